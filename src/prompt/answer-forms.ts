import type { Answer, Evidence } from '../model/assessment.ts';
import type { InterviewEvent } from '../model/interview.ts';
import type { Field, Form, FormPurpose } from '../model/interview-desk.ts';
import type { EvidenceType, Question } from '../model/questionnaire.ts';
import { isSameData } from '../model/same-data.ts';

const lineBreakSign = '⏎';

/** A text in one line, to be edited: a sign stands for each line break. */
export function toLine(text: string): string {
  return text.replace(/\r\n?|\n/g, lineBreakSign);
}

/** A line that stands for a text of one line: its line breaks are spaces. */
export function asOneLine(line: string): string {
  return line.replaceAll(lineBreakSign, ' ');
}

/** The text that a line stands for, as it is. */
export function unfolded(line: string): string {
  return line.replaceAll(lineBreakSign, '\n');
}

/** The text that an edited line stands for. */
function fromLine(line: string): string {
  return unfolded(line.trim());
}

export function noteForm(question: Question, answer: Answer | undefined): Form {
  const fields: Field[] = [{ key: 'note', label: 'Note', kind: 'text' }];
  return form(`Note on ${question.title}`, fields, { note: toLine(answer?.note ?? '') });
}

export function valueForm(question: Question, answer: Answer | undefined): Form {
  const { unit, minimum, maximum } = question;
  const limits = [minimum === undefined ? '' : `from ${minimum}`, maximum === undefined ? '' : `to ${maximum}`];
  const hint = ['a number', ...limits].filter(Boolean).join(' ');
  const value = answer?.value === undefined ? '' : String(answer.value);
  return form(question.title, [{ key: 'value', label: unit ?? 'Value', kind: 'text', hint }], { value });
}

export function notApplicableForm(_question: Question, answer: Answer | undefined): Form {
  const { reason = '', approvedBy = '', until = '' } = answer?.notApplicable ?? {};
  const fields: Field[] = [
    { key: 'reason', label: 'Reason', kind: 'text', hint: 'why it does not apply to the subject' },
    { key: 'approvedBy', label: 'Approved by', kind: 'text', hint: 'who agreed; may stay empty' },
    { key: 'until', label: 'Until', kind: 'text', hint: 'last day, YYYY-MM-DD; empty: no end' },
  ];
  return form('Not applicable: an agreed exemption', fields, {
    reason: toLine(reason),
    approvedBy: toLine(approvedBy),
    until,
  });
}

/** Asks where else to save; `path` was tried before. */
export function saveAsForm(problem: string, path = ''): Form {
  const fields: Field[] = [
    { key: 'path', label: 'Save to', kind: 'path', hint: 'another path, for example on another disk' },
  ];
  return { ...form('The answers cannot be saved', fields, { path }), problem };
}

const evidenceTypes: readonly EvidenceType[] = ['document', 'record', 'measure', 'observation', 'interview'];

const evidenceFieldByKey: Readonly<Record<string, Field>> = {
  type: { key: 'type', label: 'Type', kind: 'choice', choices: evidenceTypes },
  title: { key: 'title', label: 'Title', kind: 'text', hint: 'what it is' },
  ref: { key: 'ref', label: 'Reference', kind: 'path', hint: 'path in the repository (Tab completes) or URL' },
  date: { key: 'date', label: 'Date', kind: 'text', hint: 'YYYY-MM-DD; without it the item counts for no level' },
  place: { key: 'place', label: 'Place', kind: 'text', hint: 'team, service or site; several: with ; between' },
  periods: { key: 'periods', label: 'Periods', kind: 'text', hint: 'how many in a row, for example 4 quarters: 4' },
  decision: { key: 'decision', label: 'Decision', kind: 'text', hint: 'what was decided from it' },
  before: { key: 'before', label: 'Before', kind: 'text', hint: 'figure before a change' },
  after: { key: 'after', label: 'After', kind: 'text', hint: 'figure after it' },
};

// What a rubric can make use of, by type.
const keysByType: Readonly<Record<EvidenceType, readonly string[]>> = {
  document: ['title', 'ref', 'date', 'decision'],
  record: ['title', 'ref', 'date', 'place', 'decision'],
  measure: ['title', 'ref', 'date', 'periods', 'decision', 'before', 'after'],
  observation: ['title', 'date', 'place', 'decision'],
  interview: ['title', 'date', 'place'],
};

