import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type PlanWishes, planQuestions } from '../../src/core/interviewing/plan-questions.ts';
import { type Reduced, reduceInterview, startInterview } from '../../src/core/interviewing/reduce-interview.ts';
import type { Answer } from '../../src/model/assessment.ts';
import type { Interview, InterviewEvent, InterviewState } from '../../src/model/interview.ts';
import { principleIds } from '../../src/model/questionnaire.ts';
import { today } from '../support/an-assessment.ts';
import { answerProblems } from '../support/answer-problems.ts';
import { anInterview, answersTo, type InterviewCase } from '../support/arbitrary-interview.ts';
import { type EventDraft, eventsFor } from '../support/random-events.ts';

type Answers = ReadonlyMap<string, Answer>;
interface Step extends Reduced {
  before: InterviewState;
  event: InterviewEvent;
}

const aStory = anInterview.chain((given) =>
  fc.record({ given: fc.constant(given), events: eventsFor(given.questionnaire), goesOn: fc.boolean() }),
);

/** All that happens when events come one after the other. */
function stepsOf({ interview, answers }: InterviewCase, drafts: readonly EventDraft[], goesOn: boolean): Step[] {
  let before = startInterview(interview, answers, idsOf(interview), goesOn);
  return drafts.map((draft) => {
    const event = draft(interview, before);
    const step = { before, event, ...reduceInterview(interview, before, event) };
    before = step.state;
    return step;
  });
}

function idsOf({ questions }: Interview): string[] {
  return questions.map(({ id }) => id);
}

function idsThatDiffer(left: Answers, right: Answers): string[] {
  return [...new Set([...left.keys(), ...right.keys()])].filter((id) => left.get(id) !== right.get(id));
}

const saidBy = {
  give: ['level', 'choice', 'checked', 'value', 'unknown', 'notApplicable'],
  confidence: ['confidence'],
  evidence: ['evidence'],
};

/** Keys of an answer that an event may change; none for a move. */
function keysOf(event: InterviewEvent): readonly string[] {
  if (event.kind === 'note') return [event.about ?? 'note'];
  return saidBy[event.kind as keyof typeof saidBy] ?? [];
}

function without(answer: Answer | undefined, keys: readonly string[]) {
  return Object.fromEntries(Object.entries({ evidence: [], ...answer }).filter(([key]) => !keys.includes(key)));
}

const isMove = ({ kind }: InterviewEvent): boolean => ['next', 'jump', 'finish', 'revisit'].includes(kind);

test('an event changes the answer at hand and only what it speaks of, or the answers that others have written', () => {
  let [changed, refused] = [0, 0];
  fc.assert(
    fc.property(aStory, ({ given, events, goesOn }) => {
      for (const { before, event, state, refused: why } of stepsOf(given, events, goesOn)) {
        const ids = idsThatDiffer(before.answers, state.answers);
        if (why !== undefined) expect(state).toBe(before);
        if (event.kind === 'outside') expect(ids.every((id) => event.answers.has(id))).toBe(true);
        else {
          expect(ids).toEqual(ids.length === 0 ? [] : [before.here]);
          const [then, now] = [before, state].map(({ answers }) => answers.get(before.here ?? ''));
          const keys = keysOf(event);
          expect(without(now, keys)).toEqual(without(then, keys));
        }
        changed += ids.length;
        refused += why === undefined ? 0 : 1;
      }
    }),
    { numRuns: 1500 },
  );
  expect(changed).toBeGreaterThan(3000);
  expect(refused).toBeGreaterThan(1500);
});

test('evidence is put in, changed and taken away at its own place; every other item stays as it was', () => {
  fc.assert(
    fc.property(aStory, ({ given, events, goesOn }) => {
      for (const { before, event, state, refused } of stepsOf(given, events, goesOn)) {
        if (event.kind !== 'evidence' || refused !== undefined) continue;
        const [then, now] = [before, state].map(({ answers }) => answers.get(before.here ?? '')?.evidence ?? []);
        expect(now).toEqual(then?.toSpliced(event.index, 1, ...(event.item ? [event.item] : [])));
      }
    }),
    { numRuns: 500 },
  );
});

test('one is always at a question of the edition or at the end', () => {
  fc.assert(
    fc.property(aStory, ({ given, events, goesOn }) => {
      const known = [...idsOf(given.interview), undefined];
      for (const { state } of stepsOf(given, events, goesOn)) {
        expect(known).toContain(state.here);
        for (const id of state.trail) expect(known).toContain(id);
      }
    }),
    { numRuns: 500 },
  );
});

