import type { Question } from '../../../model/questionnaire.ts';
import type { CompiledRubric, JsonSchema } from '../../../model/rubric.ts';
import { answersToTry, offeredLevels, type Ranking } from './answers-to-try.ts';
import { evidencePool } from './evidence-pool.ts';
import type { RubricRuleId } from './rubric-rules.ts';
import { figuresIn, schemasOf } from './schema-constants.ts';
import { startTrial, type Trial } from './trial.ts';
import { tryClaims } from './try-claims.ts';
import { tryEvidence } from './try-evidence.ts';

/** What is wrong with a level of a rubric, as far as trying it out can tell. */
export interface RubricFinding {
  rule: RubricRuleId;
  part: 'claim' | 'evidence';
  level: number;
  message: string;
}

/** What the rules look at. */
interface Tried {
  rubric: CompiledRubric;
  trials: { claim: Trial; evidence: Trial };
  /** Levels that the question means to offer. */
  offered: ReadonlySet<number>;
}

/**
 * Tries out a rubric with answers to the question and with thousands of sets of evidence, the same ones each time. What
 * was not tried is not known: a level that only a pattern lets in, for one, is told as not reached by anything tried.
 */
export function checkRubricLevels(question: Question, rubric: CompiledRubric): RubricFinding[] {
  const tried = tryOut(question, rubric);
  const given = givenAway(tried);
  return [
    ...inBothParts(tried, unreached),
    ...inBothParts(tried, neverTheResult).filter(({ level }) => !given.some((other) => other.level === level + 1)),
    ...inBothParts(tried, notMonotone),
    ...given,
  ];
}

function tryOut(question: Question, rubric: CompiledRubric): Tried {
  const highest = rubric.rubric.levels.length - 1;
  const rankings = answersToTry(question, highest, figuresIn(schemasOf(rubric.rubric, 'claim')));
  const pool = evidencePool(schemasOf(rubric.rubric, 'evidence'));
  const claim = startTrial(rubric, 'claim');
  for (const evidence of [[], pool]) tryClaims(rankings, evidence, claim);
  const evidence = startTrial(rubric, 'evidence');
  tryEvidence(bestOf(rankings), pool, highest, evidence);
  return { rubric, trials: { claim, evidence }, offered: offeredLevels(question, highest) };
}

function bestOf(rankings: readonly Ranking[]) {
  return rankings.flat(2).at(-1) ?? {};
}

function inBothParts(tried: Tried, rule: (trial: Trial, tried: Tried) => RubricFinding[]): RubricFinding[] {
  return [...rule(tried.trials.claim, tried), ...rule(tried.trials.evidence, tried)];
}

// The lowest one only: it is what keeps the levels above it out of reach.
function unreached({ part, results }: Trial, { rubric, offered }: Tried): RubricFinding[] {
  const level = Math.max(...results) + 1;
  const last = part === 'claim' ? Math.max(...offered) : rubric.rubric.levels.length - 1;
  if (level > last) return [];
  const what = part === 'claim' ? 'claims' : 'has evidence enough for';
  return [{ rule: 'R01', part, level, message: `no tried answer ${what} level ${level} or a higher one` }];
}

function neverTheResult({ part, results }: Trial, { rubric, offered }: Tried): RubricFinding[] {
  const passed = rubric.rubric.levels.slice(0, Math.max(...results));
  return passed.flatMap(({ level }) => {
    const isMeant = part === 'evidence' || offered.has(level);
    if (results.has(level) || !isMeant || asksNothing(rubric.rubric.levels[level + 1]?.[part])) return [];
    return [{ rule: 'R02', part, level, message: `level ${level} is never the result: ${alwaysPassed(part, level)}` }];
  });
}

function alwaysPassed(part: Trial['part'], level: number): string {
  return part === 'claim'
    ? `every tried answer that claims it claims level ${level + 1} as well`
    : `all tried evidence that is enough for it is enough for level ${level + 1} as well`;
}

const silentKeywords = ['$schema', '$comment', '$defs', 'title', 'description', 'type', 'errorMessage'];

// A level may leave one half to the level below; in a rubric that extends another, an empty schema says so.
function asksNothing(schema: JsonSchema | undefined): boolean {
  return Object.keys(schema ?? {}).every((keyword) => silentKeywords.includes(keyword));
}

function notMonotone({ part, drops }: Trial): RubricFinding[] {
  const levels = [...drops].sort(([left], [right]) => left - right);
  return levels.map(([level, words]) => ({ rule: 'R03', part, level, message: `more is held for less: ${words}` }));
}

function givenAway({ rubric, trials: { claim, evidence }, offered }: Tried): RubricFinding[] {
  const above = rubric.rubric.levels.slice(Math.min(...offered) + 1);
  return above.flatMap(({ level }) => {
    if (claim.refusing.has(level) || evidence.refusing.has(level)) return [];
    const message = `level ${level} asks for nothing: its claim and its evidence accept every tried answer`;
    return [{ rule: 'R04', part: 'claim', level, message }];
  });
}
