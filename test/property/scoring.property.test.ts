import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { scoreAssessment } from '../../src/core/scoring/score-assessment.ts';
import { traceScorecard } from '../../src/core/scoring/trace-score.ts';
import { makeAjv } from '../../src/load/ajv.ts';
import type { Answer, Assessment } from '../../src/model/assessment.ts';
import { type Questionnaire, type Section, valuesOf } from '../../src/model/questionnaire.ts';
import type { CompiledRubric } from '../../src/model/rubric.ts';
import type { GroupScore, Scorecard } from '../../src/model/scorecard.ts';
import { aCase, anEvidenceItem, type Case } from '../support/arbitrary-case.ts';
import { digests } from '../support/scored.ts';

const runs = { numRuns: 1000 };
const tolerance = 1e-9;

function score(given: Case, isExplained = false): Scorecard {
  const { questionnaire, assessment, rubric, basis } = given;
  const { missing: _, ...fast } = rubric;
  const chosen: CompiledRubric = isExplained ? rubric : fast;
  const rubrics = new Map(questionnaire.questions.map(({ id }) => [id, chosen]));
  return scoreAssessment({ questionnaire, assessment, rubrics, basis, digests });
}

type Whole = Pick<GroupScore, 'score' | 'claimed' | 'evidenced' | 'interval' | 'known' | 'level'> & { floor?: number };

/** Every group of a scorecard by a name that says where it is; the whole as `overall`. */
function groupsOf(scorecard: Scorecard): Map<string, Partial<GroupScore> & Whole> {
  const { principles, sections, lenses, overall } = scorecard;
  const { unscored: _, ...whole } = overall;
  return new Map<string, Partial<GroupScore> & Whole>([
    ...principles.map((group) => [`principle ${group.id}`, group] as const),
    ...sections.map((group) => [`section ${group.id}`, group] as const),
    ...lenses.flatMap(({ id, values }) => values.map((group) => [`${id} ${group.id}`, group] as const)),
    ['overall', whole] as const,
  ]);
}

function pairsOf(before: Scorecard, after: Scorecard) {
  const others = groupsOf(after);
  return [...groupsOf(before)].map(([name, group]) => ({ name, before: group, after: others.get(name) ?? {} }));
}

function expectAtLeast(value: number | undefined, limit: number | undefined, what: string): void {
  if (limit === undefined) return;
  expect(value, what).toBeDefined();
  expect(value ?? Number.NaN, what).toBeGreaterThanOrEqual(limit - tolerance);
}

function withAnswer(given: Case, id: string, answer: Answer): Case {
  return {
    ...given,
    assessment: { ...given.assessment, answers: new Map([...given.assessment.answers, [id, answer]]) },
  };
}

describe('bounds', () => {
  test('a score lies within its lowest and highest, its interval and the scale', () => {
    fc.assert(
      fc.property(aCase, (given) => {
        const scorecard = score(given);
        const [bottom, top] = [scorecard.scale[0]?.value ?? 0, scorecard.scale.at(-1)?.value ?? 0];
        for (const [name, group] of groupsOf(scorecard)) {
          const { interval, lowest, highest, median } = group;
          expectAtLeast(interval?.[0], interval && bottom, `${name}: interval`);
          expectAtLeast(interval && top, interval?.[1], `${name}: interval`);
          expectAtLeast(interval?.[1], interval?.[0], `${name}: interval`);
          for (const value of [group.score, median, scorecard.basis === 'claimed' ? group.claimed : group.evidenced]) {
            expectAtLeast(value, value === undefined ? undefined : (lowest ?? bottom), name);
            expectAtLeast(highest ?? top, value, name);
          }
          expectAtLeast(group.score, group.score === undefined ? undefined : interval?.[0], `${name}: score`);
          expectAtLeast(interval?.[1], group.score, `${name}: score`);
          expectAtLeast(1, group.known, `${name}: known`);
          expectAtLeast(group.known, group.known === undefined ? undefined : 0, `${name}: known`);
          expect(group.score === undefined || interval !== undefined, name).toBe(true);
        }
      }),
      runs,
    );
  });

  test('evidence never supports more than the claim, and no evidence supports 1 at most', () => {
    fc.assert(
      fc.property(aCase, (given) => {
        const scorecard = score(given);
        for (const { claimed = 0, evidenced = 0, evidence } of scorecard.questions) {
          expect(evidenced).toBeLessThanOrEqual(claimed);
          if (evidence.length === 0) expect(evidenced).toBeLessThanOrEqual(1);
        }
        for (const [name, group] of groupsOf(scorecard)) {
          expectAtLeast(group.claimed, group.evidenced, name);
        }
      }),
      runs,
    );
  });
});

