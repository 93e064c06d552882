import { valuesOf } from '../../model/questionnaire.ts';
import type { GroupScore, HeatCell, HeatMap } from '../../model/scorecard.ts';
import type { Grouping } from './group-questions.ts';
import { scoreLeaf } from './score-leaf.ts';
import { planLeaf } from './scoring-plan.ts';

/** One heat map per facet that asks for one; none without principles. A cell is a leaf group: docs/scoring.md, rules 1 to 4. */
export function scoreHeatMaps({ plan, judged, context }: Grouping): HeatMap[] {
  const { questionnaire, questions, principles } = plan;
  if (!questionnaire.hasPrinciples) return [];
  return questionnaire.facets
    .filter(({ heatMap, scored }) => heatMap === true && scored)
    .map(({ id, title, values }) => {
      const columns = Object.entries(values).map(([value, name]) => ({ id: value, title: name }));
      const rows = principles.map(({ id: principle }) => ({
        principle,
        cells: columns.map((column) => {
          const isMember = (question: (typeof questions)[number]): boolean =>
            question.principle === principle && valuesOf(question, id).includes(column.id);
          return toCell(scoreLeaf(planLeaf(column, questions, isMember), judged, undefined, context));
        }),
      }));
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
