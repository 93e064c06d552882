import type { NotApplicable, TeamAction } from '../../model/assessment.ts';
import {
  type JudgedEvidence,
  type QuestionScore,
  type Scorecard,
  type WithheldPart,
  withheldParts,
  withheldText,
} from '../../model/scorecard.ts';
import { quotesAnyOf } from './quotes-any-of.ts';

type Parts = ReadonlySet<WithheldPart>;

/**
 * The same scorecard without what people should not see: scores, levels, counts, types and dates stay, and so does the
 * digest of the input. Evidence, exemptions and actions are copied key by key, so that no key of some later day slips
 * through.
 */
export function redactScorecard(card: Scorecard, asked: readonly WithheldPart[]): Scorecard {
  const parts = new Set([...(card.withheld ?? []), ...asked]);
  if (parts.size === 0) return card;
  return {
    ...card,
    withheld: withheldParts.filter((part) => parts.has(part)),
    assessment: { ...card.assessment, assessors: parts.has('names') ? [] : card.assessment.assessors },
    questions: card.questions.map((question) => redactQuestion(question, parts)),
    actions: card.actions.map((action) => redactAction(action, parts)),
  };
}

function redactQuestion(question: QuestionScore, parts: Parts): QuestionScore {
  const { note, best, worst, evidence, next, notApplicable, ...rest } = question;
  return {
    ...rest,
    ...(!parts.has('notes') && {
      ...(note !== undefined && { note }),
      ...(best !== undefined && { best }),
      ...(worst !== undefined && { worst }),
    }),
    evidence: parts.has('evidence') ? evidence.map(redactEvidence) : evidence,
    ...(next && { next: { ...next, missing: redactMissing(next.missing, question, parts) } }),
    ...(notApplicable && { notApplicable: redactExemption(notApplicable, parts) }),
  };
}

/** What an item of evidence is, and no more: its type and its age. */
export function redactEvidence({ type, date, ageMonths, outdated }: JudgedEvidence): JudgedEvidence {
  return {
    type,
    title: withheldText,
    ...(date !== undefined && { date }),
    ...(ageMonths !== undefined && { ageMonths }),
    ...(outdated !== undefined && { outdated }),
  };
}

// A rubric of the user's own can quote the answer in its sentences: `${/evidence/0/title}`.
function redactMissing(missing: readonly string[], question: QuestionScore, parts: Parts): readonly string[] {
  const { note, best, worst, evidence } = question;
  const secrets = [
    ...(parts.has('notes') ? [note, best, worst] : []),
    ...(parts.has('evidence') ? evidence.flatMap(textsOf) : []),
  ];
  const told = missing.map((sentence) => (quotesAnyOf(sentence, secrets) ? withheldText : sentence));
  return [...new Set(told)];
}

function textsOf({ title, ref, place, decision, before, after }: JudgedEvidence): (string | number | undefined)[] {
  return [title, ref, place, decision, before, after].flat();
}

function redactExemption({ reason, approvedBy, until }: NotApplicable, parts: Parts): NotApplicable {
  return {
    reason: parts.has('notes') ? withheldText : reason,
    ...(approvedBy !== undefined && !parts.has('names') && { approvedBy }),
    ...(until !== undefined && { until }),
  };
}

function redactAction({ question, text, owner, due, status }: TeamAction, parts: Parts): TeamAction {
  return {
    question,
    text: parts.has('notes') ? withheldText : text,
    ...(owner !== undefined && !parts.has('names') && { owner }),
    ...(due !== undefined && { due }),
    ...(status !== undefined && { status }),
  };
}
