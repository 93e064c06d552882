import { printable } from '../../model/printable-text.ts';
import type { RubricDocument, RubricLevel } from '../../model/rubric.ts';
import { paragraph } from '../pad-text.ts';
import type { RenderContext } from '../score/registry.ts';

/** A rubric to read: its levels with what their schemas ask for, in the schemas' own words. */
export function renderRubric({ id, version, title, levels }: RubricDocument, { style, width }: RenderContext): string {
  const line = Math.min(width, 100);
  const head = `${style.strong(printable(title))} ${style.faint(`${id} ${version}`)}`;
  const blocks = levels.map((level) => levelBlock(level, line, style));
  const hint = style.faint('A level counts only when every level below it holds too.');
  return `${[head, ...blocks, hint].join('\n\n')}\n`;
}

function levelBlock(level: RubricLevel, width: number, style: RenderContext['style']): string {
  const worth = level.value === level.level ? '' : ` (value ${level.value})`;
  return [
    `${style.strong(`${level.level} ${printable(level.name)}`)}${worth}`,
    paragraph(printable(level.means), width, '  '),
    ...demands(level, 'claim', width),
    ...demands(level, 'evidence', width),
  ].join('\n');
}

function demands(level: RubricLevel, part: 'claim' | 'evidence', width: number): string[] {
  const schema = level[part];
  if (!schema) return [];
  const told = [...new Set(messagesIn(schema))];
  const texts = told.length > 0 ? told : [JSON.stringify(schema)];
  return texts.map((text) => paragraph(printable(text), width, '    ', `  ${part}: `));
}

function messagesIn(schema: unknown): string[] {
  if (typeof schema !== 'object' || schema === null) return [];
  return Object.entries(schema).flatMap(([key, value]) => {
    if (key !== 'errorMessage') return messagesIn(value);
    return typeof value === 'string' ? [value] : textsIn(value);
  });
}

function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : [];
}
