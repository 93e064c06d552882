import { printable } from '../../model/printable-text.ts';
import type { TextStyle } from '../../model/text-style.ts';
import type { GateOutcome, JudgedAssessment, JudgedGate, VerdictPlace } from '../../model/verdict.ts';
import { displayChange, displayNumber } from '../format-number.ts';
import { padEnd, wrapText } from '../pad-text.ts';
import { widthOf } from '../text-width.ts';
import { foundInList, worstFirst } from './listed-gates.ts';
import type { VerdictContext, VerdictRenderer } from './registry.ts';
import { baseLine, countsInWords, listedWaiver, verdictLine } from './verdict-line.ts';

/** Every gate for a person at a terminal, the failing ones first; waivers always, counts at the end. */
export const render: VerdictRenderer = (verdict, context) => {
  const { style, width } = context;
  const emphasis = { pass: style.good, fail: style.error, notCompared: style.warning }[verdict.outcome];
  const hint = verdict.base?.hint;
  const lines = [
    emphasis(verdictLine(verdict)),
    style.faint(printable(`judged on ${verdict.judgedOn}, ${baseLine(verdict)}`)),
    ...(hint === undefined ? [] : indented(`hint: ${hint}`, 2, width)),
    ...verdict.assessments.flatMap((each) => ['', ...assessmentLines(each, context)]),
    ...(verdict.project.length > 0 ? ['', style.strong('The project'), ...gateLines(verdict.project, context)] : []),
    ...(verdict.waivers.length > 0 ? ['', style.strong('Waivers')] : []),
    ...verdict.waivers.flatMap((waiver) => indented(listedWaiver(waiver), 2, width)),
    '',
    countsInWords(verdict.counts),
  ];
  return `${lines.map((line) => line.trimEnd()).join('\n')}\n`;
};

function assessmentLines(assessment: JudgedAssessment, context: VerdictContext): string[] {
  const { subject, file, date, overall, base, baseProblem, state } = assessment;
  const { style } = context;
  const facts = [file, date, standing(overall), state === 'new' ? 'new' : '', base ? `base of ${base.date}` : ''];
  return [
    style.strong(printable(subject)),
    style.faint(printable(facts.filter(Boolean).join(' · '))),
    ...(baseProblem === undefined ? [] : indented(`not compared: ${baseProblem}`, 2, context.width)),
    ...gateLines(assessment.gates, context),
  ];
}

function standing(overall: JudgedAssessment['overall']): string {
  if (!overall) return '';
  const { before, after, delta, levelAfter } = overall;
  const now = after === undefined ? 'unscored' : displayNumber(after);
  const score = before === undefined ? now : `${displayNumber(before)} → ${now}`;
  const change = delta === undefined ? '' : ` (${displayChange(delta)})`;
  return `${score}${change}${levelAfter === undefined ? '' : `, level ${levelAfter}`}`;
}

const wordWidth = 'skipped'.length;
/** Where the text of a gate begins: after its outcome. */
const aboutColumn = wordWidth + 3;
/** Narrowest column in which a text can be read. */
const narrowest = 24;

function gateLines(gates: readonly JudgedGate[], { style, width }: VerdictContext): string[] {
  const titleWidth = Math.min(34, Math.max(...gates.map(({ about }) => widthOf(printable(about))), 10));
  return worstFirst(gates, (gate) => gate).flatMap((gate) => {
    const { outcome, expected } = gate;
    const found = foundInList(gate);
    const isPass = outcome === 'pass';
    const [first = '', ...rest] = factLines(gate.about, isPass ? `${found} · ${expected}` : found, titleWidth, width);
    const head = `  ${colourOf(outcome, style)(padEnd(outcome, wordWidth))} ${first.slice(aboutColumn)}`;
    return isPass ? [head, ...rest] : [head, ...rest, ...reasonLines(gate, expected, width).map(style.faint)];
  });
}

// A name that is too long for its column has lines of its own: cut short, two of them look the same.
function factLines(about: string, told: string, titleWidth: number, width: number): string[] {
  if (widthOf(printable(about)) > titleWidth)
    return [about, told].flatMap((text) => indented(text, aboutColumn, width));
  const column = aboutColumn + titleWidth + 2;
  const lines = wrapText(printable(told), Math.max(narrowest, width - column));
  const title = `${padEnd(printable(about), titleWidth)}  `;
  return lines.map(
    (line, index) => ' '.repeat(aboutColumn) + (index === 0 ? title : ' '.repeat(titleWidth + 2)) + line,
  );
}

// What was demanded, by which gate, and where to look.
function reasonLines({ gate, place, outcome }: JudgedGate, expected: string, width: number): string[] {
  const at = outcome === 'skipped' ? '' : placeInWords(place);
  return [`expected ${expected} · ${gate}`, at].filter(Boolean).flatMap((text) => indented(text, aboutColumn, width));
}

function colourOf(outcome: GateOutcome, style: TextStyle): (text: string) => string {
  if (outcome === 'fail') return style.error;
  if (outcome === 'pass') return style.good;
  return outcome === 'skipped' ? style.faint : style.warning;
}

/** `file:line:column`, or the file alone. */
function placeInWords(place: VerdictPlace | undefined): string {
  if (!place) return '';
  return 'line' in place ? `${place.file}:${place.line}:${place.column}` : place.file;
}

function indented(text: string, columns: number, width: number): string[] {
  return wrapText(printable(text), Math.max(40, width - columns)).map((line) => ' '.repeat(columns) + line);
}
