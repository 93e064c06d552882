import type { QuestionScore } from '../../model/scorecard.ts';
import { displayPlain } from '../format-number.ts';
import { evidenceView } from './evidence-view.ts';
import { facetKeys, statesOf } from './filter-view.ts';
import { impactNames, sizeNames, stateNames } from './labels.ts';
import { ladderOf, textLadderOf } from './ladder.ts';
import { listed, phrases } from './phrases.ts';
import type { NextLevelView, QuestionView } from './question-view.ts';
import { anchorOf, codeOf, namedLevel, type ReportContext } from './report-context.ts';

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
    ...spoken(question),
    ...weightOf(question),
    evidence: evidence.map((item) => evidenceView(item, context.card.asOf)),
    evidenceCount: phrases.evidenceCount(evidence.length),
  };
}

function standingOf(question: QuestionScore, context: ReportContext): string {
  const { state, notApplicable, reached } = question;
  if (state === 'scored') return reached ? leveled(reached) : namedLevel(question[context.card.basis] ?? 0, context);
  const isLapsed = state === 'unanswered' && notApplicable?.until !== undefined;
  return isLapsed ? phrases.lapsed(notApplicable.until ?? '') : stateNames[state];
}

function leveled({ level, name }: { level: number; name: string }): string {
  return `${level} ${name}`.trim();
}

function scoredParts(question: QuestionScore, context: ReportContext): Partial<QuestionView> {
  const { claimed = 0, evidenced = 0, target, reached, action } = question;
  const next = nextOf(question);
  const [claim, held] = [namedLevel(claimed, context), namedLevel(evidenced, context)];
  const levels = claimed === evidenced ? phrases.levelBoth(held) : phrases.levelPair(claim, held);
  return {
    levels: target === undefined ? levels : phrases.levelAim(levels, String(target)),
    textLadder: textLadderOf(question, context),
    ...(reached && { reached: { level: leveled(reached), text: reached.text } }),
    ...(next && { next }),
    ...(action && {
      action: { text: action.text, size: phrases.size(sizeNames[action.effort], impactNames[action.impact]) },
    }),
  };
}

function nextOf({ next, claimed = 0, reached }: QuestionScore): NextLevelView | undefined {
  if (!next) return undefined;
  const isClaimed = next.level <= claimed;
  const level = leveled(next);
  return {
    level,
    isClaimed,
    heading: isClaimed ? phrases.nextClaimed(level) : phrases.nextLevel(level),
    ...(next.level !== reached?.level && { text: next.text }),
    missing: next.missing,
    onFile: next.onFile.join(', ') || phrases.onFileNone,
  };
}

function spoken({ note, best, worst, confidence, answer, notApplicable }: QuestionScore): Partial<QuestionView> {
  return {
    ...(note && { note }),
    ...(best && { best }),
    ...(worst && { worst }),
    ...(confidence && { confidence: phrases.confidence(confidence) }),
    ...(answer !== undefined && { answer: answerText(answer) }),
    ...(notApplicable && {
      exemption: phrases.exemption(notApplicable.reason, notApplicable.approvedBy, notApplicable.until),
    }),
  };
}

function answerText(answer: NonNullable<QuestionScore['answer']>): string {
  if (typeof answer === 'number') return String(answer);
  return typeof answer === 'string' ? answer : listed(answer);
}

function weightOf({ weight }: QuestionScore): Partial<QuestionView> {
  if (weight === 1) return {};
  return { weight: weight === 0 ? phrases.weightless : phrases.weighs(displayPlain(weight)) };
}
