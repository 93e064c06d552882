import type { Baseline, BaselineFloor } from '../../model/policy.ts';
import { unscoredInWords } from '../../model/unscored-in-words.ts';
import type { JudgedGate } from '../../model/verdict.ts';
import { lowestAnswer, placeAt } from './explain-gate.ts';
import { groupsOfCard, partsOfWhole } from './groups-of-card.ts';
import type { AssessmentFacts, JudgeInput } from './judge-input.ts';
import { unscoredWhole } from './judge-scores.ts';
import { atLeast, toGate } from './to-gate.ts';

/** What an assessment was accepted with, also under the name that it had at the base; undefined when it was not. */
export function floorOf({ id, base }: AssessmentFacts, baseline: Baseline | undefined): BaselineFloor | undefined {
  const floors = new Map(Object.entries(baseline?.assessments ?? {}));
  const earlierId = 'earlierId' in base ? base.earlierId : undefined;
  return floors.get(id) ?? (earlierId === undefined ? undefined : floors.get(earlierId));
}

/** Accepted scores that no assessment of the project has any more: they would hold nothing, so each fails. */
export function judgeOrphans({ baseline, assessments, isWholeProject }: JudgeInput): JudgedGate[] {
  if (!isWholeProject) return [];
  const present = new Set(assessments.map(({ id }) => id));
  const names = newNames(assessments);
  const orphans = Object.keys(baseline?.assessments ?? {}).filter((id) => !present.has(id));
  return orphans.map((id) => {
    const name = names.get(id);
    const found = name === undefined ? 'it is gone: remove its entry' : `it is ${name} now: rename its entry`;
    const demand = { gate: 'baseline.orphaned', severity: 'error', about: `Accepted scores of ${id}` } as const;
    return toGate(demand, { isMet: false, expected: 'an assessment that they hold', found });
  });
}

/** Assessments that have another path than at the base, by the earlier one; both from the project file on. */
export function newNames(assessments: readonly AssessmentFacts[]): ReadonlyMap<string, string> {
  return new Map(
    assessments.flatMap(({ id, base }) => ('earlierId' in base && base.earlierId ? [[base.earlierId, id]] : [])),
  );
}

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
