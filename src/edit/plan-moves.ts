import { isUnmoved, type KeyGuide, orderedPositions } from './key-guide.ts';
import type { Block, Entry } from './yaml-tree.ts';

/** A map whose entries stand in another order than the canonical one. */
export interface Move {
  map: Block;
  /** Old position of the entry at each new position. */
  positions: readonly number[];
}

/** All maps of a file that are out of order; `answers` is the order of the map of that name at the root. */
export function planMoves(root: Block | undefined, guide: KeyGuide, answers: readonly string[] | undefined): Move[] {
  if (!root) return [];
  return [...movesOf(root, guide.order), ...root.entries.flatMap((entry) => below(entry, guide, answers))];
}

function below(entry: Entry, guide: KeyGuide, answers: readonly string[] | undefined): Move[] {
  if (!entry.child) return [];
  const inner = guideOf(entry, guide);
  if (entry.key !== 'answers' || !answers) return planMoves(entry.child, inner, undefined);
  return [
    ...movesOf(entry.child, answers),
    ...entry.child.entries.flatMap((answer) => below(answer, inner, undefined)),
  ];
}

function guideOf(entry: Entry, guide: KeyGuide): KeyGuide {
  return entry.key === undefined ? guide.item() : guide.member(entry.key);
}

function movesOf(block: Block, order: readonly string[]): Move[] {
  if (block.kind !== 'map') return [];
  const positions = orderedPositions(
    block.entries.map((entry) => entry.key ?? ''),
    order,
  );
  return isUnmoved(positions) ? [] : [{ map: block, positions }];
}
