import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compare } from '../../src/core/comparing/compare.ts';
import { compareScorecards } from '../../src/core/comparing/compare-scorecards.ts';
import type { Side } from '../../src/core/comparing/side.ts';
import { makeAjv } from '../../src/load/ajv.ts';
import type { Answer } from '../../src/model/assessment.ts';
import type { Change, Comparison, DeltaParts } from '../../src/model/comparison.ts';
import { aSide } from '../support/a-side.ts';
import { anEvidenceItem } from '../support/arbitrary-case.ts';
import { aPair, aSideAlone } from '../support/arbitrary-sides.ts';
import { groupsOf, mustGet, sorted } from '../support/groups-of-comparison.ts';
import { oppositeOf, oppositeOfGroup } from '../support/opposite-change.ts';
import { partsByHand } from '../support/parts-by-hand.ts';

const many = { numRuns: 2000 };
const runs = { numRuns: 1000 };
const fewer = { numRuns: 500 };
const digits = 9;

function sumOf({ answers, questionnaire, rubric, time }: DeltaParts): number {
  return answers + questionnaire + rubric + time;
}

describe('parts', () => {
  test('sum to the delta of every group, and are there when it is', () => {
    fc.assert(
      fc.property(aPair, ({ before, after }) => {
        for (const [name, { before: from, after: to, delta, parts, isNotComparable }] of groupsOf(
          compare(before, after),
        )) {
          expect(parts === undefined, name).toBe(delta === undefined);
          expect(delta === undefined, name).toBe(from === undefined || to === undefined);
          if (!parts || delta === undefined) continue;
          expect(delta, name).toBe((to ?? 0) - (from ?? 0));
          expect(sumOf(parts), name).toBeCloseTo(delta, digits);
          if (isNotComparable) expect(parts.questionnaire, name).toBeCloseTo(delta, digits);
        }
      }),
      many,
    );
  });

  test('are what the formula says, worked out without short cuts', () => {
    fc.assert(
      fc.property(aPair, ({ before, after }) => {
        const comparison = compare(before, after);
        for (const change of comparison.principles) {
          const byHand = partsByHand(before, after, comparison, change, (question) => question.principle === change.id);
          if (byHand) expectSameParts(change.parts, byHand, change.id);
        }
      }),
      runs,
    );
  });

  test('of equal questionnaires and rubrics: theirs are exactly 0', () => {
    fc.assert(
      fc.property(aPair, aSideAlone, ({ after: other }, side) => {
        const after = withAnswers({ ...side, asOf: other.asOf }, other.assessment.answers);
        for (const [name, { parts }] of groupsOf(compare(side, after))) {
          if (!parts) continue;
          expect(parts.rubric, name).toBe(0);
          expect(parts.questionnaire, name).toBe(0);
        }
      }),
      fewer,
    );
  });

  test('of equal answers: all is time when only the day differs', () => {
    fc.assert(
      fc.property(aSideAlone, fc.constantFrom('2027-06-30', '2028-01-01', '2026-03-01'), (side, asOf) => {
        const older = again(side, { asOf });
        for (const [name, { parts, delta, ratingsAfter }] of groupsOf(compare(side, older))) {
          // An exemption that has ended is no ageing: it may take a child from a group of groups.
          if (!parts || ratingsAfter === undefined) continue;
          expect(parts, name).toEqual({ answers: 0, questionnaire: 0, rubric: 0, time: parts.time });
          expect(parts.time, name).toBeCloseTo(delta ?? Number.NaN, digits);
        }
      }),
      fewer,
    );
  });
});

function again(side: Side, given: { asOf?: string; assessment?: Side['assessment'] }): Side {
  const { questionnaire, rubrics, assessment, asOf, scorecard } = { ...side, ...given };
  const [rubric] = rubrics.values();
  return aSide({ questionnaire, assessment, asOf, basis: scorecard.basis, ...(rubric && { rubric }) });
}

