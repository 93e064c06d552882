import { didYouMean, error, warning } from './entry.ts';

export interface Id {
  id: string;
}
export type Near = Id & { near: string | undefined };

/** Problems of the answers in an assessment. */
export const answerProblems = {
  'answers/unknown-question': error(
    ({ id, near }: Near) => ({ message: `no question has the id "${id}"`, ...didYouMean(near) }),
    'The id is not in the questionnaire. Skipping it would lose an answer, so nothing is scored.',
  ),
  'answers/several': error(
    ({ id }: Id) => ({
      message: `"${id}" stands beside another answer to the same question`,
      hint: 'keep one of level, choice, checked, value, unknown, notApplicable',
    }),
    'A question has one answer. With two, either could be meant.',
  ),
  'answers/outside-edition': warning(
    ({ id, edition }: Id & { edition: string }) => ({
      message: `"${id}" is not in the edition "${edition}": kept, not scored`,
    }),
    'The answer belongs to a question of another edition. It stays in the file and takes no part in this result.',
  ),
  'answers/renamed': warning(
    ({ id, now }: Id & { now: string }) => ({ message: `"${id}" is now "${now}"`, hint: '"tenet fmt" rewrites it' }),
    'The question has a new id. The answer counts under the new one.',
  ),
  'answers/renamed-twice': error(
    ({ id, now }: Id & { now: string }) => ({
      message: `"${id}" is the old id of "${now}", which is answered as well`,
      hint: 'keep one of them',
    }),
    'Old and new id of one question are both answered; taking either would lose the other.',
  ),
  'answers/level-out-of-range': error(
    ({ level, highest }: { level: number; highest: number }) => ({
      message: `there is no level ${level}`,
      hint: `levels go from 0 to ${highest}`,
    }),
    'A level is a whole number from 0 to the highest level of the rubric.',
  ),
  'answers/wrong-kind': error(
    ({ key, kind, expected }: { key: string; kind: string; expected: string }) => ({
      message: `a ${kind} question is not answered with "${key}"`,
      hint: `use "${expected}"`,
    }),
    'A scale is answered with level, a choice with choice, a checklist with checked, a number with value.',
  ),
  'answers/unknown-option': error(
    ({ id, near }: Near) => ({ message: `the question offers no "${id}"`, ...didYouMean(near) }),
    'The id is not among the options or items of the question.',
  ),
  'answers/number-out-of-range': error(
    ({ value, limit }: { value: number; limit: string }) => ({ message: `${value} cannot be: ${limit}` }),
    'The question states the lowest or highest number that is possible.',
  ),
  'answers/evidence-in-future': warning(
    ({ date, asOf }: { date: string; asOf: string }) => ({
      message: `the evidence is dated ${date}, after the as-of date ${asOf}`,
      hint: 'check the date, or judge on a later day with --as-of',
    }),
    'Evidence from after the day of judgement counts as 0 months old.',
  ),
  'answers/exemption-lapsed': warning(
    ({ id, until }: Id & { until: string }) => ({
      message: `the exemption of "${id}" ended on ${until}: the question counts as unanswered`,
      hint: 'answer the question or renew the exemption',
    }),
    'A question is not applicable until the day that was agreed; after that it is an open question again.',
  ),
  'answers/target-without-principles': error(
    () => ({
      message: 'the questionnaire has no principles, so a target for each of them reaches nothing',
      hint: 'state one level for all questions: target: 3',
    }),
    'A map of targets goes by principle. For a questionnaire with "principles: none" it would be ignored, unseen.',
  ),
  'answers/target-out-of-range': error(
    ({ level, highest }: { level: number; highest: number }) => ({
      message: `the target ${level} is beyond the highest level ${highest}`,
    }),
    'A target is a level of the scale, from 1 up.',
  ),
  'answers/unknown-outcome': error(
    ({ id, near }: Near) => ({ message: `no business outcome has the id "${id}"`, ...didYouMean(near) }),
    'Outcome weights name values of the facet "outcome" of the questionnaire.',
  ),
};
