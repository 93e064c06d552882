import type { Answer } from '../../model/assessment.ts';
import { isSameData } from '../../model/same-data.ts';
import type { JudgedVersion, Outcome } from './judged-version.ts';

/** Neighbours that say the same, oldest first; never empty. */
export type Stretch = readonly [JudgedVersion, ...JudgedVersion[]];

/**
 * Puts neighbours together that leave the judged answers and all that is scored as they were. Versions that say the same
 * with another one in between stay apart.
 */
export function foldVersions(versions: readonly JudgedVersion[]): Stretch[] {
  const stretches: [JudgedVersion, ...JudgedVersion[]][] = [];
  for (const version of versions) {
    const last = stretches.at(-1);
    if (last && saysTheSame(last[0], version)) last.push(version);
    else stretches.push([version]);
  }
  return stretches;
}

// What stood at the start of the asked time is told as such, so nothing is put to it.
function saysTheSame(left: JudgedVersion, right: JudgedVersion): boolean {
  if (left.isStart !== right.isStart) return false;
  return left.outcome === right.outcome || isSameData(standing(left.outcome), standing(right.outcome));
}

/** All that decides if two versions are one point: what was said and found, without the talk around it. */
function standing(outcome: Outcome): unknown {
  if (outcome.state !== 'scored') return outcome;
  const { summary, answers, answered, remarks } = outcome;
  const { questionnaire, assessment, asOf, basis, overall, principles, sections } = summary;
  const { assessors, scope, outcomeWeights, digest, ...header } = assessment;
  const said = Object.fromEntries([...answers].map(([id, answer]) => [id, withoutTalk(answer)]));
  return { questionnaire, header, asOf, basis, overall, principles, sections, said, answered, remarks };
}

function withoutTalk({ note, best, worst, confidence, ...judged }: Answer): Omit<Answer, 'note' | 'best' | 'worst'> {
  return judged;
}