/** The fields of an evidence item of some type, and those that it has a value for already. */
export function evidenceFields(type: string, values: Form['values']): Field[] {
  const wanted = keysByType[evidenceTypes.find((each) => each === type) ?? 'document'];
  const keys = Object.keys(evidenceFieldByKey).filter((key) => wanted.includes(key) || (values[key] ?? '') !== '');
  return ['type', ...keys.filter((key) => key !== 'type')].flatMap((key) => evidenceFieldByKey[key] ?? []);
}

export function evidenceForm(item: Evidence | undefined): Form {
  const {
    type,
    title = '',
    ref = '',
    date = '',
    place,
    periods,
    decision = '',
    before = '',
    after = '',
  } = item ?? {
    type: 'document' as const,
  };
  const values = {
    ...{ type, title: toLine(title), ref: toLine(ref), date, place: placeLine(place), decision: toLine(decision) },
    ...{ periods: String(periods ?? ''), before: toLine(String(before)), after: toLine(String(after)) },
  };
  return form(item ? 'Evidence' : 'New evidence', evidenceFields(type, values), values);
}

function placeLine(place: Evidence['place']): string {
  return toLine([place ?? []].flat().join('; '));
}

/**
 * What a filled-in form says about the question at hand; undefined for a form that says nothing about it. A line that
 * nobody changed says what was there before, also where a line can show it only nearly.
 */
export function eventOf(
  purpose: FormPurpose,
  { values }: Form,
  before: Answer | undefined,
): InterviewEvent | undefined {
  const of = (key: string): string => values[key] ?? '';
  const text = (key: string, was: string | undefined): string =>
    was !== undefined && of(key) === toLine(was) ? was : fromLine(of(key));
  switch (purpose.of) {
    case 'note':
      return { kind: 'note', text: text('note', before?.note) };
    case 'value':
      return { kind: 'give', given: { value: numberIn(of('value')) ?? Number.NaN } };
    case 'notApplicable': {
      const was = before?.notApplicable;
      const [approvedBy, until] = [text('approvedBy', was?.approvedBy), text('until', was?.until)];
      const notApplicable = {
        reason: text('reason', was?.reason),
        ...(approvedBy && { approvedBy }),
        ...(until && { until }),
      };
      return { kind: 'give', given: { notApplicable } };
    }
    case 'evidence':
      return { kind: 'evidence', index: placeOf(purpose.item, before), item: evidenceOf(of, text, purpose.item) };
    case 'saveAs':
      return undefined;
  }
}

// Others may have changed the list meanwhile; an item that is gone, and a new one, comes last.
function placeOf(item: Evidence | undefined, answer: Answer | undefined): number {
  const evidence = answer?.evidence ?? [];
  const place = item ? evidence.findIndex((each) => isSameData(each, item)) : -1;
  return place < 0 ? evidence.length : place;
}

function evidenceOf(
  of: (key: string) => string,
  text: (key: string, was: string | undefined) => string,
  was: Evidence | undefined,
): Evidence {
  const texts = (['title', 'ref', 'date', 'decision'] as const).map((key) => [key, text(key, was?.[key])] as const);
  const figures = (['before', 'after'] as const).map((key) => [key, figureIn(of(key), was?.[key])] as const);
  const place = of('place') === placeLine(was?.place) ? was?.place : placesIn(of('place'));
  return {
    type: evidenceTypes.find((type) => type === of('type')) ?? 'document',
    ...Object.fromEntries(texts.filter(([, value]) => value !== '')),
    ...(place !== undefined && { place }),
    ...(of('periods').trim() && { periods: numberIn(of('periods')) ?? Number.NaN }),
    ...Object.fromEntries(figures.filter(([, value]) => value !== undefined)),
    // Set by hand only, and kept.
    ...(was?.outdated !== undefined && { outdated: was.outdated }),
  };
}

function placesIn(line: string): Evidence['place'] | undefined {
  const places = [...new Set(line.split(';').map(fromLine).filter(Boolean))];
  return places.length > 1 ? places : places[0];
}

function figureIn(line: string, was: string | number | undefined): string | number | undefined {
  if (was !== undefined && line === toLine(String(was))) return was;
  return numberIn(line) ?? (fromLine(line) || undefined);
}

function numberIn(line: string): number | undefined {
  return /^[-+]?\d+([.,]\d+)?$/.test(line.trim()) ? Number(line.trim().replace(',', '.')) : undefined;
}

function form(title: string, fields: readonly Field[], values: Form['values']): Form {
  return { title, fields, values, at: 0 };
}
