import type { Questionnaire } from '../../model/questionnaire.ts';
import { runTemplate } from '../run-template.ts';
import type { TemplateFormat } from '../template-environment.ts';
import { tidyMarkdown } from '../tidy-markdown.ts';
import { type GuideOptions, toGuideView } from './to-guide-view.ts';

/**
 * An interview guide: a complete HTML page that requests nothing and prints well, or GitHub-flavoured Markdown. The same
 * questionnaire and options always give the same bytes; the text ends in one newline.
 */
export async function renderGuide(
  format: TemplateFormat,
  questionnaire: Questionnaire,
  options: GuideOptions,
): Promise<string> {
  const view = toGuideView(questionnaire, options);
  if (format === 'html') {
    const { default: templates } = await import('../../generated/templates/guide-html.js');
    return `${runTemplate(templates, view, 'html').trimEnd()}\n`;
  }
  const { default: templates } = await import('../../generated/templates/guide-markdown.js');
  return tidyMarkdown(runTemplate(templates, view, 'markdown'));
}
