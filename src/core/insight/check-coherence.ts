import type { ClaimedBound, CoherenceFinding, CoherenceRule } from '../../model/insight.ts';

/** Code and claimed level by question id; a question that is not scored has none. */
export type ClaimsById = ReadonlyMap<string, Pick<ClaimedBound, 'code' | 'level'>>;

/** The rules of which the first half holds and the second does not; a rule about a question without a level is silent. */
export function checkCoherence(rules: readonly CoherenceRule[], claims: ClaimsById): CoherenceFinding[] {
  return rules.flatMap((rule) => {
    const [claim, expected] = [claims.get(rule.if.question), claims.get(rule.expect.question)];
    if (claim === undefined || expected === undefined) return [];
    if (claim.level < rule.if.atLeast || expected.level >= rule.expect.atLeast) return [];
    return [{ ...rule, if: { ...rule.if, ...claim }, expect: { ...rule.expect, ...expected } }];
  });
}
