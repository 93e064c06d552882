import { finishHtml } from '../render-report.ts';
import { runTemplate } from '../run-template.ts';
import type { HistoryRenderer } from './registry.ts';
import { toHistoryView } from './to-history-view.ts';

/** One page with charts, complete without scripts and requests. */
export const render: HistoryRenderer = async (history) => {
  const { default: templates } = await import('../../generated/templates/history-html.js');
  return finishHtml(runTemplate(templates, toHistoryView(history), 'html'));
};
