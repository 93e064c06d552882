import type { AssessmentFile } from './documents.ts';

type Loose = Readonly<Record<string, unknown>>;

/**
 * What can still be checked of an assessment that its schema refused, so that a misspelt key does not hide a misspelt
 * question: ids, levels and dates that have the right type; everything else is left out. Absent when it does not even
 * say which questionnaire it answers.
 */
export function salvageAssessment(data: unknown): AssessmentFile | undefined {
  const file = asMap(data);
  const { id, version, edition } = asMap(file.questionnaire);
  if (typeof id !== 'string' || typeof version !== 'string') return undefined;
  const answers = Object.entries(asMap(file.answers)).map(([key, answer]) => [key, salvageAnswer(asMap(answer))]);
  const actions = Array.isArray(file.actions) ? file.actions.map((action) => asMap(action).question) : [];
  return {
    format: 'tenet/assessment@1',
    questionnaire: { id, version, ...(typeof edition === 'string' && { edition }) },
    subject: '',
    type: 'self',
    // Nothing is later than this day: an as-of date that may be wrong must not make warnings.
    date: '9999-12-31',
    answers: Object.fromEntries(answers),
    actions: actions.map((question) => ({ question: typeof question === 'string' ? question : '', text: '' })),
  };
}

function salvageAnswer({ level, choice }: Loose): { level?: number; choice?: string } {
  if (typeof level === 'number' && Number.isInteger(level) && level >= 0) return { level };
  return typeof choice === 'string' ? { choice } : {};
}

function asMap(value: unknown): Loose {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Loose) : {};
}
