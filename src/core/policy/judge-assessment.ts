import type { JudgedGate } from '../../model/verdict.ts';
import { type ExpandedGate, expandGates } from './expand-gates.ts';
import { groupsOfCard } from './groups-of-card.ts';
import { judgeAge } from './judge-age.ts';
import { judgeCoverage } from './judge-coverage.ts';
import { type DropTarget, judgeDrop } from './judge-drops.ts';
import { judgeEvidenceAge, judgeLostEvidence, judgeReferences } from './judge-evidence.ts';
import { floorOf, judgeFloors } from './judge-floors.ts';
import type { AssessmentFacts, JudgeInput } from './judge-input.ts';
import { judgeQuestionDrops } from './judge-questions.ts';
import { judgeGroup, judgeWhole } from './judge-scores.ts';

/** Every gate of one assessment, before waivers: one entry per demand, or several where single questions fail it. */
export function judgeGates(facts: AssessmentFacts, input: JudgeInput): JudgedGate[] {
  const groups = groupsOfCard(facts.scorecard).map(({ score }) => score.id);
  const demanded = expandGates(input.policy, groups).flatMap((gate) => judgeOne(gate, facts, input));
  const floor = floorOf(facts, input.baseline);
  return [...demanded, ...(floor ? judgeFloors(floor, facts) : [])];
}

function judgeOne(gate: ExpandedGate, facts: AssessmentFacts, { base, judgedOn }: JudgeInput): JudgedGate[] {
  const { area, key } = gate;
  if (area === 'coverage') return [judgeCoverage(gate, facts)];
  if (area === 'assessmentAge') return [judgeAge(gate, facts, judgedOn)];
  if (area === 'questions') return judgeQuestionDrops(gate, facts, base);
  if (key === 'maximumAgeMonths') return judgeEvidenceAge(gate, facts, judgedOn);
  if (key === 'refsMustExist') return judgeReferences(gate, facts);
  if (key === 'noneLost') return judgeLostEvidence(gate, facts, base);
  if (key === 'maximumDrop') return [judgeDrop(gate, dropTarget(gate, facts), facts, base)];
  if (area === 'overall') return [judgeWhole(gate, facts)];
  return (
    groupsOfCard(facts.scorecard)
      // Where nothing is asked nothing is claimed, so nothing can stand above its evidence.
      .filter(({ score }) => score.id === gate.group && !(area === 'assuranceGap' && score.unscored === 'notAsked'))
      .map((group) => judgeGroup(gate, group, facts))
  );
}

function dropTarget({ group: id }: ExpandedGate, { scorecard }: AssessmentFacts): DropTarget {
  const group = groupsOfCard(scorecard).find(({ score }) => score.id === id);
  if (!group) return { about: 'The whole', changeOf: ({ overall }) => overall, members: scorecard.questions };
  const { hasPrinciples } = scorecard.questionnaire;
  return {
    about: group.score.title,
    changeOf: ({ principles, sections }) => (hasPrinciples ? principles : sections).find((change) => change.id === id),
    members: group.members,
  };
}
