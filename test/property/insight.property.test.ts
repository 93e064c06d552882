import fc from 'fast-check';
import { expect, test } from 'vitest';
import { scoreAssessment } from '../../src/core/scoring/score-assessment.ts';
import type { CoherenceRule, LevelBound } from '../../src/model/insight.ts';
import type { SuggestedAction } from '../../src/model/questionnaire.ts';
import type { QuestionScore, RankedAction, Scorecard } from '../../src/model/scorecard.ts';
import { aCase, type Case } from '../support/arbitrary-case.ts';
import { digests } from '../support/scored.ts';

const runs = { numRuns: 1000 };

interface Situation {
  given: Case;
  rules: readonly CoherenceRule[];
}

/** A bound whose question is known once there is a questionnaire to pick it from. */
const aBound = fc.record({ pick: fc.nat({ max: 999 }), atLeast: fc.constantFrom(1, 2, 2, 3, 3, 4, 5) });
type Bound = { pick: number; atLeast: number };

/** A case in which most questions have an action, with any rules about its questions, every other time with a circle. */
const aSituation: fc.Arbitrary<Situation> = fc
  .record({
    given: aCase,
    drafts: fc.array(fc.record({ if: aBound, expect: aBound }), { maxLength: 12 }),
    circle: fc.constantFrom(0, 0, 2, 3, 5),
  })
  .map(({ given, drafts, circle }) => {
    const links = Array.from({ length: circle }, (_, index) => ({
      if: { pick: index, atLeast: 3 },
      expect: { pick: (index + 1) % circle, atLeast: 3 },
    }));
    const { questions } = given.questionnaire;
    const toBound = ({ pick, atLeast }: Bound): LevelBound => ({
      question: questions[pick % questions.length]?.id ?? '',
      atLeast,
    });
    const rules = [...drafts, ...links].map((draft, index) => ({
      ...{ id: `rule-${index}`, because: 'So it is.', ask: 'Is it?' },
      if: toBound(draft.if),
      expect: toBound(draft.expect),
    }));
    return { given: withMoreActions(given), rules };
  });

function withMoreActions(given: Case): Case {
  const actions: SuggestedAction[] = [{ from: 0, to: 4, text: 'Go on.', effort: 'M', impact: 'M' }];
  const questions = given.questionnaire.questions.map((question, index) =>
    question.actions.length > 0 || index % 5 === 4 ? question : { ...question, actions },
  );
  return { ...given, questionnaire: { ...given.questionnaire, questions } };
}

function score({ questionnaire, assessment, rubric, basis }: Case, coherence: readonly CoherenceRule[]): Scorecard {
  const rubrics = new Map(questionnaire.questions.map(({ id }) => [id, rubric]));
  return scoreAssessment({ questionnaire: { ...questionnaire, coherence }, assessment, rubrics, basis, digests });
}

const namesOf = (actions: readonly RankedAction[]): string[] => actions.map(({ question }) => question);

/** Ids of the questions whose action brings them closer to the target; without a target every action does. */
function worthwhile({ questions }: Scorecard): string[] {
  const isWorthwhile = ({ action, evidenced, target }: QuestionScore): boolean =>
    action !== undefined && evidenced !== undefined && (target === undefined || target > evidenced);
  return questions.filter(isWorthwhile).map(({ id }) => id);
}

type Links = ReadonlyMap<string, ReadonlySet<string>>;

/** What each action would rest on, by question id, as docs/scoring.md has it. */
function linksIn({ questions }: Scorecard, rules: readonly CoherenceRule[]): Links {
  const levels = new Map(questions.flatMap(({ id, action, evidenced }) => (action ? [[id, evidenced ?? 0]] : [])));
  const links = new Map<string, Set<string>>();
  for (const { if: has, expect: lacks } of rules) {
    const [from, base] = [levels.get(has.question), levels.get(lacks.question)];
    if (from === undefined || base === undefined) continue;
    const isReached = from < has.atLeast && has.atLeast <= Math.max(3, from + 1);
    if (!isReached || base >= lacks.atLeast) continue;
    links.set(has.question, (links.get(has.question) ?? new Set<string>()).add(lacks.question));
  }
  return links;
}

