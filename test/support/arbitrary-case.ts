import fc from 'fast-check';
import type { Answer, Assessment, Basis, Evidence } from '../../src/model/assessment.ts';
import {
  type Facet,
  principleIds,
  type Question,
  type Questionnaire,
  type SuggestedAction,
} from '../../src/model/questionnaire.ts';
import type { CompiledRubric } from '../../src/model/rubric.ts';
import { aQuestion } from './a-question.ts';
import { aQuestionnaire, aSection } from './a-questionnaire.ts';
import { anAssessment, evidenceFor, today } from './an-assessment.ts';
import { compiledLadder, ladderWithValues } from './compiled-ladder.ts';

/** Something to score: any questionnaire with any answers, on one scale. */
export interface Case {
  questionnaire: Questionnaire;
  assessment: Assessment;
  rubric: CompiledRubric;
  basis: Basis;
}

const scales = [compiledLadder(), ladderWithValues([0, 10, 30, 60, 85, 100]), ladderWithValues([1, 1, 2, 2.5, 2.5, 7])];
// Few principles and sections, so that groups have several questions; 0.1 and the like, so that sums are not exact.
const principles = principleIds.slice(0, 3);
const leaves = ['leaf-1', 'leaf-2', 'leaf-3', 'leaf-4'];
const dates = ['2026-11-22', '2026-06-30', '2025-11-22', '2025-11-21', '2023-01-31', '2027-03-01'];

const aWeight = fc.constantFrom(1, 1, 1, 0, 2, 3, 0.1, 0.2, 0.5, 7.3);

/** A piece of evidence of any kind and age. */
export const anEvidenceItem: fc.Arbitrary<Evidence> = fc.record(
  {
    type: fc.constantFrom('document', 'record', 'measure', 'observation', 'interview'),
    title: fc.constantFrom('Minutes', 'Log'),
    date: fc.constantFrom(...dates),
    place: fc.oneof(fc.constantFrom('A', 'B'), fc.constantFrom(['A', 'B'], ['B', 'C'])),
    periods: fc.integer({ min: 1, max: 3 }),
    decision: fc.constant('stopped one'),
    before: fc.constantFrom(9, '9 days'),
    after: fc.constantFrom(4, '4 days'),
    outdated: fc.boolean(),
  },
  { requiredKeys: ['type'], noNullPrototype: true },
);

const someEvidence = fc.oneof(
  fc.array(anEvidenceItem, { maxLength: 4 }),
  fc.integer({ min: 0, max: 5 }).map(evidenceFor),
);

const aLevelAnswer: fc.Arbitrary<Answer> = fc
  .record({
    level: fc.integer({ min: 0, max: 5 }),
    evidence: someEvidence,
    confidence: fc.constantFrom('low', 'medium', 'high', undefined),
  })
  .map(({ confidence, ...answer }) => ({ ...answer, ...(confidence && { confidence }) }));

const anyAnswer: fc.Arbitrary<Answer | undefined> = fc.oneof(
  { weight: 6, arbitrary: aLevelAnswer },
  { weight: 1, arbitrary: fc.constant(undefined) },
  { weight: 1, arbitrary: someEvidence.map((evidence): Answer => ({ note: 'Later.', evidence })) },
  { weight: 1, arbitrary: someEvidence.map((evidence): Answer => ({ unknown: true, evidence })) },
  {
    weight: 1,
    arbitrary: fc
      .constantFrom({}, { until: today }, { until: '2026-11-21' })
      .map((end): Answer => ({ notApplicable: { reason: 'Not in scope.', ...end }, evidence: [] })),
  },
);

const facets: Facet[] = [
  { id: 'dimension', title: 'Dimension', values: { people: 'People', tools: 'Tools' }, many: false, scored: true },
  {
    id: 'outcome',
    title: 'Outcome',
    values: { risk: 'Risk', cost: 'Cost', growth: 'Growth' },
    many: true,
    scored: true,
  },
  { id: 'hidden', title: 'Hidden', values: { x: 'X' }, many: false, scored: false },
];

