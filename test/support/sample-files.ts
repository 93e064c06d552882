import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import type { AssessmentFile, QuestionnaireFile } from '../../src/load/documents.ts';
import { toAssessment } from '../../src/load/to-assessment.ts';
import { toQuestionnaire } from '../../src/load/to-questionnaire.ts';
import type { Assessment } from '../../src/model/assessment.ts';
import type { Questionnaire } from '../../src/model/questionnaire.ts';

/** Names of the sample organisations in `examples/`, from the lowest score to the highest. */
export const sampleNames = ['kestrel-apps', 'meridian-trust', 'harbourline-services', 'northgate-platform'] as const;

/** The questionnaire on the seven guiding principles that ships with the tool. */
export function guidingPrinciples(): Questionnaire {
  parsedOnce ??= parseGuidingPrinciples();
  return parsedOnce;
}

let parsedOnce: Questionnaire | undefined;

function parseGuidingPrinciples(): Questionnaire {
  const file: QuestionnaireFile = parse(read('questionnaires/guiding-principles.yaml'));
  return toQuestionnaire(file, () => {
    throw new Error('the built-in questionnaire holds no rubric of its own');
  });
}

/** A sample assessment as its file says it. */
export function sampleAssessment(name: (typeof sampleNames)[number]): Assessment {
  const file: AssessmentFile = parse(read(`examples/${name}.assessment.yaml`));
  return toAssessment(file, guidingPrinciples());
}

function read(path: string): string {
  return readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');
}
