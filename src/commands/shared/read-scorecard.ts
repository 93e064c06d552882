import { verifyScorecard } from '../../core/scoring/verify-scorecard.ts';
import { problem } from '../../diagnostics/catalog/index.ts';
import { InputError } from '../../diagnostics/input-error.ts';
import type { Host } from '../../host.ts';
import { readSource } from '../../load/read-source.ts';
import type { Source } from '../../load/source.ts';
import { validateSource } from '../../load/validate.ts';
import type { Scorecard } from '../../model/scorecard.ts';

/** A saved scorecard; throws an InputError when it is not valid, and when its scores do not follow from its levels. */
export async function readScorecard(file: string, host: Host): Promise<Scorecard> {
  const parsed = await readSource(file, host);
  if ('problems' in parsed) throw new InputError(parsed.problems);
  return scorecardOf(parsed.source, host);
}

/** The same for a document that has been parsed already. */
export async function scorecardOf(source: Source, host: Host): Promise<Scorecard> {
  const problems = await validateSource(source, 'scorecard', host);
  if (problems.length > 0) throw new InputError(problems);
  const card = source.data as Scorecard;
  const edited = verifyScorecard(card).map(({ what, stated, computed }) =>
    problem('scorecard/edited', { what, stated: shown(stated), computed: shown(computed) }, { file: source.file }),
  );
  if (edited.length > 0) throw new InputError(edited);
  return card;
}

function shown(number: number | undefined): string {
  return number === undefined ? 'nothing' : String(Number(number.toFixed(6)));
}
