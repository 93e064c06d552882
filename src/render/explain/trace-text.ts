import { printable } from '../../model/printable-text.ts';
import type { Scorecard } from '../../model/scorecard.ts';
import type { Trace } from '../../model/trace.ts';
import { unscoredInWords } from '../../model/unscored-in-words.ts';
import { displayNumber, displayPlain } from '../format-number.ts';
import { insightLines } from '../insight-lines.ts';
import { padEnd, padStart } from '../pad-text.ts';
import type { RenderContext } from '../score/registry.ts';

/** How every score came about: weight × value per line, the two sums, one division. Ends in one newline. */
export function renderTrace(card: Scorecard, traces: readonly Trace[], context: RenderContext): string {
  const { style } = context;
  const head = [
    `Tenet  ${style.strong(printable(card.assessment.subject))}`,
    style.faint(`scored on ${card.basis} levels, evidence judged as of ${card.asOf}`),
  ];
  const titles = traces.flatMap((trace) => [...trace.terms, ...trace.left].map(({ title }) => title.length));
  const width = Math.max(20, ...titles);
  const blocks = traces.map((trace) => block(trace, width, style).join('\n'));
  const insights = insightLines(card, context).slice(1);
  const hint = style.faint('One question: tenet explain FILE QUESTION. The formulas: docs/scoring.md.');
  return `${[head.join('\n'), ...blocks, ...(insights.length > 0 ? [insights.join('\n')] : []), hint].join('\n\n')}\n`;
}

function block(trace: Trace, width: number, style: RenderContext['style']): string[] {
  const terms = trace.terms.map(({ title, weight, value, product }) => {
    const [left, middle, right] = [displayPlain(weight), exact(value), exact(product)];
    return `  ${padEnd(printable(title), width)}  ${padStart(left, 5)} × ${padStart(middle, 6)} = ${padStart(right, 7)}`;
  });
  const left = trace.left.map(
    ({ title, reason }) =>
      `  ${padEnd(printable(title), width)}  ${style.faint(`no value: ${unscoredInWords(reason)}`)}`,
  );
  return [style.strong(printable(trace.title)), ...terms, ...left, `  ${result(trace, style)}`];
}

function result({ sum, weight, score, unscored }: Trace, style: RenderContext['style']): string {
  if (score === undefined) return style.warning(`not scored: ${unscoredInWords(unscored ?? 'unanswered')}`);
  return `Σ weight × value ${exact(sum)} ÷ Σ weight ${displayPlain(weight)} = ${style.strong(displayNumber(score))}`;
}

// Four decimals, so that a reader who adds the lines meets the same sum.
function exact(value: number): string {
  return String(Math.round(value * 1e4) / 1e4);
}
