import type { HeatCell, HeatMap } from '../../model/scorecard.ts';
import { colourStep } from '../charts/colour-step.ts';
import type { HeatCellView, HeatMapView } from './heat-map-view.ts';
import { parentReasonText } from './reason-text.ts';
import { anchorOf, type ReportContext } from './report-context.ts';
import { absent, type Words } from './words.ts';

/** Up to this many questions a mean is thin. */
const thinCount = 3;

/** Principles crossed with the facets that ask for it, in the order of the questionnaire. */
export function heatMapViews(context: ReportContext): HeatMapView[] {
  return (context.card.heatMaps ?? []).map((map) => heatMapView(map, context));
}

function heatMapView({ id, title, columns, rows }: HeatMap, context: ReportContext): HeatMapView {
  const titleOf = new Map<string, string>(context.card.principles.map((group) => [group.id, group.title]));
  return {
    id,
    anchor: anchorOf('heat', id),
    title,
    columns: columns.map((column) => column.title),
    rows: rows.map(({ principle, cells }) => ({
      anchor: anchorOf('g', principle),
      title: titleOf.get(principle) ?? principle,
      cells: cells.map((cell) => cellView(cell, context)),
    })),
  };
}

// Product contract 3.9: one question is its level, two or three are thin, a shortened edition has means from three up.
function cellView(cell: HeatCell, context: ReportContext): HeatCellView {
  const { asked, scored, score, unscored } = cell;
  const { words } = context;
  if (asked === 0) return { text: absent, kind: 'void', step: 'none', isThin: false, count: '' };
  const count = scored === asked ? String(scored) : `${scored}/${asked}`;
  if (score === undefined) {
    const reason = parentReasonText(unscored ?? 'unanswered', context);
    return { text: '?', kind: 'open', step: 'none', isThin: false, count, reason };
  }
  const isShortened = context.card.questionnaire.edition !== 'full';
  const step = colourStep(score, context.scale);
  if (scored === 1) return { text: words.plain(score), kind: 'level', step, isThin: true, count };
  if (scored < thinCount && isShortened)
    return { text: rangeOf(cell, words), kind: 'range', step: 'none', isThin: true, count };
  return { text: words.number(score), kind: 'mean', step, isThin: scored <= thinCount, count };
}

function rangeOf({ lowest = 0, highest = 0 }: HeatCell, { phrases, plain }: Words): string {
  const [from, to] = [plain(lowest), plain(highest)];
  return from === to ? from : phrases.fromTo({ from, to });
}
