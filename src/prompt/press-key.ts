import { reduceInterview } from '../core/interviewing/reduce-interview.ts';
import type { Desk, Form, Key, Panel, Step } from '../model/interview-desk.ts';
import { asOneLine, eventOf, evidenceFields, unfolded } from './answer-forms.ts';
import { answerAt, scrolled, stay, tell, withPanel } from './open-desk.ts';
import { pressEvidence } from './press-evidence.ts';
import { pressForm, typedText, withValue } from './press-form.ts';
import { pressQuestion } from './press-question.ts';
import { pressSummary } from './press-summary.ts';
import { jumpPanel } from './search-questions.ts';

/** What a key does, pure: the desk after it, and what the world has to do. */
export function pressKey(desk: Desk, key: Key): Step {
  const { panel, ...bare } = desk;
  // Keys with Ctrl belong to the line that is typed; elsewhere they mean nothing.
  if (key.isCtrl && panel?.kind !== 'form' && panel?.kind !== 'jump') return stay(desk);
  switch (panel?.kind) {
    case 'form':
      return inForm(desk, panel, key);
    case 'jump':
      return inJump(desk, panel, key);
    case 'evidence':
      return pressEvidence(desk, panel, key);
    case 'conflict':
      return scrolledStep(desk, key) ?? inConflict(desk, panel, key);
    case 'takeUp':
      if (key.name === 'q') return stay(desk, { kind: 'leave' });
      if (key.name !== 'return') return scrolledStep(desk, key) ?? stay(desk);
      return stay(withPanel(desk, undefined), { kind: 'takeUp' });
    case 'help':
      return stay(scrolled(desk, key) ?? { ...bare, scroll: 0 });
    default:
      return desk.state.here === undefined ? pressSummary(desk, key) : pressQuestion(desk, key);
  }
}

/** What stands in the line that is being typed; empty where keys are commands. */
export function lineOf({ panel }: Desk): string {
  if (panel?.kind === 'jump') return panel.query;
  return panel?.kind === 'form' ? typedText(panel.form) : '';
}

function scrolledStep(desk: Desk, key: Key): Step | undefined {
  const moved = scrolled(desk, key);
  return moved && stay(moved);
}

type FormPanel = Extract<Panel, { kind: 'form' }>;

function inForm(desk: Desk, panel: FormPanel, key: Key): Step {
  if (key.isCtrl && key.name === 'o' && panel.purpose.of === 'note') {
    const question = desk.state.here ?? '';
    return stay(withPanel(desk, undefined), { kind: 'compose', question, text: unfolded(typedText(panel.form)) });
  }
  const step = pressForm(panel.form, key);
  const lay = (form: Form): Desk => ({ ...desk, panel: { ...panel, form } });
  switch (step.kind) {
    case 'cancel':
      return stay(withPanel(desk, undefined));
    case 'edit':
      return stay(lay(step.form.values.type === panel.form.values.type ? step.form : fitted(step.form)));
    case 'complete':
      return stay(lay(step.form), { kind: 'complete', text: typedText(step.form) });
    case 'submit':
      return submit(desk, panel, lay);
  }
}

// Other types of evidence have other fields; what was typed stays.
function fitted(form: Form): Form {
  return { ...form, fields: evidenceFields(form.values.type ?? '', form.values) };
}

function submit(desk: Desk, { purpose, form }: FormPanel, lay: (form: Form) => Desk): Step {
  if (purpose.of === 'saveAs') {
    const path = (form.values.path ?? '').trim();
    // Keys that were meant for a question and typed ahead make no path.
    if (!/\.(ya?ml|json)$/.test(path)) {
      return stay(lay({ ...form, problem: 'write a path that ends in .yaml or .json, or press Esc' }));
    }
    return stay(withPanel(desk, undefined), { kind: 'saveAs', path });
  }
  const event = eventOf(purpose, form, answerAt(desk));
  if (!event) return stay(desk);
  const { refused } = reduceInterview(desk.interview, desk.state, event);
  if (refused !== undefined) return stay(lay({ ...form, problem: refused }));
  return tell(withPanel(desk, undefined), event);
}

function inJump(desk: Desk, panel: Extract<Panel, { kind: 'jump' }>, key: Key): Step {
  const { found } = panel;
  const point = (cursor: number): Step =>
    stay({ ...desk, panel: { ...panel, cursor: Math.min(found.length - 1, Math.max(0, cursor)) } });
  switch (key.isCtrl ? '' : key.name) {
    case 'escape':
      return stay(withPanel(desk, undefined));
    case 'up':
      return point(panel.cursor - 1);
    case 'down':
    case 'tab':
      return point(panel.cursor + 1);
    case 'return': {
      const to = found[panel.cursor];
      return to === undefined ? stay(desk) : tell(withPanel(desk, undefined), { kind: 'jump', to });
    }
    default:
      return key.line === panel.query
        ? stay(desk)
        : stay({
            ...desk,
            panel: jumpPanel(desk.interview.questions, key.name === 'paste' ? asOneLine(key.line) : key.line),
          });
  }
}

function inConflict(desk: Desk, { question, theirs }: Extract<Panel, { kind: 'conflict' }>, key: Key): Step {
  const rest = desk.unsaved.filter((id) => id !== question);
  if (key.name === 'm') {
    const overwrite = [...new Set([...desk.overwrite, question])];
    return stay(withPanel({ ...desk, overwrite }, undefined), { kind: 'save' });
  }
  if (key.name !== 't') return stay(desk);
  const step = tell(withPanel({ ...desk, unsaved: rest }, undefined), {
    kind: 'outside',
    answers: new Map([[question, theirs]]),
  });
  // Also where nothing is left to save: the session learns that they have chosen.
  return { ...step, effects: [{ kind: 'save' }] };
}

/** The desk with a completed path in the field at hand, and what else it could become. */
export function withCompletion(desk: Desk, text: string, choices: readonly string[]): Desk {
  const { panel } = desk;
  const field = panel?.kind === 'form' ? panel.form.fields[panel.form.at] : undefined;
  // The person may have gone on meanwhile.
  if (panel?.kind !== 'form' || field?.kind !== 'path' || !text.startsWith(typedText(panel.form))) return desk;
  const { choices: _, ...form } = withValue(panel.form, field.key, text);
  return { ...desk, panel: { ...panel, form: choices.length > 0 ? { ...form, choices } : form } };
}
