import type { Field, Form, Key } from '../model/interview-desk.ts';
import { asOneLine } from './answer-forms.ts';

/** What a key made of a form. */
export type FormStep =
  | { kind: 'edit'; form: Form }
  | { kind: 'submit'; form: Form }
  | { kind: 'cancel' }
  | { kind: 'complete'; form: Form };

/** The text of the field at hand; empty where one chooses. */
export function typedText({ fields, values, at }: Form): string {
  const field = fields[at];
  return field && field.kind !== 'choice' ? (values[field.key] ?? '') : '';
}

/** A key in a form: Enter and the arrows move between fields, the last Enter submits, Esc cancels. */
export function pressForm(form: Form, key: Key): FormStep {
  const field = form.fields[form.at];
  if (!field || key.name === 'escape') return { kind: 'cancel' };
  if (key.isCtrl) return key.name === 's' ? { kind: 'submit', form } : edit(typed(form, field, key));
  switch (key.name) {
    case 'return':
      return form.at === form.fields.length - 1 ? { kind: 'submit', form } : edit(moved(form, 1));
    case 'up':
      return edit(moved(form, -1));
    case 'down':
      return edit(moved(form, 1));
    case 'tab':
      return field.kind === 'path' ? { kind: 'complete', form } : edit(moved(form, 1));
    default:
      return edit(field.kind === 'choice' ? chosen(form, field, key) : typed(form, field, key));
  }
}

/** The form with a value in one of its fields, and nothing to complain of. */
export function withValue({ problem: _, choices: _2, ...form }: Form, key: string, value: string): Form {
  return { ...form, values: { ...form.values, [key]: value } };
}

function edit(form: Form): FormStep {
  return { kind: 'edit', form };
}

function moved(form: Form, by: number): Form {
  return { ...form, at: Math.min(form.fields.length - 1, Math.max(0, form.at + by)) };
}

function typed(form: Form, { key: name, kind }: Field, { name: pressed, line: given }: Key): Form {
  // Of what is pasted only a note has several lines.
  const line = pressed === 'paste' && name !== 'note' ? asOneLine(given) : given;
  return kind === 'choice' || line === form.values[name] ? form : withValue(form, name, line);
}

function chosen(form: Form, { key: name, choices = [] }: Field, { name: pressed }: Key): Form {
  const at = choices.indexOf(form.values[name] ?? '');
  const to = (index: number): Form => withValue(form, name, choices[(index + choices.length) % choices.length] ?? '');
  if (pressed === 'right' || pressed === ' ') return to(at + 1);
  if (pressed === 'left') return to(at - 1);
  const named = choices.findIndex((choice) => choice.startsWith(pressed.toLowerCase()));
  return pressed.length === 1 && named >= 0 ? to(named) : form;
}
