import fc from 'fast-check';
import type { Answer, Evidence } from '../../src/model/assessment.ts';
import type { Given, Interview, InterviewEvent, InterviewState } from '../../src/model/interview.ts';
import type { Question, Questionnaire } from '../../src/model/questionnaire.ts';
import { anEvidenceItem } from './arbitrary-case.ts';
import { answersTo, anyText } from './arbitrary-interview.ts';

/** An event of which only the state decides what it is about. */
export type EventDraft = (interview: Interview, state: InterviewState) => InterviewEvent;

const aPick = fc.nat({ max: 999 });
const pick = <T>(from: readonly T[], at: number): T | undefined => from[at % Math.max(1, from.length)];

function hereIn({ questions }: Interview, { here }: InterviewState): Question | undefined {
  return questions.find(({ id }) => id === here);
}

/** What fits the question at hand. */
const fitting = fc.tuple(aPick, fc.double({ noDefaultInfinity: true, noNaN: true })).map(
  ([at, value]): EventDraft =>
    (interview, state) => {
      const { kind = 'scale', anchors = [], options = [], items = [] } = hereIn(interview, state) ?? {};
      const given: Given = {
        scale: { level: at % (anchors.length || 1) },
        choice: { choice: pick(options, at)?.id ?? '' },
        checklist: { checked: items.filter((_, index) => (at >> index) % 2 === 1).map(({ id }) => id) },
        number: { value: value % 100 },
      }[kind];
      return { kind: 'give', given };
    },
);

/** What fits only by chance. */
const anyGiven: fc.Arbitrary<Given> = fc.oneof(
  fc.oneof(fc.integer({ min: -2, max: 9 }), fc.constantFrom(2.5, Number.NaN)).map((level) => ({ level })),
  fc.constantFrom('part-0', 'part-1', '', 'constructor').map((choice) => ({ choice })),
  fc.array(fc.constantFrom('part-0', 'part-1', 'part-9'), { maxLength: 3 }).map((checked) => ({ checked })),
  fc.oneof(fc.double(), fc.constantFrom(-0, 101, 3.5)).map((value) => ({ value })),
  fc.constant({ unknown: true as const }),
  fc
    .record(
      { reason: anyText, approvedBy: anyText, until: fc.constantFrom('2027-01-31', '2027-02-29', '', 'soon') },
      { requiredKeys: ['reason'], noNullPrototype: true },
    )
    .map((notApplicable) => ({ notApplicable })),
);

const anyItem: fc.Arbitrary<Evidence> = fc.oneof(
  anEvidenceItem,
  fc.record(
    {
      type: fc.constantFrom('document', 'record', 'hearsay' as 'record'),
      title: anyText,
      date: fc.constantFrom('2026-10-01', '2026-13-01', ''),
      place: fc.oneof(anyText, fc.array(anyText, { maxLength: 3 })),
      periods: fc.constantFrom(0, 1, 2.5, -1, 1e20),
      before: fc.oneof(anyText, fc.integer()),
    },
    { requiredKeys: ['type'], noNullPrototype: true },
  ),
);

const always =
  (event: InterviewEvent): EventDraft =>
  () =>
    event;

const anyNote = fc
  .record({ text: anyText, about: fc.constantFrom(undefined, 'best' as const, 'worst' as const) })
  .map(({ text, about }) => always({ kind: 'note', text, ...(about && { about }) }));

const anyConfidence = fc
  .constantFrom(undefined, 'low' as const, 'medium' as const, 'high' as const)
  .map((value) => always({ kind: 'confidence', ...(value && { value }) }));

const anyEvidence = fc
  .record({ index: fc.integer({ min: -1, max: 4 }), item: fc.option(anyItem, { nil: undefined }) })
  .map(({ index, item }) => always({ kind: 'evidence', index, ...(item && { item }) }));

const changes: fc.Arbitrary<EventDraft> = fc.oneof(
  { weight: 4, arbitrary: fitting },
  { weight: 2, arbitrary: anyGiven.map((given) => always({ kind: 'give', given })) },
  { weight: 2, arbitrary: anyNote },
  { weight: 1, arbitrary: anyConfidence },
  { weight: 4, arbitrary: anyEvidence },
);

const aJump = aPick.map(
  (at): EventDraft =>
    ({ questions }) => ({ kind: 'jump', to: pick(questions, at)?.id ?? '' }),
);

const aRevisit = fc.array(aPick, { maxLength: 4 }).map(
  (picks): EventDraft =>
    ({ questions }) => {
      const ids = picks.flatMap((at) => pick(questions, at)?.id ?? []);
      return { kind: 'revisit', questions: [...new Set(ids)] };
    },
);

const moves: fc.Arbitrary<EventDraft> = fc.oneof(
  { weight: 3, arbitrary: fc.constant(always({ kind: 'next' })) },
  { weight: 3, arbitrary: fc.constant(always({ kind: 'back' })) },
  { weight: 1, arbitrary: fc.constant(always({ kind: 'finish' })) },
  { weight: 2, arbitrary: aJump },
  { weight: 1, arbitrary: fc.constantFrom('', 'gone', 'constructor').map((to) => always({ kind: 'jump', to })) },
  { weight: 1, arbitrary: aRevisit },
);

/** Answers of somebody else, some of them withdrawn. */
function outside({ questions }: Questionnaire): fc.Arbitrary<EventDraft> {
  const entry = fc
    .constantFrom(...questions)
    .chain((question) => fc.tuple(fc.constant(question.id), fc.option(answersTo(question), { nil: undefined })));
  return fc.array(entry, { maxLength: 3 }).map((entries) => {
    const answers = new Map<string, Answer | undefined>(entries);
    return always({ kind: 'outside', answers });
  });
}

/** Any events in any order, refused ones among them. */
export function eventsFor(questionnaire: Questionnaire): fc.Arbitrary<EventDraft[]> {
  const event = fc.oneof(
    { weight: 6, arbitrary: changes },
    { weight: 5, arbitrary: moves },
    { weight: 1, arbitrary: outside(questionnaire) },
  );
  return fc.array(event, { maxLength: 30, size: 'max' });
}
