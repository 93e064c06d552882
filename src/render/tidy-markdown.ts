/** Markdown as it is stored: tables with columns in line, no spaces at line ends, no double blank lines, one last newline. */
export function tidyMarkdown(markdown: string): string {
  const lines = markdown.split('\n').map((line) => line.trimEnd());
  const aligned = blocksOf(lines).flatMap((block) => (isTable(block) ? alignTable(block) : block));
  return `${aligned
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim()}\n`;
}

/** Runs of lines that begin with a bar, and the lines between them. */
function blocksOf(lines: readonly string[]): string[][] {
  const blocks: string[][] = [];
  let wasRow = false;
  for (const line of lines) {
    const isRow = line.startsWith('|');
    const block = blocks.at(-1);
    if (block && isRow === wasRow) block.push(line);
    else blocks.push([line]);
    wasRow = isRow;
  }
  return blocks;
}

function isTable(block: readonly string[]): boolean {
  return block.length >= 2 && /^\|[\s:|-]+\|$/.test(block[1] ?? '');
}

function alignTable(block: readonly string[]): string[] {
  const rows = block.map((row) =>
    row
      .replace(/^\|/, '')
      .replace(/\|$/, '')
      .split(/(?<!\\)\|/)
      .map((cell) => cell.trim()),
  );
  const widths = (rows[0] ?? []).map((_, column) => {
    const cells = rows.filter((_, index) => index !== 1).map((row) => widthOf(row[column] ?? ''));
    return Math.max(3, ...cells);
  });
  const rules = rows[1] ?? [];
  return rows.map((row, index) => {
    const cells = row.map((cell, column) =>
      pad(index === 1 ? rule(cell, widths[column] ?? 3) : cell, widths[column] ?? 3, rules[column]),
    );
    return `| ${cells.join(' | ')} |`;
  });
}

function rule(cell: string, width: number): string {
  return cell.endsWith(':') ? `${'-'.repeat(width - 1)}:` : '-'.repeat(width);
}

function pad(cell: string, width: number, column = ''): string {
  const space = ' '.repeat(Math.max(0, width - widthOf(cell)));
  return column.endsWith(':') ? space + cell : cell + space;
}

// Wide East Asian characters and emoji take two columns in the editors in which tables are read.
const wide =
  /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\u{1f300}-\u{1faff}]/u;

function widthOf(cell: string): number {
  return [...cell].reduce((sum, character) => sum + (wide.test(character) ? 2 : 1), 0);
}
