import type { JsonSchema } from '../model/rubric.ts';
import { isSameData } from '../model/same-data.ts';
import { applyEdits, type Edit } from './apply-edits.ts';
import { EditError } from './edit-error.ts';
import { readJsonText } from './edit-json.ts';
import { readYamlText } from './edit-yaml.ts';
import type { EditableText } from './editable-text.ts';
import { lineEndOf } from './end-of-file.ts';
import { type KeyGuide, keyGuide } from './key-guide.ts';

export type { Edit } from './apply-edits.ts';
export { EditError } from './edit-error.ts';

/** Where keys go that have to be put in. */
export interface EditOrder {
  /** JSON Schema of the assessment: keys are ordered as its `properties` are. */
  keys: JsonSchema;
  /** Question ids in questionnaire order. */
  answers: readonly string[];
}

/** A file and what it says; never changed in place. */
export interface AssessmentText {
  /** The whole file, with its byte order mark if it has one. */
  readonly text: string;
  /** What it says, as plain data. */
  readonly data: unknown;
  /**
   * The file with these facts in it, and every byte outside them as it was; facts that it holds already change nothing.
   * Throws EditError when that cannot be done safely.
   */
  edit(edits: readonly Edit[]): AssessmentText;
}

/** Reads a file to be edited; undefined when its text is not one valid document. */
export function readAssessmentText(text: string, kind: 'yaml' | 'json', order: EditOrder): AssessmentText | undefined {
  const guide = guideOf(order);
  const mark = text.startsWith('\uFEFF') ? '\uFEFF' : '';
  const body = text.slice(mark.length);
  if (kind === 'json') {
    return toAssessmentText(body, { read: (next) => readJsonText(next, guide), show: (next) => mark + next });
  }
  // A last line without a line end gets one while it is edited, so that all entries are whole lines.
  const added = body.slice(body.lastIndexOf('\n') + 1).trim() === '' ? '' : lineEndOf(body);
  const show = (next: string) => {
    const isWhole = added !== '' && /\S\r?\n$/.test(next.slice(-3));
    return mark + (isWhole ? next.slice(0, -added.length) : next);
  };
  return toAssessmentText(body + added, { read: (next) => readYamlText(next, guide, order.answers), show });
}

interface Format {
  read(body: string): EditableText | undefined;
  /** The whole file for a body that was read. */
  show(body: string): string;
}

function toAssessmentText(body: string, format: Format, source = format.read(body)): AssessmentText | undefined {
  if (!source) return undefined;
  const { data } = source;
  const edit = (edits: readonly Edit[]): AssessmentText => {
    const wanted = applyEdits(data, edits);
    if (isSameData(data, wanted)) return self;
    const tried = new Set([body]);
    for (const next of source.attempts(wanted)) {
      if (tried.has(next)) continue;
      tried.add(next);
      const after = format.read(next);
      const edited = after && isSameData(after.data, wanted) ? toAssessmentText(next, format, after) : undefined;
      if (edited) return edited;
    }
    const places = edits.map(({ path }) => path.join('.')).join(', ');
    throw new EditError(`${places}: this file cannot be changed there without changing more; edit it by hand`);
  };
  const self = { text: format.show(body), data, edit };
  return self;
}

function guideOf({ keys, answers }: EditOrder): KeyGuide {
  const root = keyGuide(keys);
  const below = (key: string) => (key === 'answers' ? { ...root.member(key), order: answers } : root.member(key));
  return { ...root, member: below };
}
