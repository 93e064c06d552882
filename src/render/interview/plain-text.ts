import type { Desk, Form } from '../../model/interview-desk.ts';
import { printable } from '../../model/printable-text.ts';
import { optionCount, principleTitles, type Question } from '../../model/questionnaire.ts';
import type { Scorecard } from '../../model/scorecard.ts';
import { displayNumber } from '../format-number.ts';
import { wrapText } from '../pad-text.ts';
import { answerInWords, hasSomething } from './answer-in-words.ts';
import type { InterviewFacts } from './interview-facts.ts';
import { cheapestSteps } from './summary-lines.ts';

/** A question for screen readers and dumb terminals: whole sentences, one thing per line, nothing drawn. */
export function plainQuestion(desk: Desk, question: Question, facts: InterviewFacts, columns: number): string {
  const { questions } = desk.interview;
  const place = `Question ${questions.indexOf(question) + 1} of ${questions.length}.`;
  const group = question.principle ? `${principleTitles[question.principle]}. ` : '';
  const earlier = desk.isBlind ? undefined : facts.earlier?.answers.get(question.id);
  const answer = desk.state.answers.get(question.id);
  const lines = [
    `${place} ${group}${question.code === undefined ? '' : `${question.code}. `}${question.title}.`,
    facts.memoryAid ?? '',
    question.question,
    ...optionTexts(question, facts, desk.isBlind),
    earlier ? `On ${facts.earlier?.date}: ${answerInWords(question, earlier)}.` : '',
    hasSomething(answer) ? `Recorded: ${answerInWords(question, answer, desk.isBlind)}.` : '',
  ];
  return `\n${textOf(lines, columns)}`;
}

/** What the rubric makes of the answer, and which other answers it does not go with. */
export function plainStanding(desk: Desk, question: Question, facts: InterviewFacts, columns: number): string {
  const answer = desk.state.answers.get(question.id);
  const standing = facts.standing(question, answer);
  const isShort = standing !== undefined && standing.evidenced < standing.claimed;
  const missing =
    isShort && standing.next ? `Level ${standing.next.level} still ${standing.next.missing.join('; ')}.` : '';
  const lines = [
    `Recorded: ${answerInWords(question, answer, desk.isBlind)}.`,
    standing && !desk.isBlind ? `Claimed ${standing.claimed}, evidenced ${standing.evidenced}.` : '',
    desk.isBlind ? missing.replace(/^Level \d+ still/, 'Its evidence still') : missing,
    ...facts.coherence(question).map(({ because, ask }) => `${because} ${ask}`),
  ];
  return textOf(lines, columns);
}

/** The keys of a question, said in one line. */
export function plainPrompt(question: Question, isBlind: boolean, isAnswered: boolean): string {
  if (isAnswered) return 'Enter: next; n, e, c, b, j, q, another answer, or ? for help: ';
  const count = optionCount(question);
  const [first, last] = question.kind === 'scale' && !isBlind ? [0, count - 1] : [1, count];
  const answer =
    question.kind === 'number'
      ? 'a number'
      : question.kind === 'checklist'
        ? `numbers ${first} to ${last}, or none`
        : `${first} to ${last}`;
  return `Answer ${answer}; u, x, n, e, c, s, b, j, q, or ? for help: `;
}

export const plainHelp = `u: nobody knew. x: not applicable. n: note. e: evidence. c: confidence. s or Enter: go on.
b: back. j: jump to a code, such as "j FV-2". w: why is this asked. f: finish. q: save and leave.
`;

/** Why a question is asked and what to look at. */
export function plainWhy(question: Question, columns: number): string {
  const { why = '', notThis = '', askFirst = '', ask, evidence } = question;
  const lines = [
    askFirst === '' ? '' : `Begin with: ${askFirst}`,
    why,
    notThis,
    ask.length > 0 ? `Ask: ${ask.join(', ')}.` : '',
    ...evidence.map(({ type, text }) => `Evidence, ${type}: ${text}`),
  ];
  return textOf(lines, columns);
}

/** One field of a form as a question. */
export function plainField({ fields, values }: Form, index: number): string {
  const field = fields[index];
  if (!field) return '';
  const what = field.kind === 'choice' ? (field.choices ?? []).join(', ') : (field.hint ?? '');
  const value = values[field.key] ?? '';
  const now = value === '' ? '' : ` Now: ${printable(value)}; Enter keeps it, a dash removes it.`;
  return `${field.label}${what === '' ? '' : ` (${what})`}.${now} `;
}

/** The end of an interview in words. */
export function plainSummary(card: Scorecard, open: readonly Question[], columns: number): string {
  const groups = card.principles.length > 0 ? card.principles : card.sections;
  const scores = [{ ...card.overall, title: 'Overall' }, ...groups].map(
    ({ title, score }) => `${title}: ${score === undefined ? 'not scored' : displayNumber(score)}.`,
  );
  const steps = cheapestSteps(card).map(({ text, effort }) => `Next step, effort ${effort}: ${text}`);
  const left = open.map(({ code, title }) => `Open: ${code === undefined ? '' : `${code}, `}${title}.`);
  return `\n${textOf(['Summary.', ...scores, ...left, ...steps], columns)}`;
}

function optionTexts(question: Question, facts: InterviewFacts, isBlind: boolean): string[] {
  if (question.kind === 'number') return question.unit === undefined ? [] : [`In ${question.unit}.`];
  if (question.kind !== 'scale') {
    const options = question.kind === 'choice' ? question.options : question.items;
    return options.map(({ label }, index) => `${index + 1}: ${label}`);
  }
  const names = facts.levelNames(question);
  return question.anchors.map((anchor, level) =>
    isBlind ? `${level + 1}: ${anchor}` : `${level}, ${names[level] ?? ''}: ${anchor}`,
  );
}

function textOf(lines: readonly string[], columns: number): string {
  const shown = lines.filter((line) => line !== '');
  return shown.map((line) => `${wrapText(printable(line), columns - 1).join('\n')}\n`).join('');
}
