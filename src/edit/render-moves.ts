import { type BlockLayout, type EntryLayout, layOut, linesOf, withoutLeadingBlankLines } from './entry-layout.ts';
import type { Move } from './plan-moves.ts';
import type { Block } from './yaml-tree.ts';

interface Piece {
  text: string;
  /** True when blank lines written behind it would become part of its last text (`|+`). */
  keepsBlankLines: boolean;
}

/** The text with the entries of the maps moved; every other byte stays. */
export function renderMoves(text: string, root: Block, moves: readonly Move[]): string {
  const positionsByMap = new Map(moves.map((move) => [move.map, move.positions]));
  const renderRegion = (block: Block, from: number, to: number): Piece => {
    const layout = layOut(text, block.entries, from, to, block === root);
    const renderEntry = ({ entry, end }: EntryLayout): Piece => {
      if (entry.child) return renderRegion(entry.child, entry.start, end);
      return { text: text.slice(entry.start, end), keepsBlankLines: entry.keepsBlankLines && end === entry.end };
    };
    return join(arrange(layout, positionsByMap.get(block)), renderEntry);
  };
  return renderRegion(root, 0, text.length).text;
}

function join({ head, entries, tail }: BlockLayout, renderEntry: (layout: EntryLayout) => Piece): Piece {
  let result: Piece = { text: head, keepsBlankLines: false };
  for (const layout of entries) {
    const piece = renderEntry(layout);
    const above = behind(result, layout.gap + layout.comments);
    result = { ...piece, text: result.text + above + layout.margin + piece.text };
  }
  const below = behind(result, tail);
  return { text: result.text + below, keepsBlankLines: result.keepsBlankLines && below === '' };
}

function behind(piece: Piece, text: string): string {
  return piece.keepsBlankLines ? withoutLeadingBlankLines(text) : text;
}

function arrange(layout: BlockLayout, positions: readonly number[] | undefined): BlockLayout {
  const oldFirst = layout.entries[0];
  const moved = positions?.flatMap((position) => layout.entries[position] ?? []);
  const newFirst = moved?.[0];
  if (!oldFirst || !moved || !newFirst || newFirst === oldFirst) return { ...layout, entries: moved ?? layout.entries };
  const entries = moved.map((entry) => {
    if (entry === newFirst) return asFirst(newFirst, oldFirst);
    // The blank lines of the new first entry would open the block: the old first one, which had none, takes them.
    return entry === oldFirst ? { ...oldFirst, gap: newFirst.gap, margin: newFirst.margin } : entry;
  });
  return { ...layout, entries };
}

// Behind a dash there is no line of its own for comments: they go above the dash, as far in as the dash.
function asFirst(entry: EntryLayout, oldFirst: EntryLayout): EntryLayout {
  const first = { ...entry, gap: '', margin: oldFirst.margin };
  if (oldFirst.margin.trim() === '' || entry.comments === '') return first;
  const indent = entry.margin.slice(0, -oldFirst.margin.length);
  const lines = linesOf(entry.comments).map((line) => line.trimStart());
  return { ...first, comments: lines.map((line) => (line === '' ? '' : line + indent)).join('') };
}
