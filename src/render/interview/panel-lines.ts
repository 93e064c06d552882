import type { Answer } from '../../model/assessment.ts';
import type { Desk, Form, Panel } from '../../model/interview-desk.ts';
import { stateOf } from '../../model/question-state.ts';
import type { Question } from '../../model/questionnaire.ts';
import { clip, padEnd } from '../pad-text.ts';
import { widthOf } from '../text-width.ts';
import { answerInWords } from './answer-in-words.ts';
import type { Canvas } from './interview-facts.ts';
import { labelled, nameOf, oneLine, typedLine } from './lines.ts';
import type { Body } from './question-lines.ts';

/** A body in which one may type: `input` is the line that ends with what is typed. */
export interface PanelBody extends Body {
  input?: number;
  /** So many lines at the top are never scrolled away. */
  fixed?: number;
}

/** A few lines to fill in; the empty ones say what belongs there. */
export function formLines(form: Form, { columns, style }: Canvas): PanelBody {
  const longest = Math.max(8, Math.floor(columns / 3));
  const labels = form.fields.map(({ label }) => clip(oneLine(label), longest));
  const widest = Math.max(...labels.map(widthOf));
  const rows = form.fields.map(({ key, kind, choices = [], hint = '' }, index) => {
    const isAt = index === form.at;
    const lead = ` ${isAt ? '❯' : ' '} ${padEnd(labels[index] ?? '', widest)}  `;
    const value = form.values[key] ?? '';
    if (kind === 'choice') {
      const options = choices.map((choice) => (choice === value ? `[${choice}]` : ` ${choice} `)).join('');
      return labelled(options, lead, columns - 1).map((line) => (isAt ? style.strong(line) : line));
    }
    if (isAt) return [lead + typedLine(value)];
    return [value === '' ? style.faint(clip(`${lead}${hint}`, columns - 1)) : clip(lead + oneLine(value), columns - 1)];
  });
  const head = [style.strong(clip(` ${oneLine(form.title)}`, columns - 1)), ''];
  const before = rows.slice(0, form.at).flat().length;
  const field = form.fields[form.at];
  const isTyped = field !== undefined && field.kind !== 'choice';
  const hint = isTyped && field.hint !== undefined ? ['', style.faint(clip(`   ${field.hint}`, columns - 1))] : [];
  const problem =
    form.problem === undefined
      ? []
      : ['', ...labelled(oneLine(form.problem), ' ', columns - 1).map((line) => style.error(line))];
  const choices = form.choices
    ? ['', ...labelled(oneLine(form.choices.join('  ')), '   ', columns - 1).map((line) => style.faint(line))]
    : [];
  const lines = [...head, ...rows.flat(), ...hint, ...choices, ...problem];
  const at = head.length + before;
  return { lines, focus: [at, at], ...(isTyped && { input: at }) };
}

/** What a search finds; the mark says what was answered already. */
export function jumpLines(desk: Desk, panel: Extract<Panel, { kind: 'jump' }>, { columns, style }: Canvas): PanelBody {
  const found = desk.interview.questions.filter(({ id }) => panel.found.includes(id));
  const rows = found.map((question, index) => {
    const answer = desk.state.answers.get(question.id);
    const mark = stateOf(answer, desk.interview.asOf) === 'unanswered' ? ' ' : '✓';
    const line = clip(` ${index === panel.cursor ? '❯' : ' '} ${mark} ${nameOf(question)}`, columns - 1);
    return index === panel.cursor ? style.strong(line) : line;
  });
  const lines = [` Jump to: ${typedLine(panel.query)}`, '', ...(rows.length === 0 ? ['   nothing found'] : rows)];
  return { lines, focus: [panel.cursor + 2, panel.cursor + 2], input: 0, fixed: 1 };
}

/** The evidence of the question at hand, and a line for one more. */
export function evidenceLines(answer: Answer | undefined, cursor: number, { columns, style }: Canvas): Body {
  const rows = (answer?.evidence ?? []).map(({ type, title, ref, date, outdated }) => {
    const facts = [type, date ?? 'undated', outdated ? 'outdated' : ''].filter(Boolean).join(', ');
    return `${title ?? ref ?? type} (${facts})`;
  });
  const lines = [...rows, 'add an item'].map((text, index) => {
    const line = clip(` ${index === cursor ? '❯' : ' '} ${oneLine(text)}`, columns - 1);
    return index === cursor ? style.strong(line) : line;
  });
  return { lines: [style.strong(' Evidence'), '', ...lines], focus: [cursor + 2, cursor + 2] };
}

/** What helps to ask well: why, what is not meant, what to look at, whom to ask. */
export function helpLines(question: Question | undefined, { columns, style }: Canvas): Body {
  if (!question) return { lines: [] };
  const text = (label: string, value: string | undefined): string[] =>
    value === undefined || value === '' ? [] : labelled(oneLine(value), ` ${label.padEnd(12)}`, columns - 1);
  const evidence = question.evidence.flatMap(({ type, text: what }, index) =>
    text(index === 0 ? 'Evidence' : '', `${type}: ${what}`),
  );
  const { metric } = question;
  return {
    lines: [
      style.strong(clip(` ${oneLine(question.title)}`, columns - 1)),
      ...text('Begin with', question.askFirst),
      ...text('Why', question.why),
      ...text('Not meant', question.notThis),
      ...text('Ask', question.ask.join(', ')),
      ...evidence,
      ...text('Metric', metric && `${metric.text}${metric.of === undefined ? '' : `, of ${metric.of}`}`),
      '',
      ...text('More keys', 'N note in $EDITOR · f finish: the summary · ← → back, skip · PgUp PgDn scroll'),
    ],
  };
}

/** Two versions of one answer, side by side where there is room. */
export function conflictLines(
  question: Question,
  mine: Answer | undefined,
  theirs: Answer | undefined,
  isBlind: boolean,
  canvas: Canvas,
): Body {
  const { columns, style } = canvas;
  const half = Math.floor((columns - 5) / 2);
  const [left, right] = [mine, theirs].map((answer) => factsOf(question, answer, isBlind));
  const head = [
    style.strong(clip(` ${oneLine(question.title)}`, columns - 1)),
    ...labelled('The file was changed elsewhere while you answered.', ' ', columns - 1),
    '',
  ];
  if (columns < 60) {
    const part = (name: string, facts: readonly string[] = []): string[] => [
      style.strong(` ${name}`),
      ...facts.flatMap((fact) => labelled(fact, '   ', columns - 1)),
    ];
    return { lines: [...head, ...part('Mine', left), ...part('Theirs', right)] };
  }
  const wrap = (facts: readonly string[] = []): string[] => facts.flatMap((fact) => labelled(fact, '', half));
  const [mineLines, theirLines] = [wrap(left), wrap(right)];
  const rows = Array.from({ length: Math.max(mineLines.length, theirLines.length) }, (_, row) =>
    ` ${padEnd(mineLines[row] ?? '', half)} │ ${theirLines[row] ?? ''}`.trimEnd(),
  );
  return { lines: [...head, style.strong(` ${'Mine'.padEnd(half)} │ Theirs`), ...rows] };
}

function factsOf(question: Question, answer: Answer | undefined, isBlind: boolean): string[] {
  const { confidence, note, evidence = [] } = answer ?? {};
  const texts = [
    answerInWords(question, answer, isBlind),
    confidence === undefined ? '' : `confidence ${confidence}`,
    note ?? '',
    ...evidence.map(({ type, title, ref, date }) => `${type}: ${title ?? ref ?? ''} ${date ?? ''}`.trim()),
  ];
  return texts.filter(Boolean).map(oneLine);
}
