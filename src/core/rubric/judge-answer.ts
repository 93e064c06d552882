import type { Answer } from '../../model/assessment.ts';
import type { Accepts, CompiledRubric, EvidenceAges, QuickAccepts } from '../../model/rubric.ts';
import { deriveInstance, placesOf, type RubricInstance, withAges } from './derive-instance.ts';

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
  return judge(rubric, rubric, (accepts: Accepts) => accepts(instance));
}

/** The same for an answer as written, with the ages of its evidence; makes an instance only where the rubric needs one. */
export function judgeAsWritten(rubric: CompiledRubric, answer: Answer, ages: EvidenceAges): Judgement {
  const { quick } = rubric;
  if (quick) return judge(rubric, quick, (accepts: QuickAccepts) => accepts(answer, ages, placesOf));
  return judgeAnswer(rubric, deriveInstance(answer, withAges(answer.evidence, ages)));
}

type Levels<T> = readonly (T | undefined)[];

function judge<T>(
  { rubric }: CompiledRubric,
  { claim, evidence }: { claim: Levels<T>; evidence: Levels<T> },
  isAccepted: (accepts: T) => boolean,
): Judgement {
  const claimed = highestAccepted(claim, isAccepted, rubric.levels.length - 1);
  return { claimed, evidenced: highestAccepted(evidence, isAccepted, claimed) };
}

// Stop at the first refusal: a level counts only when every level below it holds too.
function highestAccepted<T>(schemas: Levels<T>, isAccepted: (accepts: T) => boolean, limit: number): number {
  let reached = 0;
  for (let level = 1; level <= limit; level++) {
    const accepts = schemas[level];
    if (accepts && !isAccepted(accepts)) break;
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
