import type { Evidence } from '../../model/assessment.ts';
import { isCalendarDate } from '../../model/calendar-date.ts';
import type { Given } from '../../model/interview.ts';
import { answerKeyByKind, type EvidenceType, type Question } from '../../model/questionnaire.ts';
import { isSameData } from '../../model/same-data.ts';

const evidenceTypes: readonly EvidenceType[] = ['document', 'record', 'measure', 'observation', 'interview'];

/** Why something cannot be said about a question; undefined when it can. */
export function givenFault(question: Question, given: Given): string | undefined {
  if ('unknown' in given) return undefined;
  if ('notApplicable' in given) {
    const { reason, approvedBy, until } = given.notApplicable;
    if (isEmpty(reason)) return 'an exemption needs its reason';
    if (approvedBy !== undefined && isEmpty(approvedBy)) return 'the name of who approved is empty';
    return until === undefined ? undefined : dateFault(until);
  }
  const [key] = Object.keys(given);
  if (key !== answerKeyByKind[question.kind])
    return `this question is answered with "${answerKeyByKind[question.kind]}"`;
  if ('level' in given) return levelFault(question, given.level);
  if ('choice' in given) return question.options.some(({ id }) => id === given.choice) ? undefined : 'no such choice';
  if ('checked' in given) {
    const known = given.checked.every((id) => question.items.some((item) => item.id === id));
    return known && new Set(given.checked).size === given.checked.length ? undefined : 'no such item';
  }
  return valueFault(question, given.value);
}

function levelFault({ anchors }: Question, level: number): string | undefined {
  const highest = anchors.length - 1;
  return Number.isInteger(level) && level >= 0 && level <= highest
    ? undefined
    : `a level is a number from 0 to ${highest}`;
}

function valueFault({ minimum, maximum }: Question, value: number): string | undefined {
  if (!Number.isFinite(value)) return 'that is not a number';
  if (minimum !== undefined && value < minimum) return `the lowest possible is ${minimum}`;
  return maximum !== undefined && value > maximum ? `the highest possible is ${maximum}` : undefined;
}

/** Why an item cannot stand beside the others of its answer; undefined when it can. */
export function evidenceFault(item: Evidence, others: readonly Evidence[]): string | undefined {
  if (!evidenceTypes.includes(item.type)) return `evidence is one of ${evidenceTypes.join(', ')}`;
  for (const text of [item.title, item.ref, item.decision, item.place, item.before, item.after].flat()) {
    if (typeof text === 'string' && isEmpty(text)) return 'a text is empty';
  }
  if (Array.isArray(item.place) && new Set(item.place).size < Math.max(1, item.place.length)) {
    return 'each place is named once';
  }
  if (item.date !== undefined && dateFault(item.date) !== undefined) return dateFault(item.date);
  if (item.periods !== undefined && !(Number.isInteger(item.periods) && item.periods >= 1)) {
    return 'periods are a whole number from 1';
  }
  if ([item.before, item.after].some((figure) => typeof figure === 'number' && !Number.isFinite(figure))) {
    return 'that is not a number';
  }
  return others.some((other) => isSameData(other, item)) ? 'the same item is there already' : undefined;
}

function dateFault(date: string): string | undefined {
  return isCalendarDate(date) ? undefined : `"${date}" is not a date: write YYYY-MM-DD`;
}

function isEmpty(text: string): boolean {
  return text === '';
}
