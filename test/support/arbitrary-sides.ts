import fc from 'fast-check';
import type { Side } from '../../src/core/comparing/side.ts';
import type { Answer, Assessment } from '../../src/model/assessment.ts';
import type { Question, Section } from '../../src/model/questionnaire.ts';
import { aSide } from './a-side.ts';
import { aCase, type Case } from './arbitrary-case.ts';
import { compiledLadder } from './compiled-ladder.ts';
import { strictLadder, trustingLadder } from './other-rubrics.ts';

/** What becomes of a question between two sides. */
const aFate = fc.constantFrom<Fate[]>('same', 'same', 'same', 'reweighed', 'renamed', 'reanchored', 'rekinded', 'gone');
type Fate = 'same' | 'reweighed' | 'renamed' | 'reanchored' | 'rekinded' | 'gone';

// Each of the later ones lets more of the evidence become too old.
const days = ['2026-11-22', '2026-11-22', '2026-12-01', '2027-07-01', '2027-10-02', '2028-01-01'];
const rubrics = [compiledLadder(), compiledLadder(), trustingLadder(), strictLadder()];

const someFates = fc.array(aFate, { minLength: 14, maxLength: 14 });

/** Which parts of the second case the later side takes over; the others stay as they were. */
const takenOver = fc.record({
  questionnaire: fc.constantFrom(false, false, true),
  scoring: fc.boolean(),
  answers: fc.constantFrom('all', 'some', 'none'),
  rubric: fc.boolean(),
  basis: fc.constantFrom(false, false, true),
  edition: fc.constantFrom(false, false, true),
  target: fc.boolean(),
});

export interface Pair {
  before: Side;
  after: Side;
}

/**
 * Any two sides that have something in common, or little: questions renamed on either side, with other weights, anchors,
 * kinds, principles, sections and facets, added and removed; other editions, scoring rules, rubrics, days, answers, bases.
 */
export const aPair: fc.Arbitrary<Pair> = fc
  .record({
    earlier: aCase,
    later: aCase,
    fates: fc.oneof({ weight: 1, arbitrary: fc.constant<Fate[]>([]) }, { weight: 2, arbitrary: someFates }),
    fatesBefore: fc.oneof({ weight: 3, arbitrary: fc.constant<Fate[]>([]) }, { weight: 1, arbitrary: someFates }),
    take: takenOver,
    asOf: fc.tuple(fc.constantFrom(...days), fc.constantFrom(...days)),
    judge: fc.tuple(fc.constantFrom(...rubrics), fc.constantFrom(...rubrics)),
    isLenient: fc.boolean(),
  })
  .map(({ earlier: first, later, fates, fatesBefore, take, asOf, judge, isLenient }) => {
    const earlier = isLenient ? leniently(first) : first;
    const taken = takeOver(earlier, later, take);
    const own = take.rubric ? judge : ([judge[0], judge[0]] as const);
    return {
      before: toSide(changed({ ...earlier, rubric: withValuesOf(earlier, own[0]) }, fatesBefore), asOf[0]),
      after: toSide(changed({ ...taken, rubric: withValuesOf(taken, own[1]) }, fates), asOf[1]),
    };
  });

/** A side, and another one that differs in nothing but what is named. */
export const aSideAlone: fc.Arbitrary<Side> = fc
  .record({ given: aCase, asOf: fc.constantFrom(...days), judge: fc.constantFrom(...rubrics) })
  .map(({ given, asOf, judge }) => toSide({ ...given, rubric: withValuesOf(given, judge) }, asOf));

// Three of the seven principles are asked at most: else the whole would seldom have a score.
function leniently(given: Case): Case {
  const scoring = { method: 'mean', minimumKnown: 0, overall: 'scoredPrinciples' } as const;
  return { ...given, questionnaire: { ...given.questionnaire, scoring } };
}

// Without words for what is missing: half the time of a score.
function withValuesOf({ rubric }: Case, { claim, evidence }: Case['rubric']): Case['rubric'] {
  return { claim, evidence, rubric: rubric.rubric };
}

function toSide({ questionnaire, assessment, rubric, basis }: Case, asOf: string): Side {
  return aSide({ questionnaire, assessment, rubric, asOf, basis });
}

type Taken = typeof takenOver extends fc.Arbitrary<infer T> ? T : never;

function takeOver(earlier: Case, later: Case, take: Taken): Case {
  const { target: _, ...assessment } = earlier.assessment;
  const aimed = take.target ? later.assessment.target : earlier.assessment.target;
  const edition = take.edition ? later.assessment.questionnaire.edition : assessment.questionnaire.edition;
  return {
    questionnaire: {
      ...(take.questionnaire ? later.questionnaire : earlier.questionnaire),
      scoring: take.scoring ? later.questionnaire.scoring : earlier.questionnaire.scoring,
    },
    rubric: take.rubric ? later.rubric : earlier.rubric,
    basis: take.basis ? later.basis : earlier.basis,
    assessment: {
      ...assessment,
      questionnaire: { ...assessment.questionnaire, edition },
      answers: answersOf(earlier.assessment, later.assessment, take.answers),
      ...(aimed !== undefined && { target: aimed }),
    },
  };
}

function answersOf(earlier: Assessment, later: Assessment, take: Taken['answers']): ReadonlyMap<string, Answer> {
  if (take === 'all') return later.answers;
  if (take === 'none') return earlier.answers;
  const newer = [...later.answers].filter((_, index) => index % 3 === 0);
  return new Map([...earlier.answers, ...newer]);
}

function changed(given: Case, fates: readonly Fate[]): Case {
  const { questionnaire, assessment } = given;
  const fateOf = new Map(questionnaire.questions.map(({ id }, index) => [id, fates[index] ?? 'same']));
  const nameOf = (id: string): string => (fateOf.get(id) === 'renamed' ? `${id}-renamed` : id);
  const isLeft = (id: string): boolean => fateOf.get(id) !== 'gone';
  const renamedIn = (section: Section): Section => {
    const own = section.questions.filter(isLeft).map(nameOf);
    return { ...section, sections: section.sections.map(renamedIn), questions: own };
  };
  const questions = questionnaire.questions
    .filter(({ id }) => isLeft(id))
    .map((question) => meet(question, fateOf.get(question.id) ?? 'same', nameOf));
  const answers = [...assessment.answers].map(([id, answer]) => [nameOf(id), answer] as const);
  return {
    ...given,
    questionnaire: { ...questionnaire, questions, sections: questionnaire.sections.map(renamedIn) },
    assessment: { ...assessment, answers: new Map(answers) },
  };
}

function meet(question: Question, fate: Fate, nameOf: (id: string) => string): Question {
  const { id, weight, anchors } = question;
  switch (fate) {
    case 'renamed':
      return { ...question, id: nameOf(id), renamedFrom: [id] };
    case 'reweighed':
      return { ...question, weight: weight === 0 ? 1.5 : weight === 1 ? 0 : weight * 0.3 };
    case 'reanchored':
      return { ...question, anchors: anchors.map((anchor) => `${anchor} And more.`) };
    case 'rekinded':
      return { ...question, kind: 'choice', anchors: [] };
    default:
      return question;
  }
}
