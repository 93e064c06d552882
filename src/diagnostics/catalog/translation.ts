import { didYouMean, error, warning } from './entry.ts';
import type { Id, Near } from './questionnaire.ts';

/** Problems of a questionnaire's texts in another language. */
export const translationProblems = {
  'translation/unknown-id': error(
    ({ id, near }: Near) => ({ message: `the questionnaire has no "${id}" here`, ...didYouMean(near) }),
    'A translation holds texts by the ids of its questionnaire. A text under another id would never be shown.',
  ),
  'translation/unknown-edition': error(
    ({ id, near }: Near) => ({ message: `the questionnaire has no edition "${id}"`, ...didYouMean(near) }),
    'The key `covers` names the editions whose texts a translation promises to hold wholly.',
  ),
  'translation/length': error(
    ({ what, count, expected }: { what: string; count: number; expected: number }) => ({
      message: `${what} has ${count} texts, the questionnaire has ${expected}`,
      hint: 'one text for each of the original, in the same order',
    }),
    'Texts of a list have no ids: they are matched by their place, so there must be as many.',
  ),
  'translation/missing-text': error(
    ({ what }: { what: string }) => ({
      message: `the text ${what} is missing`,
      hint: 'translate it, or leave its edition out of "covers"',
    }),
    'A translation holds every text of the editions that it covers; a report in two languages helps nobody.',
  ),
  'translation/other-version': warning(
    ({ id, wanted, found }: Id & { wanted: string; found: string }) => ({
      message: `the translation belongs to ${id} ${wanted}, at hand is ${found}`,
      hint: 'read the texts that changed, then set questionnaire.version',
    }),
    'The original was changed after it was translated. The texts are used all the same.',
  ),
  'translation/name': error(
    ({ name, expected }: { name: string; expected: string }) => ({
      message: `the file is called ${name}, its questionnaire and language say ${expected}`,
      hint: 'rename the file, or mend its questionnaire or language',
    }),
    'A translation is found by the name of its file: the id of the questionnaire, a dot, the language.',
  ),
  'translation/none': warning(
    ({ id, locale, language, others }: Id & { locale: string; language: string; others: readonly string[] }) => ({
      message: `${id} is not translated into "${locale}": its texts stay in "${language}"`,
      hint: others.length === 0 ? `a file ${id}.${locale}.yaml translates it` : `there is: ${others.join(', ')}`,
    }),
    'The words of the report are in the language that was asked for, those of the questionnaire are not.',
  ),
  'translation/saved': warning(
    ({ language }: { language: string }) => ({
      message: `the texts of the questionnaire stay in "${language}"`,
      hint: 'make the report from the assessment instead',
    }),
    'A saved scorecard holds the texts that it was made with. The words of the report are in the language that was asked for.',
  ),
  'translation/partial': warning(
    ({ id, locale, language, count }: Id & { locale: string; language: string; count: number }) => ({
      message: `${count} ${count === 1 ? 'text' : 'texts'} of ${id} ${count === 1 ? 'is' : 'are'} not translated into "${locale}" and ${count === 1 ? 'stays' : 'stay'} in "${language}"`,
    }),
    'The translation covers other editions than the one that was answered.',
  ),
};
