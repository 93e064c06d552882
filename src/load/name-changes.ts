import type { Host } from '../host.ts';
import type { Questionnaire } from '../model/questionnaire.ts';
import { changedQuestions } from '../model/release.ts';
import type { RubricDocument } from '../model/rubric.ts';
import type { Entry } from './library.ts';
import { builtinVersions, readVersions, versionsFileBeside } from './recorded-releases.ts';
import { toRelease } from './release.ts';

/**
 * Ids of the questions that differ between a questionnaire and the release that was answered; absent when no release
 * of that digest is recorded.
 */
export async function nameChanges(
  entry: Entry<Questionnaire>,
  answeredDigest: string,
  rubricOf: (key: string) => RubricDocument | undefined,
  host: Host,
): Promise<string[] | undefined> {
  const { file, value } = entry;
  const versions =
    file === undefined ? await builtinVersions(host) : await readVersions(versionsFileBeside(file), host);
  const answered = versions?.questionnaires[value.id]?.find(({ digest }) => digest === answeredDigest);
  if (!answered) return undefined;
  return changedQuestions(answered, await toRelease(entry, rubricOf, host)).map(({ question }) => question);
}
