import type { Assessment } from '../../model/assessment.ts';
import type { PrincipleId } from '../../model/questionnaire.ts';

/** The target level that holds for a question of a principle; absent without a target, or when a map names none for it. */
export function targetOf({ target }: Assessment, principle: PrincipleId | undefined): number | undefined {
  if (target === undefined || typeof target === 'number') return target;
  return principle && target[principle];
}

/** The one target that all questions of these principles share; absent when they differ or there are none. */
export function sharedTarget(
  assessment: Assessment,
  principles: readonly (PrincipleId | undefined)[],
): number | undefined {
  const target = targetOf(assessment, principles[0]);
  if (principles.length === 0) return undefined;
  return principles.every((principle) => targetOf(assessment, principle) === target) ? target : undefined;
}
