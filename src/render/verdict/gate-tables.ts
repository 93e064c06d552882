import type { JudgedGate, Verdict } from '../../model/verdict.ts';
import { escapeMarkdown } from '../escape-markdown.ts';
import type { Block } from './fit-blocks.ts';
import { foundInList, type ListedGate, listedGates, worstFirst } from './listed-gates.ts';

const words: Readonly<Record<JudgedGate['outcome'], string>> = {
  fail: '❌ failed',
  warn: '⚠️ warning',
  waived: '☑️ waived',
  skipped: '➖ skipped',
  pass: '✅ passed',
};

/** The table of all gates that are not simply met, the worst first. */
export function gateBlocks(verdict: Verdict): Block[] {
  const told = worstFirst(listedGates(verdict), ({ gate }) => gate).filter(({ gate }) => gate.outcome !== 'pass');
  if (told.length === 0) return [];
  const several = verdict.assessments.length > 1;
  const heads = ['Outcome', ...(several ? ['Assessment'] : []), 'About', 'Expected', 'Found', 'Where'];
  const rows = told.map((listed) => rowOf(listed, several));
  return [{ lines: ['', '### Reasons', '', ...tableHead(heads)], rows, more: 'reasons' }];
}

/** The gates that are met, folded. */
export function passedBlocks(verdict: Verdict): Block[] {
  const passed = listedGates(verdict).filter(({ gate }) => gate.outcome === 'pass');
  if (passed.length === 0) return [];
  const several = verdict.assessments.length > 1;
  const heads = [...(several ? ['Assessment'] : []), 'About', 'Expected', 'Found', 'Gate'];
  const rows = passed.map(({ gate, assessment }) => {
    const subject = several ? [assessment?.subject ?? 'The project'] : [];
    return tableRow([...subject, gate.about, gate.expected, gate.found].map(escapeMarkdown).concat(code(gate.gate)));
  });
  const count = passed.length === 1 ? '1 gate is met' : `${passed.length} gates are met`;
  const lines = ['', '<details>', `<summary>${count}</summary>`, '', ...tableHead(heads)];
  return [{ lines, rows, end: ['', '</details>'], more: 'gates that are met' }];
}

function rowOf({ gate, assessment }: ListedGate, several: boolean): string {
  const { outcome, about, expected, place } = gate;
  const where = place && 'line' in place ? `${place.file}:${place.line}` : (place?.file ?? '');
  const subject = several ? [escapeMarkdown(assessment?.subject ?? 'The project')] : [];
  const facts = [about, expected, foundInList(gate)].map(escapeMarkdown);
  const at = where === '' ? code(gate.gate) : `${escapeMarkdown(where)}<br>${code(gate.gate)}`;
  return tableRow([words[outcome], ...subject, ...facts, at]);
}

/** The first two lines of a table; columns whose head ends in a colon stand to the right. */
export function tableHead(heads: readonly string[]): string[] {
  const names = heads.map((head) => head.replace(/:$/, ''));
  return [tableRow(names), tableRow(heads.map((head) => (head.endsWith(':') ? '---:' : '---')))];
}

/** One row; the cells are escaped already. */
export function tableRow(cells: readonly string[]): string {
  return `| ${cells.map((cell) => cell || ' ').join(' | ')} |`;
}

// Ids of gates hold letters, digits, dots and dashes only.
function code(gate: string): string {
  return `\`${gate.replace(/[^\w.-]/g, '?')}\``;
}
