import type { BaselineFloor } from '../../model/policy.ts';
import { unscoredInWords } from '../../model/unscored-in-words.ts';
import type { JudgedGate } from '../../model/verdict.ts';
import { lowestAnswer, placeAt } from './explain-gate.ts';
import { groupsOfCard, partsOfWhole } from './groups-of-card.ts';
import type { AssessmentFacts } from './judge-input.ts';
import { unscoredWhole } from './judge-scores.ts';
import { atLeast, toGate } from './to-gate.ts';

/** Gates on the scores that were accepted for an assessment. */
export function judgeFloors(floor: BaselineFloor, facts: AssessmentFacts): JudgedGate[] {
  const { scorecard } = facts;
  const whole = { gate: 'baseline.overall.minimum', severity: 'error', about: 'The whole, as accepted' } as const;
  if (floor.basis !== scorecard.basis) {
    const expected = `scored on the ${floor.basis} basis, as accepted`;
    return [
      toGate(whole, { isMet: false, expected, found: `scored on ${scorecard.basis}` }, placeAt(facts, undefined)),
    ];
  }
  const { overall } = scorecard;
  const at = placeAt(facts, lowestAnswer(scorecard.questions));
  const ofWhole =
    floor.overall === undefined
      ? []
      : [toGate(whole, atLeast(overall.score, floor.overall, unscoredWhole(overall, partsOfWhole(scorecard))), at)];
  return [...ofWhole, ...Object.entries(floor.groups).map(([id, limit]) => judgeGroupFloor(id, limit, facts))];
}

function judgeGroupFloor(id: string, limit: number, facts: AssessmentFacts): JudgedGate {
  const found = groupsOfCard(facts.scorecard).find(({ score }) => score.id === id);
  const about = `${found?.score.title ?? id}, as accepted`;
  const reason = unscoredInWords(found?.score.unscored ?? 'notAsked');
  const at = placeAt(facts, lowestAnswer(found?.members ?? []));
  const demand = { gate: `baseline.${id}.minimum`, severity: 'error', about } as const;
  return toGate(demand, atLeast(found?.score.score, limit, `unscored: ${reason}`), at);
}
