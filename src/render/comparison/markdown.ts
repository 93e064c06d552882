import { english } from '../english.ts';
import { escapeMarkdown } from '../escape-markdown.ts';
import { displayChange, displayNumber } from '../format-number.ts';
import { tidyMarkdown } from '../tidy-markdown.ts';
import { type ToldChange, tellGroupChanges } from './change-words.ts';
import { isSame, notesOf, shownGroups, sideLine } from './header.ts';
import { partsInWords } from './parts-in-words.ts';
import type { ComparisonRenderer } from './registry.ts';
import { type ToldQuestion, tellQuestions } from './told-questions.ts';
import { verdictSentence } from './verdict-sentence.ts';

/** For a pull request or a wiki: what moved, why, and question by question with both texts. */
export const render: ComparisonRenderer = (comparison) => {
  const { before, after, overall } = comparison;
  const rows = [{ ...overall, title: 'The whole' }, ...shownGroups(comparison)].map((group) => {
    const score = (value: number | undefined): string => (value === undefined ? 'not scored' : displayNumber(value));
    const cells = [group.title, score(group.before), score(group.after)].map(escapeMarkdown);
    return `| ${cells.join(' | ')} | ${changeInWords(group.delta)} | ${partsInWords(group, english) || ' '} |`;
  });
  const lines = [
    '<!-- tenet: comparison -->',
    `# ${escapeMarkdown(after.subject)}: what changed`,
    '',
    `**${escapeMarkdown(verdictSentence(comparison, english))}**`,
    '',
    `- before: ${escapeMarkdown(sideLine(before, english))}`,
    `- after: ${escapeMarkdown(sideLine(after, english))}`,
    ...notesOf(comparison, english).map((note) => `- ${escapeMarkdown(note)}`),
    '',
    ...tellGroupChanges(comparison, english).map((change) => `- ${inWords(change)}`),
    '',
    ...(isSame(comparison)
      ? []
      : [
          '## Scores',
          '',
          '|  | Before | After | Change | Made of |',
          '| --- | ---: | ---: | --- | --- |',
          ...rows,
          '',
        ]),
    ...tellQuestions(comparison, english).flatMap(({ title, questions }) => [
      `## ${escapeMarkdown(title)}`,
      '',
      ...questions.flatMap(questionLines),
      '',
    ]),
  ];
  return tidyMarkdown(lines.join('\n'));
};

const arrows = { up: '▲', down: '▼', aside: '' } as const;

function changeInWords(delta: number | undefined): string {
  if (delta === undefined) return ' ';
  const shown = displayChange(delta);
  if (shown === '0.00') return '= unchanged';
  return delta > 0 ? `▲ up ${shown}` : `▼ down ${shown}`;
}

function inWords({ direction, text }: ToldChange): string {
  return `${arrows[direction]} ${escapeMarkdown(text)}`.trim();
}

function questionLines({ name, changes, texts }: ToldQuestion): string[] {
  return [
    `- ${escapeMarkdown(name)}: ${changes.map(inWords).join('; ')}`,
    ...(texts?.before === undefined ? [] : [`  - before: ${escapeMarkdown(texts.before)}`]),
    ...(texts?.after === undefined ? [] : [`  - now: ${escapeMarkdown(texts.after)}`]),
  ];
}
