import type { Evidence } from '../../../model/assessment.ts';
import type { EvidenceType } from '../../../model/questionnaire.ts';

/** Evidence types in the order in which they are tried. */
export const evidenceTypes: readonly EvidenceType[] = ['document', 'record', 'measure', 'observation', 'interview'];

/** The day on which tried evidence is judged; the 15th exists in every month. */
export const triedOn = '2030-06-15';

/** Evidence with an age in place of a date. */
export type ItemFacts = Omit<Evidence, 'date'> & { age?: number };

const oldest = 2000 * 12;

/** The item that has this age on the day of the trial. */
export function itemOf({ age, ...facts }: ItemFacts): Evidence {
  return age === undefined ? facts : { ...facts, date: dateOfAge(age) };
}

function dateOfAge(age: number): string {
  const [year = 0, month = 0, day = 0] = triedOn.split('-').map(Number);
  const months = year * 12 + month - 1 - Math.min(age, oldest);
  const padded = (number: number, length: number): string => String(number).padStart(length, '0');
  return `${padded(Math.floor(months / 12), 4)}-${padded((months % 12) + 1, 2)}-${padded(day, 2)}`;
}

type Check = (value: unknown) => boolean;

const isText: Check = (value) => typeof value === 'string' && value.length > 0;
const isCount =
  (least: number): Check =>
  (value) =>
    Number.isInteger(value) && Number(value) >= least;
const isFigure: Check = (value) => isText(value) || typeof value === 'number';

/** What each key of an item may hold, as in the schema of assessments. */
export const allowedFacts: Readonly<Record<keyof ItemFacts, Check>> = {
  type: (value) => evidenceTypes.some((type) => type === value),
  age: isCount(0),
  place: (value) => isText(value) || (Array.isArray(value) && value.length > 0 && value.every(isText)),
  periods: isCount(1),
  decision: isText,
  before: isFigure,
  after: isFigure,
  ref: isText,
  title: isText,
  outdated: (value) => typeof value === 'boolean',
};
