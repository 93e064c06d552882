import type { Desk } from '../../model/interview-desk.ts';
import type { Question } from '../../model/questionnaire.ts';
import { clip } from '../pad-text.ts';
import { widthOf } from '../text-width.ts';
import { headerLines } from './header-lines.ts';
import type { Canvas, InterviewFacts, Screen } from './interview-facts.ts';
import { keyLines } from './key-lines.ts';
import { labelled, oneLine } from './lines.ts';
import { conflictLines, evidenceLines, formLines, helpLines, jumpLines, type PanelBody } from './panel-lines.ts';
import { questionLines } from './question-lines.ts';
import { standingLines } from './standing-lines.ts';
import { summaryLines } from './summary-lines.ts';

/** The screen of an interview: header, what one works on, what became of it, keys. Fills at most the rows of the canvas. */
export function renderScreen(desk: Desk, facts: InterviewFacts, canvas: Canvas): Screen {
  const question = desk.interview.questions.find(({ id }) => id === desk.state.here);
  const { header, status, keys } = framed(
    headerLines(desk, question, facts, canvas),
    question && !desk.panel ? standingLines(desk, question, facts, canvas) : noticeLines(desk, canvas),
    keyLines(desk, question, canvas),
    canvas.rows,
  );
  const rows = Math.max(1, canvas.rows - header.length - status.length - keys.length - 1);
  const body = bodyOf(desk, question, facts, canvas, rows);
  const room = Math.max(1, rows - wrappedRows(body, canvas.columns));
  const shown = window(body, room, desk.scroll);
  const footer = [rule(shown.below, desk, canvas), ...status, ...keys];
  const lines = [...header, ...shown.lines, ...padding(room - shown.lines.length), ...footer];
  const scrolled = (body.input ?? 0) < (body.fixed ?? 0) ? 0 : shown.above;
  const input = body.input === undefined ? undefined : header.length + body.input - scrolled;
  return { lines, ...(input !== undefined && { input }) };
}

// The line that is typed is as long as it is: the terminal breaks it.
function wrappedRows({ lines, input }: PanelBody, columns: number): number {
  return input === undefined ? 0 : Math.floor(widthOf(lines[input] ?? '') / columns);
}

const leastRoom = 4;

// On a terminal too small for all of it, first the header goes, then all but the first line of what became of the answer.
function framed(header: readonly string[], status: readonly string[], keys: readonly string[], rows: number) {
  const free = rows - 1 - leastRoom - keys.length;
  if (header.length + status.length <= free) return { header, status, keys };
  return { header: [], status: status.length <= free ? status : status.slice(0, 1), keys };
}

function bodyOf(
  desk: Desk,
  question: Question | undefined,
  facts: InterviewFacts,
  canvas: Canvas,
  room: number,
): PanelBody {
  const { panel, state } = desk;
  switch (panel?.kind) {
    case 'form':
      return formLines(panel.form, canvas);
    case 'jump':
      return jumpLines(desk, panel, canvas);
    case 'evidence':
      return evidenceLines(question && state.answers.get(question.id), panel.cursor, canvas);
    case 'help':
      return helpLines(question, canvas);
    case 'takeUp': {
      const lines = panel.lines.flatMap((line) => labelled(oneLine(line), ' ', canvas.columns - 1));
      return { lines: [canvas.style.strong(clip(` ${oneLine(panel.title)}`, canvas.columns - 1)), '', ...lines] };
    }
    case 'conflict': {
      const about = desk.interview.questions.find(({ id }) => id === panel.question);
      return about
        ? conflictLines(about, state.answers.get(about.id), panel.theirs, desk.isBlind, canvas)
        : { lines: [] };
    }
    default:
      return question ? questionLines(desk, question, facts, canvas, room) : summaryLines(desk, facts, canvas);
  }
}

function noticeLines({ notice }: Desk, { columns, style }: Canvas): string[] {
  return notice ? labelled(oneLine(notice.text), ' ', columns - 1).map((line) => style[notice.tone](line)) : [];
}

// The part of a body that fits: what the cursor stands on is always in it, and so is what stays at the top.
function window({ lines, focus, fixed = 0 }: PanelBody, room: number, scroll: number) {
  const rest = lines.slice(fixed);
  const free = Math.max(1, room - fixed);
  const highest = Math.max(0, rest.length - free);
  let above = Math.min(scroll, highest);
  if (focus) {
    const [first, last] = [focus[0] - fixed, focus[1] - fixed];
    if (last >= above + free) above = Math.min(highest, last - free + 1);
    if (first < above) above = Math.max(0, first);
  }
  const shown = [...lines.slice(0, fixed), ...rest.slice(above, above + free)];
  return { lines: shown, above, below: Math.max(0, rest.length - above - free) };
}

// The line under the body says what is out of sight, and whether everything is on file.
function rule(hidden: number, { unsaved, saved }: Desk, { columns, style }: Canvas): string {
  const file =
    unsaved.length > 0 ? ` NOT SAVED: ${unsaved.length} ─` : saved === undefined ? '' : ` saved ${counted(saved)} ─`;
  const below = hidden > 0 ? `── ${hidden} more lines below ` : '';
  // Where there is no room for both, what is not saved matters more.
  const more = widthOf(below) + widthOf(file) < columns ? below : '';
  const middle = '─'.repeat(Math.max(0, columns - more.length - file.length));
  const line = clip(more + middle + file, columns);
  return unsaved.length > 0 ? style.error(line) : style.faint(line);
}

function counted(answers: number): string {
  return `${answers} ${answers === 1 ? 'answer' : 'answers'}`;
}

function padding(count: number): string[] {
  return Array.from({ length: Math.max(0, count) }, () => '');
}