const someActions: fc.Arbitrary<SuggestedAction[]> = fc
  .record({ effort: fc.constantFrom('S', 'M', 'L'), impact: fc.constantFrom('H', 'M', 'L') })
  .map((size) => [
    { from: 0, to: 2, text: 'Begin.', ...size },
    { from: 3, to: 4, text: 'Extend.', ...size },
  ]);

const aDraft = fc.record({
  weight: aWeight,
  principle: fc.constantFrom(...principles),
  section: fc.constantFrom(...leaves),
  editions: fc.constantFrom(['quick'], ['quick'], []),
  actions: fc.oneof(someActions, fc.constant([])),
  facets: fc.record(
    {
      dimension: fc.constantFrom(['people'], ['tools']),
      outcome: fc.subarray(['risk', 'cost', 'growth'], { minLength: 1 }),
      hidden: fc.constant(['x']),
    },
    { requiredKeys: [], noNullPrototype: true },
  ),
  answer: anyAnswer,
});

const someSections = fc.record({
  weights: fc.array(aWeight, { minLength: 7, maxLength: 7 }),
  /** Where each leaf hangs: at the top, in a group, or in a group within that group. */
  homes: fc.array(fc.constantFrom('top', 'outer', 'inner'), { minLength: leaves.length, maxLength: leaves.length }),
});

/** Any questionnaire (weights incl. 0, editions, facets, nested sections) with answers in any state. */
export const aCase: fc.Arbitrary<Case> = fc
  .record({
    drafts: fc.array(aDraft, { minLength: 1, maxLength: 14 }),
    sections: someSections,
    hasPrinciples: fc.constantFrom(true, true, false),
    scoring: fc.record({
      minimumKnown: fc.constantFrom(0, 0.5, 0.7, 1),
      overall: fc.constantFrom('allPrinciples', 'scoredPrinciples'),
    }),
    edition: fc.constantFrom('full', 'full', 'quick'),
    target: fc.constantFrom(
      undefined,
      3,
      5,
      { 'focus-on-value': 3 },
      { 'focus-on-value': 4, 'start-where-you-are': 4 },
    ),
    outcomeWeights: fc.constantFrom({}, { risk: 2, cost: 0.5 }),
    basis: fc.constantFrom<Basis[]>('claimed', 'evidenced'),
    rubric: fc.constantFrom(...scales),
  })
  .map(({ drafts, sections, hasPrinciples, scoring, edition, target, outcomeWeights, basis, rubric }) => {
    const questions = drafts.map(({ answer: _, ...draft }, index) => toQuestion(`q${index}`, draft, hasPrinciples));
    const editions = { full: { title: 'Full edition' }, quick: { title: 'Quick edition' } };
    const questionnaire = aQuestionnaire({
      ...{ questions, facets, editions, hasPrinciples, scoring },
      sections: toSections(questions, sections),
    });
    const answers = drafts.flatMap(({ answer }, index) => (answer ? [[`q${index}`, answer] as const] : []));
    const assessment = anAssessment({
      answers: Object.fromEntries(answers),
      ...{ edition, outcomeWeights },
      ...(target !== undefined && { target }),
    });
    return { questionnaire, assessment, rubric, basis };
  });

function toQuestion(id: string, draft: Partial<Question>, hasPrinciples: boolean): Question {
  const { principle, ...others } = aQuestion({ id, ...draft });
  return { ...others, ...(hasPrinciples && principle && { principle }) };
}

function toSections(questions: readonly Question[], { weights, homes }: { weights: number[]; homes: string[] }) {
  const weightAt = (index: number): number => weights[index] ?? 1;
  const parts = leaves.map((id, index) => ({
    home: homes[index],
    section: aSection({
      id,
      weight: weightAt(index),
      questions: questions.filter(({ section }) => section === id).map((question) => question.id),
    }),
  }));
  const at = (home: string) => parts.filter((part) => part.home === home).map(({ section }) => section);
  const inner = at('inner').length > 0 ? [aSection({ id: 'inner', weight: weightAt(5), sections: at('inner') })] : [];
  const within = [...at('outer'), ...inner];
  const outer = within.length > 0 ? [aSection({ id: 'outer', weight: weightAt(6), sections: within })] : [];
  return [...outer, ...at('top')];
}
