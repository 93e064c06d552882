import { problem } from '../../diagnostics/catalog/index.ts';
import { InputError } from '../../diagnostics/input-error.ts';
import type { Host } from '../../host.ts';
import { type Library, questionnaireNotFound } from '../../load/library.ts';
import { isCalendarDate } from '../../model/calendar-date.ts';
import { type FirstAssessment, renderFirstAssessment } from '../../render/first-files.ts';
import { chooseEdition, fileNameOf } from '../shared/first-choices.ts';
import { refuse, writeFile } from '../shared/outputs.ts';
import type { HeaderWishes } from './open-interview.ts';

/** What a new assessment is to be; absent: not said. */
export interface StartWishes extends HeaderWishes {
  questionnaire?: string;
  edition?: string;
}

/** Writes a first assessment, with every question and no answer, and tells its path. Throws when the path is taken. */
export async function startAssessment(
  file: string | undefined,
  wishes: StartWishes,
  library: Library,
  host: Host,
): Promise<string> {
  const { subject, scope, assessors, target, type = 'self', date = host.today() } = wishes;
  if (subject === undefined) throw new InputError([problem('interview/no-subject', undefined)]);
  if (!isCalendarDate(date)) refuse(`--date ${date} is not a calendar date`, 'write it as YYYY-MM-DD');
  const id = wishes.questionnaire ?? 'guiding-principles';
  const found = library.questionnaireIds().includes(id) ? await library.findQuestionnaire(id) : undefined;
  if (!found) throw new InputError([questionnaireNotFound(id, library)]);
  const path = file ?? `governance/${fileNameOf(subject)}.assessment.yaml`;
  if ((await host.kindOf(path)) !== 'missing') throw new InputError([problem('output/exists', { path })]);
  const editorSchema = await schemaFrom(path, id, host);
  const first: FirstAssessment = {
    questionnaire: found.value,
    digest: found.digest,
    edition: chooseEdition(found.value, wishes.edition),
    subject,
    type,
    date,
    ...(scope !== undefined && { scope }),
    ...(assessors && { assessors }),
    ...(target !== undefined && { target }),
    ...(editorSchema !== undefined && { editorSchema }),
  };
  await writeFile(path, renderFirstAssessment(first), host);
  return path;
}

// Only where `tenet init` has made it, and where a relative way leads to it.
async function schemaFrom(path: string, id: string, host: Host): Promise<string | undefined> {
  const schema = `.tenet/${id}.schema.json`;
  const isBelow = !/^([a-z]:)?[\\/]/i.test(path) && !path.split(/[\\/]/).includes('..');
  if (!isBelow || (await host.kindOf(schema)) !== 'file') return undefined;
  return '../'.repeat(path.split(/[\\/]/).length - 1) + schema;
}
