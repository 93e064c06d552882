import type { Terminal } from '../host.ts';
import { isTerminal } from './node-output.ts';

// A screen of its own, and marks around what is pasted.
const enter = '\u001b[?1049h\u001b[2J\u001b[H\u001b[?2004h';
const leave = '\u001b[?2004l\u001b[?25h\u001b[?1049l';

/** The terminal of this process; undefined where input or output is something else. */
export function nodeTerminal(): Terminal | undefined {
  if (!isTerminal(0) || !isTerminal(1)) return undefined;
  const { stdin: input, stdout: output } = process;
  const show = (isCovered: boolean): void => void output.write(isCovered ? enter : leave);
  return {
    input,
    output,
    cover: async (isCovered) => {
      if (isCovered) await prepare();
      show(isCovered);
    },
    suspend: (onResume) => {
      show(false);
      input.setRawMode(false);
      process.once('SIGCONT', () => {
        input.setRawMode(true);
        show(true);
        onResume();
      });
      process.kill(process.pid, 'SIGTSTP');
    },
    size: () => ({ columns: output.columns || 80, rows: output.rows || 24 }),
    onResize: (listener) => {
      output.on('resize', listener);
      return () => output.removeListener('resize', listener);
    },
  };
}

let isPrepared = false;

// Loaded here: every other command would pay for it at its start.
async function prepare(): Promise<void> {
  if (isPrepared) return;
  isPrepared = true;
  const { emitKeypressEvents } = await import('node:readline');
  // Without it a lone Esc takes half a second: readline waits for the rest of a key sequence.
  emitKeypressEvents(process.stdin, { escapeCodeTimeout: 25 } as never);
  // A terminal that was closed can be neither read nor written; the signal that comes with it ends the run.
  for (const stream of [process.stdin, process.stdout]) stream.on('error', () => {});
}

const signals = ['SIGTERM', 'SIGHUP', 'SIGINT'] as const;

/** Calls back when the process is asked to end or its terminal is closed; returns what stops the listening. */
export function onInterrupt(listener: () => void): () => void {
  const interrupt = (): void => {
    // A line that is waited for must not keep the process alive.
    process.stdin.unref?.();
    listener();
  };
  for (const signal of signals) process.on(signal, interrupt);
  if (nodeTerminal()) endAsItsTerminal();
  return () => {
    for (const signal of signals) process.removeListener(signal, interrupt);
  };
}

let isEndArranged = false;

function endAsItsTerminal(): void {
  if (isEndArranged) return;
  isEndArranged = true;
  void import('node:tty').then(({ isatty }) => process.once('exit', () => endWithClosedTerminal(isatty)));
}

// Node 20 aborts when it is to end in peace after its terminal was closed: it tries to put right what is gone. The
// signal that came with the closing ends it as well.
function endWithClosedTerminal(isatty: (descriptor: number) => boolean): void {
  if (isatty(0) || isatty(1)) return;
  process.removeAllListeners('SIGHUP');
  process.kill(process.pid, 'SIGHUP');
}
