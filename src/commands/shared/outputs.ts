import { problem } from '../../diagnostics/catalog/index.ts';
import { InputError } from '../../diagnostics/input-error.ts';
import { type Host, HostError } from '../../host.ts';
import { nearestWord } from '../../load/nearest-word.ts';

/** One thing to write: a format, and the file it goes to; without a file to standard output. */
export interface Output<Format extends string> {
  format: Format;
  file?: string;
}

/**
 * What `--format` and `--output` ask for. `--format json=FILE` names a file, `--output` the file of the one format that
 * has none. Throws an InputError for an unknown format, for two formats on one file, and for two on standard output.
 */
export function parseOutputs<Format extends string>(
  asked: readonly string[],
  file: string | undefined,
  formats: readonly Format[],
  fallback: Format,
): Output<Format>[] {
  const outputs = (asked.length > 0 ? asked : [fallback]).map((text) => parseOutput(text, formats));
  const open = outputs.filter((output) => output.file === undefined);
  if (file !== undefined && open.length !== 1) refuse('--output needs exactly one --format without a file of its own');
  if (open.length > 1) refuse('only one format can go to standard output', 'name files: --format json=scores.json');
  const placed = outputs.map((output) =>
    output.file === undefined && file !== undefined ? { ...output, file } : output,
  );
  const files = placed.flatMap((output) => output.file ?? []);
  if (new Set(files).size < files.length) refuse('two formats go to the same file');
  return placed;
}

function parseOutput<Format extends string>(text: string, formats: readonly Format[]): Output<Format> {
  const [name = '', ...rest] = text.split('=');
  const format = formats.find((each) => each === name);
  if (!format) {
    const near = nearestWord(name, formats);
    refuse(`"${name}" is not a format of this command: ${formats.join(', ')}`, near && `did you mean "${near}"?`);
  }
  return rest.length === 0 ? { format } : { format, file: rest.join('=') };
}

/** Stops with exit code 2: the command line asks for something that does not exist or does not go together. */
export function refuse(detail: string, hint?: string): never {
  throw new InputError([problem('command/bad-option', { detail, hint })]);
}

/** What the first lines of everything hold that this program writes in a format that can carry a mark. */
const ownMarks = [
  /^<!doctype html>[\s\S]{0,2000}<meta name="generator" content="Tenet/i,
  /^<!-- tenet:/,
  /^\s*(\[\s*)?\{\s*"format":\s*"tenet\//,
  /^subject,questionnaire,/,
  /^Tenet {2}/,
  /^\s*\{\s*"\$schema": "[^"]*",\s*"\$id": "urn:tenet:schema:/,
  /^\{\s*"\$schema": "[^"]*sarif[^"]*",[\s\S]{0,200}"driver": \{\s*"name": "Tenet"/,
  // What a check and a comparison print, and a badge; their formats take no mark of ours.
  /^(Refused|Passed|Not compared): /,
  /^before {2}/,
  /^::(error|warning|notice) file=/,
  /^<\?xml version="1\.0" encoding="UTF-8"\?>\s*<testsuites>/,
  /^\[\s*(\]\s*$|\{\s*"description": "[^"]*",\s*"check_name": ")/,
  /^\{\s*"schemaVersion": 1,\s*"label": "/,
  /^%PDF-[\s\S]{0,3900}\/Creator \(Tenet\)/,
];

/** Writes files all or nothing: every target is looked at before the first is touched. */
export async function writeFiles(
  files: readonly { path: string; text: string | Uint8Array }[],
  force: boolean,
  host: Host,
): Promise<void> {
  const foreign = [];
  for (const { path } of files) {
    if (!force && !(await isOurs(path, host))) foreign.push(problem('output/exists', { path }));
  }
  if (foreign.length > 0) throw new InputError(foreign);
  for (const { path, text } of files) await writeFile(path, text, host);
}

/** Writes one file; a failure is an InputError that names it. */
export async function writeFile(path: string, content: string | Uint8Array, host: Host): Promise<void> {
  try {
    await host.writeFile(path, content);
  } catch (cause) {
    if (!(cause instanceof HostError)) throw cause;
    throw new InputError([problem('output/failed', { path, detail: cause.message })]);
  }
}

const headBytes = 64 * 1024 * 1024;

async function isOurs(path: string, host: Host): Promise<boolean> {
  const kind = await host.kindOf(path);
  if (kind === 'missing') return true;
  if (kind === 'folder') return false;
  const bytes = await host.readFile(path, headBytes);
  const head = new TextDecoder().decode(bytes.subarray(0, 4000));
  return head === '' || ownMarks.some((mark) => mark.test(head));
}
