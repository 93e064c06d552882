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

interface Cell {
  text: string;
  width: number;
}

function alignTable(block: readonly string[]): string[] {
  const rows = block.map(cellsOf);
  const rules = rows[1] ?? [];
  const widths = (rows[0] ?? []).map((_, column) =>
    rows.reduce((widest, row, index) => (index === 1 ? widest : Math.max(widest, row[column]?.width ?? 0)), 3),
  );
  return rows.map((row, index) => {
    const cells = row.map((cell, column) => {
      const width = widths[column] ?? 3;
      return index === 1 ? rule(cell.text, width) : pad(cell, width, rules[column]?.text);
    });
    return `| ${cells.join(' | ')} |`;
  });
}

function cellsOf(row: string): Cell[] {
  const inner = row.replace(/^\|/, '').replace(/\|$/, '');
  // A bar that is text has a backslash before it.
  const texts = inner.includes('\\|') ? inner.split(/(?<!\\)\|/) : inner.split('|');
  return texts.map((each) => {
    const text = each.trim();
    return { text, width: widthOf(text) };
  });
}

function rule(cell: string, width: number): string {
  return cell.endsWith(':') ? `${'-'.repeat(width - 1)}:` : '-'.repeat(width);
}

function pad({ text, width: own }: Cell, width: number, column = ''): string {
  const space = ' '.repeat(Math.max(0, width - own));
  return column.endsWith(':') ? space + text : text + space;
}

// Wide East Asian characters and emoji take two columns in the editors in which tables are read.
const wide =
  /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\u{1f300}-\u{1faff}]/u;

// Below the first of them every character is one column, and nearly every cell has no other.
const perhapsWide = /[\u1100-\uffff]/;

function widthOf(cell: string): number {
  if (!perhapsWide.test(cell)) return cell.length;
  return [...cell].reduce((sum, character) => sum + (wide.test(character) ? 2 : 1), 0);
}
