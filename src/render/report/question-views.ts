import type { QuestionScore } from '../../model/scorecard.ts';
import { evidenceView } from './evidence-view.ts';
import { facetKeys, statesOf } from './filter-view.ts';
import { ladderOf, textLadderOf } from './ladder.ts';
import { onFileText } from './on-file-text.ts';
import type { NextLevelView, QuestionView } from './question-view.ts';
import { anchorOf, codeOf, namedLevel, type ReportContext } from './report-context.ts';
import type { Words } from './words.ts';

/** One question with its answer, what backs it and what comes next. */
export function questionView(question: QuestionScore, context: ReportContext): QuestionView {
  const { id, title, state, evidence } = question;
  const isScored = state === 'scored';
  return {
    id,
    anchor: anchorOf('q', id),
    code: codeOf(question, id),
    title,
    question: question.question,
    states: statesOf(question).join(' '),
    facets: facetKeys(question, context).join(' '),
    state,
    isScored,
    standing: standingOf(question, context),
    ladder: isScored ? ladderOf(question, context) : [],
    ...(isScored && scoredParts(question, context)),
    ...spoken(question, context.words),
    ...weightOf(question, context.words),
    evidence: evidence.map((item) => evidenceView(item, context)),
    evidenceCount: context.words.phrases.evidenceCount({ count: evidence.length }),
  };
}

function standingOf(question: QuestionScore, context: ReportContext): string {
  const { state, notApplicable, reached } = question;
  const { phrases, names } = context.words;
  if (state === 'scored') return reached ? leveled(reached) : namedLevel(question[context.card.basis] ?? 0, context);
  const isLapsed = state === 'unanswered' && notApplicable?.until !== undefined;
  return isLapsed ? phrases.lapsed({ until: notApplicable.until ?? '' }) : names.states[state];
}

function leveled({ level, name }: { level: number; name: string }): string {
  return `${level} ${name}`.trim();
}

function scoredParts(question: QuestionScore, context: ReportContext): Partial<QuestionView> {
  const { claimed = 0, evidenced = 0, target, reached, action } = question;
  const { phrases } = context.words;
  const next = nextOf(question, context.words);
  const [claim, held] = [namedLevel(claimed, context), namedLevel(evidenced, context)];
  const levels =
    claimed === evidenced ? phrases.levelBoth({ level: held }) : phrases.levelPair({ claimed: claim, evidenced: held });
  return {
    levels: target === undefined ? levels : phrases.levelAim({ levels, target: String(target) }),
    textLadder: textLadderOf(question, context),
    ...(reached && { reached: { level: leveled(reached), text: reached.text } }),
    ...(next && { next }),
    ...(action && {
      action: { text: action.text, size: phrases.size({ effort: action.effort, impact: action.impact }) },
    }),
  };
}

function nextOf({ next, claimed = 0, reached }: QuestionScore, words: Words): NextLevelView | undefined {
  if (!next) return undefined;
  const isClaimed = next.level <= claimed;
  const level = leveled(next);
  return {
    level,
    isClaimed,
    heading: isClaimed ? words.phrases.nextClaimed({ level }) : words.phrases.nextLevel({ level }),
    ...(next.level !== reached?.level && { text: next.text }),
    missing: next.missing,
    onFile: onFileText(next.onFile, words),
  };
}

function spoken(question: QuestionScore, words: Words): Partial<QuestionView> {
  const { note, best, worst, confidence, answer, notApplicable } = question;
  return {
    ...(note && { note }),
    ...(best && { best }),
    ...(worst && { worst }),
    ...(confidence && { confidence: words.phrases.confidence({ level: confidence }) }),
    ...(answer !== undefined && { answer: answerText(answer, words) }),
    ...(notApplicable && { exemption: exemptionText(notApplicable, words) }),
  };
}

function exemptionText(
  { reason, approvedBy: by, until }: NonNullable<QuestionScore['notApplicable']>,
  { phrases }: Words,
): string {
  return [reason, by && phrases.approvedBy({ by }), until && phrases.until({ until })].filter(Boolean).join('; ');
}

function answerText(answer: NonNullable<QuestionScore['answer']>, words: Words): string {
  if (typeof answer === 'number') return String(answer);
  return typeof answer === 'string' ? answer : words.list(answer);
}

function weightOf({ weight }: QuestionScore, { phrases, plain }: Words): Partial<QuestionView> {
  if (weight === 1) return {};
  return { weight: weight === 0 ? phrases.weightless : phrases.weighs({ weight: plain(weight) }) };
}
