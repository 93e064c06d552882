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
  /** What belongs to the subject; absent: not stated. */
  scope?: string;
  /** Who asks or rates; absent: not stated. */
  assessors?: readonly string[];
  /** Level aimed at; absent: none. */
  target?: number;
  /** Way from the folder of the file to the editor schema; absent: there is none. */
  editorSchema?: string;
}

/**
 * The project file that a project begins with: where assessments lie, which reports are committed, and what is demanded;
 * `policy` is that block as text, empty for no demands.
 */
export function renderProjectFile(policy = ''): string {
  return `format: tenet/project@1
assessments: ["governance/*.assessment.yaml"]
reports:
  - {format: markdown, to: "governance/reports/{name}.md"}
  - {format: html, to: "governance/reports/{name}.html"}
${policy}`;
}

/** An assessment with every question of the edition, none answered: each is an entry with its question as a comment. */
export function renderFirstAssessment(first: FirstAssessment): string {
  const { questionnaire, digest, edition, subject, type, date, scope, assessors = [], target, editorSchema } = first;
  const { id, version, memoryAid } = questionnaire;
  const questions = questionsOf(questionnaire, edition).map(
    ({ id: question, code, question: text }) =>
      `\n  # ${code === undefined ? '' : `${code}  `}${text}\n  ${question}: {}\n`,
  );
  const facts = [
    editorSchema === undefined ? '' : `# yaml-language-server: $schema=${editorSchema}`,
    'format: tenet/assessment@1',
    `questionnaire: {id: ${id}, version: ${version}, edition: ${edition}, digest: "${digest}"}`,
    `subject: ${JSON.stringify(subject)}`,
    scope === undefined ? '' : `scope: ${JSON.stringify(scope)}`,
    `type: ${type}`,
    `date: ${date}`,
    assessors.length === 0 ? '' : `assessors: [${assessors.map((name) => JSON.stringify(name)).join(', ')}]`,
    target === undefined ? '' : `target: ${target}`,
    '# Replace {} by an answer: {level: 2}, {unknown: true} or {notApplicable: {reason: ...}}; add note and evidence below it.',
    `# ${memoryAid ?? 'Answer for the scope as a whole.'}`,
  ];
  return `${facts.filter(Boolean).join('\n')}\nanswers:${questions.join('')}`;
}
