import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { onTestFinished } from 'vitest';
import { type Key, sequenceOf } from './terminal-keys.ts';
import { type ProgramEnd, startInTerminal } from './terminal-process.ts';
import { openScreen, type TerminalScreen } from './terminal-screen.ts';
import { type Wanted, watchScreen } from './terminal-watch.ts';

export interface TerminalOptions {
  /** Words after `tenet`. */
  args: readonly string[];
  /** 80 when absent. */
  columns?: number;
  /** 24 when absent. */
  rows?: number;
  /** A folder of its own, empty and outside of any project, when absent. */
  cwd?: string;
  /** Beside PATH, XDG_CACHE_HOME, HOME (empty), TERM and LANG, or in place of them; undefined takes one away. */
  env?: Readonly<Record<string, string | undefined>>;
  /** The Node that runs it; that of the tests when absent. */
  node?: string;
  /** A file that is run in place of the built binary. */
  program?: string;
}

type Look = Pick<TerminalScreen, 'scrollback' | 'overlongLines' | 'styleAt' | 'placeOf' | 'cursor' | 'isCursorVisible'>;

/** A terminal with a program in it, and a person's eyes and hands. */
export interface TestTerminal extends Look {
  /** Rows that are visible, joined with \n; spaces at the end of a row and empty rows at the end are left out. */
  screen(): string;
  /** The visible rows in a frame, so that their width and the empty ones can be seen; ends in \n. */
  framedScreen(): string;
  isAlternateScreen(): boolean;
  /** Everything that the program has written so far, escape sequences included. */
  readonly written: string;
  /**
   * Waits until something is on the screen, which may still be half drawn then. Rejects with the whole screen after
   * `timeoutMs` (10 s), and when the program has ended without it.
   */
  waitFor(wanted: Wanted, options?: { timeoutMs?: number }): Promise<void>;
  /**
   * Waits until the program has answered what was sent last, has written nothing for 60 ms and is at rest. What is never
   * answered is given 250 ms: a program that answers later, by a timer, needs `waitFor`.
   */
  settle(): Promise<void>;
  /** Sends keys at once. A key right after Escape is one key together with it: settle in between. */
  press(...keys: readonly Key[]): void;
  /** Sends keys one by one, and settles after each. */
  pressAndSettle(...keys: readonly Key[]): Promise<void>;
  /** Sends a text as a person does: one character after the other. A program that is busy may read several at once. */
  type(text: string): void;
  /** Resolves when the program has been told; what it makes of that is there after `settle`. */
  resize(columns: number, rows: number): Promise<void>;
  /** Signals the program alone, as `kill` does. */
  kill(signal: NodeJS.Signals): void;
  /**
   * Closes the terminal as if its window were closed: SIGHUP, then neither reading nor writing works. Throws when another
   * one was opened after it and is still in use.
   */
  hangUp(): void;
  /** Resolves when the program has ended and all that it wrote is on the screen; never rejects. */
  readonly ended: Promise<ProgramEnd>;
}

const binary = fileURLToPath(new URL('../../bin/tenet.js', import.meta.url));

/** Runs the built binary in a pseudo-terminal. To be called in a test: when that ends, so does the program. */
export function openTerminal(options: TerminalOptions): TestTerminal {
  const { args, columns = 80, rows = 24, node = process.execPath, program = binary } = options;
  const home = mkdtempSync(join(tmpdir(), 'tenet-terminal-'));
  const { PATH, XDG_CACHE_HOME } = process.env;
  const env = { PATH, XDG_CACHE_HOME, HOME: home, TERM: 'xterm-256color', LANG: 'C.UTF-8', ...options.env };
  const start = { command: node, args: [program, ...args], columns, rows, cwd: options.cwd ?? home, env };
  const child = startInTerminal(start);
  const screen = openScreen(columns, rows, child.write);
  const watch = watchScreen(screen, child.isAtRest);
  child.onText(watch.onText);
  const ended = child.ended.then(async (how) => {
    await watch.onEnd(how);
    return how;
  });
  onTestFinished(async () => {
    child.killAll();
    await ended;
    screen.close();
    rmSync(home, { recursive: true, force: true });
  });

  const send = (texts: readonly string[]): void => {
    watch.onSend();
    for (const text of texts) child.write(text);
  };
  const { scrollback, overlongLines, styleAt, placeOf, cursor, isCursorVisible } = screen;
  const terminal: TestTerminal = {
    ...{ scrollback, overlongLines, styleAt, placeOf, cursor, isCursorVisible },
    screen: screen.text,
    framedScreen: screen.framed,
    isAlternateScreen: screen.isAlternate,
    get written() {
      return watch.written;
    },
    waitFor: (wanted, { timeoutMs = 10_000 } = {}) => watch.waitFor(wanted, timeoutMs, errorOf(terminal.waitFor)),
    settle: () => watch.settle(errorOf(terminal.settle)),
    press: (...keys) => send(keys.map((key) => sequenceOf(key, screen.hasApplicationKeys()))),
    pressAndSettle: async (...keys) => {
      const error = errorOf(terminal.pressAndSettle);
      for (const key of keys) {
        terminal.press(key);
        await watch.settle(error);
      }
    },
    type: (text) => send([...text]),
    resize: async (newColumns, newRows) => {
      await screen.resize(newColumns, newRows);
      watch.onSend();
      child.resize(newColumns, newRows);
    },
    kill: child.kill,
    hangUp: child.hangUp,
    ended,
  };
  return terminal;
}

/** An error that points to where a function was called, and not to a timer. */
function errorOf(called: (...args: never[]) => unknown): Error {
  const error = new Error();
  Error.captureStackTrace(error, called);
  return error;
}