function withAnswers(side: Side, answers: ReadonlyMap<string, Answer>): Side {
  return again(side, { assessment: { ...side.assessment, answers } });
}

function expectSameParts(parts: DeltaParts | undefined, others: DeltaParts, name: string): void {
  for (const key of ['answers', 'questionnaire', 'rubric', 'time'] as const) {
    expect(parts?.[key], `${name}: ${key}`).toBeCloseTo(others[key], digits);
  }
}

describe('the other way round', () => {
  test('every delta and part is negative, every change its opposite', () => {
    fc.assert(
      fc.property(aPair, ({ before, after }) => {
        const [there, back] = [compare(before, after), compare(after, before)];
        expect([back.basis, back.basesDiffer]).toEqual([there.basis, there.basesDiffer]);
        expectMirroredGroups(there, back);
        const idBefore = new Map(there.questions.map((pair) => [pair.id, pair.idBefore ?? pair.id]));
        const opposites = there.changes.map((change) => oppositeOf(change, (id) => idBefore.get(id) ?? id));
        expect(sorted(back.changes)).toEqual(sorted(opposites));
        const names = (comparison: Comparison) =>
          comparison.questions.map(({ id, idBefore: old = id, isNotComparable = false }) => [id, old, isNotComparable]);
        const turned = names(there).map(([id, old, isNotComparable]) => [old, id, isNotComparable]);
        expect(sorted(names(back))).toEqual(sorted(turned));
      }),
      many,
    );
  });
});

function expectMirroredGroups(there: Comparison, back: Comparison): void {
  const otherGroups = groupsOf(back);
  expect(otherGroups.size).toBe(groupsOf(there).size);
  for (const [name, group] of groupsOf(there)) {
    const { parts, delta, title: _, ...facts } = oppositeOfGroup(group);
    const { parts: otherParts, delta: otherDelta, title: __, ...others } = mustGet(otherGroups, name);
    expect(withoutParent(others), name).toEqual(withoutParent(facts));
    expect(otherDelta === undefined, name).toBe(delta === undefined);
    if (delta !== undefined) expect(otherDelta, name).toBeCloseTo(delta, digits);
    if (parts) expectSameParts(otherParts, parts, name);
  }
}

// Titles and places are those of the later side.
function withoutParent(facts: object): object {
  const { parent: _, ...others } = { parent: undefined, ...facts };
  return others;
}

describe('the same', () => {
  test('compared with itself: no change, no delta', () => {
    fc.assert(
      fc.property(aPair, ({ after: side }) => {
        const comparison = compare(side, again(side, {}));
        expect(comparison.changes).toEqual([]);
        for (const [name, { delta, parts }] of groupsOf(comparison)) {
          if (delta === undefined) continue;
          expect(delta, name).toBe(0);
          if (parts?.questionnaire) throw new Error(`${name}: nothing differs`);
          expect(parts, name).toEqual({ answers: 0, questionnaire: 0, rubric: 0, time: 0 });
        }
      }),
      fewer,
    );
  });

  test('in another order of answers, of evidence and of keys: the same deltas, and no change between them', () => {
    fc.assert(
      fc.property(aPair, ({ before, after }) => {
        const [earlier, later] = [turned(before), turned(after)];
        const [there, again] = [compare(before, after), compare(earlier, later)];
        expect([...groupsOf(again)]).toEqual([...groupsOf(there)]);
        expect(sorted(again.changes)).toEqual(sorted(there.changes));
        expect(compare(after, later).changes).toEqual([]);
      }),
      fewer,
    );
  });
});

function turned(side: Side): Side {
  const answers = [...side.assessment.answers].reverse().map(([id, answer]) => {
    const evidence = [...answer.evidence].reverse().map((item) => reversed(item));
    return [id, reversed({ ...answer, evidence })] as const;
  });
  return withAnswers(side, new Map(answers));
}

