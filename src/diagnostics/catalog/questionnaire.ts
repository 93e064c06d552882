import { didYouMean, error, warning } from './entry.ts';

export interface Id {
  id: string;
}
export type Near = Id & { near: string | undefined };

/** Problems between the parts of a questionnaire, and between a questionnaire and the answers to it. */
export const questionnaireProblems = {
  'questionnaire/not-found': error(
    ({ id, near }: Near) => ({
      message: `no questionnaire has the id "${id}"`,
      hint: near ? `did you mean "${near}"?` : '"tenet list" shows those at hand; your own are named in tenet.yaml',
    }),
    'The questionnaire is neither built in nor in a folder that the project file names. Without it no answer can be judged.',
  ),
  'questionnaire/other-major': error(
    ({ id, wanted, found }: Id & { wanted: string; found: string }) => ({
      message: `the answers belong to ${id} ${wanted}, at hand is ${found}`,
      hint: `re-assess against ${found} and set questionnaire.version, or bring version ${wanted} as a file of the project`,
    }),
    'Another major version has other anchors, weights or rubrics: the same answers would mean something else.',
  ),
  'questionnaire/other-version': warning(
    ({ id, wanted, found }: Id & { wanted: string; found: string }) => ({
      message: `the answers were given to ${id} ${wanted}, judged with ${found}`,
    }),
    'The wording differs, the meaning of the levels does not: the answers are judged with the version at hand.',
  ),
  'questionnaire/other-digest': warning(
    ({ id, changed }: Id & { changed: readonly string[] | undefined }) => ({
      message: `the questionnaire "${id}" is not the one that was answered: its digest differs${whatChanged(changed)}`,
      hint: 'read the changed texts again, then remove or renew questionnaire.digest',
    }),
    'The digest covers everything that decides a score or that a respondent reads. A difference means that a text changed.',
  ),
  'questionnaire/duplicate-id': error(
    ({ id, what }: Id & { what: string }) => ({ message: `two ${what} have the id "${id}"` }),
    'Ids are unique in a questionnaire, old ids (renamedFrom) included: answers are kept by id.',
  ),
  'questionnaire/unknown-question': error(
    ({ id, near }: Near) => ({ message: `no question of this questionnaire has the id "${id}"`, ...didYouMean(near) }),
    'Coherence rules and promises name questions by id; a rule about a question that is not there would never speak.',
  ),
  'questionnaire/pattern-of-one': error(
    ({ id, what }: Id & { what: string }) => ({ message: `the ${what} "${id}" compares something with itself` }),
    'A pattern is about two principles and a coherence rule about two questions; of one alone there is nothing to tell.',
  ),
  'questionnaire/unknown-facet': error(
    ({ id, near }: Near) => ({ message: `no facet has the id "${id}"`, ...didYouMean(near) }),
    'A question may carry values only for the facets that the questionnaire defines.',
  ),
  'questionnaire/unknown-facet-value': error(
    ({ id, facet, near }: Near & { facet: string }) => ({
      message: `the facet "${facet}" has no value "${id}"`,
      ...didYouMean(near),
    }),
    'A facet lists its values; a value outside the list would make a group of its own, unseen.',
  ),
  'questionnaire/one-facet-value': error(
    ({ facet }: { facet: string }) => ({
      message: `the facet "${facet}" takes one value`,
      hint: 'set "many: true" on the facet',
    }),
    'A facet takes one value per question unless it says "many: true".',
  ),
  'questionnaire/unknown-edition': error(
    ({ id, near }: Near) => ({ message: `no edition has the id "${id}"`, ...didYouMean(near) }),
    'Editions are defined at the top of the questionnaire; "full" holds every question.',
  ),
  'questionnaire/no-principle': error(
    ({ id }: Id) => ({
      message: `the question "${id}" maps to no principle`,
      hint: 'set "principle" on the question or its section, or "principles: none" on the questionnaire',
    }),
    'Every question maps to exactly one of the seven guiding principles.',
  ),
  'questionnaire/other-principle': error(
    ({ id }: Id) => ({ message: `"${id}" has a principle, the questionnaire says "principles: none"` }),
    'With "principles: none" the questionnaire is scored by section only.',
  ),
  'questionnaire/wrong-kind': error(
    ({ key, kind }: { key: string; kind: string }) => ({ message: `"${key}" means nothing in a ${kind} question` }),
    'A scale has anchors, a choice has options, a checklist has items, a number has a unit, thresholds and a direction.',
  ),
  'questionnaire/anchor-count': error(
    ({ found, levels }: { found: number; levels: number }) => ({
      message: `${found} anchors for a rubric of ${levels} levels`,
      hint: 'write one anchor per level, starting at level 0',
    }),
    'A scale has one observable text per level of its rubric.',
  ),
  'questionnaire/threshold-order': error(
    ({ better }: { better: string }) => ({
      message: `thresholds must ${better === 'lower' ? 'fall' : 'rise'} from level to level, and be one per level from 1 up`,
    }),
    'Thresholds are the numbers from which level 1, 2, 3 … is reached: rising when higher is better, falling when lower is.',
  ),
  'questionnaire/number-bounds': error(
    ({ minimum, maximum }: { minimum: number; maximum: number }) => ({
      message: `no number lies between ${minimum} and ${maximum}`,
      hint: 'the minimum is the lower one',
    }),
    'The lowest number that can be answered must be below the highest, else no answer is possible.',
  ),
  'questionnaire/rubric-of-another-kind': error(
    ({ rubric, kind, key }: { rubric: string; kind: string; key: string }) => ({
      message: `the rubric "${rubric}" never looks at "${key}", with which a ${kind} question is answered`,
      hint: 'leave "rubric" out to use the built-in one of this kind',
    }),
    'The rubric was made for another kind of question: every answer to this one would stay on level 0.',
  ),
  'questionnaire/action-ranges': error(
    ({ level, times }: { level: number; times: number }) => ({
      message: times === 0 ? `no action covers level ${level}` : `${times} actions cover level ${level}`,
      hint: 'the ranges of the actions must cover each level below the highest exactly once',
    }),
    'For every evidenced level below the highest exactly one action is offered.',
  ),
  'questionnaire/option-level': error(
    ({ level, highest }: { level: number; highest: number }) => ({
      message: `level ${level} is beyond the rubric's highest level ${highest}`,
    }),
    'An option stands for a level of the rubric, and so does the bound of a coherence rule.',
  ),
  'questionnaire/mixed-scales': error(
    ({ id, found, expected }: Id & { found: string; expected: string }) => ({
      message: `"${id}" is scored from ${found}, other questions from ${expected}`,
      hint: 'give its rubric the same lowest and highest value, or the question weight 0',
    }),
    'A mean of values on different scales means nothing, so all questions with weight share one scale.',
  ),
  'questionnaire/duplicate': error(
    ({ id, version, other }: Id & { version: string; other: string }) => ({
      message: `${id} ${version} is also in "${other}"`,
      hint: 'give one of them another id or version',
    }),
    'An id and a version name one questionnaire: with two, nobody could tell which one judged.',
  ),
};

function whatChanged(changed: readonly string[] | undefined): string {
  if (changed === undefined) return '';
  return changed.length > 0 ? `; changed: ${changed.join(', ')}` : '; no single question changed';
}
