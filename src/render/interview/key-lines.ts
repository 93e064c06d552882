import type { Desk, Form } from '../../model/interview-desk.ts';
import type { Question } from '../../model/questionnaire.ts';
import { widthOf } from '../text-width.ts';
import type { Canvas } from './interview-facts.ts';

/** The keys that work now. */
export function keyLines(desk: Desk, question: Question | undefined, { columns, style }: Canvas): string[] {
  return inRows(keysOf(desk, question), columns - 1).map((line) => style.faint(line));
}

/** Keys in as few rows as they need; one is never broken in two. */
export function inRows(keys: readonly string[], columns: number): string[] {
  const rows: string[] = [];
  for (const key of keys) {
    const longer = `${rows.at(-1) ?? ''} · ${key}`;
    if (rows.length > 0 && widthOf(longer) <= columns) rows[rows.length - 1] = longer;
    else rows.push(` ${key}`);
  }
  return rows;
}

function keysOf({ panel, state, isBlind }: Desk, question: Question | undefined): string[] {
  switch (panel?.kind) {
    case 'form':
      return formKeys(panel.form, 'Esc back', panel.purpose.of === 'note' ? ['^O editor'] : []);
    case 'jump':
      return ['type to search', '↑↓ choose', '⏎ go there', 'Esc back'];
    case 'evidence':
      return ['↑↓ choose', '⏎ open', 'a add', 'd delete', 'Esc back'];
    case 'help':
      return ['↑↓ scroll', 'any other key: back'];
    case 'takeUp':
      return ['⏎ take it up', 'q leave, nothing is changed'];
    case 'conflict':
      return ['m keep mine', 't take theirs'];
    default:
      return state.here === undefined
        ? ['↑↓ choose', '⏎ answer', 'g all open', 'b back', '/ jump', 'q leave']
        : [chooseKeys(question, isBlind), ...questionKeys];
  }
}

/** The keys of a form; `leave` says how to get out of it. */
export function formKeys({ fields, at }: Form, leave: string, more: readonly string[] = []): string[] {
  const kind = fields[at]?.kind;
  const own = kind === 'choice' ? ['←→ choose'] : kind === 'path' ? ['Tab complete'] : [];
  const moves = fields.length > 1 ? ['↑↓ field', '^S done'] : [];
  return [...own, `⏎ ${at === fields.length - 1 ? 'done' : 'next'}`, ...moves, ...more, leave];
}

const questionKeys = [
  '⏎ next',
  'e evidence',
  'n note',
  'c confidence',
  'u unknown',
  'x not applicable',
  's skip',
  'b back',
  '/ jump',
  '? help',
  'q save and leave',
];

function chooseKeys(question: Question | undefined, isBlind: boolean): string {
  if (question?.kind === 'number') return '0–9 type';
  if (question?.kind === 'checklist') return '↑↓ space tick · 0 none';
  if (isBlind) return '↑↓ choose';
  return question?.kind === 'choice'
    ? `↑↓ 1–${question.options.length} choose`
    : `↑↓ 0–${(question?.anchors.length ?? 1) - 1} choose`;
}
