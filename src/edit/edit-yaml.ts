import { type Change, canEnter } from './change.ts';
import { editBlock } from './edit-block.ts';
import { editFlow } from './edit-flow.ts';
import type { EditableText } from './editable-text.ts';
import { lineEndOf } from './end-of-file.ts';
import { freeAliases, hasAlias } from './free-aliases.ts';
import type { KeyGuide } from './key-guide.ts';
import { applySplices } from './rename-ids.ts';
import { isUnit } from './units.ts';
import type { ValuePlace } from './value-place.ts';
import { yamlDialect } from './yaml-dialect.ts';
import { yamlHandOf } from './yaml-hand.ts';
import { type Splices, splice, type YamlJob } from './yaml-job.ts';
import { readYamlTree } from './yaml-tree.ts';

/** How an edit is tried. */
interface Way {
  /** Write the touched answers anew as a whole. */
  isCoarse: boolean;
  /** Texts of several lines in quotes. */
  isQuoted: boolean;
  isFlat: boolean;
}

const ways: readonly Way[] = [
  { isCoarse: false, isQuoted: false, isFlat: false },
  { isCoarse: false, isQuoted: true, isFlat: false },
  { isCoarse: true, isQuoted: false, isFlat: false },
  { isCoarse: true, isQuoted: true, isFlat: true },
];

/**
 * Reads a YAML text for editing, which ends in a line end or in a blank line; undefined when it is not one valid
 * document. `answers`: ids in questionnaire order, the very list that the guide gives for the answers.
 */
export function readYamlText(text: string, guide: KeyGuide, answers: readonly string[]): EditableText | undefined {
  const tree = readYamlTree(text);
  if (!tree) return undefined;
  const { data: was, place } = tree;
  function* attempts(now: unknown) {
    const change: Change = { path: [], was, now, guide };
    if (!canEnter(place, change)) return;
    const hand = yamlHandOf(text, place);
    const isBound = text.includes('*') && hasAlias(place);
    for (const { isCoarse, isQuoted, isFlat } of ways) {
      const isWhole = isCoarse ? isUnit : () => false;
      const hasTextBlocks = !isQuoted;
      const job = { text, eol: lineEndOf(text), hand: { ...hand, hasTextBlocks }, isUnit: isWhole, isFlat, answers };
      const splices = editRoot(job, place, change);
      if (!isCoarse) yield applySplices(text, splices);
      if (isBound) yield applySplices(text, [...splices, ...freeAliases(text, place, was, guide, splices)]);
      else if (isCoarse) yield applySplices(text, splices);
    }
  }
  return { data: was, attempts };
}

function editRoot(job: YamlJob, place: ValuePlace, change: Change): Splices {
  if (place.style === 'block') return editBlock(job, place, change, 0, job.text.length);
  return splice(place.content, place.end, editFlow(yamlDialect(job), place, change));
}