describe('order', () => {
  test('of answers and of keys is irrelevant', () => {
    fc.assert(
      fc.property(aCase, (given) => {
        expect(score(turned(given))).toStrictEqual(score(given));
      }),
      runs,
    );
  });
});

/** The same case with answers and all keys that carry no order the other way round. */
function turned(given: Case): Case {
  const { questionnaire, assessment } = given;
  const answers = [...assessment.answers].reverse().map(([id, answer]) => [id, reversed(answer)] as const);
  return {
    ...given,
    questionnaire: reversed({
      ...questionnaire,
      questions: questionnaire.questions.map((question) =>
        reversed({ ...question, facets: reversed(question.facets) }),
      ),
    }),
    assessment: reversed({
      ...assessment,
      answers: new Map(answers),
      outcomeWeights: reversed(assessment.outcomeWeights),
      ...(typeof assessment.target === 'object' && { target: reversed(assessment.target) }),
    }),
  };
}

function reversed<T extends object>(value: T): T {
  return Object.fromEntries(Object.entries(value).reverse()) as T;
}

describe('monotony', () => {
  test('raising the level of one scored question lowers no score, level or rating', () => {
    fc.assert(
      fc.property(aCase, fc.nat(), fc.integer({ min: 1, max: 5 }), (given, pick, rise) => {
        const scoredIds = score(given)
          .questions.filter(({ state }) => state === 'scored')
          .map(({ id }) => id);
        const id = scoredIds[pick % Math.max(1, scoredIds.length)];
        const answer = id === undefined ? undefined : given.assessment.answers.get(id);
        if (id === undefined || !answer) return;
        const raised = withAnswer(given, id, { ...answer, level: Math.min(5, (answer.level ?? 0) + rise) });
        expectNothingFell(score(given), score(raised));
      }),
      runs,
    );
  });

  test('adding evidence lowers no evidenced level', () => {
    fc.assert(
      fc.property(aCase, fc.nat(), anEvidenceItem, (given, pick, item) => {
        const ids = [...given.assessment.answers.keys()];
        const id = ids[pick % Math.max(1, ids.length)];
        const answer = id === undefined ? undefined : given.assessment.answers.get(id);
        if (id === undefined || !answer) return;
        const more = score(withAnswer(given, id, { ...answer, evidence: [...answer.evidence, item] }));
        const before = score(given);
        for (const [index, question] of before.questions.entries()) {
          expectAtLeast(more.questions[index]?.evidenced, question.evidenced, question.id);
        }
        expectNothingFell(before, more);
      }),
      runs,
    );
  });
});

function expectNothingFell(before: Scorecard, after: Scorecard): void {
  for (const pair of pairsOf(before, after)) {
    const { name } = pair;
    for (const key of ['score', 'claimed', 'evidenced', 'median', 'lowest', 'highest', 'level', 'floor'] as const) {
      expectAtLeast(pair.after[key], pair.before[key], `${name}: ${key}`);
    }
    for (const end of [0, 1]) {
      expectAtLeast(pair.after.interval?.[end], pair.before.interval?.[end], `${name}: interval`);
    }
    const letters = [...(pair.before.ratings ?? '')];
    for (const [index, letter] of letters.entries()) {
      const now = pair.after.ratings?.[index] ?? '';
      expect('NPLF'.indexOf(now), `${name}: rating ${index + 1}`).toBeGreaterThanOrEqual('NPLF'.indexOf(letter));
    }
  }
}

describe('absence', () => {
  test('a question without answer adds no value: without it, scores stay and intervals shrink', () => {
    fc.assert(
      fc.property(aCase, fc.nat(), (given, pick) => {
        const open = score(given).questions.filter(({ state }) => state === 'unknown' || state === 'unanswered');
        const id = open[pick % Math.max(1, open.length)]?.id;
        if (id === undefined) return;
        const [before, after] = [
          score(given),
          score({ ...given, questionnaire: withoutQuestion(given.questionnaire, id) }),
        ];
        const changed = newlyScored(before, after);
        for (const { name, before: group, after: rest } of pairsOf(before, after)) {
          const isSame = !changed.has(name);
          if (group.score !== undefined) expect(rest.score, name).toBeDefined();
          if (group.score !== undefined && isSame) expect(rest.score, name).toBe(group.score);
          if (!group.interval || !rest.interval) continue;
          expectAtLeast(rest.interval[0], group.interval[0], `${name}: interval`);
          expectAtLeast(group.interval[1], rest.interval[1], `${name}: interval`);
        }
      }),
      runs,
    );
  });

  test('nothing said at all: no group has a score', () => {
    fc.assert(
      fc.property(aCase, (given) => {
        const scorecard = score({ ...given, assessment: { ...given.assessment, answers: new Map() } });
        for (const [name, group] of groupsOf(scorecard)) {
          expect(group, name).not.toHaveProperty('score');
          expect(group, name).not.toHaveProperty('level');
        }
        expect(scorecard.roadmap).toEqual([]);
      }),
      runs,
    );
  });
});

