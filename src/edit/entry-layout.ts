import type { Entry } from './yaml-tree.ts';

/** How the lines around one entry are shared out: everything between two entries belongs to one of them. */
export interface EntryLayout {
  entry: Entry;
  /** Blank lines above it and above its comments. */
  gap: string;
  /** Its comments with the blank lines among them, each a whole line. */
  comments: string;
  /** What stands before it on its own first line: white space, or a dash with white space. */
  margin: string;
  /** End of the entry with the deeper-indented comments that follow it. */
  end: number;
}

/** A block, cut: `head` + entries (`gap` + `comments` + `margin` + entry up to `end`) + `tail` is the region again. */
export interface BlockLayout {
  head: string;
  entries: readonly EntryLayout[];
  tail: string;
}

/**
 * Cuts the region `from`..`to` of a text, which holds a block and nothing of its neighbours. At the `root` of a file the
 * first block of comments is the head of the file, whether or not a blank line follows.
 */
export function layOut(text: string, entries: readonly Entry[], from: number, to: number, root: boolean): BlockLayout {
  const first = entries[0]?.start ?? from;
  const column = first - lineStart(text, first);
  const opening = openingOf(text.slice(from, first), column, root);
  const layouts: EntryLayout[] = [];
  let before = { ...opening, gap: '' };
  for (const [index, entry] of entries.entries()) {
    const next = entries[index + 1]?.start ?? to;
    const after = cut(text.slice(entry.end, next), column);
    const { gap, comments, margin } = before;
    layouts.push({ entry, gap, comments, margin, end: entry.end + after.own.length });
    before = { ...after, head: '' };
  }
  return { head: opening.head, entries: layouts, tail: before.gap + before.comments + before.margin };
}

/** The text without the blank lines that it begins with. */
export function withoutLeadingBlankLines(text: string): string {
  const lines = linesOf(text);
  const firstFull = lines.findIndex((line) => !isBlank(line));
  return firstFull < 0 ? '' : lines.slice(firstFull).join('');
}

/** The lines of a text, each with its line end; the last one may have none and is then left out when empty. */
export function linesOf(text: string): string[] {
  return text.match(/[^\n]*\n|[^\n]+$/g) ?? [];
}

function lineStart(text: string, at: number): number {
  return at === 0 ? 0 : text.lastIndexOf('\n', at - 1) + 1;
}

// Between two entries: deeper comments belong to the one above, the first comment at this column begins the next one.
function cut(between: string, column: number): { own: string; gap: string; comments: string; margin: string } {
  const { lines, margin } = marginOf(between);
  const isOwn = (line: string) => isBlank(line) || (isComment(line) && indentOf(line) > column);
  const firstOther = lines.findIndex((line) => !isOwn(line));
  const upper = firstOther < 0 ? lines : lines.slice(0, firstOther);
  const ownCount = upper.findLastIndex(isComment) + 1;
  return {
    own: lines.slice(0, ownCount).join(''),
    gap: upper.slice(ownCount).join(''),
    comments: lines.slice(upper.length).join(''),
    margin,
  };
}

// Above the first entry: only comments that touch it are its own, the others introduce the block. A comment deeper in
// than the entry never moves on its own: below a text in block style it would become part of the text.
function openingOf(above: string, column: number, root: boolean): { head: string; comments: string; margin: string } {
  const { lines, margin } = marginOf(above);
  const touching = lines.findLastIndex((line) => !isComment(line)) + 1;
  const own = lines.findIndex((line, index) => index >= touching && indentOf(line) <= column);
  const isHeadOfFile = root && !lines.slice(0, touching).some(isComment);
  const count = own < 0 || isHeadOfFile || margin.trim() !== '' ? lines.length : own;
  return { head: lines.slice(0, count).join(''), comments: lines.slice(count).join(''), margin };
}

function marginOf(text: string): { lines: string[]; margin: string } {
  const end = text.lastIndexOf('\n') + 1;
  return { lines: linesOf(text.slice(0, end)), margin: text.slice(end) };
}

function isBlank(line: string): boolean {
  return line.trim() === '';
}

function isComment(line: string): boolean {
  return line.trimStart().startsWith('#');
}

function indentOf(line: string): number {
  return line.length - line.trimStart().length;
}
