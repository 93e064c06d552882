import type { Assessment } from '../../model/assessment.ts';
import type { CoherenceRule } from '../../model/insight.ts';
import { type SuggestedAction, valuesOf } from '../../model/questionnaire.ts';
import type { CompiledRubric } from '../../model/rubric.ts';
import type { PrincipleScore, RankedAction } from '../../model/scorecard.ts';
import type { JudgedQuestion } from './judge-questions.ts';
import { type Ordered, type Proposal, prerequisitesFirst } from './prerequisites-first.ts';
import { targetOf } from './target-of.ts';

const impactWeight = { H: 3, M: 2, L: 1 } as const;
const effortWeight = { S: 1, M: 2, L: 3 } as const;
/** What people can hold in view at once. */
const nowLimit = 5;
/** A rise from below the shared level is meant to end there; above it one level at a time. */
const sharedLevel = 3;

/** The action whose inclusive range holds the evidenced level; absent where none does and at the highest level. */
export function actionFor({ question, rubric }: JudgedQuestion, evidenced: number): SuggestedAction | undefined {
  if (evidenced >= highestOf(rubric)) return undefined;
  return question.actions.find(({ from, to }) => from <= evidenced && evidenced <= to);
}

/**
 * Suggested actions, most urgent first. priority = max(0, target − evidenced) × outcome weight × impact ÷ effort; without
 * a target the aim is one level up. Ties: less effort, then questionnaire order. An action that would rest on another
 * question, as a coherence rule says, stands after that question's action; else actions at priority 0 are left out.
 */
export function rankActions(
  judged: readonly JudgedQuestion[],
  principles: readonly PrincipleScore[],
  assessment: Assessment,
  rules: readonly CoherenceRule[],
): RankedAction[] {
  const proposals = judged.flatMap((item) => propose(item, judged, principles, assessment));
  proposals.sort((left, right) => {
    const difference = right.priority - left.priority;
    return Math.abs(difference) > 1e-9 ? difference : effortWeight[left.effort] - effortWeight[right.effort];
  });
  return withHorizons(prerequisitesFirst(proposals, rules));
}

// Five are for now, none that waits. Of the rest, what takes longest comes last, and with it what waits for that.
function withHorizons(ordered: readonly Ordered[]): RankedAction[] {
  const late = new Set<string>();
  let room = nowLimit;
  return ordered.map(({ evidenced: _, aim: __, ...action }) => {
    const { question, effort, after = [] } = action;
    if (after.length === 0 && room-- > 0) return { ...action, horizon: 'now' };
    const isLate = effort === 'L' || after.some((base) => late.has(base));
    if (isLate) late.add(question);
    return { ...action, horizon: isLate ? 'later' : 'next' };
  });
}

function propose(
  item: JudgedQuestion,
  judged: readonly JudgedQuestion[],
  principles: readonly PrincipleScore[],
  assessment: Assessment,
): Proposal[] {
  const { question, levels, rubric } = item;
  if (!levels) return [];
  const { evidenced } = levels;
  const action = actionFor(item, evidenced);
  if (!action) return [];
  const distance = Math.max(0, (targetOf(assessment, question.principle) ?? evidenced + 1) - evidenced);
  const outcomeWeight = weightOfOutcome(valuesOf(question, 'outcome')[0], assessment);
  const priority = (distance * outcomeWeight * impactWeight[action.impact]) / effortWeight[action.effort];
  // A rubric may have fewer levels than the ladder.
  const aim = Math.min(evidenced < sharedLevel ? sharedLevel : evidenced + 1, highestOf(rubric));
  const gain = gainOf(item, [evidenced, aim], judged, principles);
  const { text, effort, impact } = action;
  return [
    { question: question.id, text, effort, impact, priority, ...(gain !== undefined && { gain }), evidenced, aim },
  ];
}

function highestOf({ rubric }: CompiledRubric): number {
  return rubric.levels.length - 1;
}

function weightOfOutcome(outcome: string | undefined, { outcomeWeights }: Assessment): number {
  return outcome !== undefined && Object.hasOwn(outcomeWeights, outcome) ? (outcomeWeights[outcome] ?? 1) : 1;
}

function gainOf(
  { question, rubric }: JudgedQuestion,
  [from, to]: readonly [number, number],
  judged: readonly JudgedQuestion[],
  principles: readonly PrincipleScore[],
): number | undefined {
  const principle = principles.find(({ id }) => id === question.principle);
  if (principle?.score === undefined) return undefined;
  const members = judged.filter((item) => item.levels && item.question.principle === question.principle);
  const whole = members.reduce((sum, item) => sum + item.question.weight, 0);
  const numberOf = (level: number): number => rubric.rubric.levels[level]?.value ?? level;
  return ((numberOf(to) - numberOf(from)) * question.weight) / whole;
}
