import { scoreAssessment } from '../../core/scoring/score-assessment.ts';
import type { Host } from '../../host.ts';
import type { Scorecard } from '../../model/scorecard.ts';
import { type JudgingOptions, loadScored } from './load-scored.ts';
import type { Project } from './open-project.ts';
import { type Output, refuse } from './outputs.ts';
import { readScorecard } from './read-scorecard.ts';

/** A scorecard with the name that `{name}` in a path stands for. */
export interface NamedScorecard {
  name: string;
  /** As the person named it. */
  file: string;
  card: Scorecard;
}

/** Scorecards from assessments that are scored now, and from saved ones (`.json`); with the reports of the project. */
export async function loadScorecards(
  files: readonly string[],
  options: JudgingOptions,
  host: Host,
): Promise<{ project: Output<'html' | 'markdown'>[]; cards: NamedScorecard[] }> {
  const saved = files.filter((file) => file.endsWith('.json'));
  if (saved.length > 0 && (options.asOf ?? options.basis) !== undefined) {
    refuse('a saved scorecard has been judged already: --as-of and --basis need the assessment');
  }
  const rest = files.filter((file) => !file.endsWith('.json'));
  const cards = new Map<string, Scorecard>();
  for (const file of saved) cards.set(file, await readScorecard(file, host));
  const project: Output<'html' | 'markdown'>[] = [];
  if (rest.length > 0 || saved.length === 0) {
    const result = await loadScored(rest, { ...options, explaining: true }, scoreAssessment, host);
    for (const { file, scorecard } of result.scored) cards.set(file, scorecard);
    project.push(...projectReports(result.project));
  }
  const order = files.length > 0 ? [...new Set(files)] : [...cards.keys()];
  return { project, cards: order.flatMap((file) => toNamed(file, cards.get(file))) };
}

function projectReports({ settings, prefix }: Project): Output<'html' | 'markdown'>[] {
  return (settings.reports ?? []).map(({ format, to }) => ({ format, file: `${prefix}${to}` }));
}

function toNamed(file: string, card: Scorecard | undefined): NamedScorecard[] {
  const name = (file.split('/').at(-1) ?? file).replace(/(\.assessment)?\.(ya?ml|json)$/, '');
  return card ? [{ name, file, card }] : [];
}
