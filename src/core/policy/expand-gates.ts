import type { GateSeverity, Policy, PrincipleGates } from '../../model/policy.ts';

/** What is demanded, one entry per gate; a limit of true is a demand without a number. */
export interface ExpandedGate {
  /** `area[.group].key`. */
  id: string;
  area: 'overall' | 'principles' | 'questions' | 'coverage' | 'evidence' | 'assuranceGap' | 'assessmentAge';
  key: string;
  /** Principle or section; absent where the gate is about the whole or about single questions. */
  group?: string;
  limit: number | 'P' | 'L' | 'F' | true;
  severity: 'error' | 'warn';
}

type Area = ExpandedGate['area'];

/** Keys of each area, in the order in which they are judged and told. */
export const keysByArea: Readonly<Record<Area, readonly string[]>> = {
  overall: ['minimum', 'minimumFloor', 'minimumLevel', 'maximumDrop'],
  principles: ['minimum', 'minimumLevel', 'minimumRating', 'maximumDrop'],
  questions: ['maximumDrop'],
  coverage: ['minimumAnswered', 'maximumUnknown', 'maximumNotApplicable'],
  evidence: ['maximumAgeMonths', 'refsMustExist', 'noneLost'],
  assuranceGap: ['maximum'],
  assessmentAge: ['maximumDays'],
};

/** Areas that are judged group by group. */
export const groupedAreas: readonly Area[] = ['principles', 'assuranceGap'];

type Block = { severity?: GateSeverity } & Readonly<Record<string, unknown>>;

/** Every gate that a policy demands of an assessment with these groups; what is off is left out. */
export function expandGates(policy: Policy, groups: readonly string[]): ExpandedGate[] {
  return (Object.keys(keysByArea) as Area[]).flatMap((area) => {
    if (area === 'principles') return groups.flatMap((group) => principleGates(policy, group));
    const block = policy[area] as Block | undefined;
    if (!block) return [];
    const asked = area === 'assuranceGap' ? groups : [undefined];
    return asked.flatMap((group) => keysByArea[area].flatMap((key) => gate(area, key, block, group)));
  });
}

// A principle's own block overrides the default key by key, and its severity covers the keys written in it.
function principleGates({ principles = {} }: Policy, group: string): ExpandedGate[] {
  const named = (id: string): PrincipleGates | undefined =>
    Object.hasOwn(principles, id) ? principles[id] : undefined;
  const [own, others] = [named(group) as Block | undefined, named('default') as Block | undefined];
  return keysByArea.principles.flatMap((key) => {
    const block = own?.[key] === undefined ? others : own;
    return block ? gate('principles', key, block, group) : [];
  });
}

function gate(
  area: Area,
  key: string,
  { severity = 'error', ...block }: Block,
  group: string | undefined,
): ExpandedGate[] {
  const limit = block[key] as ExpandedGate['limit'] | false | undefined;
  // A false withdraws the demand.
  if (limit === undefined || limit === false || severity === 'off') return [];
  const id = group === undefined ? `${area}.${key}` : `${area}.${group}.${key}`;
  return [{ id, area, key, ...(group !== undefined && { group }), limit, severity }];
}
