import type { CompiledRubric } from '../../src/model/rubric.ts';
import { compiledLadder } from './compiled-ladder.ts';

/** The ladder without its demands on evidence: what is claimed is evidenced. */
export function trustingLadder(): CompiledRubric {
  return { ...compiledLadder(), evidence: [] };
}

/** A ladder on which one level less is claimed by the same answer. */
export function strictLadder(): CompiledRubric {
  const { claim, ...others } = compiledLadder();
  return { ...others, claim: claim.map((_, level) => (level === 0 ? undefined : (claim[level + 1] ?? (() => false)))) };
}
