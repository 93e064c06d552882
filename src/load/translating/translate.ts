import { problem } from '../../diagnostics/catalog/index.ts';
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import type { Questionnaire } from '../../model/questionnaire.ts';
import type { Library } from '../library.ts';
import { findMissing } from './compare-texts.ts';
import { textsOf } from './questionnaire-texts.ts';
import { translateQuestionnaire } from './translate-questionnaire.ts';

/**
 * A questionnaire in a language, as far as there are texts; nothing is done when it is in that language already. Whatever
 * stays in its own language is told as a warning.
 */
export async function translate(
  questionnaire: Questionnaire,
  edition: string,
  locale: string,
  library: Library,
): Promise<{ questionnaire: Questionnaire; problems: Diagnostic[] }> {
  const { id, language } = questionnaire;
  if (language === locale) return { questionnaire, problems: [] };
  const translation = await library.findTranslation(id, locale);
  if (!translation) {
    const others = library.translationsOf(id);
    return { questionnaire, problems: [problem('translation/none', { id, locale, language, others })] };
  }
  const missing = findMissing(translation.texts, textsOf(questionnaire, [edition]));
  const problems =
    missing.length === 0 ? [] : [problem('translation/partial', { id, locale, language, count: missing.length })];
  return { questionnaire: translateQuestionnaire(questionnaire, translation), problems };
}