test('back takes back any move, and the whole way leads back to where the interview began', () => {
  let moved = 0;
  fc.assert(
    fc.property(aStory, ({ given, events, goesOn }) => {
      const steps = stepsOf(given, events, goesOn);
      for (const { before, event, state } of steps) {
        if (!isMove(event) || state.here === before.here) continue;
        const { here, trail } = reduceInterview(given.interview, state, { kind: 'back' }).state;
        expect({ here, trail }).toEqual({ here: before.here, trail: before.trail });
        moved += 1;
      }
      let last = steps.at(-1)?.state;
      const way = last ? [...last.trail, last.here] : [];
      for (const here of way.toReversed()) {
        expect(last?.here).toBe(here);
        last = last && reduceInterview(given.interview, last, { kind: 'back' }).state;
      }
    }),
    { numRuns: 1000 },
  );
  expect(moved).toBeGreaterThan(2000);
});

test('after every event the answers are a valid file', async () => {
  let checked = 0;
  await fc.assert(
    fc.asyncProperty(aStory, async ({ given, events, goesOn }) => {
      const steps = stepsOf(given, events, goesOn);
      const changed = steps.filter(({ before, state }) => state.answers !== before.answers);
      const sampled = changed.filter((_, index) => index % 4 === 0 || index === changed.length - 1);
      for (const { state } of sampled) {
        expect(await answerProblems(given.questionnaire, given.edition, state.answers)).toEqual([]);
        checked += 1;
      }
    }),
    { numRuns: 1000 },
  );
  expect(checked).toBeGreaterThan(1000);
});

const someWishes: fc.Arbitrary<PlanWishes> = fc.record(
  {
    principles: fc.subarray(principleIds.slice(0, 3), { minLength: 1 }),
    only: fc.constantFrom('unanswered', 'unknown', 'stale'),
    sample: fc.integer({ min: 1, max: 9 }),
  },
  { requiredKeys: [], noNullPrototype: true },
);

/** Every question from here to the end, with `next` alone. */
function walk(interview: Interview, start: InterviewState): string[] {
  const visited: string[] = [];
  for (let state = start; state.here !== undefined; ) {
    visited.push(state.here);
    expect(visited.length).toBeLessThan(99);
    state = reduceInterview(interview, state, { kind: 'next' }).state;
  }
  return visited;
}

test('going on visits just the planned questions, in order, and ends', () => {
  fc.assert(
    fc.property(anInterview, someWishes, ({ interview, answers }, wishes) => {
      const plan = planQuestions(interview.questions, wishes, { answers, asOf: today, seed: 'S' });
      expect(plan).toEqual(idsOf(interview).filter((id) => plan.includes(id)));
      expect(walk(interview, startInterview(interview, answers, plan, false))).toEqual(plan);
      const later = startInterview(interview, answers, plan, true);
      expect([...later.trail, ...walk(interview, later)]).toEqual(plan);
    }),
    { numRuns: 500 },
  );
});

test('from anywhere the way goes on through a part of the plan, in order, and ends', () => {
  fc.assert(
    fc.property(aStory, ({ given, events, goesOn }) => {
      const last = stepsOf(given, events, goesOn).at(-1)?.state;
      if (last?.here === undefined) return;
      const [here, ...rest] = walk(given.interview, last);
      expect(here).toBe(last.here);
      expect(rest).toEqual(last.plan.slice(last.plan.length - rest.length));
    }),
    { numRuns: 500 },
  );
});

test('what one answers and takes back by answering the same again is the very state before', () => {
  const given = anInterview.chain((all) => {
    const [first] = all.interview.questions;
    return fc.tuple(fc.constant(all), first ? answersTo(first) : fc.constant(undefined));
  });
  fc.assert(
    fc.property(given, ([{ interview, answers }, answer]) => {
      const [first] = interview.questions;
      if (!first || !answer) return;
      const start = startInterview(interview, new Map([...answers, [first.id, answer]]), [first.id], false);
      const { level, value, note = '', confidence } = answer;
      const events: InterviewEvent[] = [
        ...(level === undefined ? [] : [{ kind: 'give' as const, given: { level } }]),
        ...(value === undefined ? [] : [{ kind: 'give' as const, given: { value } }]),
        ...(note.trim() === note ? [{ kind: 'note' as const, text: note }] : []),
        ...answer.evidence.map((item, index) => ({ kind: 'evidence' as const, index, item })),
        { kind: 'confidence', ...(confidence && { value: confidence }) },
      ];
      for (const event of events) expect(reduceInterview(interview, start, event).state).toBe(start);
    }),
    { numRuns: 250 },
  );
});
