import {
  appendFileSync,
  closeSync,
  fstatSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  readSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, isAbsolute, join, relative, resolve, sep } from 'node:path';
import { type FileProblem, type Host, HostError } from '../host.ts';
import { plainStyle, type TextStyle } from '../model/text-style.ts';
import { makeFence } from './node-fence.ts';
import { nodeInput } from './node-input.ts';
import { nodeOutput } from './node-output.ts';
import { nodeTerminal, onInterrupt } from './node-terminal.ts';

/** How the real world is set up; everything has a default but the package. */
export interface NodeHostOptions {
  /** The folder that holds `schemas/` and the rest of what ships. */
  packageRoot: string;
  cwd?: string;
  /** Colours of standard output and standard error. */
  styles?: { stdout: TextStyle; stderr: TextStyle };
  /** Told the size of every file that is read. */
  onRead?: (bytes: number) => Promise<void>;
}

/** The real world. */
export function nodeHost(options: NodeHostOptions): Host {
  const { packageRoot, cwd = process.cwd(), styles = { stdout: plainStyle, stderr: plainStyle } } = options;
  const at = (path: string): string => resolve(cwd, path);
  const fence = makeFence(cwd);
  return {
    cwd,
    isQuiet: false,
    env: process.env,
    isRoot: process.platform === 'linux' && process.getuid?.() === 0,
    stdout: nodeOutput(1, styles.stdout),
    stderr: nodeOutput(2, styles.stderr),
    readLine: nodeInput(),
    today,
    at: (folder) => nodeHost({ ...options, cwd: at(folder) }),
    readFile: async (path, maximumBytes) => {
      if (!fence.mayRead(at(path))) throw new HostError('outside', path, 'leads out of the repository');
      const bytes = attempt(path, () => readBytes(at(path), path, maximumBytes));
      await options.onRead?.(bytes.length);
      return bytes;
    },
    readPieces: (path) => readPieces(path, at),
    countCores: async () => (await import('node:os')).availableParallelism(),
    startWorkers: async (task, settings, count) =>
      (await import('./node-workers.ts')).startWorkers({ task, settings, packageRoot, cwd }, count),
    readAsset: (path) => readAsset(join(packageRoot, path)),
    kindOf: async (path) => kindOf(at(path)),
    isBelow: async (path, folder) => isBelow(at(path), at(folder)),
    isInside: async (path) => fence.holds(at(path)),
    listFolder: async (path) => (kindOf(at(path)) === 'folder' ? readdirSync(at(path)).sort() : []),
    glob: async (pattern) => (await import('./node-files.ts')).findFiles(pattern, cwd, fence.mayRead),
    writeFile: async (path, content) => attempt(path, () => writeAtomically(at(path), content)),
    get terminal() {
      return nodeTerminal();
    },
    onInterrupt,
    editText: async (text) => (await import('./node-programs.ts')).editText(text),
    lockFile: async (path, isForced) => {
      hearLimit();
      const { lockFile } = await import('./node-lock.ts');
      return attempt(path, () => lockFile(at(path), isForced));
    },
    expectLongRun: async () => options.onRead?.(Number.POSITIVE_INFINITY),
    appendFile: async (path, text) => attempt(path, () => appendFileSync(at(path), text)),
    run: async (program, args) => (await import('./node-programs.ts')).runProgram(program, args, cwd),
    converse: async (program, args, options) =>
      (await import('./node-conversation.ts')).converse(program, args, cwd, options),
    withFolder: async (work) => (await import('./node-programs.ts')).withFolder(work),
    // Loading this module costs 4 ms, and a table of scores needs no digest.
    sha256: async (text) => (await import('node:crypto')).createHash('sha256').update(text).digest('hex'),
  };
}

async function* readPieces(path: string | undefined, at: (path: string) => string): AsyncGenerator<Uint8Array> {
  const { piecesOfFile, piecesOfInput } = await import('./node-pieces.ts');
  try {
    yield* path === undefined ? piecesOfInput() : piecesOfFile(at(path), path);
  } catch (cause) {
    throw asHostError(cause, path ?? 'standard input');
  }
}

