import type { Comparison, GroupChange, NoScoreReason } from '../../model/comparison.ts';
import { cleanTexts } from '../report/clean-text.ts';
import type { Words } from '../report/words.ts';
import { type ToldChange, tellGroupChanges } from './change-words.ts';
import type { ChangeView, ComparisonView, QuestionView, ScoreView } from './comparison-view.ts';
import { drawDumbbells } from './draw-dumbbells.ts';
import { isSame, notesOf, shownGroups, sideLine } from './header.ts';
import { partsInWords } from './parts-in-words.ts';
import { type ToldQuestion, tellQuestions } from './told-questions.ts';
import { verdictSentence } from './verdict-sentence.ts';

/** Everything that the page prints: pure, no clock. Texts are free of control characters. */
export function toComparisonView(raw: Comparison, words: Words): ComparisonView {
  const comparison = cleanTexts(raw);
  const { before, after, overall } = comparison;
  const { notice } = after.questionnaire;
  const shown = [{ ...overall, title: words.changes.whole }, ...shownGroups(comparison)];
  return {
    language: words.language,
    title: `What changed: ${after.subject}`,
    subject: after.subject,
    verdict: verdictSentence(comparison, words),
    before: sideLine(before, words),
    after: sideLine(after, words),
    notes: notesOf(comparison, words),
    ...(notice !== undefined && { notice }),
    crossings: tellGroupChanges(comparison, words).map(toChangeView),
    ...(!isSame(comparison) && {
      scores: { chart: drawDumbbells(shown, after, words), rows: shown.map((group) => toScoreView(group, words)) },
    }),
    groups: tellQuestions(comparison, words).map(({ title, questions }) => ({
      title,
      questions: questions.map(toQuestionView),
    })),
  };
}

const arrows = { up: '▲', down: '▼', aside: '·' } as const;

function toChangeView({ direction, text }: ToldChange): ChangeView {
  return { way: direction, arrow: arrows[direction], text };
}

function toScoreView(group: GroupChange, words: Words): ScoreView {
  const { title, before, after, delta, unscoredBefore, unscoredAfter } = group;
  const change = delta === undefined ? '' : words.change(delta);
  const hasMoved = change !== '' && change !== words.change(0);
  return {
    title,
    before: scoreOf(before, unscoredBefore, words),
    after: scoreOf(after, unscoredAfter, words),
    change,
    way: hasMoved ? ((delta ?? 0) > 0 ? 'up' : 'down') : 'aside',
    parts: partsInWords(group, words),
  };
}

function scoreOf(score: number | undefined, reason: NoScoreReason | undefined, { changes, number }: Words): string {
  if (score !== undefined) return number(score);
  return reason === undefined ? changes.notThere : changes.reasons[reason];
}

function toQuestionView({ pair, name, changes, texts }: ToldQuestion): QuestionView {
  return {
    id: pair.id,
    name,
    changes: changes.map(toChangeView),
    ...(texts?.before !== undefined && { before: texts.before }),
    ...(texts?.after !== undefined && { after: texts.after }),
  };
}
