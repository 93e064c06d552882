import { hasErrors } from '../diagnostics/diagnostic.ts';
import { InputError } from '../diagnostics/input-error.ts';
import type { Host } from '../host.ts';
import type { Release } from '../model/release.ts';
import { readSource } from './read-source.ts';
import { validateSource } from './validate.ts';

/** Released versions by questionnaire id, oldest first. */
export interface VersionsFile {
  format: 'tenet/versions@1';
  questionnaires: Readonly<Record<string, readonly Release[]>>;
}

const fileName = 'versions.json';

/** Where the releases of a questionnaire file are kept: beside it. */
export function versionsFileBeside(file: string): string {
  return file.replace(/[^/\\]*$/, fileName);
}

/** What is recorded beside a questionnaire; nothing where there is no such file. Throws an InputError for a bad one. */
export async function readVersions(path: string, host: Host): Promise<VersionsFile | undefined> {
  if ((await host.kindOf(path)) !== 'file') return undefined;
  const parsed = await readSource(path, host);
  if ('problems' in parsed) throw new InputError(parsed.problems);
  const problems = await validateSource(parsed.source, 'versions', host);
  if (hasErrors(problems)) throw new InputError(problems);
  return parsed.source.data as VersionsFile;
}

/** What is recorded of the questionnaires that ship with the package. */
export async function builtinVersions(host: Host): Promise<VersionsFile> {
  return JSON.parse(await host.readAsset(`questionnaires/${fileName}`)) as VersionsFile;
}
