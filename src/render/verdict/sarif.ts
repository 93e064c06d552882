import { type SarifResult, type SarifRule, sarifLog } from '../ci/sarif-log.ts';
import { gateRules } from './gate-rules.ts';
import { kindOf, type ListedGate, listedGates, sentenceOf } from './listed-gates.ts';
import type { VerdictContext, VerdictRenderer } from './registry.ts';
import { repositoryPath, repositoryPlace } from './repository-path.ts';
import { waiverLine } from './verdict-line.ts';

/** For code scanning: alerts that open, are accepted while a waiver holds, and close when the gate is met. */
export const render: VerdictRenderer = (verdict, context) => {
  const rules: SarifRule[] = gateRules.map((rule) => ({ ...rule, severity: 'error' }));
  const results = listedGates(verdict).flatMap((listed): SarifResult[] => {
    const { outcome, waiver, isOpen } = listed.gate;
    // What is open keeps its alert: nobody knows that it is mended.
    if (outcome === 'pass' || (outcome === 'skipped' && !isOpen)) return [];
    const accepted = waiver === undefined ? undefined : verdict.waivers[waiver];
    return [{ ...resultOf(listed, context), ...(accepted && { accepted: waiverLine(accepted) }) }];
  });
  return sarifLog('tenet/', context.version, rules, results);
};

function resultOf({ gate, assessment }: ListedGate, context: VerdictContext): SarifResult {
  const { projectFile } = context;
  const file = gate.gate === 'assessments.deleted' ? projectFile : (assessment?.file ?? projectFile);
  const where = repositoryPath(assessment?.file ?? projectFile, context);
  return {
    rule: kindOf(gate),
    severity: gate.severity,
    message: sentenceOf(gate),
    place: repositoryPlace(gate.place ?? { file }, context),
    // Neither line nor score: the same alert when both have moved. What several entries of a gate are about keeps them apart.
    fingerprint: [where, gate.question ?? gate.about, gate.gate].join('|'),
  };
}
