import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { deriveInstance, judgeEvidence } from '../../src/core/rubric/derive-instance.ts';
import { judgeAnswer, missingFor } from '../../src/core/rubric/judge-answer.ts';
import { scoreAssessment, scoreLine } from '../../src/core/scoring/score-assessment.ts';
import { planScoring } from '../../src/core/scoring/scoring-plan.ts';
import { precompiledRubric } from '../../src/load/builtins.ts';
import type { Answer } from '../../src/model/assessment.ts';
import type { CompiledRubric } from '../../src/model/rubric.ts';
import { aCase, anEvidenceItem, type Case } from '../support/arbitrary-case.ts';
import { compiledLadder } from '../support/compiled-ladder.ts';
import { digests } from '../support/scored.ts';

const runs = { numRuns: 500 };
const today = '2026-11-22';

async function quickLadder(): Promise<CompiledRubric> {
  const rubric = await precompiledRubric('evidence-ladder', true);
  if (!rubric?.quick || !rubric.missing) throw new Error('the ladder has lost one of its forms');
  return rubric;
}

function inputOf({ questionnaire, assessment, basis }: Case, rubric: CompiledRubric) {
  const rubrics = new Map(questionnaire.questions.map(({ id }) => [id, rubric]));
  return { questionnaire, assessment, rubrics, basis, digests };
}

describe('the scores of a line', () => {
  test('are those of the whole scorecard, bit for bit, by the same plan time after time', () => {
    fc.assert(
      fc.property(aCase, (given) => {
        const input = inputOf(given, given.rubric);
        const { edition } = given.assessment.questionnaire;
        const plan = planScoring(input.questionnaire, edition, input.rubrics);
        const { format: _, questionnaire, assessment, questions, ...scores } = scoreLine(plan, input);
        const card = scoreAssessment(input);
        expect(card).toMatchObject(scores);
        expect(card.questionnaire).toMatchObject(questionnaire);
        expect(card.assessment).toMatchObject(assessment);
        expect(card.questions).toMatchObject(questions);
        expect(scoreLine(plan, input)).toMatchObject(scores);
      }),
      runs,
    );
  });
});

describe('the quick form of the ladder', () => {
  test('scores as the form that Ajv compiles', async () => {
    const [quick, byAjv] = [await quickLadder(), compiledLadder()];
    fc.assert(
      fc.property(aCase, (given) => {
        expect(scoreAssessment(inputOf(given, quick))).toStrictEqual(scoreAssessment(inputOf(given, byAjv)));
      }),
      runs,
    );
  });

  test('accepts a level exactly where nothing is missing for it', async () => {
    const rubric = await quickLadder();
    const anAnswer = fc.record({
      level: fc.oneof(fc.integer({ min: 0, max: 5 }), fc.constant(undefined), fc.constant(2.5)),
      evidence: fc.array(anEvidenceItem, { maxLength: 6 }),
    });
    const reached = new Set<number>();
    fc.assert(
      fc.property(anAnswer, ({ level, evidence }) => {
        const answer: Answer = { evidence, ...(level !== undefined && { level }) };
        const instance = deriveInstance(answer, judgeEvidence(evidence, today));
        for (const { level: at } of rubric.rubric.levels.slice(1)) {
          const isAccepted = [rubric.claim[at], rubric.evidence[at]].every((accepts) => accepts?.(instance) ?? true);
          expect(isAccepted, `level ${at}`).toBe(missingFor(rubric, at, instance).length === 0);
        }
        reached.add(judgeAnswer(rubric, instance).evidenced);
      }),
      { numRuns: 1500 },
    );
    // Random items reach most levels, else this would prove little.
    expect(reached.size).toBeGreaterThan(3);
  });
});
