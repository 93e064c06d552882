import { printable } from '../../model/printable-text.ts';
import type { TextStyle } from '../../model/text-style.ts';
import { padEnd } from '../pad-text.ts';

/** What is at hand; `from` is a path or "built in". */
export interface Listing {
  questionnaires: readonly {
    id: string;
    version: string;
    title: string;
    questions: number;
    editions: readonly string[];
    from: string;
  }[];
  rubrics: readonly { id: string; version: string; title: string; levels: number; from: string }[];
  templates: readonly { name: string; from: string }[];
}

/** Three short tables; ends in one newline. */
export function renderListing({ questionnaires, rubrics, templates }: Listing, style: TextStyle): string {
  const tables = [
    table(
      'Questionnaires',
      questionnaires.map(({ id, version, title, questions, editions, from }) => [
        `${id} ${version}`,
        title,
        `${questions} questions, editions ${editions.join(', ')}`,
        from,
      ]),
      style,
    ),
    table(
      'Rubrics',
      rubrics.map(({ id, version, title, levels, from }) => [`${id} ${version}`, title, `${levels} levels`, from]),
      style,
    ),
    table(
      'Templates',
      templates.map(({ name, from }) => [name, from]),
      style,
    ),
  ];
  return `${tables.join('\n\n')}\n`;
}

function table(heading: string, rows: readonly (readonly string[])[], style: TextStyle): string {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  const lines = rows.map((row) => row.map((cell, column) => padEnd(printable(cell), widths[column] ?? 0)).join('  '));
  return [style.strong(heading), ...lines.map((line) => `  ${line.trimEnd()}`)].join('\n');
}
