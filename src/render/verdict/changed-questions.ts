import type { JudgedAssessment } from '../../model/verdict.ts';
import { type ToldChange, tellGroupChanges } from '../comparison/change-words.ts';
import { type ToldQuestion, tellQuestions } from '../comparison/told-questions.ts';
import { english } from '../english.ts';
import { escapeMarkdown } from '../escape-markdown.ts';
import type { Block } from './fit-blocks.ts';

/** What changed since the base, level crossings first, then principle by principle with the texts of both levels. */
export function changeBlocks(assessment: JudgedAssessment): Block[] {
  const { questions, groups, changes, basis, subject } = assessment;
  if (assessment.state !== 'compared') return [];
  const told = { questions, changes, basis, principles: [], sections: groups };
  const crossings = tellGroupChanges(told, english).map((change) => `- ${inWords(change)}`);
  const rows = tellQuestions(told, english).flatMap(({ title, questions: members }) => [
    `\n**${escapeMarkdown(title)}**\n`,
    ...members.map(questionLines),
  ]);
  if (crossings.length + rows.length === 0) return [];
  const head = `### What changed: ${escapeMarkdown(subject)}`;
  return [{ lines: ['', head, '', ...crossings], rows, more: 'lines of changes' }];
}

const arrows = { up: '▲ ', down: '▼ ', aside: '' } as const;

function inWords({ direction, text }: ToldChange): string {
  return `${arrows[direction]}${escapeMarkdown(text)}`;
}

function questionLines({ name, changes, texts }: ToldQuestion): string {
  return [
    `- ${escapeMarkdown(name)}: ${changes.map(inWords).join('; ')}`,
    ...(texts?.before === undefined ? [] : [`  - before: ${escapeMarkdown(texts.before)}`]),
    ...(texts?.after === undefined ? [] : [`  - now: ${escapeMarkdown(texts.after)}`]),
  ].join('\n');
}
