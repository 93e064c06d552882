import { principleIds, valuesOf } from '../../model/questionnaire.ts';
import type { GroupScore, HeatCell, HeatMap } from '../../model/scorecard.ts';
import type { Grouping } from './group-questions.ts';
import { scoreLeaf } from './score-leaf.ts';

/** One heat map per facet that asks for one; none without principles. A cell is a leaf group: docs/scoring.md, rules 1 to 4. */
export function scoreHeatMaps({ questionnaire, judged, context }: Grouping): HeatMap[] {
  if (!questionnaire.hasPrinciples) return [];
  return questionnaire.facets
    .filter(({ heatMap, scored }) => heatMap === true && scored)
    .map(({ id, title, values }) => {
      const columns = Object.entries(values).map(([value, name]) => ({ id: value, title: name }));
      const rows = principleIds.map((principle) => {
        const inRow = judged.filter(({ question }) => question.principle === principle);
        const cells = columns.map((column) => {
          const members = inRow.filter(({ question }) => valuesOf(question, id).includes(column.id));
          return toCell(scoreLeaf(column, members, context));
        });
        return { principle, cells };
      });
      return { id, title, columns, rows };
    });
}

function toCell({ asked, scored, score, unscored, lowest, highest }: GroupScore): HeatCell {
  return {
    asked,
    scored,
    ...(score !== undefined && { score }),
    ...(unscored && { unscored }),
    ...(lowest !== undefined && { lowest }),
    ...(highest !== undefined && { highest }),
  };
}
