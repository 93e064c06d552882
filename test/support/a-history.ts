import type { JudgedVersion, Outcome } from '../../src/core/history/judged-version.ts';
import { type HistoryHead, toHistory } from '../../src/core/history/to-history.ts';
import type { Answer } from '../../src/model/assessment.ts';
import type { History, HistoryVersion } from '../../src/model/history.ts';
import type { Questionnaire } from '../../src/model/questionnaire.ts';
import type { Scorecard } from '../../src/model/scorecard.ts';
import { aQuestion } from './a-question.ts';
import { aQuestionnaire } from './a-questionnaire.ts';
import { anAssessment } from './an-assessment.ts';
import { quickIds } from './quick-answers.ts';
import { guidingPrinciples } from './sample-files.ts';
import { scored } from './scored.ts';

type Answered = Readonly<Record<string, number | Partial<Answer>>>;

/** A version in short: what was answered on which day; or why there is no score. */
export interface GivenVersion {
  day: string;
  /** Levels by question, all on focus on value unless the questionnaire says otherwise. */
  answers?: Answered;
  questionnaire?: Questionnaire;
  assessment?: Parameters<typeof anAssessment>[0];
  basis?: 'claimed' | 'evidenced';
  outcome?: Outcome;
  version?: Partial<HistoryVersion>;
  remarks?: readonly string[];
  isStart?: true;
}

export const aHead: HistoryHead = {
  source: 'commits',
  paths: ['payments.assessment.yaml'],
  branch: 'HEAD',
  basis: 'claimed',
  basesDiffer: false,
};

/** Versions in short as they come out of scoring; ids of commits count from 1. */
export function judgedVersions(given: readonly GivenVersion[]): JudgedVersion[] {
  return given.map(({ day, version, isStart, ...each }, index) => ({
    version: {
      file: 'payments.assessment.yaml',
      commit: {
        id: String(index + 1).padEnd(40, '0'),
        authored: day,
        author: 'Service owner',
        subject: `Version ${index + 1}`,
      },
      ...version,
    },
    day,
    outcome: each.outcome ?? outcomeOf({ day, ...each }),
    ...(isStart && { isStart }),
  }));
}

/** A history of versions in short; throws when none has a score. */
export function aHistory(given: readonly GivenVersion[], head: Partial<HistoryHead> = {}): History {
  const history = toHistory({ ...aHead, ...head }, judgedVersions(given));
  if (!history) throw new Error('no version has a score');
  return history;
}

function outcomeOf({
  day,
  answers = {},
  assessment = {},
  basis = 'claimed',
  remarks = [],
  ...given
}: GivenVersion): Outcome {
  const questionnaire = given.questionnaire ?? aSmallQuestionnaire(Object.keys(answers));
  const made = anAssessment({ date: day, answers, ...assessment });
  const summary: Scorecard = scored({ questionnaire, assessment: made, basis });
  return { state: 'scored', summary, answers: made.answers, answered: questionnaire.version, remarks };
}

/** Plain questions with these ids, the whole over the principles that are scored. */
export function aSmallQuestionnaire(ids: readonly string[], facts: Partial<Questionnaire> = {}): Questionnaire {
  return aQuestionnaire({
    ...facts,
    questions: ids.map((id) => aQuestion({ id })),
    scoring: { minimumKnown: 0, overall: 'scoredPrinciples' },
  });
}

/** A history with everything that a trend can hold: a start, a gap, a rename, a deletion, another questionnaire, an unscored end. */
export function aFullHistory(): History {
  const answered = (level: number, others: Answered = {}): Answered => ({
    ...Object.fromEntries(quickIds.map((id) => [id, level])),
    ...others,
  });
  const older = { ...guidingPrinciples(), version: '1.1.0' };
  const given: GivenVersion[] = [
    { day: '2025-09-30', answers: answered(1), isStart: true, questionnaire: guidingPrinciples() },
    { day: '2025-12-15', answers: answered(2, { 'outcomes-agreed': 3 }), questionnaire: guidingPrinciples() },
    {
      day: '2025-12-16',
      answers: answered(2, { 'outcomes-agreed': { level: 3, note: 'talk' } }),
      assessment: { date: '2025-12-15' },
      questionnaire: guidingPrinciples(),
      version: { renamedFrom: 'governance/pay.assessment.yaml' },
    },
    {
      day: '2026-03-02',
      outcome: {
        state: 'notScored',
        problem: { code: 'file/syntax', message: 'Map keys must be unique', line: 12, more: 2 },
        assessed: '2026-03-01',
      },
    },
    { day: '2026-03-20', outcome: { state: 'deleted' } },
    {
      day: '2026-06-30',
      answers: answered(3, { 'outcomes-agreed': 1, 'baseline-before-change': { unknown: true } }),
      assessment: { target: 3 },
      questionnaire: older,
      remarks: ['the answers were given to guiding-principles 1.0.0, judged with 1.1.0'],
    },
    {
      day: '2026-09-30',
      answers: answered(3, { 'outcomes-agreed': 1, ...unknownIn('start-where-you-are') }),
      assessment: { target: 3 },
      questionnaire: older,
    },
  ];
  const quick = given.map((each) => ({ ...each, assessment: { ...each.assessment, edition: 'quick' } }));
  return aHistory(quick, { since: '2025-12-01', isShallow: true });
}

function unknownIn(principle: string): Record<string, Partial<Answer>> {
  const asked = guidingPrinciples().questions.filter((question) => question.principle === principle);
  return Object.fromEntries(asked.map(({ id }) => [id, { unknown: true }]));
}
