/** Sentences of the guide with numbers or names in them. Plain text: escaping is the template's business. */
import type { QuestionKind } from '../../model/questionnaire.ts';
import { caseMinutes, minutesByKind, storyMinutes, visitMinutes } from './guide-minutes.ts';

const kindNames: Readonly<Record<QuestionKind, string>> = {
  scale: 'on a scale',
  choice: 'with options',
  checklist: 'with items to tick',
  number: 'that asks for a number',
};

export const guidePhrases = {
  session: (number: number, role: string) => `Session ${number}: ${role}`,
  part: (session: number, place: number) => `${session}.${place}`,
  start: (minute: number) => `from minute ${minute}`,
  span: (from: number, to: number) => `minute ${from} to ${to}`,
  levels: 'Levels, for your eye only',
  choices: 'Answers, with their levels for your eye only',
  items: 'Items to tick',
  thresholds: 'Levels by number, for your eye only',
  choiceLevel: (level: number) => `level ${level}`,
  atLeast: (number: number, unit: string) => `from ${number} ${unit}`.trim(),
  atMost: (number: number, unit: string) => `up to ${number} ${unit}`.trim(),
  recordLevel: (highest: number) => `Level (0 to ${highest})`,
  recordChoice: 'Answer',
  recordItems: 'Ticked above',
  recordNumber: (unit: string | undefined) => (unit === undefined ? 'Number' : `Number (${unit})`),
  range: (minimum: number | undefined, maximum: number | undefined) =>
    [minimum !== undefined && `from ${minimum}`, maximum !== undefined && `to ${maximum}`].filter(Boolean).join(' '),
  metric: (text: string, of: string | undefined, unit: string, better: string) =>
    `${text} (${[unit, of && `counted over ${of}`, `${better} is better`].filter(Boolean).join('; ')})`,
  has: (level: number) => `at level ${level} or above`,
  lacks: (level: number) => `below level ${level}`,
} as const;

/** What the minutes rest on: the kinds of questions and what else takes time; `given` is the number for every question. */
export function assumptionText(kinds: readonly QuestionKind[], has: TimeTakers, given: number | undefined): string {
  const usual = kinds.map((kind) => `${minutesByKind[kind]} for each question ${kindNames[kind]}`);
  const all = [
    ...(given === undefined ? usual : [`${given} for each question`]),
    ...(has.cases && given === undefined ? [`${caseMinutes} more for the case with which it begins`] : []),
    ...(has.stories ? [`${storyMinutes} for the story that opens a section`] : []),
    `${visitMinutes.opening} to open and ${visitMinutes.closing} to close each session`,
  ];
  return `Planned in minutes: ${all.join(', ')}. These are planning figures: correct them after the first session.`;
}

/** What takes time besides the questions themselves. */
export interface TimeTakers {
  /** Some question begins with a case. */
  cases: boolean;
  /** Some section is opened with a story. */
  stories: boolean;
}

/** How to hold the interviews, in the order in which it matters. */
export function steps(has: TimeTakers): string[] {
  return [
    has.cases
      ? 'Read “Ask first” aloud as it stands, then wait. Never read a level or its number aloud.'
      : 'Read the question aloud as it stands, then wait. Never read a level or its number aloud.',
    'Let people tell one recent case as a story: when it was, who took part, what happened next.',
    ...(has.cases ? ['Then put the question itself.'] : []),
    ...(has.stories ? ['“Open with” begins a section and is asked once in a session.'] : []),
    'Rate afterwards, from your notes: the highest level that is true of the scope as a whole.',
    '“Don’t know” is an answer: mark “?”. It never counts as zero. Mark “n/a” only with a reason.',
    'Ask for evidence by its name. Note where it is kept and what date it bears.',
    'What lies beyond a question’s boundary belongs to another question: note it there.',
    'Names of people stay on this paper. The assessment names roles.',
  ];
}
