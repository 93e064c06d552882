import type { Accepts, CompiledRubric } from '../../model/rubric.ts';
import type { RubricInstance } from './derive-instance.ts';

/** What a rubric made of an answer: `evidenced` is never above `claimed`, both are levels of the rubric. */
export interface Judgement {
  claimed: number;
  evidenced: number;
}

/**
 * Claimed: the highest level such that the claim schemas of levels 1 up to it all accept the answer.
 * Evidenced: the highest level up to the claimed one such that the evidence schemas do so as well.
 */
export function judgeAnswer(rubric: CompiledRubric, instance: RubricInstance): Judgement {
  const claimed = highestAccepted(rubric.claim, instance, rubric.rubric.levels.length - 1);
  return { claimed, evidenced: highestAccepted(rubric.evidence, instance, claimed) };
}

// Stop at the first refusal: a level counts only when every level below it holds too.
function highestAccepted(schemas: readonly (Accepts | undefined)[], instance: RubricInstance, limit: number): number {
  let reached = 0;
  for (let level = 1; level <= limit; level++) {
    const accepts = schemas[level];
    if (accepts && !accepts(instance)) break;
    reached = level;
  }
  return reached;
}

/** What a level still lacks, in the rubric's own sentences; empty when the rubric was not compiled for explaining. */
export function missingFor(rubric: CompiledRubric, level: number, instance: RubricInstance): string[] {
  const { missing } = rubric;
  if (!missing) return [];
  return [...(missing.claim[level]?.(instance) ?? []), ...(missing.evidence[level]?.(instance) ?? [])];
}
