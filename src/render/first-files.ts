import { type Questionnaire, questionsOf } from '../model/questionnaire.ts';

/** What a first assessment says about itself. */
export interface FirstAssessment {
  questionnaire: Questionnaire;
  digest: string;
  edition: string;
  subject: string;
  type: string;
  /** `YYYY-MM-DD`. */
  date: string;
}

/** The project file that a project begins with: where assessments lie and which reports are committed. */
export function renderProjectFile(): string {
  return `format: tenet/project@1
assessments: ["governance/*.assessment.yaml"]
reports:
  - {format: markdown, to: "governance/reports/{name}.md"}
  - {format: html, to: "governance/reports/{name}.html"}
`;
}

/** An assessment with every question of the edition, none answered: each is an entry with its question as a comment. */
export function renderFirstAssessment(first: FirstAssessment): string {
  const { questionnaire, digest, edition, subject, type, date } = first;
  const { id, version, memoryAid } = questionnaire;
  const questions = questionsOf(questionnaire, edition).map(
    ({ id: question, code, question: text }) =>
      `\n  # ${code === undefined ? '' : `${code}  `}${text}\n  ${question}: {}\n`,
  );
  return `# yaml-language-server: $schema=../.tenet/${id}.schema.json
format: tenet/assessment@1
questionnaire: {id: ${id}, version: ${version}, edition: ${edition}, digest: "${digest}"}
subject: ${JSON.stringify(subject)}
type: ${type}
date: ${date}
# Replace {} by an answer: {level: 2}, {unknown: true} or {notApplicable: {reason: ...}}; add note and evidence below it.
# ${memoryAid ?? 'Answer for the scope as a whole.'}
answers:${questions.join('')}`;
}
