import type { Baseline, BaselineFloor, Policy, Waiver } from '../../model/policy.ts';
import { type ExpandedGate, expandGates } from './expand-gates.ts';

/** The rules of one side. */
export interface Rules {
  policy: Policy;
  waivers: readonly Waiver[];
  baseline?: Baseline;
  /** What these rules are compared with where they name nothing themselves. */
  baseName?: string;
}

/** One way in which the later rules demand less; `path` leads to it in the project file, as far as it is there. */
export interface Loosened {
  about: string;
  expected: string;
  found: string;
  path: readonly (string | number)[];
}

/** All ways in which later rules demand less than earlier ones, of assessments with these groups. */
export function findLoosened(before: Rules, after: Rules, groups: readonly string[]): Loosened[] {
  return [
    ...loosenedGates(before.policy, after.policy, groups),
    ...loosenedSettings(before.policy, after.policy),
    ...otherBase(before, after),
    ...loosenedFloors(before.baseline, after.baseline),
    ...newWaivers(before.waivers, after.waivers),
  ];
}

function loosenedGates(before: Policy, after: Policy, groups: readonly string[]): Loosened[] {
  const now = new Map(expandGates(after, groups).map((gate) => [gate.id, gate]));
  return expandGates(before, groups).flatMap((then) => {
    const gate = now.get(then.id);
    const path = gate ? pathOf(after, gate) : ['policy'];
    const entry = { about: then.id, expected: shown(then), path };
    if (!gate) return [{ ...entry, found: 'demanded no more' }];
    const isLooser = looserLimit(then, gate) || (then.severity === 'error' && gate.severity === 'warn');
    return isLooser ? [{ ...entry, found: shown(gate) }] : [];
  });
}

function pathOf({ principles = {} }: Policy, { area, group, key }: ExpandedGate): (string | number)[] {
  if (area !== 'principles' || group === undefined) return ['policy', area, key];
  const isOwn = Object.hasOwn(principles, group) && Object.hasOwn(principles[group] ?? {}, key);
  return ['policy', 'principles', isOwn ? group : 'default', key];
}

function looserLimit(then: ExpandedGate, now: ExpandedGate): boolean {
  const letters = 'NPLF';
  if (typeof then.limit === 'string') return letters.indexOf(String(now.limit)) < letters.indexOf(then.limit);
  if (typeof then.limit !== 'number') return false;
  return then.key.startsWith('minimum') ? Number(now.limit) < then.limit : Number(now.limit) > then.limit;
}

function shown({ limit, severity }: ExpandedGate): string {
  return `${limit === true ? 'demanded' : limit}${severity === 'warn' ? ', as a warning' : ''}`;
}

/** Days that a waiver may last when the policy says nothing. */
const defaultWaiverDays = 180;

function loosenedSettings(before: Policy, after: Policy): Loosened[] {
  const at = (about: string, expected: string, found: string, path: string[]): Loosened[] => [
    { about, expected, found, path: ['policy', ...path] },
  ];
  const days = [before, after].map(({ maximumWaiverDays = defaultWaiverDays }) => maximumWaiverDays) as [
    number,
    number,
  ];
  // Where no basis is named, independent assessments are judged by their evidence.
  const isBasisLooser = after.basis !== before.basis && (before.basis === 'evidenced' || after.basis === 'claimed');
  return [
    ...(before.base?.missing !== 'skip' && after.base?.missing === 'skip'
      ? at('base.missing', 'fail', 'skip', ['base', 'missing'])
      : []),
    ...(days[1] > days[0] ? at('maximumWaiverDays', `${days[0]}`, `${days[1]}`, ['maximumWaiverDays']) : []),
    ...(isBasisLooser ? at('basis', ...namesOf(before.basis, after.basis), ['basis']) : []),
    ...(after.mayLoosen && !before.mayLoosen ? at('mayLoosen', 'false', 'true', ['mayLoosen']) : []),
  ];
}

function namesOf(...bases: [Policy['basis'], Policy['basis']]): [string, string] {
  const [before = 'as each assessment says', after = 'as each assessment says'] = bases;
  return [before, after];
}

// Another base may demand less, or be the change itself; which of them it is, a person has to see.
function otherBase(before: Rules, after: Rules): Loosened[] {
  const expected = before.policy.base?.ref ?? before.baseName;
  const found = after.policy.base?.ref ?? after.baseName;
  if (expected === undefined || found === undefined || expected === found) return [];
  return [{ about: 'base.ref', expected, found, path: ['policy', 'base', 'ref'] }];
}

function loosenedFloors(before: Baseline | undefined, after: Baseline | undefined): Loosened[] {
  const later = new Map(Object.entries(after?.assessments ?? {}));
  return Object.entries(before?.assessments ?? {}).flatMap(([id, then]) => {
    const now = later.get(id);
    const isOtherBasis = then.basis === 'evidenced' && now?.basis === 'claimed';
    const nowByGroup = floorsOf(now);
    return [...floorsOf(then)].flatMap(([group, floor]): Loosened[] => {
      const present = nowByGroup.get(group);
      if (present !== undefined && present >= floor && !isOtherBasis) return [];
      const found = present === undefined ? 'accepted no more' : `${present}${isOtherBasis ? ', claimed' : ''}`;
      return [{ about: `accepted for ${id}: ${group}`, expected: `${floor}`, found, path: [] }];
    });
  });
}

function floorsOf(floor: BaselineFloor | undefined): ReadonlyMap<string, number> {
  const whole: [string, number][] = floor?.overall === undefined ? [] : [['the whole', floor.overall]];
  return new Map([...whole, ...Object.entries(floor?.groups ?? {})]);
}

// Another reason or owner in the same days is no other exception.
function newWaivers(before: readonly Waiver[], after: readonly Waiver[]): Loosened[] {
  const keyOf = ({ gate, assessment = '', from, until }: Waiver): string =>
    JSON.stringify([gate, assessment, from, until]);
  const known = new Set(before.map(keyOf));
  return after.flatMap((waiver, index) => {
    if (known.has(keyOf(waiver))) return [];
    const { gate, from, until, owner, assessment } = waiver;
    const found = `waived from ${from} until ${until} by ${owner}${assessment === undefined ? '' : `, for ${assessment}`}`;
    return [{ about: gate, expected: 'no new waiver', found, path: ['waivers', index] }];
  });
}
