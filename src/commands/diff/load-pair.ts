import { compare } from '../../core/comparing/compare.ts';
import { compareScorecards } from '../../core/comparing/compare-scorecards.ts';
import { type Diagnostic, hasErrors } from '../../diagnostics/diagnostic.ts';
import { InputError } from '../../diagnostics/input-error.ts';
import type { Host } from '../../host.ts';
import { readSource } from '../../load/read-source.ts';
import type { Source } from '../../load/source.ts';
import { kindOfSource } from '../../load/validate.ts';
import type { Comparison } from '../../model/comparison.ts';
import type { Scorecard } from '../../model/scorecard.ts';
import type { JudgingOptions } from '../shared/load-scored.ts';
import { type LoadedSide, loadSideSource } from '../shared/load-side.ts';
import { openProject } from '../shared/open-project.ts';
import { atRevision, withRevisions } from '../shared/open-revisions.ts';
import { refuse } from '../shared/outputs.ts';
import { scorecardOf } from '../shared/read-scorecard.ts';
import { type FoundFile, fileHere, findSides } from './find-sides.ts';
import { nameSide } from './name-side.ts';

/** Two sides compared, and what is to be said about how they were read. */
export interface Pair {
  comparison: Comparison;
  warnings: Diagnostic[];
}

/** A side read: an assessment with all that judged it, or a saved scorecard. */
type ReadSide = { side: LoadedSide } | { card: Scorecard; name: string };

/**
 * Reads both sides and compares them. `asOf` is the day of the later side; the earlier one keeps its own. Throws an
 * InputError with all problems of both.
 */
export async function loadPair(words: readonly [string, string], options: JudgingOptions, host: Host): Promise<Pair> {
  const [first, second] = [await nameSide(words[0], host), await nameSide(words[1], host)];
  if (first.kind === 'file' && second.kind === 'file') {
    return readPair([fileHere(first.path, host), fileHere(second.path, host)], options);
  }
  const result = await withRevisions(host, async (revisions) =>
    readPair(await findSides([first, second], revisions, host), options),
  );
  if ('problem' in result) throw new InputError([result.problem]);
  return result;
}

async function readPair(files: readonly [FoundFile, FoundFile], options: JudgingOptions): Promise<Pair> {
  const { asOf: _, ...basis } = options;
  const problems: Diagnostic[] = [];
  const before = await readSide(files[0], basis, problems);
  const after = await readSide(
    files[1],
    options,
    problems,
    before && 'side' in before ? before.side.source : undefined,
  );
  if (!before || !after || hasErrors(problems)) throw new InputError(problems);
  return { comparison: compareSides(before, after), warnings: problems };
}

async function readSide(
  file: FoundFile,
  options: JudgingOptions,
  problems: Diagnostic[],
  like?: Source,
): Promise<ReadSide | undefined> {
  const { path, name, revision, host } = file;
  const tell = (found: readonly Diagnostic[]): undefined => {
    problems.push(...(revision === undefined ? found : atRevision(found, revision)));
  };
  const parsed = await readSource(path, host, like);
  if ('problems' in parsed) return tell(parsed.problems);
  const found = kindOfSource(parsed.source);
  if ('kind' in found && found.kind === 'scorecard') {
    if ((options.asOf ?? options.basis) !== undefined) {
      refuse('a saved scorecard has been judged already: --as-of and --basis need the assessment');
    }
    return { card: await scorecardOf(parsed.source, host), name };
  }
  const { library } = await openProject(host);
  const loaded = await loadSideSource(parsed.source, library, { ...options, name, crossesMajors: true }, host);
  tell(loaded.problems);
  return loaded.side && { side: loaded.side };
}

function compareSides(before: ReadSide, after: ReadSide): Comparison {
  if ('side' in before && 'side' in after) return compare(before.side, after.side);
  const names = { before: nameOf(before), after: nameOf(after) };
  return compareScorecards(cardOf(before), cardOf(after), names);
}

function cardOf(read: ReadSide): Scorecard {
  return 'side' in read ? read.side.scorecard : read.card;
}

function nameOf(read: ReadSide): string {
  return 'side' in read ? (read.side.name ?? read.side.source.file) : read.name;
}
