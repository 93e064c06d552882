import { problem } from '../diagnostics/catalog/index.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { type Host, HostError } from '../host.ts';
import type { Parsed, Source } from './source.ts';

/** Files written by hand are far smaller; more is a mistake or an attack. Parsing YAML takes a second and more per megabyte. */
export const maximumMegabytes = 5;
const megabytes = (path: string): number => (path.endsWith('.json') ? maximumMegabytes : 2);
const maximumDepth = 64;

/** A file as text, its byte order mark included; or why it could not be read as one. */
export async function readText(path: string, host: Host): Promise<{ text: string } | { problems: Diagnostic[] }> {
  try {
    return decode(path, await host.readFile(path, megabytes(path) * 1024 * 1024));
  } catch (cause) {
    if (cause instanceof HostError) return { problems: [readProblem(cause, path)] };
    throw cause;
  }
}

/** Reads and parses a file: JSON when its name ends in `.json`, else YAML. `like` is another version of it, if one is known. */
export async function readSource(path: string, host: Host, like?: Source): Promise<Parsed> {
  const read = await readText(path, host);
  return 'problems' in read ? read : parseSource(path, read.text, like);
}

/** Parses the text of a file: JSON when its name ends in `.json`, else YAML; limited in depth. */
export async function parseSource(path: string, marked: string, like?: Source): Promise<Parsed> {
  const text = marked.replace(/^\uFEFF/, '');
  const conflicts = text.includes('<<<<<<< ') ? (await import('./conflict-markers.ts')).findConflicts(path, text) : [];
  if (conflicts.length > 0) return { problems: conflicts };
  try {
    const parsed = path.endsWith('.json')
      ? (await import('./parse-json.ts')).parseJson(path, text)
      : ((like && (await import('./parse-like.ts')).parseLike(path, text, like)) ??
        (await import('./parse-yaml.ts')).parseYaml(path, text));
    if ('problems' in parsed) return parsed;
    if (parsed.source.data === null || parsed.source.data === undefined) return failed('file/empty', path);
    return depthOf(parsed.source.data, maximumDepth) > maximumDepth ? tooDeep(path) : parsed;
  } catch (cause) {
    // Both parsers recurse: a document that exhausts the stack is deeper than any limit of ours.
    if (cause instanceof RangeError) return tooDeep(path);
    throw cause;
  }
}

function decode(path: string, bytes: Uint8Array): { text: string } | { problems: Diagnostic[] } {
  if (bytes.includes(0)) return failed('file/not-text', path);
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return failed('file/not-text', path);
  }
  return text.trim() === '' ? failed('file/empty', path) : { text };
}

function failed(code: 'file/empty' | 'file/not-text', path: string): { problems: Diagnostic[] } {
  return { problems: [problem(code, { path }, { file: path })] };
}

function tooDeep(path: string): { problems: Diagnostic[] } {
  return { problems: [problem('file/too-deep', undefined, { file: path })] };
}

export function readProblem(cause: HostError, path: string): Diagnostic {
  const place = { file: path };
  if (cause.problem === 'missing') return problem('file/missing', { path }, place);
  if (cause.problem === 'folder') return problem('file/folder', { path }, place);
  if (cause.problem === 'denied') return problem('file/denied', { path }, place);
  if (cause.problem === 'outside') return problem('file/outside', { path }, place);
  if (cause.problem === 'tooLarge') return problem('file/too-large', { path, megabytes: megabytes(path) }, place);
  return problem('file/unreadable', { path, detail: cause.message }, place);
}

/** Levels of nesting, counted only as far as one beyond `limit`. */
export function depthOf(value: unknown, limit: number): number {
  if (typeof value !== 'object' || value === null) return 0;
  if (limit < 0) return 1;
  let deepest = 0;
  for (const child of Object.values(value)) deepest = Math.max(deepest, depthOf(child, limit - 1));
  return 1 + deepest;
}
