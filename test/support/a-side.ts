import type { Side } from '../../src/core/comparing/side.ts';
import { scoreAssessment } from '../../src/core/scoring/score-assessment.ts';
import type { Assessment, Basis } from '../../src/model/assessment.ts';
import type { Questionnaire } from '../../src/model/questionnaire.ts';
import type { CompiledRubric } from '../../src/model/rubric.ts';
import { rubricFor } from './compiled-ladder.ts';
import { digests } from './scored.ts';

interface Given {
  questionnaire: Questionnaire;
  assessment: Assessment;
  /** For all questions; default: the built-in one of each question's kind. */
  rubric?: CompiledRubric;
  asOf?: string;
  basis?: Basis;
  name?: string;
}

/** One side of a comparison, scored. */
export function aSide({ questionnaire, assessment, rubric, asOf = assessment.date, basis, name }: Given): Side {
  const rubrics = new Map(
    questionnaire.questions.map((question) => [question.id, rubric ?? rubricFor(question)] as const),
  );
  const input = { questionnaire, assessment, rubrics, asOf, digests, ...(basis && { basis }) };
  const side = { questionnaire, assessment, rubrics, asOf, scorecard: scoreAssessment(input) };
  return { ...side, ...(name !== undefined && { name }) };
}
