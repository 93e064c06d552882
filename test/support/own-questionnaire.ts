interface Given {
  version?: string;
  /** Texts of the levels; their number and order decide a score. */
  anchors?: readonly string[];
  questions?: readonly string[];
}

/** The text of a small questionnaire `own` by sections, as a repository may hold it. */
export function ownQuestionnaire({
  version = '1.0.0',
  anchors,
  questions = ['budget', 'contracts'],
}: Given = {}): string {
  const levels = anchors ?? ['not done', 'done by some', 'done by several', 'done by most', 'measured', 'improving'];
  const each = questions.map(
    (id) =>
      `      - {id: ${id}, title: Title of ${id}, question: How is it done?, kind: scale, anchors: [${levels.join(', ')}]}\n`,
  );
  const head = `format: tenet/questionnaire@1\nid: own\nversion: ${version}\ntitle: Own\nprinciples: none\n`;
  return `${head}rubric: evidence-ladder\nsections:\n  - id: money\n    title: Money\n    questions:\n${each.join('')}`;
}

/** A project file that finds questionnaires in a folder. */
export const ownProject = 'format: tenet/project@1\nquestionnaires: [questionnaires]\n';

/** The text of an assessment with `own`. */
export function ownAnswers(levels: Readonly<Record<string, number>>, version = '1.0.0'): string {
  const answers = Object.entries(levels).map(([id, level]) => `  ${id}: {level: ${level}}\n`);
  const head = `format: tenet/assessment@1\nquestionnaire: {id: own, version: ${version}}\nsubject: Payments\ntype: self\n`;
  return `${head}date: 2026-01-31\nanswers:\n${answers.join('')}`;
}
