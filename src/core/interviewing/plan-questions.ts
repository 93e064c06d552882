import type { Answer } from '../../model/assessment.ts';
import { monthsBegun } from '../../model/calendar-date.ts';
import { stateOf } from '../../model/question-state.ts';
import type { PrincipleId, Question } from '../../model/questionnaire.ts';
import { isSameData } from '../../model/same-data.ts';

/** Which questions an interview visits; everything that is given must hold. */
export interface PlanWishes {
  principles?: readonly PrincipleId[];
  /** unanswered: nothing said yet. unknown: nobody knew. stale: scored, with evidence of which nothing counts any more. */
  only?: 'unanswered' | 'unknown' | 'stale';
  /** Answers of an earlier revision: only questions answered otherwise now. */
  earlier?: ReadonlyMap<string, Answer>;
  /** At most so many, drawn over all principles. */
  sample?: number;
}

/** What the wishes are held against. */
export interface PlanFacts {
  answers: ReadonlyMap<string, Answer>;
  /** Day on which evidence is judged. */
  asOf: string;
  /** Decides what a sample draws: the same text draws the same questions. */
  seed: string;
}

const freshMonths = 12;

/** Ids of the questions to visit, in questionnaire order; empty when none is as wished. */
export function planQuestions(questions: readonly Question[], wishes: PlanWishes, facts: PlanFacts): string[] {
  const wished = questions.filter(
    (question) =>
      isOfPrinciple(question, wishes) && isInState(question, wishes, facts) && isChanged(question, wishes, facts),
  );
  const drawn = wishes.sample === undefined ? wished : drawSample(wished, wishes.sample, facts.seed);
  return drawn.map(({ id }) => id);
}

function isOfPrinciple({ principle }: Question, { principles }: PlanWishes): boolean {
  return principles === undefined || (principle !== undefined && principles.includes(principle));
}

function isInState({ id }: Question, { only }: PlanWishes, { answers, asOf }: PlanFacts): boolean {
  if (only === undefined) return true;
  const answer = answers.get(id);
  const state = stateOf(answer, asOf);
  if (only !== 'stale') return state === only;
  return (
    state === 'scored' && answer !== undefined && answer.evidence.length > 0 && !answer.evidence.some(isFresh(asOf))
  );
}

function isFresh(asOf: string) {
  return ({ date, outdated }: Answer['evidence'][number]): boolean =>
    date !== undefined && !outdated && monthsBegun(date, asOf) <= freshMonths;
}

function isChanged({ id }: Question, { earlier }: PlanWishes, { answers }: PlanFacts): boolean {
  return earlier === undefined || !isSameData(answers.get(id), earlier.get(id));
}

// One of each principle in turn, each principle's questions in an order that depends on the seed alone.
function drawSample(questions: readonly Question[], size: number, seed: string): Question[] {
  const piles = new Map<string, Question[]>();
  for (const question of questions) {
    const pile = question.principle ?? question.section;
    piles.set(pile, [...(piles.get(pile) ?? []), question]);
  }
  const shuffled = [...piles.values()].map((pile) => byHash(pile, seed));
  const deepest = Math.max(0, ...shuffled.map((pile) => pile.length));
  const rounds = Array.from({ length: deepest }, (_, round) => shuffled.flatMap((pile) => pile[round] ?? []));
  const drawn = new Set(rounds.flatMap((round) => byHash(round, seed)).slice(0, size));
  return questions.filter((question) => drawn.has(question));
}

function byHash(questions: readonly Question[], seed: string): Question[] {
  const keyed = questions.map((question) => ({ question, key: hash(`${seed} ${question.id}`) }));
  return keyed.sort((left, right) => left.key - right.key).map(({ question }) => question);
}

/** FNV-1a, 32 bits: spreads texts evenly and is the same everywhere. */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let index = 0; index < text.length; index++) value = Math.imul(value ^ text.charCodeAt(index), 0x01000193) >>> 0;
  return value;
}
