import type { Side } from '../../core/comparing/side.ts';
import { scoreAssessment } from '../../core/scoring/score-assessment.ts';
import { problem } from '../../diagnostics/catalog/index.ts';
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import type { Host } from '../../host.ts';
import type { Library } from '../../load/library.ts';
import { loadAssessmentSource } from '../../load/load-assessment.ts';
import { readSource } from '../../load/read-source.ts';
import type { Source } from '../../load/source.ts';
import type { JudgingOptions } from './load-scored.ts';

/** An assessment as a side of a comparison, with the way back to its text. */
export interface LoadedSide extends Side {
  source: Source;
}

export interface SideOptions extends JudgingOptions {
  /** As the person named it. */
  name: string;
  /** Answers to another major version are judged by the one at hand, with a warning. Default: false, they are refused. */
  crossesMajors?: boolean;
  /** Another version of the file, if one is loaded: what they share need not be parsed again. */
  like?: Source;
}

/** Reads and scores one side; loaded unless a problem is an error. `host` may be one of an earlier revision. */
export async function loadSide(
  file: string,
  library: Library,
  options: SideOptions,
  host: Host,
): Promise<{ side?: LoadedSide; problems: Diagnostic[] }> {
  const parsed = await readSource(file, host, options.like);
  return 'problems' in parsed ? parsed : loadSideSource(parsed.source, library, options, host);
}

/** The same for a document that has been parsed already. */
export async function loadSideSource(
  source: Source,
  library: Library,
  options: SideOptions,
  host: Host,
): Promise<{ side?: LoadedSide; problems: Diagnostic[] }> {
  const { name, asOf, basis, crossesMajors = false } = options;
  const loading = { asOf, explaining: false, crossesMajors };
  const { loaded, problems } = await loadAssessmentSource(source, library, loading, host);
  if (!loaded) return { problems };
  const judging = { ...(asOf !== undefined && { asOf }), ...(basis && { basis }) };
  const { questionnaire, rubrics, assessment } = loaded;
  const scorecard = scoreAssessment({ ...loaded, ...judging });
  const side = { questionnaire, rubrics, assessment, asOf: asOf ?? assessment.date, scorecard, name, source };
  return { side, problems: crossed(problems, side) };
}

// Questions of another major version may be gone: that follows from the version.
function crossed(problems: Diagnostic[], { assessment, questionnaire, name = '' }: Side): Diagnostic[] {
  const major = problems.find(({ code }) => code === 'questionnaire/other-major');
  if (!major) return problems;
  const { id, version: wanted } = assessment.questionnaire;
  const facts = { name, id, wanted, found: questionnaire.version };
  const rest = problems.filter((each) => each !== major && each.code !== 'answers/unknown-question');
  return [problem('comparison/other-questionnaire', facts, major.place), ...rest];
}
