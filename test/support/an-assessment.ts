import type { Answer, Assessment, Evidence } from '../../src/model/assessment.ts';

/** The day on which sample assessments were made, and on which their evidence is judged. */
export const today = '2026-11-22';

/** An answer without evidence; a number is its level. */
export function anAnswer(given: number | Partial<Answer>): Answer {
  return typeof given === 'number' ? { level: given, evidence: [] } : { evidence: [], ...given };
}

type Given = Partial<Omit<Assessment, 'answers' | 'questionnaire'>> & {
  edition?: string;
  answers?: Readonly<Record<string, number | Partial<Answer>>>;
};

/** An assessment of `sample` in the full edition, on the claimed basis; answers by question id. */
export function anAssessment(given: Given = {}): Assessment {
  const { answers = {}, edition = 'full', ...others } = given;
  return {
    questionnaire: { id: 'sample', version: '1.0.0', edition },
    subject: 'Payments platform',
    type: 'self',
    basis: 'claimed',
    date: today,
    assessors: [],
    outcomeWeights: {},
    answers: new Map(Object.entries(answers).map(([id, answer]) => [id, anAnswer(answer)])),
    actions: [],
    ...others,
  };
}

/** Current evidence that supports a level on the evidence ladder, and no higher one. */
export function evidenceFor(level: number): Evidence[] {
  const date = '2026-10-01';
  const steps: readonly Evidence[][] = [
    [],
    [],
    [{ type: 'record', title: 'Minutes', date, place: 'Payments' }],
    [
      { type: 'document', title: 'Rule', date },
      { type: 'record', title: 'Log', date, place: 'Cards' },
    ],
    [{ type: 'measure', title: 'Trend', date, periods: 2, decision: 'moved two people' }],
    [
      { type: 'measure', title: 'First gain', date, before: 9, after: 4 },
      { type: 'measure', title: 'Second gain', date, before: '4 days', after: '1 day' },
    ],
  ];
  return steps.slice(0, level + 1).flat();
}

/** An answer at a level, with evidence that supports just that level. */
export function backed(level: number): Answer {
  return anAnswer({ level, evidence: evidenceFor(level) });
}
