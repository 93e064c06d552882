import type { Question } from '../../model/questionnaire.ts';
import type { Training, Vignette } from '../../model/training.ts';
import { escapeMarkdown } from '../escape-markdown.ts';
import { wrapText } from '../pad-text.ts';

/** All cases of a training, each with its level folded away below it. Ends in one newline. */
export function renderBooklet({ vignettes }: Training, questionOf: (id: string) => Question | undefined): string {
  const cases = vignettes.flatMap((vignette, index) => {
    const question = questionOf(vignette.question);
    return question ? [caseText(vignette, question, index + 1)] : [];
  });
  return `${cases.join('\n\n')}\n`;
}

function caseText(vignette: Vignette, question: Question, place: number): string {
  const { situation, evidence = [], claim, level, whyNotHigher, whyNotLower } = vignette;
  const code = question.code === undefined ? '' : `${question.code} `;
  const asked = claim === undefined ? 'Level' : `Level ${claim} is claimed; the evidence supports level`;
  const blocks = [
    `### Case ${place}: ${escapeMarkdown(`${code}${question.title}`)}`,
    wrapped(situation),
    ...(evidence.length > 0 ? [evidence.map(({ type, text }) => wrapped(`${type}: ${text}`, '- ')).join('\n')] : []),
    `<details>\n<summary>The experts' level</summary>`,
    `${asked} **${level}**: ${escapeMarkdown(question.anchors[level] ?? '')}`,
    ...(whyNotHigher === undefined ? [] : [wrapped(`Not ${level + 1}: ${whyNotHigher}`)]),
    ...(whyNotLower === undefined ? [] : [wrapped(`Not ${level - 1}: ${whyNotLower}`)]),
    '</details>',
  ];
  return blocks.join('\n\n');
}

function wrapped(text: string, mark = ''): string {
  const indent = ' '.repeat(mark.length);
  return wrapText(escapeMarkdown(text), 110)
    .map((line, index) => (index === 0 ? mark : indent) + line)
    .join('\n');
}