/** Groups of groups that gained a scored child: their score is a mean of more than before. */
function newlyScored(before: Scorecard, after: Scorecard): Set<string> {
  const now = groupsOf(after);
  const gained = [...groupsOf(before)].filter(
    ([name, group]) => group.score === undefined && now.get(name)?.score !== undefined,
  );
  const parentOf = new Map(before.sections.map(({ id, parent }) => [id, parent]));
  const names = new Set<string>();
  for (const [name] of gained) {
    const [kind, id = ''] = name.split(' ');
    if (kind === 'section') {
      for (let up = parentOf.get(id); up !== undefined; up = parentOf.get(up)) names.add(`section ${up}`);
    }
    if (kind === 'principle' || kind === 'section') names.add('overall');
  }
  return names;
}

function withoutQuestion(questionnaire: Questionnaire, id: string): Questionnaire {
  const prune = (section: Section): Section => ({
    ...section,
    sections: section.sections.map(prune),
    questions: section.questions.filter((each) => each !== id),
  });
  return {
    ...questionnaire,
    sections: questionnaire.sections.map(prune),
    questions: questionnaire.questions.filter((question) => question.id !== id),
  };
}

describe('explanation', () => {
  test('every trace adds up to the score that is printed', () => {
    fc.assert(
      fc.property(aCase, (given) => {
        const scorecard = score(given);
        const groups = groupsOf(scorecard);
        const kind = scorecard.questionnaire.hasPrinciples ? 'principle' : 'section';
        const traces = traceScorecard(scorecard);
        expect(traces).toHaveLength((kind === 'principle' ? scorecard.principles : scorecard.sections).length + 1);
        for (const trace of traces) {
          const group = groups.get(trace.id === 'overall' ? 'overall' : `${kind} ${trace.id}`);
          expect(trace.score, trace.id).toBe(group?.score);
          expect(trace.terms.reduce((sum, { weight, value }) => sum + weight * value, 0)).toBe(trace.sum);
          expect(trace.terms.reduce((sum, { weight }) => sum + weight, 0)).toBe(trace.weight);
          if (group?.score !== undefined) expect(trace.sum / trace.weight).toBe(group.score);
        }
      }),
      runs,
    );
  });

  test('sections and facet values are the weighted means of their questions too', () => {
    fc.assert(
      fc.property(aCase, (given) => {
        const scorecard = score(given);
        const meanOf = (isMember: (id: string) => boolean): number => {
          const parts = scorecard.questions.filter(
            ({ id, weight, value }) => isMember(id) && weight > 0 && value !== undefined,
          );
          const weight = parts.reduce((sum, part) => sum + part.weight, 0);
          return parts.reduce((sum, part) => sum + part.weight * (part.value ?? 0), 0) / weight;
        };
        const questionById = new Map(given.questionnaire.questions.map((question) => [question.id, question]));
        for (const { id, score, median } of scorecard.sections) {
          if (score === undefined || median === undefined) continue;
          expect(score).toBe(meanOf((question) => questionById.get(question)?.section === id));
        }
        for (const { id: facet, values } of scorecard.lenses) {
          for (const { id, score } of values) {
            if (score === undefined) continue;
            const carries = (question: string): boolean => {
              const found = questionById.get(question);
              return found !== undefined && valuesOf(found, facet).includes(id);
            };
            expect(score).toBe(meanOf(carries));
          }
        }
      }),
      runs,
    );
  });
});

describe('scorecards as JSON', () => {
  const schema = JSON.parse(readFileSync(new URL('../../schemas/scorecard.schema.json', import.meta.url), 'utf8'));
  const validate = makeAjv('fast').compile(schema);

  test('satisfy the schema, survive a round trip, and hold no NaN and no infinity', () => {
    fc.assert(
      fc.property(aCase, (given) => {
        const scorecard = score(given, true);
        const text = JSON.stringify(scorecard, (key, value) => {
          if (typeof value === 'number') expect(Number.isFinite(value), key).toBe(true);
          return value;
        });
        const copy = JSON.parse(text);
        expect(copy).toStrictEqual(scorecard);
        expect(validate(copy), JSON.stringify(validate.errors)).toBe(true);
      }),
      runs,
    );
  });

  test('are made from inputs that stay as they were', () => {
    fc.assert(
      fc.property(aCase, (given) => {
        const before = snapshotOf(given.assessment, given.questionnaire);
        score(given);
        expect(snapshotOf(given.assessment, given.questionnaire)).toBe(before);
      }),
      runs,
    );
  });
});

function snapshotOf(assessment: Assessment, questionnaire: Questionnaire): string {
  return JSON.stringify([{ ...assessment, answers: [...assessment.answers] }, questionnaire]);
}
