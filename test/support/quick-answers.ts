import { questionsOf } from '../../src/model/questionnaire.ts';
import { guidingPrinciples } from './sample-files.ts';

/** Ids of the quick edition's questions, in order. */
export const quickIds = questionsOf(guidingPrinciples(), 'quick').map(({ id }) => id);

interface Given {
  /** By question id: a level, or an answer as YAML flow text; what is not named has level 2. */
  answers?: Readonly<Record<string, number | string>>;
  date?: string;
  subject?: string;
  /** More top-level lines. */
  more?: string;
}

/** The text of an assessment with the quick edition of the guiding principles, all answered, one line each. */
export function quickAnswers({
  answers = {},
  date = '2026-11-01',
  subject = 'Payments',
  more = '',
}: Given = {}): string {
  const lines = quickIds.map((id) => {
    const answer = answers[id] ?? 2;
    return `  ${id}: ${typeof answer === 'number' ? `{level: ${answer}}` : answer}\n`;
  });
  const head = 'format: tenet/assessment@1\nquestionnaire: {id: guiding-principles, version: 1.0.0, edition: quick}\n';
  return `${head}subject: ${subject}\ntype: self\ndate: ${date}\n${more}answers:\n${lines.join('')}`;
}
