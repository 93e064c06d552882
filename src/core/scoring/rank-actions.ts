import type { Assessment } from '../../model/assessment.ts';
import { type SuggestedAction, valuesOf } from '../../model/questionnaire.ts';
import type { CompiledRubric } from '../../model/rubric.ts';
import type { PrincipleScore, RankedAction } from '../../model/scorecard.ts';
import type { JudgedQuestion } from './judge-questions.ts';
import { targetOf } from './target-of.ts';
import { isAbove } from './tolerance.ts';

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
 * a target the aim is one level up. Ties: less effort, then questionnaire order. Actions at priority 0 are left out.
 */
export function rankActions(
  judged: readonly JudgedQuestion[],
  principles: readonly PrincipleScore[],
  assessment: Assessment,
): RankedAction[] {
  const ranked = judged.flatMap((item) => rankedAction(item, judged, principles, assessment));
  ranked.sort((left, right) => {
    const difference = right.priority - left.priority;
    return Math.abs(difference) > 1e-9 ? difference : effortWeight[left.effort] - effortWeight[right.effort];
  });
  return ranked.map((action, index) => ({ ...action, horizon: horizonOf(action, index) }));
}

function rankedAction(
  item: JudgedQuestion,
  judged: readonly JudgedQuestion[],
  principles: readonly PrincipleScore[],
  assessment: Assessment,
): Omit<RankedAction, 'horizon'>[] {
  const { question, levels } = item;
  if (!levels) return [];
  const { evidenced } = levels;
  const action = actionFor(item, evidenced);
  if (!action) return [];
  const distance = Math.max(0, (targetOf(assessment, question) ?? evidenced + 1) - evidenced);
  const outcomeWeight = weightOfOutcome(valuesOf(question, 'outcome')[0], assessment);
  const priority = (distance * outcomeWeight * impactWeight[action.impact]) / effortWeight[action.effort];
  if (!isAbove(priority, 0)) return [];
  const gain = gainOf(item, evidenced, judged, principles);
  const { text, effort, impact } = action;
  return [{ question: question.id, text, effort, impact, priority, ...(gain !== undefined && { gain }) }];
}

function highestOf({ rubric }: CompiledRubric): number {
  return rubric.levels.length - 1;
}

function weightOfOutcome(outcome: string | undefined, { outcomeWeights }: Assessment): number {
  return outcome !== undefined && Object.hasOwn(outcomeWeights, outcome) ? (outcomeWeights[outcome] ?? 1) : 1;
}

function gainOf(
  { question, rubric }: JudgedQuestion,
  evidenced: number,
  judged: readonly JudgedQuestion[],
  principles: readonly PrincipleScore[],
): number | undefined {
  const principle = principles.find(({ id }) => id === question.principle);
  if (principle?.score === undefined) return undefined;
  const members = judged.filter((item) => item.levels && item.question.principle === question.principle);
  const whole = members.reduce((sum, item) => sum + item.question.weight, 0);
  const numberOf = (level: number): number => rubric.rubric.levels[level]?.value ?? level;
  const aim = evidenced < sharedLevel ? sharedLevel : evidenced + 1;
  // A rubric may have fewer levels than the ladder.
  const rise = numberOf(Math.min(aim, highestOf(rubric))) - numberOf(evidenced);
  return (rise * question.weight) / whole;
}

// The five most urgent are for now; of the rest, what takes longest comes last.
function horizonOf(action: { effort: 'S' | 'M' | 'L' }, index: number): RankedAction['horizon'] {
  if (index < nowLimit) return 'now';
  return action.effort === 'L' ? 'later' : 'next';
}
