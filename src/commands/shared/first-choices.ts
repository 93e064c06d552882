import { nearestWord } from '../../load/nearest-word.ts';
import { type Questionnaire, questionsOf } from '../../model/questionnaire.ts';
import { refuse } from './outputs.ts';

/** The edition asked for; without a wish the quick one where there is one. Refuses one that is unknown or asks nothing. */
export function chooseEdition(questionnaire: Questionnaire, wanted: string | undefined): string {
  const known = Object.keys(questionnaire.editions);
  if (wanted !== undefined && !known.includes(wanted)) {
    const near = nearestWord(wanted, known);
    const hint = near ? `did you mean "${near}"? ` : '';
    refuse(`${questionnaire.id} has no edition "${wanted}"`, `${hint}editions: ${known.join(', ')}`);
  }
  const edition = wanted ?? (known.includes('quick') ? 'quick' : 'full');
  if (questionsOf(questionnaire, edition).length === 0) refuse(`edition "${edition}" asks no question`);
  return edition;
}

/** A file name made of a subject: letters of any script become what every system can hold. */
export function fileNameOf(subject: string): string {
  const plain = subject
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-');
  return plain.replace(/^-+|-+$/g, '') || 'assessment';
}
