import type { GateOutcome } from '../../model/verdict.ts';
import { exactJson } from '../exact-json.ts';
import { type ListedGate, listedGates, sentenceOf } from './listed-gates.ts';
import type { VerdictContext, VerdictRenderer } from './registry.ts';
import { repositoryPath } from './repository-path.ts';

const severities: Readonly<Partial<Record<GateOutcome, string>>> = { fail: 'major', warn: 'minor', waived: 'info' };

/** A Code Quality report: one entry per gate that failed, is open, was warned about or is waived. */
export const render: VerdictRenderer = (verdict, context) => {
  const taken = new Map<string, number>();
  const entries = listedGates(verdict).flatMap((listed) => {
    const severity = listed.gate.isOpen ? 'major' : severities[listed.gate.outcome];
    return severity === undefined ? [] : [entryOf(listed, severity, taken, context)];
  });
  return exactJson(entries);
};

function entryOf(
  { gate, assessment }: ListedGate,
  severity: string,
  taken: Map<string, number>,
  context: VerdictContext,
) {
  const { place } = gate;
  const { projectFile } = context;
  const isGone = gate.gate === 'assessments.deleted';
  const file = place?.file ?? (isGone ? projectFile : (assessment?.file ?? projectFile));
  const where = repositoryPath(assessment?.file ?? projectFile, context);
  return {
    description: sentenceOf(gate),
    check_name: gate.gate,
    fingerprint: unique([where, gate.question ?? gate.about, gate.gate].join('|'), taken),
    severity,
    location: {
      path: repositoryPath(file, context),
      lines: { begin: place && 'line' in place ? place.line : 1 },
    },
  };
}

// The platform keeps one of several entries with one fingerprint.
function unique(fingerprint: string, taken: Map<string, number>): string {
  const count = (taken.get(fingerprint) ?? 0) + 1;
  taken.set(fingerprint, count);
  return count === 1 ? fingerprint : `${fingerprint}|${count}`;
}
