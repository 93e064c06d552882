import type { ReportFormat } from '../../render/render-report.ts';
import { refuse } from '../shared/outputs.ts';

/** What a template makes: the format asked for, else what its name says (`x.html.hbs`, `x.md.hbs`). */
export function templateFormat(file: string, asked?: string): ReportFormat {
  const named = asked?.split('=')[0] ?? formatInName(file);
  if (named === 'html' || named === 'markdown') return named;
  return refuse(
    `the name of "${file}" does not say what it makes`,
    'add --format html or --format markdown, or name it *.html.hbs or *.md.hbs',
  );
}

function formatInName(file: string): string {
  if (/\.html?\.hbs$/.test(file)) return 'html';
  return /\.(md|markdown)\.hbs$/.test(file) ? 'markdown' : '';
}
