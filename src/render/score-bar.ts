import type { ScaleLevel } from '../model/scorecard.ts';
import { padEnd } from './pad-text.ts';

/** A score as a bar of block characters, `width` columns for the whole scale; a target shows as a thin line. */
export function scoreBar(
  { score = 0, target }: { score?: number | undefined; target?: number | undefined },
  scale: readonly ScaleLevel[],
  width: number,
): string {
  const [lowest, highest] = [scale[0]?.value ?? 0, scale.at(-1)?.value ?? 1];
  const columnsOf = (value: number): number => ((value - lowest) / (highest - lowest)) * width;
  // Eighths of a block make a short bar as fine as the number beside it.
  const eighths = Math.round(columnsOf(score) * 8);
  const filled = '█'.repeat(Math.floor(eighths / 8)) + (['', '▏', '▎', '▍', '▌', '▋', '▊', '▉'][eighths % 8] ?? '');
  const cells = [...padEnd(filled, width)];
  const mark = target === undefined ? -1 : Math.round(columnsOf(scale[target]?.value ?? target)) - 1;
  if (cells[mark] === ' ') cells[mark] = '│';
  return cells.join('');
}
