import type { Host, Terminal } from '../../host.ts';
import type { Library } from '../../load/library.ts';
import { isCalendarDate } from '../../model/calendar-date.ts';
import type { Field, Form } from '../../model/interview-desk.ts';
import { fillInForm } from '../../prompt/fill-in-form.ts';
import { renderFormScreen } from '../../render/interview/form-screen.ts';
import type { StartWishes } from './start-assessment.ts';

const types = ['self', 'facilitated', 'independent'];

/** Asks for what a new assessment is about; what is known already is not asked. Undefined when the person leaves. */
export async function askForStart(
  wishes: StartWishes,
  library: Library,
  terminal: Terminal,
  signal: AbortSignal,
  host: Host,
): Promise<StartWishes | undefined> {
  const editions = await editionsById(library);
  const ids = [...editions.keys()];
  const fieldsFor = (questionnaire: string): Field[] => {
    const known = editions.get(questionnaire) ?? [];
    const all: Field[] = [
      { key: 'questionnaire', label: 'Questionnaire', kind: 'choice', choices: ids },
      { key: 'edition', label: 'Edition', kind: 'choice', choices: known },
      { key: 'subject', label: 'Subject', kind: 'text', hint: 'what is assessed, for example a team or a platform' },
      { key: 'scope', label: 'Scope', kind: 'text', hint: 'what belongs to it; may stay empty' },
      { key: 'type', label: 'Type', kind: 'choice', choices: types },
      { key: 'date', label: 'Date', kind: 'text', hint: 'YYYY-MM-DD' },
      { key: 'assessors', label: 'Assessors', kind: 'text', hint: 'who asks or rates; several with ; between' },
      { key: 'target', label: 'Target', kind: 'text', hint: 'level aimed at, from 1; may stay empty' },
    ];
    return all.filter(({ key }) => wishes[key as keyof StartWishes] === undefined);
  };
  const firstId = wishes.questionnaire ?? 'guiding-principles';
  const values = {
    questionnaire: firstId,
    edition: usual(editions.get(firstId)),
    type: 'facilitated',
    date: host.today(),
  };
  const fields = fieldsFor(firstId);
  if (fields.length === 0) return wishes;
  const form: Form = { title: 'A new assessment', fields, values, at: 0 };
  const filled = await fillInForm(
    form,
    {
      draw: (shown) => renderFormScreen(shown, { ...terminal.size(), style: host.stdout.style }),
      onResize: (listener) => terminal.onResize(listener),
      suspend: (onResume) => terminal.suspend(onResume),
      refuse: ({ values: now }) => refuseStart(now, wishes),
      refresh: (now) => refreshed(now, editions, fieldsFor),
    },
    { input: terminal.input, output: terminal.output, signal },
  );
  return filled && { ...wishesOf(filled, fields), ...definedOf(wishes) };
}

function refuseStart(values: Form['values'], wishes: StartWishes): string | undefined {
  const { subject = '', date = '', target = '' } = values;
  if (wishes.subject === undefined && subject.trim() === '') return 'what is assessed? The subject is missing';
  if (wishes.date === undefined && !isCalendarDate(date.trim())) return `"${date}" is not a date: write YYYY-MM-DD`;
  return target.trim() === '' || /^[1-9]$/.test(target.trim()) ? undefined : 'the target is a level from 1';
}

// Another questionnaire has other editions.
function refreshed(
  form: Form,
  editions: ReadonlyMap<string, readonly string[]>,
  fieldsFor: (id: string) => Field[],
): Form {
  const id = form.values.questionnaire ?? '';
  const known = editions.get(id) ?? [];
  const { edition = '' } = form.values;
  const values = known.includes(edition) ? form.values : { ...form.values, edition: usual(known) };
  return { ...form, fields: fieldsFor(id), values };
}

function usual(editions: readonly string[] = []): string {
  return editions.includes('quick') ? 'quick' : (editions[0] ?? 'full');
}

function wishesOf(values: Form['values'], fields: readonly Field[]): StartWishes {
  const of = (key: string): string | undefined => {
    const value = (values[key] ?? '').trim();
    return value === '' || !fields.some((field) => field.key === key) ? undefined : value;
  };
  const assessors = of('assessors')
    ?.split(';')
    .map((name) => name.trim())
    .filter(Boolean);
  const texts = ['questionnaire', 'edition', 'subject', 'scope', 'type', 'date'].map((key) => [key, of(key)] as const);
  const target = of('target');
  return {
    ...Object.fromEntries(texts.filter(([, value]) => value !== undefined)),
    ...(assessors && { assessors: [...new Set(assessors)] }),
    ...(target !== undefined && { target: Number(target) }),
  };
}

function definedOf(wishes: StartWishes): StartWishes {
  return Object.fromEntries(Object.entries(wishes).filter(([, value]) => value !== undefined));
}

async function editionsById(library: Library): Promise<Map<string, readonly string[]>> {
  const known = new Map<string, readonly string[]>();
  for (const id of library.questionnaireIds()) {
    const found = await library.findQuestionnaire(id);
    if (found) known.set(id, Object.keys(found.value.editions));
  }
  return known;
}
