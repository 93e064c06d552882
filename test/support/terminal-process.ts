import { readdirSync, readFileSync, readSync } from 'node:fs';
import { constants } from 'node:os';
import type { ReadStream } from 'node:tty';
import { type IPty, spawn } from '@lydell/node-pty';

/** How a program ended: by itself with a code, or by a signal. */
export interface ProgramEnd {
  exitCode?: number;
  signal?: NodeJS.Signals;
}

/** A program that runs in a pseudo-terminal of its own, as the leader of its session. */
export interface TerminalProcess {
  /** Passes on what the program writes. */
  onText(listener: (text: string) => void): void;
  /** What a terminal sends to the program; as with `resize`, nothing happens when one of the two is gone. */
  write(text: string): void;
  resize(columns: number, rows: number): void;
  /** To the program alone, as `kill` does; nothing happens when it has ended. */
  kill(signal: NodeJS.Signals): void;
  /** Ends the program and whatever it has started, at once. */
  killAll(): void;
  /** Closes the terminal's side; the program is told by SIGHUP. Throws while a program that was started later runs. */
  hangUp(): void;
  /** False while the program or one that it has started works or waits for a disk; true where nobody can tell. */
  isAtRest(): boolean;
  /** Resolves when everything that was written has been passed on. */
  readonly ended: Promise<ProgramEnd>;
}

interface Start {
  command: string;
  args: readonly string[];
  columns: number;
  rows: number;
  cwd: string;
  env: Readonly<Record<string, string | undefined>>;
}

/** What the type of the library leaves out: the terminal's side, as a stream and as what lies below it. */
type Internals = IPty & { _socket: ReadStream; fd: number };

// In the order of their start.
const running = new Set<object>();

export function startInTerminal({ command, args, columns, rows, cwd, env }: Start): TerminalProcess {
  // A value that is undefined would arrive as the text "undefined".
  const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== undefined));
  const pty = spawn(command, [...args], { cols: columns, rows, cwd, env: given, encoding: null });
  const { _socket: socket } = pty as Internals;
  let hasEnded = false;
  running.add(pty);
  const signal = (pid: number, name: NodeJS.Signals): void => {
    try {
      if (!hasEnded) process.kill(pid, name);
    } catch (cause) {
      // ESRCH: it has ended, which is told in a moment.
      if ((cause as NodeJS.ErrnoException).code !== 'ESRCH') throw cause;
    }
  };
  return {
    onText: (listener) => {
      const decoder = new TextDecoder();
      const pass = (bytes: Uint8Array): void => listener(decoder.decode(bytes, { stream: true }));
      socket.on('data', pass);
      beforeClosing(socket, () => readRest((pty as Internals).fd, pass));
    },
    write: (text) => {
      if (!socket.destroyed) pty.write(text);
    },
    resize: (newColumns, newRows) => {
      if (!socket.destroyed) pty.resize(newColumns, newRows);
    },
    kill: (name) => signal(pty.pid, name),
    killAll: () => signal(-pty.pid, 'SIGKILL'),
    hangUp: () => {
      // Programs inherit the open terminals of those before them: as long as one runs, the kernel sees nothing closed.
      if (!hasEnded && [...running].at(-1) !== pty) throw new Error('only the terminal opened last can be hung up');
      socket.destroy();
    },
    isAtRest: () => hasEnded || isAtRest(pty.pid),
    ended: new Promise((resolve) => {
      pty.onExit(({ exitCode, signal: number }) => {
        hasEnded = true;
        running.delete(pty);
        resolve(number ? { signal: signalOf(number) } : { exitCode });
      });
    }),
  };
}

// A program that has ended is noticed before all that it wrote is read: the stream then ends after its next 4 KB.
function beforeClosing(socket: ReadStream, act: () => void): void {
  const destroy = socket.destroy.bind(socket);
  socket.destroy = (error) => {
    if (!socket.destroyed) act();
    return destroy(error);
  };
}

function readRest(fd: number, pass: (bytes: Uint8Array) => void): void {
  const bytes = new Uint8Array(65_536);
  try {
    for (let count = readSync(fd, bytes); count > 0; count = readSync(fd, bytes)) pass(bytes.subarray(0, count));
  } catch {
    // EIO: the program has ended and this was all. EAGAIN: it is still running and has written no more.
  }
}

function signalOf(number: number): NodeJS.Signals {
  const name = Object.entries(constants.signals).find(([, value]) => value === number)?.[0];
  if (!name) throw new Error(`no signal has the number ${number}`);
  return name as NodeJS.Signals;
}

// Linux tells the state of each thread, and the processes that it started.
function isAtRest(pid: number): boolean {
  try {
    return readdirSync(`/proc/${pid}/task`).every((thread) => {
      const folder = `/proc/${pid}/task/${thread}`;
      const state = readFileSync(`${folder}/stat`, 'utf8').replace(/^.*\) /s, '')[0];
      const children = readFileSync(`${folder}/children`, 'utf8').split(' ').filter(Boolean);
      return state !== 'R' && state !== 'D' && children.every((child) => isAtRest(Number(child)));
    });
  } catch {
    // No such folder, or the process or thread has just ended.
    return true;
  }
}
