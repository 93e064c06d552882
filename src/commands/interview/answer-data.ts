import type { Answer } from '../../model/assessment.ts';
import { isSameData } from '../../model/same-data.ts';

/** An answer as a file holds it: nothing where there is nothing to say. */
export function fileData({ evidence, ...answer }: Answer): Record<string, unknown> {
  return { ...answer, ...(evidence.length > 0 && { evidence }) };
}

/** True when two answers say the same, whatever the order of their keys; no answer is the same as an empty one. */
export function sameAnswer(left: Answer | undefined, right: Answer | undefined): boolean {
  const nothing: Answer = { evidence: [] };
  return isSameData(fileData(left ?? nothing), fileData(right ?? nothing));
}
