import { groupedAreas, keysByArea } from './expand-gates.ts';

/** Areas whose gates can be excused for one question: `questions.QUESTION.maximumDrop`. */
const questionAreas = ['questions', 'evidence'];

/**
 * Undefined when a waiver can name this gate of assessments with these groups; else all that it could name. Whether the
 * policy demands the gate is another matter: then the waiver is unused.
 */
export function unknownGate(gate: string, groups: readonly string[]): readonly string[] | undefined {
  const known = possibleGates(groups);
  if (known.includes(gate)) return undefined;
  const [area = '', question, key = '', ...more] = gate.split('.');
  const isOfQuestion = question && questionAreas.includes(area) && more.length === 0;
  return isOfQuestion && known.includes(`${area}.${key}`) ? undefined : known;
}

// `area.key` excuses all gates of that kind.
function possibleGates(groups: readonly string[]): string[] {
  const demanded = Object.entries(keysByArea).flatMap(([area, keys]) =>
    keys.flatMap((key) => {
      const isGrouped = groupedAreas.some((grouped) => grouped === area);
      return [`${area}.${key}`, ...(isGrouped ? groups.map((group) => `${area}.${group}.${key}`) : [])];
    }),
  );
  const floors = [
    'baseline.minimum',
    'baseline.overall.minimum',
    ...groups.map((group) => `baseline.${group}.minimum`),
  ];
  return [...demanded, ...floors, 'assessments.deleted'];
}

/** True when a waiver for `named` excuses a gate: the very one, all of its kind, or the one of a single question. */
export function excuses(named: string, { gate, question }: { gate: string; question?: string }): boolean {
  const [area = '', ...rest] = gate.split('.');
  const key = rest.at(-1) ?? '';
  return (
    named === gate || named === `${area}.${key}` || (question !== undefined && named === `${area}.${question}.${key}`)
  );
}
