import type { Desk } from '../../model/interview-desk.ts';
import { stateOf } from '../../model/question-state.ts';
import type { Scorecard } from '../../model/scorecard.ts';
import { unscoredInWords } from '../../model/unscored-in-words.ts';
import { displayNumber } from '../format-number.ts';
import { clip, padEnd } from '../pad-text.ts';
import { scoreBar } from '../score-bar.ts';
import { widthOf } from '../text-width.ts';
import type { Canvas, InterviewFacts } from './interview-facts.ts';
import { labelled, nameOf, oneLine } from './lines.ts';
import type { Body } from './question-lines.ts';

/** The end of an interview: where the subject stands, what is open, what is cheap to do next. */
export function summaryLines(desk: Desk, facts: InterviewFacts, canvas: Canvas): Body {
  const { columns, style } = canvas;
  const card = facts.scorecard();
  const bars = barLines(card, canvas);
  const open = desk.interview.questions.filter(({ id }) =>
    ['unanswered', 'unknown'].includes(stateOf(desk.state.answers.get(id), desk.interview.asOf)),
  );
  const list = open.map((question, index) => {
    const word = stateOf(desk.state.answers.get(question.id), desk.interview.asOf);
    const line = clip(` ${index === desk.cursor ? '❯' : ' '} ${nameOf(question)} (${word})`, columns - 1);
    return index === desk.cursor ? style.strong(line) : line;
  });
  const head = open.length === 0 ? ' Every question has an answer.' : ` Go back to these ${open.length}:`;
  const above = [...bars, ...stepLines(card, canvas), '', style.strong(clip(head, columns - 1))];
  const at = above.length + desk.cursor;
  return {
    lines: [...above, ...list, ...commandLines(facts, canvas)],
    ...(open.length > 0 && { focus: [at, at] as const }),
  };
}

/** A bar for each principle, or for each section where there are no principles. */
export function barLines(card: Scorecard, { columns, style }: Canvas): string[] {
  const groups = card.principles.length > 0 ? card.principles : card.sections;
  const widest = Math.min(36, Math.max(7, ...groups.map(({ title }) => widthOf(title))), Math.max(7, columns - 12));
  const barWidth = Math.max(0, Math.min(24, columns - widest - 9));
  return [{ ...card.overall, title: 'Overall' }, ...groups].map((group, index) => {
    const name = padEnd(oneLine(group.title), widest);
    if (group.score === undefined) {
      const why = group.unscored === undefined ? 'not scored' : unscoredInWords(group.unscored);
      return style.faint(clip(` ${name}    – ${why}`, columns - 1));
    }
    const bar = barWidth >= 8 ? ` ${scoreBar(group, card.scale, barWidth)}` : '';
    const line = ` ${name}  ${displayNumber(group.score)}${style.accent(bar)}`;
    return (index === 0 ? style.strong(line) : line).trimEnd();
  });
}

const effortOrder = ['S', 'M', 'L'];

/** The three actions that cost least, in the order of the roadmap where they cost the same. */
export function cheapestSteps({ roadmap }: Scorecard): Scorecard['roadmap'] {
  const ready = roadmap.filter(({ after = [] }) => after.length === 0);
  const cheap = [...ready].sort((left, right) => effortOrder.indexOf(left.effort) - effortOrder.indexOf(right.effort));
  return cheap.slice(0, 3);
}

function stepLines(card: Scorecard, { columns, style }: Canvas): string[] {
  const codeOf = new Map(card.questions.map(({ id, code }) => [id, code ?? id]));
  const cheap = cheapestSteps(card);
  const widest = Math.max(0, ...cheap.map(({ question }) => widthOf(codeOf.get(question) ?? question)));
  const steps = cheap.flatMap(({ question, text, effort }) =>
    labelled(
      oneLine(`${text} (effort ${effort})`),
      `   ${padEnd(codeOf.get(question) ?? question, widest)} `,
      columns - 1,
    ),
  );
  return steps.length === 0 ? [] : ['', style.strong(' Three cheap next steps'), ...steps];
}

/** What one would type next. */
export function nextCommands(file: string): string[] {
  const name = /[^\w./-]/.test(file) ? `'${file.replaceAll("'", "'\\''")}'` : file;
  return [`tenet report ${name} --format html -o report.html`, `git add ${name} && git commit -m "Assess again"`];
}

function commandLines({ file }: InterviewFacts, { columns, style }: Canvas): string[] {
  return ['', style.strong(' Then'), ...nextCommands(file).map((line) => clip(`   ${line}`, columns - 1))];
}
