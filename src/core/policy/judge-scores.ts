import { displayNumber } from '../../model/display-number.ts';
import type { OverallScore, Rating } from '../../model/scorecard.ts';
import { unscoredInWords } from '../../model/unscored-in-words.ts';
import type { JudgedGate } from '../../model/verdict.ts';
import type { ExpandedGate } from './expand-gates.ts';
import { lowestAnswer, placeAt, widestGap } from './explain-gate.ts';
import { type JudgedGroup, partsOfWhole } from './groups-of-card.ts';
import type { AssessmentFacts } from './judge-input.ts';
import { atLeast, atMost, type Finding, levelAtLeast, toGate } from './to-gate.ts';

const ratings = 'NPLF';

/** A gate on the score, the floor or the level of the whole. */
export function judgeWhole(gate: ExpandedGate, facts: AssessmentFacts): JudgedGate {
  const { overall } = facts.scorecard;
  const parts = partsOfWhole(facts.scorecard);
  const limit = Number(gate.limit);
  const floor = parts.filter(({ score }) => overall.floorPrinciples.includes(score.id));
  const whole = { gate: gate.id, severity: gate.severity, about: 'The whole' };
  const unscored = unscoredWhole(overall, parts);
  const open = parts.filter(({ score }) => score.score === undefined);
  const reasons = overall.score === undefined && open.length > 0 ? open : parts;
  const at = placeAt(
    facts,
    lowestAnswer(
      (gate.key === 'minimum' ? reasons : floor.length > 0 ? floor : reasons).flatMap(({ members }) => members),
    ),
  );
  if (gate.key === 'minimumLevel') return toGate(whole, levelAtLeast(overall.level, limit, unscored), at);
  if (gate.key === 'minimum') return toGate(whole, atLeast(overall.score, limit, unscored), at);
  const finding = atLeast(overall.floor, limit, unscored);
  const named = floor.map(({ score }) => score.title).join(', ');
  const found = overall.floor === undefined ? finding.found : `${finding.found} (${named})`;
  return toGate({ ...whole, about: 'The floor' }, { ...finding, found }, at);
}

/** A gate on the score, the level, the rating or the assurance gap of one group. */
export function judgeGroup(gate: ExpandedGate, { score, members }: JudgedGroup, facts: AssessmentFacts): JudgedGate {
  const demand = { gate: gate.id, severity: gate.severity, about: score.title };
  const unscored = `unscored: ${unscoredInWords(score.unscored ?? '')}`;
  const limit = Number(gate.limit);
  if (gate.area === 'assuranceGap') {
    return toGate(demand, gapAtMost(score.assuranceGap, limit, unscored), placeAt(facts, widestGap(members)));
  }
  const at = placeAt(facts, lowestAnswer(members));
  if (gate.key === 'minimumLevel') return toGate(demand, levelAtLeast(score.level, limit, unscored), at);
  if (gate.key === 'minimum') return toGate(demand, atLeast(score.score, limit, unscored), at);
  return toGate(demand, ratingAtLeast(score, gate.limit as Rating, unscored), at);
}

/** What has no score, in words: of the whole with the groups that are to blame. */
export function unscoredWhole({ unscored }: OverallScore, parts: readonly JudgedGroup[]): string {
  const open = parts.filter(({ score }) => score.score === undefined).map(({ score }) => score.title);
  const reason = unscoredInWords(unscored ?? '');
  return `unscored: ${reason}${open.length > 0 ? ` (${open.join(', ')})` : ''}`;
}

function gapAtMost(gap: number | undefined, limit: number, unscored: string): Finding {
  const finding = atMost(gap, limit, unscored);
  return { ...finding, expected: `claims ${finding.expected} above evidence` };
}

function ratingAtLeast(
  { score, rating, target, unscored: reason }: JudgedGroup['score'],
  limit: Rating,
  unscored: string,
): Finding {
  const expected = `at least ${limit} at the target`;
  if (reason !== undefined || score === undefined) return { isMet: false, expected, found: unscored };
  if (!rating) return { isMet: false, expected, found: 'no single target' };
  const found = `${rating} at level ${target} (${displayNumber(score)})`;
  return { isMet: ratings.indexOf(rating) >= ratings.indexOf(limit), expected, found };
}
