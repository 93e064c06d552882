import type { Accepts, CompiledRubric } from '../../../model/rubric.ts';
import type { RubricInstance } from '../../rubric/derive-instance.ts';
import { judgeAnswer } from '../../rubric/judge-answer.ts';

/** What came of trying out one half of a rubric. */
export interface Trial {
  part: 'claim' | 'evidence';
  /** Levels that were the result of something tried. */
  results: ReadonlySet<number>;
  /** Levels whose own schema refused something tried. */
  refusing: ReadonlySet<number>;
  /** Where more led to less, told once for each level whose schema then refused. */
  drops: ReadonlyMap<number, string>;
}

/** A trial that is under way. */
export interface RunningTrial extends Trial {
  /** The level that this half of the rubric gives, as if the other half asked for nothing. */
  levelOf(instance: RubricInstance): number;
  /** Notes a fall to `level`, unless one to it is known. */
  noteDrop(level: number, words: () => string): void;
}

/** Begins to try out the claims or the evidence of a rubric. */
export function startTrial(rubric: CompiledRubric, part: Trial['part']): RunningTrial {
  // With one half alone, both levels of a judgement are its own or the highest: the lower one is what counts.
  const half = { ...rubric, claim: [], evidence: [], [part]: rubric[part] };
  const results = new Set<number>();
  const refusing = new Set<number>();
  const drops = new Map<number, string>();
  return {
    ...{ part, results, refusing, drops },
    levelOf(instance) {
      noteRefusals(rubric[part], instance, refusing);
      const { evidenced: level } = judgeAnswer(half, instance);
      results.add(level);
      return level;
    },
    noteDrop(level, words) {
      if (!drops.has(level + 1)) drops.set(level + 1, words());
    },
  };
}

// Every level for itself: a climb would end at the first refusal.
function noteRefusals(schemas: readonly (Accepts | undefined)[], instance: RubricInstance, refusing: Set<number>) {
  for (const [level, accepts] of schemas.entries()) {
    if (accepts && !refusing.has(level) && !accepts(instance)) refusing.add(level);
  }
}
