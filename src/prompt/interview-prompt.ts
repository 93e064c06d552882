import { createPrompt, useEffect, useKeypress, useRef, useState } from '@inquirer/core';
import type { Effect, Key } from '../model/interview-desk.ts';
import { toLine } from './answer-forms.ts';

/** What is drawn: lines that fit the terminal, and the index of the one that ends with what is typed. */
export interface Drawing {
  lines: readonly string[];
  /** Absent where keys are commands: then no cursor is shown. */
  input?: number;
}

/** How a prompt begins, what its keys do and how it looks; `Shown` is all that the screen depends on. */
export interface PromptSetup<Shown> {
  first: Shown;
  press(shown: Shown, key: Key): { desk: Shown; effects: readonly Effect[] };
  /** What stands in the line that is typed; empty where keys are commands. */
  line(shown: Shown): string;
  draw(shown: Shown): Drawing;
  /** Does what a key asks for; returns what that changes, for the screen as it is by then. */
  perform(effect: Effect, shown: Shown): Promise<(shown: Shown) => Shown>;
  /** Returns what stops the listening. */
  onResize(listener: () => void): () => void;
  /** Stops the process as Ctrl-Z does; calls back when it goes on. */
  suspend(onResume: () => void): void;
}

export interface PromptStreams {
  input: NodeJS.ReadableStream;
  output: NodeJS.WritableStream;
  /** Ends the prompt early. */
  signal: AbortSignal;
}

type Readline = Parameters<Parameters<typeof useKeypress>[0]>[1];
type KeypressEvent = Parameters<Parameters<typeof useKeypress>[0]>[0];

const longLine = 400;
const wholeScreen = '\u001b[2J\u001b[H';
const [showCursor, hideCursor] = ['\u001b[?25h', '\u001b[?25l'];

/**
 * Runs a screen that keys change, as one prompt, so that no key is lost on the way; resolves with what was shown last.
 * Every key is worked on at once, effects one after the other behind it. Rejects when interrupted.
 */
export function showPrompt<Shown>(setup: PromptSetup<Shown>, { input, output, signal }: PromptStreams): Promise<Shown> {
  const prompt = createPrompt<Shown, PromptSetup<Shown>>(
    ({ first, press, line, draw, perform, onResize, suspend }, done) => {
      const [, setTurn] = useState(0);
      const shown = useRef(first);
      const queue = useRef(Promise.resolve());
      const failure = useRef<{ cause: unknown }>();
      const redraw = (): void => setTurn((turn) => turn + 1);
      const leave = (): void => done(shown.current);
      useEffect((rl) => {
        setLine(rl, line(shown.current));
        const closed = (): void => void queue.current.then(leave);
        const afresh = (): void => {
          clearScreen(rl);
          redraw();
        };
        const stopped = (): void =>
          suspend(() => {
            rl.resume();
            afresh();
          });
        rl.on('close', closed);
        rl.on('SIGTSTP', stopped);
        const stop = onResize(afresh);
        return () => {
          rl.removeListener('close', closed);
          rl.removeListener('SIGTSTP', stopped);
          stop();
        };
      }, []);
      const pasted = useRef<Pasted>();
      useKeypress((event, rl) => {
        const key = pasting(pasted, event, rl, line(shown.current)) ?? toKey(event, rl.line);
        if (key === 'more') return;
        // A line longer than the screen pushes what is above it out of sight, which only a fresh screen puts right.
        if (line(shown.current).length > longLine) clearScreen(rl);
        const step = press(shown.current, key);
        shown.current = step.desk;
        setLine(rl, line(step.desk), key.cursor);
        for (const effect of step.effects) {
          const work = async (): Promise<void> => {
            if (effect.kind === 'leave') return leave();
            const change = await perform(effect, shown.current);
            shown.current = change(shown.current);
            if (effect.kind === 'compose') clearScreen(rl);
            setLine(rl, line(shown.current));
            redraw();
          };
          queue.current = queue.current.then(work).catch((cause: unknown) => {
            failure.current = { cause };
            redraw();
          });
        }
        // What is saved is drawn when it is on file: the screen never says more than the disk.
        if (step.effects.length === 0) redraw();
      });
      // Thrown here, it ends the prompt as it should: the terminal is put right, and the caller is told.
      if (failure.current) throw failure.current.cause;
      return contentOf(draw(shown.current));
    },
  );
  return prompt(setup, { input, output, signal, clearPromptOnDone: true });
}

/** A text on its way in, and the line around it. */
interface Pasted {
  before: string;
  after: string;
  text: string;
}

// What is pasted is one text, whatever keys it is made of: a line end in it is no Enter, a letter in it no command.
function pasting(
  pasted: { current: Pasted | undefined },
  event: KeypressEvent,
  rl: Readline,
  typed: string,
): (Key & { cursor: number }) | 'more' | undefined {
  if (event.name === 'paste-start') {
    const at = Math.min(typed.length, cursorOf(rl).cursor);
    pasted.current = { before: typed.slice(0, at), after: typed.slice(at), text: '' };
    return 'more';
  }
  const begun = pasted.current;
  if (!begun) return undefined;
  if (event.name !== 'paste-end') {
    begun.text += (event as { sequence?: string }).sequence ?? '';
    return 'more';
  }
  pasted.current = undefined;
  // The end of its last line is often copied along and never meant.
  const start = begun.before + toLine(begun.text.trimEnd());
  return { name: 'paste', line: start + begun.after, cursor: start.length };
}

// Readline has a cursor that the types of the library leave out.
function cursorOf(rl: Readline): { cursor: number } {
  return rl as Readline & { cursor: number };
}

// The line that is typed ends the upper part; the lower one stands below the cursor.
function contentOf({ lines, input }: Drawing): [string, string] {
  if (input === undefined) return [lines.join('\n') + hideCursor, ''];
  return [lines.slice(0, input + 1).join('\n') + showCursor, lines.slice(input + 1).join('\n')];
}

function toKey({ name, ctrl, ...event }: KeypressEvent, line: string): Key & { cursor?: number } {
  const { sequence = '', meta = false } = event as { sequence?: string; meta?: boolean };
  // A capital letter or a sign is its own name; "space" would be the only word among characters.
  const isCharacter = [...sequence].length === 1 && sequence >= ' ' && sequence !== '\u007f';
  const plain = name === 'enter' ? 'return' : name;
  return {
    name: isCharacter ? sequence : (plain ?? ''),
    line,
    ...((ctrl || (meta && name !== 'escape')) && { isCtrl: true }),
  };
}

// Readline keeps the text; what it makes of keys that mean something else here is taken back.
function setLine(rl: Readline, text: string, cursor?: number): void {
  if (rl.line === text) return;
  rl.clearLine(0);
  if (text !== '') rl.write(text);
  if (cursor !== undefined) cursorOf(rl).cursor = Math.min(cursor, text.length);
}

function clearScreen(rl: Readline): void {
  rl.output.unmute();
  rl.output.write(wholeScreen);
  rl.output.mute();
}
