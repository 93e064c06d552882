import type { Questionnaire } from '../../model/questionnaire.ts';

/** Whether the texts of a questionnaire are English of any region. */
export function isInEnglish({ language }: Pick<Questionnaire, 'language'>): boolean {
  return language === 'en' || language.startsWith('en-');
}
