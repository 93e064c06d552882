import { unknownGate } from '../../core/policy/gate-ids.ts';
import { problem } from '../../diagnostics/catalog/index.ts';
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import type { ProjectFile } from '../../load/documents.ts';
import { nearestWord } from '../../load/nearest-word.ts';
import type { Source } from '../../load/source.ts';
import { daysBetween } from '../../model/calendar-date.ts';
import type { Place } from '../../model/place.ts';
import type { Policy, Waiver } from '../../model/policy.ts';

/** Days that a waiver may last when the policy says nothing. */
const defaultWaiverDays = 180;

type At = Place | { file: string };

/**
 * Waivers of a project file that end before they begin, last too long or, where the groups that can be judged are known,
 * name a gate that cannot exist. The file is valid as far as its schema can tell.
 */
export function waiverProblems(source: Source, groups?: readonly string[]): Diagnostic[] {
  const { policy, waivers = [] } = source.data as ProjectFile;
  return waivers.flatMap((waiver, index) => {
    const at = (key: string): At => source.locate(['waivers', index, key]);
    return [...(groups ? gateProblems(waiver, groups, at('gate')) : []), ...dateProblems(waiver, policy, at('until'))];
  });
}

function gateProblems({ gate }: Waiver, groups: readonly string[], place: At): Diagnostic[] {
  const candidates = unknownGate(gate, groups);
  return candidates ? [problem('policy/unknown-gate', { gate, near: nearestWord(gate, candidates) }, place)] : [];
}

function dateProblems({ from, until }: Waiver, policy: Policy | undefined, place: At): Diagnostic[] {
  const days = daysBetween(from, until);
  const limit = policy?.maximumWaiverDays ?? defaultWaiverDays;
  if (days < 0) return [problem('policy/waiver-dates', { from, until }, place)];
  return days > limit ? [problem('policy/waiver-too-long', { days, limit }, place)] : [];
}
