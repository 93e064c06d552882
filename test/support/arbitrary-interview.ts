import fc from 'fast-check';
import type { Answer, Evidence } from '../../src/model/assessment.ts';
import type { Interview } from '../../src/model/interview.ts';
import { principleIds, type Question, type Questionnaire, questionsOf } from '../../src/model/questionnaire.ts';
import { aQuestion } from './a-question.ts';
import { aQuestionnaire } from './a-questionnaire.ts';
import { today } from './an-assessment.ts';
import { anEvidenceItem } from './arbitrary-case.ts';
import { hostileTexts } from './hostile-texts.ts';

/** An interview about any questionnaire, with answers to some of its questions. */
export interface InterviewCase {
  questionnaire: Questionnaire;
  /** Questions outside it are not asked; their answers stay. */
  edition: string;
  interview: Interview;
  answers: ReadonlyMap<string, Answer>;
}

/** Texts that people type, paste and get wrong. */
export const anyText: fc.Arbitrary<string> = fc.oneof(
  fc.constantFrom(
    '',
    ' ',
    '\n',
    'Seen in May.',
    'Größe 3½ – „so“',
    '日本語',
    '👩‍👩‍👧 ok',
    'one\ntwo\n',
    '⏎',
    ';',
    'a;b; a',
  ),
  fc.constantFrom(
    '2026-02-30',
    '2026-02-28',
    '3',
    '-0',
    '4,5',
    '1e3',
    '9'.repeat(40),
    'x'.repeat(5000),
    'word '.repeat(300),
  ),
  fc.constantFrom(...hostileTexts),
  fc.string({ unit: 'binary', maxLength: 12 }),
);

const someText = anyText.filter((text) => text.trim() !== '');

const item: fc.Arbitrary<Evidence> = fc.oneof(
  anEvidenceItem,
  fc.record({ type: fc.constantFrom('document', 'record'), title: someText, decision: someText }),
);
const evidence = fc.uniqueArray(item, {
  maxLength: 3,
  selector: (each) => JSON.stringify(Object.entries(each).sort()),
});

const beside = fc.record(
  { confidence: fc.constantFrom('low', 'medium', 'high'), note: someText, best: someText, worst: someText },
  { requiredKeys: [], noNullPrototype: true },
);

const exemption = fc.record(
  { reason: someText, approvedBy: someText, until: fc.constantFrom(today, '2026-11-21', '2028-02-29') },
  { requiredKeys: ['reason'], noNullPrototype: true },
);

/** Answers that fit a question, in every state that a file can hold. */
export function answersTo(question: Question): fc.Arbitrary<Answer> {
  const given: fc.Arbitrary<Partial<Answer>> = fc.oneof(
    { weight: 4, arbitrary: rated(question) },
    { weight: 1, arbitrary: fc.constant({ unknown: true as const }) },
    { weight: 1, arbitrary: exemption.map((notApplicable) => ({ notApplicable })) },
    { weight: 1, arbitrary: fc.constant({}) },
  );
  return fc.tuple(given, beside, evidence).map(([said, more, items]) => ({ ...said, ...more, evidence: items }));
}

/** The one key with which a question of this kind is answered. */
export function rated({ kind, anchors, options, items, minimum, maximum }: Question): fc.Arbitrary<Partial<Answer>> {
  if (kind === 'scale') return fc.nat({ max: anchors.length - 1 }).map((level) => ({ level }));
  if (kind === 'choice') return fc.constantFrom(...options).map(({ id }) => ({ choice: id }));
  if (kind === 'checklist') return fc.shuffledSubarray(items.map(({ id }) => id)).map((checked) => ({ checked }));
  const [min, max] = [minimum ?? -1e9, maximum ?? 1e9];
  return fc.oneof(fc.constantFrom(min, max), fc.double({ min, max, noNaN: true })).map((value) => ({ value }));
}

const aDraft = fc.record({
  kind: fc.constantFrom('scale', 'scale', 'scale', 'choice', 'checklist', 'number'),
  principle: fc.constantFrom(...principleIds.slice(0, 3)),
  section: fc.constantFrom('first', 'second'),
  isQuick: fc.constantFrom(true, true, false),
  count: fc.integer({ min: 2, max: 6 }),
  bounds: fc.constantFrom({}, { minimum: 0, maximum: 100 }, { minimum: -5 }, { maximum: 3.5 }),
});
type Draft = typeof aDraft extends fc.Arbitrary<infer Value> ? Value : never;

/** Any questionnaire of all four kinds, in any edition, with any answers that fit it. */
export const anInterview: fc.Arbitrary<InterviewCase> = fc
  .record({
    drafts: fc.array(aDraft, { minLength: 1, maxLength: 8 }),
    hasPrinciples: fc.boolean(),
    edition: fc.constantFrom('full', 'full', 'quick'),
  })
  .chain(({ drafts, hasPrinciples, edition }) => {
    const questions = drafts.map((draft, index) => toQuestion(`q${index}`, draft, hasPrinciples));
    const editions = { full: { title: 'Full edition' }, quick: { title: 'Quick edition' } };
    const questionnaire = aQuestionnaire({ questions, editions, hasPrinciples });
    const interview = { questions: questionsOf(questionnaire, edition), asOf: today };
    const given = fc.tuple(...questions.map((question) => fc.option(answersTo(question), { nil: undefined })));
    return given.map((all) => {
      const pairs = all.flatMap((answer, index) => (answer ? [[`q${index}`, answer] as const] : []));
      return { questionnaire, edition, interview, answers: new Map(pairs) };
    });
  });

function toQuestion(id: string, { kind, count, bounds, isQuick, ...draft }: Draft, hasPrinciples: boolean): Question {
  const labels = Array.from({ length: count }, (_, index) => ({
    id: `part-${index}`,
    label: `Part ${index} of ${id}`,
  }));
  const { principle, ...question } = aQuestion({ id, kind, ...draft, editions: isQuick ? ['quick'] : [] });
  return {
    ...question,
    ...(hasPrinciples && principle && { principle }),
    anchors: kind === 'scale' ? question.anchors : [],
    options: kind === 'choice' ? labels.map((label, level) => ({ ...label, level: level % 6 })) : [],
    items: kind === 'checklist' ? labels : [],
    ...(kind === 'number' && { unit: 'days', thresholds: [1, 2, 3], better: 'higher' as const, ...bounds }),
  };
}
