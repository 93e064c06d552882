import { type Diagnostic, hasErrors } from '../../diagnostics/diagnostic.ts';
import type { Host } from '../../host.ts';
import type { Translation } from '../../model/translation.ts';
import { type Library, questionnaireNotFound } from '../library.ts';
import type { Source } from '../source.ts';
import { validateSource } from '../validate.ts';
import { checkAgainst } from './check-against.ts';

/** All problems of a translation: its shape, ids that its questionnaire does not have, and texts that it owes. */
export async function checkTranslation(source: Source, library: Library, host: Host): Promise<Diagnostic[]> {
  const problems = await validateSource(source, 'translation', host);
  if (hasErrors(problems)) return problems;
  const { questionnaire } = source.data as Translation;
  const found = await library.findQuestionnaire(questionnaire.id, questionnaire.version);
  if (!found) return [questionnaireNotFound(questionnaire.id, library, source.locate(['questionnaire', 'id']))];
  return checkAgainst(found.value, source);
}
