import type { Host } from '../host.ts';
import { changedQuestions, type QuestionChange } from '../model/release.ts';
import type { Library } from './library.ts';
import { findRubrics } from './question-rubrics.ts';
import { builtinVersions, readVersions, versionsFileBeside } from './recorded-releases.ts';
import { toRelease } from './release.ts';

/** What an assessment says of the questionnaire that it answers. */
interface Answered {
  id: string;
  version: string;
  digest?: string | undefined;
}

/** Ids of the questions that differ from the release that was answered; absent when that release is not recorded. */
export async function nameChanges(answered: Answered, library: Library, host: Host): Promise<string[] | undefined> {
  return (await changesSince(answered, library, host))?.map(({ question }) => question);
}

/**
 * What differs, question by question, between the release that was answered and the version at hand; absent when that
 * release is not recorded. The digest says which release it was, else the version does.
 */
export async function changesSince(
  { id, version, digest }: Answered,
  library: Library,
  host: Host,
): Promise<QuestionChange[] | undefined> {
  const entry = await library.findQuestionnaire(id, version);
  if (!entry) return undefined;
  const { file, value } = entry;
  const versions =
    file === undefined ? await builtinVersions(host) : await readVersions(versionsFileBeside(file), host);
  const releases = versions?.questionnaires[id] ?? [];
  const answered = releases.find((release) =>
    digest === undefined ? release.version === version : release.digest === digest,
  );
  if (!answered) return undefined;
  const rubrics = await findRubrics(value, library);
  const now = await toRelease(entry, (key) => rubrics.get(key), host);
  return changedQuestions(answered, now);
}
