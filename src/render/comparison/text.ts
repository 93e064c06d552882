import type { GroupChange } from '../../model/comparison.ts';
import { printable } from '../../model/printable-text.ts';
import type { TextStyle } from '../../model/text-style.ts';
import { english } from '../english.ts';
import { displayChange, displayNumber } from '../format-number.ts';
import { padEnd, padStart, wrapText } from '../pad-text.ts';
import { widthOf } from '../text-width.ts';
import { type ToldChange, tellGroupChanges } from './change-words.ts';
import { isSame, notesOf, shownGroups, sideLine } from './header.ts';
import { partsInWords } from './parts-in-words.ts';
import type { ComparisonRenderer } from './registry.ts';
import { type ToldQuestion, tellQuestions } from './told-questions.ts';

/** For a person at a terminal: the whole, level crossings, a table of principles, then question by question. */
export const render: ComparisonRenderer = (comparison, { style, width }) => {
  const { before, after, overall } = comparison;
  const groups = shownGroups(comparison);
  const titleWidth = Math.min(36, Math.max(10, ...groups.map(({ title }) => widthOf(printable(title)))));
  const told = tellGroupChanges(comparison, english).flatMap((change) => changeLines(change, style, width, 0));
  const table = [{ ...overall, title: 'The whole' }, ...groups].flatMap((group, index) =>
    groupLines(group, titleWidth, index === 0 ? style.strong : plain, style, width),
  );
  const lines = [
    ...wrapped(`before  ${sideLine(before, english)}`, width, 8),
    ...wrapped(`after   ${sideLine(after, english)}`, width, 8),
    ...wrapped(notesOf(comparison, english).join('. '), width, 0).map(style.faint),
    ...(told.length > 0 ? ['', ...told] : []),
    ...(isSame(comparison)
      ? ['', 'Nothing differs.']
      : ['', style.faint(`${padEnd('', titleWidth)}  before   after  change`), ...table]),
    ...tellQuestions(comparison, english).flatMap(({ title, questions }) => [
      '',
      style.strong(printable(title)),
      ...questions.flatMap((question) => questionLines(question, style, width)),
    ]),
  ];
  return `${lines.map((line) => line.trimEnd()).join('\n')}\n`;
};

const plain = (text: string): string => text;
const arrows = { up: '▲', down: '▼', aside: '·' } as const;

function groupLines(
  group: GroupChange,
  titleWidth: number,
  emphasis: (text: string) => string,
  style: TextStyle,
  width: number,
): string[] {
  const { title, before, after, delta } = group;
  const score = (value: number | undefined): string => (value === undefined ? '–' : displayNumber(value));
  const change = delta === undefined ? '' : displayChange(delta);
  const moved = change === '' || change === '0.00' ? plain : (delta ?? 0) > 0 ? style.good : style.error;
  const head = `${emphasis(padEnd(printable(title), titleWidth))}  ${padStart(score(before), 6)}  ${padStart(score(after), 6)}  ${moved(padStart(change, 6))}`;
  const parts = partsInWords(group, english);
  const used = titleWidth + 26;
  if (parts === '') return [head];
  return used + widthOf(parts) <= width ? [`${head}  ${style.faint(parts)}`] : [head, style.faint(`  ${parts}`)];
}

function questionLines({ name, changes, texts }: ToldQuestion, style: TextStyle, width: number): string[] {
  return [
    ...wrapped(name, width, 2, '  '),
    ...changes.flatMap((change) => changeLines(change, style, width, 4)),
    ...(texts?.before === undefined ? [] : wrapped(`before: ${texts.before}`, width, 14, '      ').map(style.faint)),
    ...(texts?.after === undefined ? [] : wrapped(`now:    ${texts.after}`, width, 14, '      ')),
  ];
}

function changeLines({ direction, text }: ToldChange, style: TextStyle, width: number, indent: number): string[] {
  const colour = { up: style.good, down: style.error, aside: plain }[direction];
  const [first = '', ...rest] = wrapText(printable(text), Math.max(20, width - indent - 2));
  const lead = ' '.repeat(indent);
  return [`${lead}${colour(arrows[direction])} ${first}`, ...rest.map((line) => `${lead}  ${line}`)];
}

function wrapped(text: string, width: number, hanging: number, lead = ''): string[] {
  const [label = ''] = /^\S+:?\s{1,}/.exec(text) ?? [];
  const isLabelled = hanging > lead.length && label.trimEnd().length + lead.length <= hanging;
  const shown = printable(text);
  if (!isLabelled) return wrapText(shown, width - lead.length).map((line) => lead + line);
  const body = shown.slice(label.length);
  const head = lead + padEnd(label.trimEnd(), hanging - lead.length);
  return wrapText(body, Math.max(20, width - hanging)).map(
    (line, index) => (index === 0 ? head : ' '.repeat(hanging)) + line,
  );
}
