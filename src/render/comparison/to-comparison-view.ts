import type { Comparison, GroupChange } from '../../model/comparison.ts';
import { unscoredInWords } from '../../model/unscored-in-words.ts';
import { displayChange, displayNumber } from '../format-number.ts';
import { cleanTexts } from '../report/clean-text.ts';
import { type ToldChange, tellGroupChanges } from './change-words.ts';
import type { ChangeView, ComparisonView, QuestionView, ScoreView } from './comparison-view.ts';
import { drawDumbbells } from './draw-dumbbells.ts';
import { isSame, notesOf, shownGroups, sideLine } from './header.ts';
import { partsInWords } from './parts-in-words.ts';
import { type ToldQuestion, tellQuestions } from './told-questions.ts';
import { verdictSentence } from './verdict-sentence.ts';

/** Everything that the page prints: pure, no clock. Texts are free of control characters. */
export function toComparisonView(raw: Comparison): ComparisonView {
  const comparison = cleanTexts(raw);
  const { before, after, overall } = comparison;
  const { notice } = after.questionnaire;
  const shown = [{ ...overall, title: 'The whole' }, ...shownGroups(comparison)];
  return {
    language: 'en',
    title: `What changed: ${after.subject}`,
    subject: after.subject,
    verdict: verdictSentence(comparison),
    before: sideLine(before),
    after: sideLine(after),
    notes: notesOf(comparison),
    ...(notice !== undefined && { notice }),
    crossings: tellGroupChanges(comparison).map(toChangeView),
    ...(!isSame(comparison) && { scores: { chart: drawDumbbells(shown, after), rows: shown.map(toScoreView) } }),
    groups: tellQuestions(comparison).map(({ title, questions }) => ({
      title,
      questions: questions.map(toQuestionView),
    })),
  };
}

const arrows = { up: '▲', down: '▼', aside: '·' } as const;

function toChangeView({ direction, text }: ToldChange): ChangeView {
  return { way: direction, arrow: arrows[direction], text };
}

function toScoreView(group: GroupChange): ScoreView {
  const { title, before, after, delta, unscoredBefore, unscoredAfter } = group;
  const change = delta === undefined ? '' : displayChange(delta);
  const hasMoved = change !== '' && change !== '0.00';
  return {
    title,
    before: scoreOf(before, unscoredBefore),
    after: scoreOf(after, unscoredAfter),
    change,
    way: hasMoved ? ((delta ?? 0) > 0 ? 'up' : 'down') : 'aside',
    parts: partsInWords(group),
  };
}

function scoreOf(score: number | undefined, reason: string | undefined): string {
  if (score !== undefined) return displayNumber(score);
  return reason === undefined ? 'not there' : unscoredInWords(reason);
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
