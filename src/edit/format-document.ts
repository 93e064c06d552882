import type { JsonSchema } from '../model/rubric.ts';
import { behindByteOrderMark, endWithOneNewline } from './end-of-file.ts';
import { keyGuide } from './key-guide.ts';
import { meaningOf } from './meaning.ts';
import { planMoves } from './plan-moves.ts';
import { applySplices, currentIdBy, planRenames } from './rename-ids.ts';
import { renderMoves } from './render-moves.ts';
import { safePart } from './safe-part.ts';
import { readYamlTree } from './yaml-tree.ts';

/** What canonical means for one file. */
export interface CanonicalOrder {
  /** JSON Schema of the kind of file: keys are ordered as its `properties` are. */
  keys: JsonSchema;
  /** Question ids in questionnaire order; others keep their order behind them. Absent: answers stay as they are. */
  answers?: readonly string[];
  /** Old question id to the present one. Absent: nothing was renamed. */
  renames?: ReadonlyMap<string, string>;
}

/**
 * The canonical form of a valid YAML text: keys, answers and question ids in order, one line end at the end, and every
 * other byte as it was. Each change is checked by parsing the result; one that would alter the data is left
 * out. A text that is no valid document comes back unchanged.
 */
export function formatDocument(text: string, order: CanonicalOrder): string {
  return behindByteOrderMark(text, (body) => formatBody(body, order));
}

type Check = (next: string) => boolean;

function formatBody(text: string, order: CanonicalOrder): string {
  const currentId = currentIdBy(order.renames ?? new Map());
  const read = (source: string) => {
    const tree = readYamlTree(source);
    return tree && meaningOf(tree.data, currentId);
  };
  const meaning = read(text);
  if (meaning === undefined) return text;
  const isSame: Check = (next) => read(next) === meaning;
  return reorder(rename(closeFile(text, isSame), currentId, isSame), order, isSame);
}

function closeFile(text: string, isSame: Check): string {
  // Blank lines may be part of a last text that keeps them (`|+`): then at least the last one has to be whole.
  const closed = [endWithOneNewline(text), text.replace(/\n[ \t]+$/, '\n')];
  return closed.find((next) => next === text || isSame(next)) ?? text;
}

function rename(text: string, currentId: (id: string) => string, isSame: Check): string {
  const splices = planRenames(text, readYamlTree(text)?.ids ?? [], currentId);
  return applySplices(
    text,
    safePart(splices, (some) => isSame(applySplices(text, some))),
  );
}

function reorder(text: string, order: CanonicalOrder, isSame: Check): string {
  const root = readYamlTree(text)?.root;
  const moves = planMoves(root, keyGuide(order.keys), order.answers);
  if (!root || moves.length === 0) return text;
  return renderMoves(
    text,
    root,
    safePart(moves, (some) => isSame(renderMoves(text, root, some))),
  );
}
