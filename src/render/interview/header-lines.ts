import type { Desk } from '../../model/interview-desk.ts';
import { stateOf } from '../../model/question-state.ts';
import { principleTitles, type Question } from '../../model/questionnaire.ts';
import { clip } from '../pad-text.ts';
import { widthOf } from '../text-width.ts';
import type { Canvas, InterviewFacts } from './interview-facts.ts';
import { bothEnds, nameOf, oneLine } from './lines.ts';

/** Where one is: the subject, how far the interview has come, the question's principle and name. */
export function headerLines(
  desk: Desk,
  question: Question | undefined,
  facts: InterviewFacts,
  canvas: Canvas,
): string[] {
  const { columns, style } = canvas;
  const [subject, questionnaire, edition] = [facts.subject, facts.questionnaire, facts.edition].map(oneLine);
  const done = progress(desk, columns);
  const room = columns - widthOf(done) - 3;
  const titles = [` ${subject} · ${questionnaire}, ${edition}`, ` ${subject} · ${edition}`, ` ${subject}`];
  const title = titles.find((text) => widthOf(text) <= room) ?? clip(` ${subject}`, room);
  const lines = [...bothEnds(title, `${done} `, columns).map((line) => style.faint(line))];
  if (question) lines.push(...questionLine(desk, question, facts, canvas));
  return [...lines, style.faint('─'.repeat(columns))];
}

function progress({ interview, state }: Desk, columns: number): string {
  const total = interview.questions.length;
  const done = interview.questions.filter(
    ({ id }) => stateOf(state.answers.get(id), interview.asOf) !== 'unanswered',
  ).length;
  const percent = total === 0 ? 0 : Math.floor((done * 100) / total);
  const counts = `${done}/${total} · ${percent} %`;
  if (columns < 60) return counts;
  const filled = Math.floor((percent * 16) / 100);
  return `${counts}  ${'█'.repeat(filled)}${'░'.repeat(16 - filled)}`;
}

function questionLine(
  { interview }: Desk,
  question: Question,
  facts: InterviewFacts,
  { columns, style }: Canvas,
): string[] {
  const group = (each: Question): string => each.principle ?? each.section;
  const siblings = interview.questions.filter((each) => group(each) === group(question));
  const title = question.principle ? principleTitles[question.principle] : oneLine(facts.sectionTitle(question));
  const left = ` ${title} ${siblings.indexOf(question) + 1}/${siblings.length}`;
  const right = `${nameOf(question)} `;
  return bothEnds(left, right, columns).map((line) => style.accent(line));
}
