import type { ReportContext } from './report-context.ts';
import type { MethodView } from './report-view.ts';

/** How the numbers are made and what they must not be used for. */
export function methodView(context: ReportContext): MethodView {
  const { card, words } = context;
  const { ratings, ratingShares } = words.names;
  const letters = Object.keys(ratings) as (keyof typeof ratings)[];
  return {
    scale: card.scale.map(({ level, name, means, value }) => ({
      level: String(level),
      name,
      means,
      value: words.plain(value),
    })),
    formulas: formulasOf(context),
    bands: letters.map((letter) => ({ letter, name: ratings[letter], share: ratingShares[letter] })),
    limits: words.method.limits,
    rubrics: card.rubrics.map(({ id, version, title }) => `${title} (${id} ${version})`),
  };
}

/** How the numbers are made, one entry per number. */
function formulasOf({ card, words, kind, minimumKnown: minimum }: ReportContext): string[] {
  const { formulas } = words.method;
  const isOfAll = card.scoring.overall === 'allPrinciples';
  return [
    formulas.levels,
    formulas.score({ kind, basis: card.basis }),
    formulas.scored({ kind, minimum }),
    formulas.interval,
    isOfAll ? formulas.overallOfAll({ kind }) : formulas.overallOfScored({ kind }),
    formulas.level({ kind }),
    formulas.assuranceGap,
    formulas.findings,
    ...(card.questionnaire.hasPrinciples ? [formulas.pattern] : []),
    formulas.pairs,
    formulas.rounding,
  ];
}
