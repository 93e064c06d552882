import type { TextStyle } from './model/text-style.ts';

/** The world as one argument. Nothing else below `cli/` knows of processes, files or clocks. */

export interface OutputStream {
  /** Resolves when the text is handed over; a reader that has gone away is not an error. */
  write(text: string): Promise<void>;
  readonly isTerminal: boolean;
  /** True once a reader has gone away: there is nobody left to write for. */
  readonly isClosed: boolean;
  /** Width in columns; 80 when unknown. */
  readonly columns: number;
  /** Colours that this stream can show. */
  readonly style: TextStyle;
}

/** Why a file could not be read or written, in words that a user can act on. */
export type FileProblem = 'missing' | 'folder' | 'denied' | 'full' | 'readOnly' | 'tooLarge' | 'outside' | 'other';

export class HostError extends Error {
  readonly problem: FileProblem;
  readonly path: string;

  constructor(problem: FileProblem, path: string, detail: string) {
    super(detail);
    this.name = 'HostError';
    this.problem = problem;
    this.path = path;
  }
}

/** A terminal in front of a person. */
export interface Terminal {
  readonly input: NodeJS.ReadableStream;
  readonly output: NodeJS.WritableStream;
  /** As it is now; 80 × 24 when unknown. */
  size(): { columns: number; rows: number };
  /** Returns what stops the listening. */
  onResize(listener: () => void): () => void;
  /** Puts a fresh screen over what is there; false takes it away again. */
  cover(isCovered: boolean): Promise<void>;
  /** Stops the process, as Ctrl-Z does, with the terminal as it was; `onResume` is called when it goes on, covered again. */
  suspend(onResume: () => void): void;
}

/** What threads can be started for. */
export type WorkerTask = 'score-lines';

/** Threads that work for this one. */
export interface Workers<Input, Output> {
  /** Gives work to the thread that has least to do. */
  ask(input: Input): Promise<Output>;
  end(): Promise<void>;
}

/** How one piece of work is done; opened once in each thread. */
export type OpenTask<Settings, Input, Output> = (
  settings: Settings,
  host: Host,
) => Promise<(input: Input) => Promise<Output>>;

/** A file that is taken: nobody else writes to it until it is released. */
export interface Lock {
  /** Where an earlier session ended without releasing it: who that was. */
  readonly stale?: LockOwner;
  release(): void;
}

export interface LockOwner {
  /** `user@host, process 4711`. */
  owner: string;
  /** When it was taken, `YYYY-MM-DD HH:MM`, local time; absent when unreadable. */
  since?: string;
}

/** What another program did. */
export interface Finished {
  /** Exit status; undefined when the program cannot be started, and when a signal ended it. */
  status: number | undefined;
  stdout: Uint8Array;
  stderr: string;
}

/** A program that answers on its standard output what is asked on its standard input. */
export interface Conversation {
  write(text: string): void;
  /** The next line, without its end; undefined when the program has ended or could not be started. */
  readLine(end?: '\n' | '\0'): Promise<string | undefined>;
  /** So many bytes; undefined when the program ended before. */
  readBytes(count: number): Promise<Uint8Array | undefined>;
  /** Ends the program's input, and thereby the program; nobody waits for it. */
  close(): void;
  /** What it said on standard error so far, or why it could not be started or had to be ended. */
  complaints(): string;
}

/** How a program is talked with. */
export interface ConversationOptions {
  /** Descriptors on which it listens and answers; default: standard input and output. */
  descriptors?: readonly [number, number];
  /** It is ended after so many seconds; default: it may take as long as it likes. */
  limitSeconds?: number;
}

export interface Host {
  /** Absolute path of the working folder. */
  readonly cwd: string;
  /** Asked to say nothing on standard error besides problems. */
  readonly isQuiet: boolean;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** True for the administrator of a Linux machine, under whom some programs refuse to run as usual. */
  readonly isRoot: boolean;
  readonly stdout: OutputStream;
  readonly stderr: OutputStream;
  /** The next line of standard input; undefined at its end. */
  readLine(): Promise<string | undefined>;
  /** The bytes of a file, or of standard input without a path, piece by piece as they are asked for; throws HostError. */
  readPieces(path: string | undefined): AsyncIterable<Uint8Array>;
  /** Threads that a machine has room for, at least 1. */
  countCores(): Promise<number>;
  /** Starts threads that all do the same task. What goes in and comes out is plain data and is copied. */
  startWorkers<Input, Output>(task: WorkerTask, settings: unknown, count: number): Promise<Workers<Input, Output>>;
  /** Today as `YYYY-MM-DD`, local calendar. */
  today(): string;
  /** The same host, working in another folder. */
  at(folder: string): Host;
  /**
   * Bytes of a file; throws HostError, also when it holds more than `maximumBytes`, and when a path in the repository of the
   * working folder leads out of it through a link.
   */
  readFile(path: string, maximumBytes: number): Promise<Uint8Array>;
  /** Text of a file that ships with the package, such as `schemas/assessment.schema.json`. */
  readAsset(path: string): Promise<string>;
  kindOf(path: string): Promise<'file' | 'folder' | 'missing'>;
  /** True for what lies below a folder after all links are followed; false when it is missing. */
  isBelow(path: string, folder: string): Promise<boolean>;
  /**
   * True for what lies in the repository of the working folder, all links followed; without a repository, in the working folder.
   * It need not be there.
   */
  isInside(path: string): Promise<boolean>;
  /** Names in a folder, sorted by code unit; empty when there is no such folder. */
  listFolder(path: string): Promise<readonly string[]>;
  /** Files that match a glob, relative to `cwd`, sorted; never leaves `cwd`, follows no link to a folder. */
  glob(pattern: string): Promise<readonly string[]>;
  /** All or nothing: temporary file, fsync, rename; makes missing folders; keeps the mode of a file it replaces. */
  writeFile(path: string, content: string | Uint8Array): Promise<void>;
  /** Undefined where input or output is none, as in a pipe or in CI. */
  readonly terminal: Terminal | undefined;
  /** Calls back when the process is asked to end or its terminal is closed; returns what stops the listening. */
  onInterrupt(listener: () => void): () => void;
  /** Lets the person change a text in their own editor; undefined without an editor, and when it fails. */
  editText(text: string): Promise<string | undefined>;
  /** Takes a file for this process; who has it already is told instead. `isForced` takes it from them. */
  lockFile(path: string, isForced: boolean): Promise<Lock | { heldBy: LockOwner }>;
  /** Says that this run will be a long one: what is good for short ones may be given up. */
  expectLongRun(): Promise<void>;
  /** Adds to the end of a file; makes it when it is missing. */
  appendFile(path: string, text: string): Promise<void>;
  /** Runs another program in the working folder, without a shell, and waits for its end. */
  run(program: string, args: readonly string[]): Promise<Finished>;
  /** Starts another program in the working folder, without a shell, to talk with. */
  converse(program: string, args: readonly string[], options?: ConversationOptions): Promise<Conversation>;
  /** Lends a new and empty folder, as an absolute path, that only this user can read; removes it afterwards. */
  withFolder<T>(work: (path: string) => Promise<T>): Promise<T>;
  /** Hexadecimal SHA-256 of the UTF-8 bytes of a text. */
  sha256(text: string): Promise<string>;
}
