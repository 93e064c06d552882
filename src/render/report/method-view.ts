import { displayPlain } from '../format-number.ts';
import { ratingNames, ratingShares } from './labels.ts';
import { formulaTexts, limitTexts } from './method-texts.ts';
import type { ReportContext } from './report-context.ts';
import type { MethodView } from './report-view.ts';

/** How the numbers are made and what they must not be used for. */
export function methodView({ card, minimumKnown }: ReportContext): MethodView {
  const letters = Object.keys(ratingNames) as (keyof typeof ratingNames)[];
  return {
    scale: card.scale.map(({ level, name, means, value }) => ({
      level: String(level),
      name,
      means,
      value: displayPlain(value),
    })),
    formulas: formulaTexts({
      basis: card.basis,
      minimumKnown,
      isAllPrinciples: card.scoring.overall === 'allPrinciples',
      hasPrinciples: card.questionnaire.hasPrinciples,
    }),
    bands: letters.map((letter) => ({ letter, name: ratingNames[letter], share: ratingShares[letter] })),
    limits: limitTexts,
    rubrics: card.rubrics.map(({ id, version, title }) => `${title} (${id} ${version})`),
  };
}
