import type { Host } from '../host.ts';
import { changedQuestions } from '../model/release.ts';
import type { Library } from './library.ts';
import { findRubrics } from './question-rubrics.ts';
import { builtinVersions, readVersions, versionsFileBeside } from './recorded-releases.ts';
import { toRelease } from './release.ts';

/**
 * Ids of the questions that differ between a questionnaire and the release that was answered; absent when no release
 * of that digest is recorded.
 */
export async function nameChanges(
  id: string,
  version: string,
  answeredDigest: string,
  library: Library,
  host: Host,
): Promise<string[] | undefined> {
  const entry = await library.findQuestionnaire(id, version);
  if (!entry) return undefined;
  const { file, value } = entry;
  const versions =
    file === undefined ? await builtinVersions(host) : await readVersions(versionsFileBeside(file), host);
  const answered = versions?.questionnaires[id]?.find(({ digest }) => digest === answeredDigest);
  if (!answered) return undefined;
  const rubrics = await findRubrics(value, library);
  const now = await toRelease(entry, (key) => rubrics.get(key), host);
  return changedQuestions(answered, now).map(({ question }) => question);
}
