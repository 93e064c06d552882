import type { JudgedAssessment, JudgedGate, Verdict } from '../../model/verdict.ts';

/** A gate with the assessment that it judged; absent for gates of the project itself. */
export interface ListedGate {
  gate: JudgedGate;
  assessment?: JudgedAssessment;
}

/** Every gate of a verdict: assessment by assessment, then those of the project. */
export function listedGates({ assessments, project }: Verdict): ListedGate[] {
  return [
    ...assessments.flatMap((assessment) => assessment.gates.map((gate) => ({ gate, assessment }))),
    ...project.map((gate) => ({ gate })),
  ];
}

const order = ['fail', 'warn', 'waived', 'skipped', 'pass'] as const;

/** Gates by outcome, the worst first; within an outcome as they were judged. */
export function worstFirst<T>(items: readonly T[], gateOf: (item: T) => JudgedGate): T[] {
  return order.flatMap((outcome) => items.filter((item) => gateOf(item).outcome === outcome));
}

/** `area.key` of a gate: what its rule is called. */
export function kindOf({ gate }: JudgedGate): string {
  const [area = '', ...rest] = gate.split('.');
  return `${area}.${rest.at(-1) ?? ''}`;
}

/** What was found, where the reason that the base is missing is told once for all gates. */
export function foundInList({ skipped, found }: JudgedGate): string {
  return skipped === 'baseMissing' ? 'the base is missing' : found;
}

/** What a gate says in one sentence: `Focus on value: 2.57 (expected at least 3.00)`. */
export function sentenceOf({ about, expected, found }: JudgedGate): string {
  return `${about}: ${found} (expected ${expected})`;
}
