import type { ScoreSummary } from '../model/scorecard.ts';

/**
 * True when the section tree says something that the principles do not: nested sections, or sections that are not one
 * per principle with the same questions. With `principles: none` only nested ones do, since the sections are the profile.
 */
export function sectionsDiffer(card: Pick<ScoreSummary, 'sections' | 'principles' | 'questionnaire'>): boolean {
  const { sections, principles, questionnaire } = card;
  if (sections.some((section) => section.parent !== undefined)) return true;
  if (!questionnaire.hasPrinciples) return false;
  return !sections.every((section) =>
    principles.some(({ id, asked }) => id === section.principle && asked === section.asked),
  );
}
