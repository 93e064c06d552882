import { setTimeout as pause } from 'node:timers/promises';
import type { ProgramEnd } from './terminal-process.ts';
import type { TerminalScreen } from './terminal-screen.ts';

/** What can be waited for on a screen. */
export type Wanted = string | RegExp | ((screen: string) => boolean);

/** Follows what a program writes, and waits for it. */
export interface TerminalWatch {
  readonly written: string;
  /** To be told what the program has written. */
  onText(text: string): void;
  /** To be told when the program is about to get something to answer. */
  onSend(): void;
  /** To be told how the program has ended; resolves when all that it wrote is on the screen. */
  onEnd(how: ProgramEnd): Promise<void>;
  /** Fails with `error`, so that it points to the caller. */
  waitFor(wanted: Wanted, timeoutMs: number, error: Error): Promise<void>;
  settle(error: Error): Promise<void>;
}

const quietRounds = 6;
const roundMs = 10;
const reactionMs = 250;
const patienceMs = 10_000;

/** `isAtRest` tells whether the program has nothing to do for now. */
export function watchScreen(screen: TerminalScreen, isAtRest: () => boolean): TerminalWatch {
  let written = '';
  let end: ProgramEnd | undefined;
  let sent = { at: performance.now(), after: 0 };
  const waiting = new Set<() => void>();
  const wakeAll = (): void => {
    for (const wake of waiting) wake();
  };
  const nextChange = (timeoutMs: number): Promise<void> =>
    new Promise((resolve) => {
      const wake = (): void => {
        clearTimeout(timer);
        waiting.delete(wake);
        resolve();
      };
      const timer = setTimeout(wake, timeoutMs);
      waiting.add(wake);
    });
  const failed = (error: Error, what: string): Error => {
    const state = end ? `the program has ended: ${JSON.stringify(end)}` : 'the program is running';
    error.message = `${what}; ${state}; the screen:\n${screen.framed()}`;
    return error;
  };
  return {
    get written() {
      return written;
    },
    onText: (text) => {
      written += text;
      void screen.draw(text).then(wakeAll);
    },
    onSend: () => {
      sent = { at: performance.now(), after: written.length };
    },
    onEnd: async (how) => {
      await screen.draw('');
      end = how;
      wakeAll();
    },
    waitFor: async (wanted, timeoutMs, error) => {
      const deadline = performance.now() + timeoutMs;
      while (!isOn(screen.text(), wanted)) {
        const left = deadline - performance.now();
        if (end) throw failed(error, `${nameOf(wanted)} did not come`);
        if (left <= 0) throw failed(error, `${nameOf(wanted)} did not come within ${timeoutMs} ms`);
        await nextChange(left);
      }
    },
    settle: async (error) => {
      const deadline = performance.now() + patienceMs;
      // Counted in rounds, not by the clock: between two of them, whatever has arrived in a busy moment is read.
      for (let quiet = 0; quiet < quietRounds && !end; ) {
        const before = written.length;
        await pause(roundMs);
        const hasReacted = written.length > sent.after || performance.now() - sent.at > reactionMs;
        quiet = hasReacted && written.length === before && isAtRest() ? quiet + 1 : 0;
        if (performance.now() > deadline) throw failed(error, `the screen did not settle within ${patienceMs} ms`);
      }
      await screen.draw('');
    },
  };
}

function isOn(screen: string, wanted: Wanted): boolean {
  if (typeof wanted === 'string') return screen.includes(wanted);
  return wanted instanceof RegExp ? screen.search(wanted) >= 0 : wanted(screen);
}

function nameOf(wanted: Wanted): string {
  return typeof wanted === 'string' ? JSON.stringify(wanted) : String(wanted);
}
