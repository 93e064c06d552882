const blocks = ['▁', '▂', '▃', '▄', '▅', '▆', '▇', '█'];

/** Stands where nothing is scored. */
export const gap = '·';

/**
 * Scores as a line of block characters over the whole scale, ▁ at its lowest and █ at its highest end; one column for
 * each point, at most `width`: then a column stands for several and shows the last score of them.
 */
export function sparkline(
  scores: readonly (number | undefined)[],
  range: readonly [number, number],
  width: number,
): string {
  const columns = Math.min(width, scores.length);
  const blockOf = (score: number | undefined): string => (score === undefined ? gap : blockAt(score, range));
  return Array.from({ length: columns }, (_, column) => {
    const [from, to] = [column, column + 1].map((edge) => Math.floor((edge * scores.length) / columns));
    return blockOf(scores.slice(from, to).findLast((score) => score !== undefined));
  }).join('');
}

// The scale in eight equal parts; a score on the line between two belongs to the upper one.
function blockAt(score: number, [lowest, highest]: readonly [number, number]): string {
  const share = highest > lowest ? (score - lowest) / (highest - lowest) : 0;
  const index = Math.min(blocks.length - 1, Math.max(0, Math.floor(share * blocks.length + 1e-9)));
  return blocks[index] ?? gap;
}
