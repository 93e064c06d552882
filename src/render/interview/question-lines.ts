import type { Answer } from '../../model/assessment.ts';
import type { Desk } from '../../model/interview-desk.ts';
import type { Question } from '../../model/questionnaire.ts';
import { padEnd } from '../pad-text.ts';
import { widthOf } from '../text-width.ts';
import { answerInWords } from './answer-in-words.ts';
import type { Canvas, InterviewFacts } from './interview-facts.ts';
import { labelled, oneLine } from './lines.ts';

/** The lines of a question between header and footer, and which of them the cursor stands on. */
export interface Body {
  lines: string[];
  /** First and last line of the option under the cursor; absent without one. */
  focus?: readonly [number, number];
}

interface Part {
  lines: readonly string[];
  /** May be left out on a small screen; the highest goes first. */
  spare: number;
  isFocus?: boolean;
}

/** The question with its options, as much around them as `room` lines can hold. */
export function questionLines(
  desk: Desk,
  question: Question,
  facts: InterviewFacts,
  canvas: Canvas,
  room: number,
): Body {
  const parts = partsOf(desk, question, facts, canvas);
  for (let spare = 9; spare >= 0; spare--) {
    const kept = parts.filter((part) => part.spare <= spare);
    const count = kept.reduce((sum, part) => sum + part.lines.length, 0);
    if (count <= room || spare === 0) return bodyOf(kept);
  }
  return bodyOf(parts);
}

function partsOf(desk: Desk, question: Question, facts: InterviewFacts, canvas: Canvas): Part[] {
  const { columns, style } = canvas;
  const text = (value: string | undefined, label: string): string[] =>
    value === undefined ? [] : labelled(oneLine(value), label, columns - 1);
  const memory = text(facts.memoryAid, ' ').map((line) => style.faint(line));
  const story = text(question.askFirst, ' Begin with: ').map((line) => style.faint(line));
  const earlier = desk.isBlind ? undefined : facts.earlier?.answers.get(question.id);
  const was =
    earlier &&
    text(`On ${facts.earlier?.date}: ${answerInWords(question, earlier)}`, ' ').map((line) => style.warning(line));
  return [
    { lines: memory, spare: 3 },
    { lines: story, spare: 4 },
    { lines: text(question.question, ' ').map((line) => style.strong(line)), spare: 0 },
    { lines: was ?? [], spare: 1 },
    { lines: [''], spare: 2 },
    ...optionParts(desk, question, facts, canvas),
    { lines: [''], spare: 5 },
  ];
}

function optionParts(desk: Desk, question: Question, facts: InterviewFacts, canvas: Canvas): Part[] {
  if (question.kind === 'number')
    return [{ lines: numberLines(question, desk.state.answers.get(question.id), canvas.columns), spare: 0 }];
  const recorded = desk.state.answers.get(question.id);
  return optionsOf(question, facts, desk.isBlind, canvas.columns).map(({ label, text, isRecorded }, index) => {
    const isFocus = index === desk.cursor;
    const mark = question.kind === 'checklist' ? (desk.ticked.includes(isRecorded.id) ? '◉ ' : '◯ ') : '';
    const lead = ` ${isFocus ? '❯' : ' '} ${mark}${label}`;
    const lines = labelled(oneLine(text), lead, canvas.columns - 1);
    const isSaid = question.kind !== 'checklist' && isRecorded.by(recorded);
    const paint = isFocus ? canvas.style.strong : isSaid ? canvas.style.good : (line: string): string => line;
    return { lines: lines.map((line) => paint(line)), spare: 0, isFocus };
  });
}

interface Option {
  label: string;
  text: string;
  isRecorded: { id: string; by: (answer: Answer | undefined) => boolean };
}

function optionsOf(question: Question, facts: InterviewFacts, isBlind: boolean, columns: number): Option[] {
  if (question.kind === 'checklist') {
    return question.items.map(({ id, label }) => ({ label: '', text: label, isRecorded: { id, by: () => false } }));
  }
  if (question.kind === 'choice') {
    return question.options.map(({ id, label }, index) => ({
      label: isBlind ? '· ' : `${index + 1}  `,
      text: label,
      isRecorded: { id, by: (answer) => answer?.choice === id },
    }));
  }
  const names = facts.levelNames(question);
  const widest = Math.min(Math.floor(columns / 4), Math.max(0, ...names.map((name) => widthOf(oneLine(name)))));
  return question.anchors.map((text, level) => {
    const name = columns < 60 ? '' : `${padEnd(oneLine(names[level] ?? ''), widest)}  `;
    const label = isBlind ? '· ' : `${level}  ${name}`;
    return { label, text, isRecorded: { id: String(level), by: (answer) => answer?.level === level } };
  });
}

function numberLines({ unit = 'a number' }: Question, answer: Answer | undefined, columns: number): string[] {
  return labelled(`${answer?.value ?? '–'} ${oneLine(unit)}`, '   ', columns - 1);
}

function bodyOf(parts: readonly Part[]): Body {
  const lines: string[] = [];
  let focus: readonly [number, number] | undefined;
  for (const part of parts) {
    if (part.isFocus) focus = [lines.length, lines.length + part.lines.length - 1];
    lines.push(...part.lines);
  }
  return { lines, ...(focus && { focus }) };
}
