import type { GateOutcome, JudgedWaiver, Verdict } from '../../model/verdict.ts';

/** What became of the check, in one sentence for anybody. */
export function verdictLine({ outcome, counts, assessments, base, waivers }: Verdict): string {
  const judged = counted(assessments.length, 'assessment');
  const all = Object.values(counts).reduce((sum, count) => sum + count, 0);
  if (outcome === 'fail') return `Refused: ${counts.fail} of ${counted(all, 'gate')} failed, ${judged}`;
  if (outcome === 'notCompared') {
    const skipped = `${counted(counts.skipped, 'gate')} could not be judged`;
    return `Not compared: ${base?.problem === undefined ? skipped : 'the base is missing'}, ${judged}`;
  }
  const waived = counts.waived > 0 ? `, ${counted(counts.waived, 'failing gate')} waived` : '';
  const warned = counts.warn > 0 ? `, ${counted(counts.warn, 'warning')}` : '';
  const ending = waivers.filter(({ state }) => state === 'ending').length;
  const soon = ending > 0 ? `, ${counted(ending, 'waiver')} ${ending === 1 ? 'ends' : 'end'} soon` : '';
  return `Passed: ${counted(counts.pass, 'gate')} met, ${judged}${waived}${soon}${warned}`;
}

/** How many gates ended how: `3 failed, 12 passed`; those with none are left out. */
export function countsInWords(counts: Readonly<Record<GateOutcome, number>>): string {
  const words: readonly (readonly [GateOutcome, string])[] = [
    ['fail', 'failed'],
    ['warn', 'warned about'],
    ['waived', 'waived'],
    ['skipped', 'skipped'],
    ['pass', 'passed'],
  ];
  const told = words.flatMap(([outcome, word]) => (counts[outcome] > 0 ? [`${counts[outcome]} ${word}`] : []));
  return told.join(', ') || 'no gate';
}

/** What was compared with, and why not where it was not. */
export function baseLine({ base }: Verdict): string {
  if (!base) return 'compared with nothing: no base is named';
  if (base.problem !== undefined) return `not compared with ${base.name}: ${base.problem}`;
  const revision = base.revision === undefined ? '' : ` (${base.revision.slice(0, 12)})`;
  const head = base.isHead ? ': the judged revision itself, so only uncommitted changes can differ' : '';
  return `compared with ${base.name}${revision}${head}`;
}

/** A waiver in one sentence: who, why, until when, and whether it holds. */
export function waiverLine({
  gate,
  assessment,
  reason,
  owner,
  approvedBy,
  until,
  state,
  daysLeft,
}: JudgedWaiver): string {
  const what = assessment === undefined ? gate : `${gate} for ${assessment}`;
  const approved = approvedBy === undefined ? '' : `, approved by ${approvedBy}`;
  return `${what}: ${reason} (${owner}${approved}; until ${until}, ${stateInWords(state, daysLeft)})`;
}

/** The same for a list of waivers: what ends soon says so first. */
export function listedWaiver(waiver: JudgedWaiver): string {
  return `${waiver.state === 'ending' ? 'ends soon: ' : ''}${waiverLine(waiver)}`;
}

function stateInWords(state: JudgedWaiver['state'], daysLeft: number): string {
  if (state === 'lapsed') return `lapsed ${counted(-daysLeft, 'day')} ago`;
  if (state === 'unused') return 'excuses nothing';
  if (state === 'future') return 'not in force yet';
  if (state === 'notJudged') return 'its assessment is not judged here';
  return daysLeft === 0 ? 'the last day' : `${counted(daysLeft, 'day')} left`;
}

/** `1 gate`, `2 gates`. */
export function counted(count: number, word: string): string {
  return `${count} ${word}${count === 1 ? '' : 's'}`;
}
