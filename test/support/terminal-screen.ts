import headless, { type Terminal as Emulator, type IBufferCell, type IBufferLine } from '@xterm/headless';
import { unicodeWidths } from './terminal-width.ts';

/** A cell of the screen; both count from 0. After text up to the right edge, the cursor stands one column beyond. */
export interface Place {
  row: number;
  column: number;
}

/** How a cell is drawn. */
export interface CellStyle {
  isBold: boolean;
  isDim: boolean;
  isInverse: boolean;
  isUnderlined: boolean;
  /** `default`, `red`, `bright red` …, `palette 16` to `palette 255`, or `#rrggbb`; inverse cells keep their own. */
  foreground: string;
  background: string;
}

/** A terminal's screen, as an emulator draws it. */
export interface TerminalScreen {
  /** Draws what a program has written; resolves when it can be seen. */
  draw(text: string): Promise<void>;
  /** Rows that are visible, joined with \n; spaces at the end of a row and empty rows at the end are left out. */
  text(): string;
  /** The visible rows in a frame of the terminal's size, so that spaces and empty rows can be seen; ends in \n. */
  framed(): string;
  /** The normal screen with all that went off at its top, in the form of `text`. */
  scrollback(): string;
  /** Lines, on either screen, that went on in the next row because they were wider than the terminal. */
  overlongLines(): string[];
  styleAt(place: Place): CellStyle;
  /** Where a text begins that is visible in one row; throws when there is none. */
  placeOf(text: string): Place;
  cursor(): Place;
  /** False while the program hides it. */
  isCursorVisible(): boolean;
  isAlternate(): boolean;
  /** True when the program has asked for the other sequences of the cursor keys. */
  hasApplicationKeys(): boolean;
  resize(columns: number, rows: number): Promise<void>;
  close(): void;
}

/** `answer` gets what a terminal sends by itself, such as where its cursor is. */
export function openScreen(columns: number, rows: number, answer: (text: string) => void): TerminalScreen {
  const emulator = new headless.Terminal({ cols: columns, rows, scrollback: 10_000, allowProposedApi: true });
  emulator.unicode.register(unicodeWidths);
  emulator.unicode.activeVersion = unicodeWidths.version;
  emulator.onData(answer);
  let isCursorVisible = true;
  for (const final of ['h', 'l']) {
    emulator.parser.registerCsiHandler({ prefix: '?', final }, (modes) => {
      if (modes.includes(25)) isCursorVisible = final === 'h';
      // Left to the emulator: other modes may stand beside it.
      return false;
    });
  }
  const draw = (text: string): Promise<void> => new Promise((resolve) => emulator.write(text, resolve));
  const visible = (): IBufferLine[] => linesOf(emulator.buffer.active).slice(emulator.buffer.active.baseY);
  return {
    draw,
    text: () => textOf(visible()),
    framed: () => framed(visible(), emulator.cols),
    scrollback: () => textOf(linesOf(emulator.buffer.normal)),
    overlongLines: () => [emulator.buffer.normal, emulator.buffer.alternate].flatMap(overlongLines),
    styleAt: ({ row, column }) => {
      const cell = visible()[row]?.getCell(column);
      if (!cell) throw new Error(`row ${row}, column ${column} is not on the screen`);
      return styleOf(cell);
    },
    placeOf: (text) => {
      const rowTexts = visible().map((line) => line.translateToString(true));
      const row = rowTexts.findIndex((each) => each.includes(text));
      if (row < 0) throw new Error(`"${text}" is not on the screen:\n${framed(visible(), emulator.cols)}`);
      return { row, column: columnOf(visible()[row], rowTexts[row]?.indexOf(text) ?? 0) };
    },
    cursor: () => ({ row: emulator.buffer.active.cursorY, column: emulator.buffer.active.cursorX }),
    isCursorVisible: () => isCursorVisible,
    isAlternate: () => emulator.buffer.active.type === 'alternate',
    hasApplicationKeys: () => emulator.modes.applicationCursorKeysMode,
    resize: async (newColumns, newRows) => {
      // What was written for the old size is drawn at the old size.
      await draw('');
      emulator.resize(newColumns, newRows);
    },
    close: () => emulator.dispose(),
  };
}

function linesOf(buffer: Emulator['buffer']['active']): IBufferLine[] {
  return Array.from({ length: buffer.length }, (_, row) => buffer.getLine(row)).filter((line) => line !== undefined);
}

function textOf(lines: readonly IBufferLine[]): string {
  const rows = lines.map((line) => line.translateToString(true).trimEnd());
  return rows.join('\n').replace(/\n+$/, '');
}

function framed(lines: readonly IBufferLine[], columns: number): string {
  const edge = '─'.repeat(columns);
  return [`┌${edge}┐`, ...lines.map((line) => `│${line.translateToString(false)}│`), `└${edge}┘`, ''].join('\n');
}

function overlongLines(buffer: Emulator['buffer']['active']): string[] {
  const lines = linesOf(buffer);
  return lines.flatMap((line, row) => {
    if (line.isWrapped || !lines[row + 1]?.isWrapped) return [];
    const end = lines.findIndex((other, index) => index > row && !other.isWrapped);
    const parts = lines.slice(row, end < 0 ? undefined : end);
    // Left out is the last cell of a row that had no room for a wide character.
    const texts = parts.map((part) => part.translateToString(true));
    return [texts.join('').trimEnd()];
  });
}

// A wide character stands in two cells, the second of which is empty; a letter and its accents stand in one.
function columnOf(line: IBufferLine | undefined, index: number): number {
  let length = 0;
  for (let column = 0; ; column++) {
    const cell = line?.getCell(column);
    if (cell?.getWidth() === 0) continue;
    if (!cell || length >= index) return column;
    length += cell.getChars().length || 1;
  }
}

const colours = ['black', 'red', 'green', 'yellow', 'blue', 'magenta', 'cyan', 'white'];

function styleOf(cell: IBufferCell): CellStyle {
  return {
    isBold: cell.isBold() !== 0,
    isDim: cell.isDim() !== 0,
    isInverse: cell.isInverse() !== 0,
    isUnderlined: cell.isUnderline() !== 0,
    foreground: cell.isFgDefault() ? 'default' : colourOf(cell.getFgColor(), cell.isFgRGB()),
    background: cell.isBgDefault() ? 'default' : colourOf(cell.getBgColor(), cell.isBgRGB()),
  };
}

function colourOf(colour: number, isRgb: boolean): string {
  if (isRgb) return `#${colour.toString(16).padStart(6, '0')}`;
  if (colour >= 16) return `palette ${colour}`;
  return `${colour >= 8 ? 'bright ' : ''}${colours[colour % 8]}`;
}
