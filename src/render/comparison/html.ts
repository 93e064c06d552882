import { english } from '../english.ts';
import { finishHtml } from '../render-report.ts';
import { runTemplate } from '../run-template.ts';
import type { ComparisonRenderer } from './registry.ts';
import { toComparisonView } from './to-comparison-view.ts';

/** One page, complete without scripts and requests. */
export const render: ComparisonRenderer = async (comparison) => {
  const { default: templates } = await import('../../generated/templates/comparison-html.js');
  return finishHtml(runTemplate(templates, toComparisonView(comparison, english), 'html'));
};
