import type { Place } from '../../model/place.ts';
import { printable } from '../../model/printable-text.ts';

/** GitHub shows ten annotations of each kind in a step. */
const shownOfKind = 10;

export interface Annotation {
  kind: 'error' | 'warning' | 'notice';
  title: string;
  message: string;
  place?: Omit<Place, 'lineText'> | { file: string };
}

/**
 * Workflow commands that GitHub turns into annotations: errors first, ten of each kind, then how many more there are.
 * Nothing from a file can end a command or start one. Ends in one newline; empty without annotations.
 */
export function githubCommands(annotations: readonly Annotation[]): string {
  const lines = (['error', 'warning', 'notice'] as const).flatMap((kind) => {
    const all = annotations.filter((annotation) => annotation.kind === kind);
    const rest = all.length - shownOfKind;
    const more = rest > 0 ? [`${rest} more ${kind}${rest === 1 ? ' is' : 's are'} not shown`] : [];
    return [...all.slice(0, shownOfKind).map(commandOf), ...more];
  });
  return lines.map((line) => `${line}\n`).join('');
}

function commandOf({ kind, title, message, place }: Annotation): string {
  const properties = [...placeProperties(place), `title=${escapeProperty(title)}`];
  return `::${kind} ${properties.join(',')}::${escapeData(message)}`;
}

function placeProperties(place: Annotation['place']): string[] {
  if (!place) return [];
  const file = `file=${escapeProperty(place.file)}`;
  if (!('line' in place)) return [file];
  const { line, endLine, column, endColumn } = place;
  const lines = [file, `line=${line}`, `endLine=${endLine}`];
  // The platform takes columns within one line only.
  return line === endLine ? [...lines, `col=${column}`, `endColumn=${endColumn}`] : lines;
}

function escapeData(text: string): string {
  return printable(text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A'));
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