function today(): string {
  const now = new Date();
  const two = (part: number): string => String(part).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

// A part of the path is a file, a name is longer than any can be, or holds a character that none can: nothing is there.
const cannotBe = new Set(['ENOTDIR', 'ENAMETOOLONG', 'ERR_INVALID_ARG_VALUE']);

function kindOf(path: string): 'file' | 'folder' | 'missing' {
  try {
    const found = statSync(path, { throwIfNoEntry: false });
    if (!found) return 'missing';
    return found.isDirectory() ? 'folder' : 'file';
  } catch (cause) {
    const { code } = cause as NodeJS.ErrnoException;
    if (cannotBe.has(code ?? '')) return 'missing';
    throw new HostError(problemByCode[code ?? ''] ?? 'other', path, (cause as Error).message);
  }
}

function isBelow(path: string, folder: string): boolean {
  if (kindOf(path) === 'missing' || kindOf(folder) === 'missing') return false;
  const way = relative(realpathSync(folder), realpathSync(path));
  return way !== '' && way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way);
}

function readBytes(path: string, name: string, maximumBytes: number): Uint8Array {
  const handle = openSync(path, 'r');
  try {
    const facts = fstatSync(handle);
    if (facts.isDirectory()) throw new HostError('folder', name, 'is a folder');
    if (facts.size > maximumBytes) throw new HostError('tooLarge', name, 'is too large');
    return facts.isFile() ? readFileSync(handle) : readStream(handle, name, maximumBytes);
  } finally {
    closeSync(handle);
  }
}

// A pipe tells no size beforehand, so it is read in pieces up to the limit.
function readStream(handle: number, name: string, maximumBytes: number): Uint8Array {
  const pieces: Uint8Array[] = [];
  for (let size = 0; ; ) {
    const piece = new Uint8Array(65_536);
    const count = readSync(handle, piece);
    if (count === 0) return Buffer.concat(pieces);
    pieces.push(piece.subarray(0, count));
    size += count;
    if (size > maximumBytes) throw new HostError('tooLarge', name, 'is too large');
  }
}

// A limit on the size of files ends the process unless somebody listens; then writing fails like on a full disk.
let isLimitHeard = false;
function hearLimit(): void {
  if (!isLimitHeard) process.on('SIGXFSZ', () => {});
  isLimitHeard = true;
}

function writeAtomically(path: string, content: string | Uint8Array): void {
  hearLimit();
  mkdirSync(dirname(path), { recursive: true });
  const isThere = kindOf(path) === 'file';
  // A link stays a link: what it points to is replaced.
  const target = isThere ? realpathSync(path) : path;
  const temporary = join(dirname(target), `.${basename(target)}.${process.pid}-${process.hrtime.bigint()}.tmp`);
  try {
    const handle = openSync(temporary, 'wx', isThere ? statSync(target).mode : 0o666);
    try {
      writeFileSync(handle, content);
      fsyncSync(handle);
    } finally {
      closeSync(handle);
    }
    renameSync(temporary, target);
  } catch (cause) {
    rmSync(temporary, { force: true });
    throw cause;
  }
}

const problemByCode: Readonly<Record<string, FileProblem>> = {
  ENOENT: 'missing',
  ENOTDIR: 'missing',
  EISDIR: 'folder',
  EACCES: 'denied',
  EPERM: 'denied',
  ENOSPC: 'full',
  EFBIG: 'full',
  EDQUOT: 'full',
  EROFS: 'readOnly',
};

// Schemas are many and seldom read: they ship compressed.
async function readAsset(path: string): Promise<string> {
  if (!path.endsWith('.schema.json')) return readFileSync(path, 'utf8');
  const { brotliDecompressSync } = await import('node:zlib');
  return brotliDecompressSync(readFileSync(`${path}.br`)).toString('utf8');
}

function attempt<T>(path: string, work: () => T): T {
  try {
    return work();
  } catch (cause) {
    throw asHostError(cause, path);
  }
}

function asHostError(cause: unknown, path: string): HostError {
  if (cause instanceof HostError) return cause;
  const { code = '', message } = cause as NodeJS.ErrnoException;
  return new HostError(problemByCode[code] ?? 'other', path, message);
}