function isReachable(from: string, to: string, links: Links): boolean {
  const seen = new Set<string>();
  const open = [from];
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    if (id === to) return true;
    if (seen.has(id)) continue;
    seen.add(id);
    open.push(...(links.get(id) ?? []));
  }
  return false;
}

test('every action with a priority above 0 is in the roadmap once, whatever the rules', () => {
  fc.assert(
    fc.property(aSituation, ({ given, rules }) => {
      const { roadmap, ...card } = score(given, rules);
      const names = namesOf(roadmap);
      expect(new Set(names).size).toBe(names.length);
      const urgent = roadmap.filter(({ priority }) => priority > 0);
      expect(namesOf(urgent).toSorted()).toEqual(worthwhile({ roadmap, ...card }).toSorted());
      const waitedFor = new Set(roadmap.flatMap(({ after = [] }) => after));
      for (const { question, priority } of roadmap) if (priority === 0) expect(waitedFor).toContain(question);
    }),
    runs,
  );
});

test('what an action waits for stands before it, and all is waited for that a rule names outside a circle', () => {
  let [waiting, inCircles] = [0, 0];
  fc.assert(
    fc.property(aSituation, ({ given, rules }) => {
      const card = score(given, rules);
      const links = linksIn(card, rules);
      const place = new Map(namesOf(card.roadmap).map((id, index) => [id, index]));
      for (const [index, { question, after = [] }] of card.roadmap.entries()) {
        waiting += after.length;
        for (const base of after) {
          expect(links.get(question), `${question} after ${base}`).toContain(base);
          expect(place.get(base), `${base} before ${question}`).toBeLessThan(index);
        }
        for (const base of links.get(question) ?? []) {
          expect(place.has(base), base).toBe(true);
          if (isReachable(base, question, links)) inCircles += 1;
          else expect(after, question).toContain(base);
        }
      }
    }),
    runs,
  );
  expect(waiting).toBeGreaterThan(runs.numRuns / 10);
  expect(inCircles).toBeGreaterThan(runs.numRuns / 10);
});

test('an action that waits is never for now, and at most five others are', () => {
  fc.assert(
    fc.property(aSituation, ({ given, rules }) => {
      const { roadmap } = score(given, rules);
      const free = roadmap.filter(({ after }) => after === undefined);
      for (const { after, horizon } of roadmap) if (after) expect(horizon).not.toBe('now');
      expect(free.map(({ horizon }) => horizon === 'now')).toEqual(free.map((_, index) => index < 5));
    }),
    runs,
  );
});

test('where no rule holds anything back, the roadmap is the one without rules', () => {
  let changed = 0;
  fc.assert(
    fc.property(aSituation, ({ given, rules }) => {
      const [before, after] = [score(given, []), score(given, rules)];
      const isHeldBack = worthwhile(after).some((id) =>
        [...(linksIn(after, rules).get(id) ?? [])].some((b) => b !== id),
      );
      if (isHeldBack) changed += 1;
      if (isHeldBack) expect(after.roadmap).not.toStrictEqual(before.roadmap);
      else expect(after.roadmap).toStrictEqual(before.roadmap);
    }),
    runs,
  );
  expect(changed).toBeGreaterThan(runs.numRuns / 10);
  expect(changed).toBeLessThan(runs.numRuns);
});

test('a rule changes no score, no level and no other finding', () => {
  let found = 0;
  fc.assert(
    fc.property(aSituation, ({ given, rules }) => {
      const { roadmap: _, coherence: none, ...before } = score(given, []);
      const { roadmap: __, coherence, ...after } = score(given, rules);
      expect(after).toStrictEqual(before);
      expect(none).toEqual([]);
      found += coherence.length;
    }),
    runs,
  );
  expect(found).toBeGreaterThan(runs.numRuns / 10);
});

test('a rule is told just where the first claim is made and the second is not', () => {
  fc.assert(
    fc.property(aSituation, ({ given, rules }) => {
      const { questions, coherence } = score(given, rules);
      const claimed = new Map(questions.map((question) => [question.id, question.claimed]));
      const isTold = ({ if: has, expect: lacks }: CoherenceRule): boolean =>
        (claimed.get(has.question) ?? -1) >= has.atLeast && (claimed.get(lacks.question) ?? 9) < lacks.atLeast;
      expect(coherence.map(({ id }) => id)).toEqual(rules.filter(isTold).map(({ id }) => id));
    }),
    runs,
  );
});
