import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Finished } from '../host.ts';

/** Runs a program without a shell; what else is to be done goes on meanwhile. */
export function runProgram(program: string, args: readonly string[], cwd: string): Promise<Finished> {
  const child = spawn(program, args, { cwd, stdio: ['ignore', 'pipe', 'pipe'] });
  const [out, err]: [Buffer[], Buffer[]] = [[], []];
  child.stdout.on('data', (piece: Buffer) => out.push(piece));
  child.stderr.on('data', (piece: Buffer) => err.push(piece));
  return new Promise((done) => {
    const finish = (status: number | null): void => {
      done({ status: status ?? undefined, stdout: Buffer.concat(out), stderr: Buffer.concat(err).toString() });
    };
    child.once('error', () => finish(null));
    child.once('close', finish);
  });
}

/** Lends a new folder below the one for temporary files, and removes it whatever comes of the work. */
export async function withFolder<T>(work: (path: string) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'tenet-'));
  try {
    return await work(folder);
  } finally {
    // A program that has just ended may still hold a file for a moment.
    rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
  }
}

/** Lets the person change a text in `$VISUAL` or `$EDITOR`; undefined without one, and when it fails. */
export function editText(text: string): string | undefined {
  const editor = process.env.VISUAL || process.env.EDITOR;
  if (!editor) return undefined;
  const folder = mkdtempSync(join(tmpdir(), 'tenet-'));
  const file = join(folder, 'note.md');
  const wasRaw = process.stdin.isRaw;
  try {
    writeFileSync(file, text, { mode: 0o600 });
    process.stdin.setRawMode?.(false);
    const { status } = runEditor(editor, file);
    return status === 0 ? readFileSync(file, 'utf8') : undefined;
  } finally {
    process.stdin.setRawMode?.(wasRaw);
    rmSync(folder, { recursive: true, force: true });
  }
}

// The variable holds a command line, such as "code --wait": a shell takes it apart, the file is an argument.
function runEditor(editor: string, file: string): { status: number | null } {
  if (process.platform === 'win32') return spawnSync(`${editor} "${file}"`, { shell: true, stdio: 'inherit' });
  return spawnSync('/bin/sh', ['-c', `${editor} "$1"`, 'editor', file], { stdio: 'inherit' });
}
