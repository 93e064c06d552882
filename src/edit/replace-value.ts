import type { WrittenValue } from './render-yaml-value.ts';
import type { ValuePlace } from './value-place.ts';
import { columnOf } from './yaml-hand.ts';
import { linesAsText, type Splices, splice, type YamlJob } from './yaml-job.ts';
import type { Entry } from './yaml-tree.ts';

/** Puts another value behind a key or dash in block style; comments beside and above the old value stay. */
export function replaceValue(job: YamlJob, entry: Entry, written: WrittenValue): Splices {
  const { after, value } = entry;
  if (after === undefined) return addColon(job, entry, written);
  if (value.style === 'block') return replaceBlock(job, entry, after, written);
  if (value.style === 'text') return replaceText(job, value, after, written);
  if (written.beside === '') return replaceByBlock(job, entry, after, written.below);
  const space = value.start === after ? ' ' : '';
  return [
    ...splice(value.start, value.end, space + written.beside),
    ...splice(entry.end, entry.end, linesAsText(job, written.below)),
  ];
}

// `? key` alone: its value needs a line of its own, at the column of the question mark.
function addColon(job: YamlJob, entry: Entry, { beside, below }: WrittenValue): Splices {
  const margin = job.text.slice(job.text.lastIndexOf('\n', entry.start) + 1, entry.start).replace(/\S/g, ' ');
  return splice(entry.end, entry.end, linesAsText(job, [`${margin}:${beside && ` ${beside}`}`, ...below]));
}

// A block below the key: what stands beside the key stays there, except for an anchor or a tag.
function replaceBlock(job: YamlJob, { end, value }: Entry, after: number, { beside, below }: WrittenValue): Splices {
  const { text } = job;
  const isCompact = !text.slice(after, value.content).includes('\n');
  if (isCompact) {
    const space = beside === '' ? '' : ' ';
    return splice(after, end, `${space}${beside}${linesAsText(job, ['', ...below])}`);
  }
  const properties = /^(?:[ \t]+[&!]\S*)*/.exec(text.slice(after))?.[0] ?? '';
  return [
    ...splice(after, after + properties.length, beside && ` ${beside}`),
    ...splice(endOfLine(text, after), end, linesAsText(job, below)),
  ];
}

// Blank lines at its end, which may have been part of the text, stay as blank lines.
function replaceText(job: YamlJob, value: ValuePlace, after: number, { beside, below }: WrittenValue): Splices {
  const source = job.text.slice(value.content, value.end);
  const comment = /^\S*([ \t]+#[^\r\n]*)/.exec(source)?.[1] ?? '';
  const kept = /^[^\n]*\n(?:[\s\S]*\S[^\n]*(?:\n|$))?/.exec(source)?.[0] ?? source;
  const start = beside === '' && isOnLineOf(job.text, after, value) ? after : value.start;
  return splice(start, value.content + kept.length, beside + comment + linesAsText(job, ['', ...below]));
}

function replaceByBlock(job: YamlJob, entry: Entry, after: number, below: readonly string[]): Splices {
  const { text } = job;
  const { start, end } = entry.value;
  const space = /^[ \t]*/.exec(text.slice(end))?.[0].length ?? 0;
  const hasComment = text.slice(end, entry.end).trim() !== '';
  const lines = linesAsText(job, below);
  if (isOnLineOf(text, after, entry.value)) {
    if (entry.key === undefined && !hasComment) {
      return splice(after, entry.end, lines.slice(columnOf(text, after)));
    }
    return [...splice(after, hasComment ? end : end + space, ''), ...splice(entry.end, entry.end, lines)];
  }
  if (!hasComment) return splice(text.lastIndexOf('\n', start) + 1, entry.end, lines);
  return [...splice(start, end + space, ''), ...splice(entry.end, entry.end, lines)];
}

function isOnLineOf(text: string, after: number, value: ValuePlace): boolean {
  return !text.slice(after, value.start).includes('\n');
}

function endOfLine(text: string, at: number): number {
  const newline = text.indexOf('\n', at);
  return newline < 0 ? text.length : newline + 1;
}
