import { scoreAssessment } from '../../core/scoring/score-assessment.ts';
import { problem } from '../../diagnostics/catalog/index.ts';
import type { Host } from '../../host.ts';
import type { LoadOptions } from '../../load/load-assessment.ts';
import type { Scorecard } from '../../model/scorecard.ts';
import { type JudgingOptions, loadScored, tellProblems } from './load-scored.ts';
import { type ProjectFacts, readProjectFactsOn } from './open-project.ts';
import { refuse } from './outputs.ts';
import { readScorecard } from './read-scorecard.ts';

/** A scorecard with the name that `{name}` in a path stands for. */
export interface NamedScorecard {
  name: string;
  /** As the person named it. */
  file: string;
  card: Scorecard;
}

/** Scorecards from assessments that are scored now, and from saved ones (`.json`); with the project around them. */
export async function loadScorecards(
  files: readonly string[],
  options: JudgingOptions & Pick<LoadOptions, 'locale'>,
  host: Host,
): Promise<{ project: ProjectFacts; cards: NamedScorecard[] }> {
  const saved = files.filter((file) => file.endsWith('.json'));
  if (saved.length > 0 && (options.asOf ?? options.basis) !== undefined) {
    refuse('a saved scorecard has been judged already: --as-of and --basis need the assessment');
  }
  const rest = files.filter((file) => !file.endsWith('.json'));
  const cards = new Map<string, Scorecard>();
  for (const file of saved) cards.set(file, await readScorecard(file, host));
  await tellLanguages(cards, options.locale, host);
  const isAllSaved = rest.length === 0 && saved.length > 0;
  const result = isAllSaved
    ? { project: await readProjectFactsOn('templates', host), scored: [] }
    : await loadScored(rest, { ...options, explaining: true }, scoreAssessment, host);
  for (const { file, scorecard } of result.scored) cards.set(file, scorecard);
  const order = files.length > 0 ? [...new Set(files)] : [...cards.keys()];
  return { project: result.project, cards: order.flatMap((file) => toNamed(file, cards.get(file))) };
}

// A saved scorecard holds texts, and its questionnaire may be anywhere.
async function tellLanguages(
  cards: ReadonlyMap<string, Scorecard>,
  locale: string | undefined,
  host: Host,
): Promise<void> {
  const problems = [...cards].flatMap(([file, { questionnaire }]) =>
    locale === undefined || questionnaire.language === locale
      ? []
      : [problem('translation/saved', { language: questionnaire.language }, { file })],
  );
  await tellProblems(problems, host);
}

function toNamed(file: string, card: Scorecard | undefined): NamedScorecard[] {
  const name = (file.split('/').at(-1) ?? file).replace(/(\.assessment)?\.(ya?ml|json)$/, '');
  return card ? [{ name, file, card }] : [];
}
