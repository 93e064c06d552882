import type { GroupScore, HeatCell, HeatMap } from '../../model/scorecard.ts';
import { planFacets } from './facet-plan.ts';
import type { Grouping } from './group-questions.ts';
import { scoreLeaf } from './score-leaf.ts';

/** One heat map per facet that asks for one; none without principles. A cell is a leaf group: docs/scoring.md, rules 1 to 4. */
export function scoreHeatMaps({ plan, judged, context }: Grouping): HeatMap[] {
  return planFacets(plan).flatMap(({ facet, values, rows }) => {
    if (!rows) return [];
    const scored = rows.map(({ principle, cells }) => ({
      principle,
      cells: cells.map((cell) => toCell(scoreLeaf(cell, judged, undefined, context))),
    }));
    const columns = values.map(({ id, title }) => ({ id, title }));
    return [{ id: facet.id, title: facet.title, columns, rows: scored }];
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
