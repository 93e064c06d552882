/** A part of a document: lines that stay together, and rows of which some may be left out. */
export interface Block {
  lines: readonly string[];
  rows?: readonly string[];
  /** After the last row, such as the end of something folded. */
  end?: readonly string[];
  /** What the rows are, for the count of those left out. */
  more?: string;
}

const encoder = new TextEncoder();

/**
 * Blocks as one text of at most `maximumBytes` bytes of UTF-8. Where they do not fit, rows of the last blocks are left out
 * first, whole rows only, and counted; a block without rows goes as a whole. The first block always stays.
 */
export function fitBlocks(blocks: readonly Block[], maximumBytes: number, finish: (text: string) => string): string {
  const whole = finish(textOf(blocks));
  if (encoder.encode(whole).length <= maximumBytes) return whole;
  let room = maximumBytes - sizeOf(linesOf(blocks[0] ?? { lines: [] }));
  const kept: Block[] = blocks.slice(0, 1);
  for (const block of blocks.slice(1)) {
    const cut = cutTo(block, room);
    if (cut) kept.push(cut);
    room -= cut ? sizeOf(linesOf(cut)) : 0;
    // What follows is less important than what did not fit any more.
    if (!cut || cut.rows?.length !== block.rows?.length) break;
  }
  return textOf(kept).replace(/\n*$/, '\n');
}

function cutTo(block: Block, room: number): Block | undefined {
  if (sizeOf(linesOf(block)) <= room) return block;
  const { rows = [], end = [], more = 'more' } = block;
  const noteFor = (left: number): string[] => ['', `${left} more ${more} not shown`];
  const frame = sizeOf([...block.lines, ...noteFor(rows.length), ...end]);
  let [count, size] = [0, frame];
  while (count < rows.length && size + sizeOf([rows[count] ?? '']) <= room) size += sizeOf([rows[count++] ?? '']);
  return count === 0
    ? undefined
    : { ...block, rows: rows.slice(0, count), end: [...end, ...noteFor(rows.length - count)] };
}

function linesOf({ lines, rows = [], end = [] }: Block): string[] {
  return [...lines, ...rows, ...end];
}

function textOf(blocks: readonly Block[]): string {
  return blocks.flatMap(linesOf).join('\n');
}

// Each line with its end.
function sizeOf(lines: readonly string[]): number {
  return lines.reduce((sum, line) => sum + encoder.encode(line).length + 1, 0);
}