function reversed<T extends object>(value: T): T {
  return Object.fromEntries(Object.entries(value).reverse()) as T;
}

describe('regressions', () => {
  const worse: readonly Change['kind'][] = ['lowered', 'becameUnscored', 'evidenceLost', 'evidenceStale'];

  test('are none of questions that are new, gone or not comparable', () => {
    fc.assert(
      fc.property(aPair, ({ before, after }) => {
        const { questions, changes } = compare(before, after);
        const other = questions.filter(
          ({ isNotComparable, stateBefore, stateAfter }) => isNotComparable || !stateBefore || !stateAfter,
        );
        const ids = new Set(other.map(({ id }) => id));
        const told = changes.filter((change) => 'question' in change && ids.has(change.question));
        expect(told.filter(({ kind }) => worse.includes(kind))).toEqual([]);
        expect(told.every(({ kind }) => kind === 'added' || kind === 'removed')).toBe(true);
      }),
      fewer,
    );
  });

  test('more evidence on the same day: nothing is worse', () => {
    fc.assert(
      fc.property(aSideAlone, fc.nat(), anEvidenceItem, (side, pick, item) => {
        const ids = [...side.assessment.answers.keys()];
        const id = ids[pick % Math.max(1, ids.length)] ?? '';
        const answer = side.assessment.answers.get(id);
        if (!answer) return;
        const more = { ...answer, evidence: [...answer.evidence, item] };
        const comparison = compare(side, withAnswers(side, new Map([...side.assessment.answers, [id, more]])));
        expect(comparison.changes.filter(({ kind }) => worse.includes(kind))).toEqual([]);
      }),
      fewer,
    );
  });
});

describe('bases', () => {
  test('that differ: as if both sides had been scored on evidenced', () => {
    fc.assert(
      fc.property(aPair, ({ before, after }) => {
        const [claimed, evidenced] = [on(before, 'claimed'), on(after, 'evidenced')];
        const { before: _, after: __, basesDiffer, ...found } = compare(claimed, evidenced);
        const {
          before: ___,
          after: ____,
          basesDiffer: _____,
          ...expected
        } = compare(on(before, 'evidenced'), evidenced);
        expect(basesDiffer).toBe(true);
        expect(found).toEqual(expected);
      }),
      fewer,
    );
  });

  test('two bare scorecards have the same deltas, and no parts', () => {
    fc.assert(
      fc.property(aPair, ({ before, after }) => {
        const bare = compareScorecards(before.scorecard, after.scorecard);
        const whole = groupsOf(compare(before, after));
        for (const [name, group] of groupsOf(bare)) {
          const { parts: _, isNotComparable: __, ...facts } = mustGet(whole, name);
          expect(group, name).toEqual(facts);
        }
      }),
      fewer,
    );
  });
});

function on(side: Side, basis: 'claimed' | 'evidenced'): Side {
  const { questionnaire, rubrics, assessment, asOf } = side;
  const [rubric] = rubrics.values();
  return aSide({ questionnaire, assessment, asOf, basis, ...(rubric && { rubric }) });
}

describe('comparisons as JSON', () => {
  const path = new URL('../../schemas/comparison.schema.json', import.meta.url);
  const schema = JSON.parse(readFileSync(path, 'utf8'));
  const validate = makeAjv('fast').compile(schema);

  test('satisfy the schema, survive a round trip, and hold no NaN and no infinity', () => {
    fc.assert(
      fc.property(aPair, ({ before, after }) => {
        for (const comparison of [compare(before, after), compareScorecards(before.scorecard, after.scorecard)]) {
          const text = JSON.stringify(comparison, (key, value) => {
            if (typeof value === 'number') expect(Number.isFinite(value), key).toBe(true);
            return value;
          });
          expect(JSON.parse(text)).toEqual(comparison);
          expect(validate(JSON.parse(text)), JSON.stringify(validate.errors)).toBe(true);
        }
      }),
      runs,
    );
  });
});
