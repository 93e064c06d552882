import type { Scorecard } from '../model/scorecard.ts';
import { toReportView } from './report/to-report-view.ts';
import { wordsOf } from './report/words.ts';
import type { ReportOptions } from './report-options.ts';
import { runTemplate } from './run-template.ts';
import { tidyMarkdown } from './tidy-markdown.ts';

export type ReportFormat = 'html' | 'markdown';

/**
 * A report of one assessment: a complete HTML page that requests nothing, or GitHub-flavoured Markdown. The same
 * input always gives the same bytes; the text ends in one newline.
 */
export async function renderReport(
  format: ReportFormat,
  scorecard: Scorecard,
  { locale = 'en', brief = false, ...extras }: ReportOptions = {},
): Promise<string> {
  const view = toReportView(scorecard, await wordsOf(locale), extras);
  if (format === 'html') {
    const { default: templates } = await import('../generated/templates/html.js');
    return finishHtml(runTemplate(templates, view, 'html'));
  }
  const { default: templates } = brief
    ? await import('../generated/templates/brief.js')
    : await import('../generated/templates/markdown.js');
  return tidyMarkdown(runTemplate(templates, view, 'markdown'));
}

/** HTML as it is stored: exactly one newline at the end. */
export function finishHtml(html: string): string {
  return `${html.trimEnd()}\n`;
}
