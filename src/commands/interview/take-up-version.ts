import { type Host, HostError } from '../../host.ts';
import { readText } from '../../load/read-source.ts';
import type { OpenInterview } from './open-interview.ts';

/**
 * Makes the questionnaire at hand that of the assessment. Where answers would leave the file, a copy of it as it was is
 * kept beside it first. A sentence when that failed.
 */
export async function takeUpVersion(
  { session, loaded, versionChange }: OpenInterview,
  host: Host,
): Promise<string | undefined> {
  if (!versionChange) return undefined;
  if (versionChange.gone.length > 0) {
    const failed = await keepCopy(session.path, loaded.assessment.questionnaire.version, host);
    if (failed !== undefined) return failed;
  }
  return session.change(versionChange.edits);
}

async function keepCopy(path: string, version: string, host: Host): Promise<string | undefined> {
  const read = await readText(path, host);
  if (!('text' in read)) return `${path} cannot be read`;
  const copy = `${path}.${version}.bak`;
  if ((await host.kindOf(copy)) !== 'missing') return undefined;
  try {
    await host.writeFile(copy, read.text);
    return undefined;
  } catch (cause) {
    if (!(cause instanceof HostError)) throw cause;
    return `${copy} cannot be written: ${cause.message}`;
  }
}
