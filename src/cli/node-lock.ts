import { closeSync, openSync, readdirSync, readFileSync, rmSync, writeSync } from 'node:fs';
import { hostname, userInfo } from 'node:os';
import { basename, dirname, join } from 'node:path';
import type { Lock, LockOwner } from '../host.ts';

interface Note {
  pid: number;
  host: string;
  user: string;
  since: string;
}

/** Takes a file by a note beside it, `.NAME.lock`: whose process has ended on this machine has left it behind. */
export function lockFile(path: string, isForced: boolean): Lock | { heldBy: LockOwner } {
  const taken = take(path, isForced);
  if ('release' in taken) removeHalfWritten(path);
  return taken;
}

function take(path: string, isForced: boolean): Lock | { heldBy: LockOwner } {
  const file = join(dirname(path), `.${basename(path)}.lock`);
  for (;;) {
    if (create(file)) return held(file);
    const note = read(file);
    const isStale = note !== undefined && note.host === hostname() && !isRunning(note.pid);
    if (!isStale && !isForced) return { heldBy: ownerOf(note) };
    rmSync(file, { force: true });
    if (create(file)) return { ...held(file), stale: ownerOf(note) };
  }
}

// What a process that was killed in the middle of writing has left beside the file.
function removeHalfWritten(path: string): void {
  const start = `.${basename(path)}.`;
  for (const name of readdirSync(dirname(path))) {
    const pid = name.startsWith(start) && /^(\d+)-\d+\.tmp$/.exec(name.slice(start.length))?.[1];
    if (pid && !isRunning(Number(pid))) rmSync(join(dirname(path), name), { force: true });
  }
}

// Only one process can make a file that is not there yet.
function create(file: string): boolean {
  try {
    const handle = openSync(file, 'wx', 0o644);
    try {
      const note: Note = { pid: process.pid, host: hostname(), user: userName(), since: localTime(new Date()) };
      writeSync(handle, `${JSON.stringify(note)}\n`);
    } catch (cause) {
      rmSync(file, { force: true });
      throw cause;
    } finally {
      closeSync(handle);
    }
    return true;
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw cause;
  }
}

function held(file: string): Lock {
  const release = (): void => {
    process.removeListener('exit', release);
    // Somebody may have taken it by force meanwhile: then it is theirs.
    if (read(file)?.pid === process.pid) rmSync(file, { force: true });
  };
  process.once('exit', release);
  return { release };
}

function read(file: string): Note | undefined {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Note;
  } catch {
    return undefined;
  }
}

function ownerOf(note: Note | undefined): LockOwner {
  if (!note) return { owner: 'somebody' };
  return { owner: `${note.user}@${note.host}, process ${note.pid}`, since: note.since };
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (cause) {
    return (cause as NodeJS.ErrnoException).code === 'EPERM';
  }
}

function userName(): string {
  try {
    return userInfo().username;
  } catch {
    return 'unknown';
  }
}

function localTime(time: Date): string {
  const two = (part: number): string => String(part).padStart(2, '0');
  const day = `${time.getFullYear()}-${two(time.getMonth() + 1)}-${two(time.getDate())}`;
  return `${day} ${two(time.getHours())}:${two(time.getMinutes())}`;
}
