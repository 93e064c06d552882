import { problem } from '../../diagnostics/catalog/index.ts';
import { type Diagnostic, hasErrors } from '../../diagnostics/diagnostic.ts';
import type { Host } from '../../host.ts';
import type { Questionnaire } from '../../model/questionnaire.ts';
import type { Translation } from '../../model/translation.ts';
import { builtinQuestionnaire, builtinQuestionnaireIds } from '../builtins.ts';
import type { Entry } from '../library.ts';
import { nearestWord } from '../nearest-word.ts';
import type { Source } from '../source.ts';
import { validateSource } from '../validate.ts';
import { checkAgainst } from './check-against.ts';

/** A translation of a project, of one of its own questionnaires or of a built-in one; loaded unless a problem is an error. */
export async function loadTranslation(
  source: Source,
  own: readonly Entry<Questionnaire>[],
  host: Host,
): Promise<{ translation?: Translation; problems: Diagnostic[] }> {
  const problems = await validateSource(source, 'translation', host);
  if (hasErrors(problems)) return { problems };
  const translation = source.data as Translation;
  const { id, version } = translation.questionnaire;
  const ours = own.filter(({ value }) => value.id === id);
  const found =
    ours.find(({ value }) => value.version === version) ?? ours[0] ?? (await builtinQuestionnaire(id, 'whole'));
  if (!found) {
    const known = [...builtinQuestionnaireIds, ...own.map(({ value }) => value.id)];
    const facts = { id, near: nearestWord(id, known) };
    return { problems: [problem('questionnaire/not-found', facts, source.locate(['questionnaire', 'id']))] };
  }
  problems.push(...checkAgainst(found.value, source));
  return hasErrors(problems) ? { problems } : { translation, problems };
}
