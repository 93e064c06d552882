import type { Host, Terminal } from '../../host.ts';
import type { Answer } from '../../model/assessment.ts';
import type { Desk, Effect, Panel } from '../../model/interview-desk.ts';
import { stateOf } from '../../model/question-state.ts';
import { noteForm, saveAsForm, toLine } from '../../prompt/answer-forms.ts';
import { answerAt, questionAt, tell, withPanel } from '../../prompt/open-desk.ts';
import { withCompletion } from '../../prompt/press-key.ts';
import { sameAnswer } from './answer-data.ts';
import { completePath } from './complete-path.ts';
import type { OpenInterview } from './open-interview.ts';
import { takeUpVersion } from './take-up-version.ts';

type Change = (desk: Desk) => Desk;

/** Does what a key asks for, and says what that changes on the desk. */
export async function performEffect(
  effect: Effect,
  desk: Desk,
  open: OpenInterview,
  terminal: Terminal,
  host: Host,
): Promise<Change> {
  switch (effect.kind) {
    case 'save':
      return saveAnswers(desk, open);
    case 'saveAs':
      return saveElsewhere(effect.path, desk, open);
    case 'takeUp':
      return failing(await takeUpVersion(open, host));
    case 'compose':
      return composeNote(effect, desk, open, terminal, host);
    case 'complete': {
      const { text, choices } = await completePath(effect.text, host);
      return (now) => withCompletion(now, text, choices);
    }
    case 'leave':
      return (now) => now;
  }
}

/** Saves what is not on file yet; a failure opens the form for another path, a conflict its own panel. */
export async function saveAnswers(desk: Desk, { session }: OpenInterview): Promise<Change> {
  const questions = desk.unsaved;
  const answers = desk.state.answers;
  const outcome = await session.save(answers, questions, desk.overwrite);
  if (outcome.kind === 'failed') return failing(outcome.message);
  if (outcome.kind === 'conflict') {
    const { question, theirs } = outcome;
    return (now) =>
      over(
        withOutside(now, outcome.outside),
        { kind: 'conflict', question, theirs },
        'changed elsewhere too: you choose after this',
      );
  }
  return (now) => {
    // Answered again while it was being saved: the next save is on its way.
    const unsaved = now.unsaved.filter(
      (id) => !questions.includes(id) || !sameAnswer(now.state.answers.get(id), answers.get(id)),
    );
    const overwrite = now.overwrite.filter((id) => unsaved.includes(id));
    const next = withOutside({ ...now, unsaved, overwrite }, outcome.outside);
    return { ...next, saved: savedCount(next, unsaved) };
  };
}

// What others have answered is shown from now on, and said.
function withOutside(desk: Desk, outside: ReadonlyMap<string, Answer | undefined>): Desk {
  if (outside.size === 0) return desk;
  const text = `${outside.size} ${outside.size === 1 ? 'answer was' : 'answers were'} changed elsewhere meanwhile, and taken over`;
  return { ...tell(desk, { kind: 'outside', answers: outside }).desk, notice: { tone: 'warning', text } };
}

/** Goes on in another file, with what is not saved yet. */
export async function saveElsewhere(path: string, desk: Desk, open: OpenInterview): Promise<Change> {
  const failed = await open.session.moveTo(path);
  if (failed !== undefined) return failing(failed, path);
  const change = await saveAnswers(desk, open);
  return (now) => {
    const next = change(now);
    return next.panel ? next : { ...next, notice: { tone: 'good', text: `From now on saved to ${path}` } };
  };
}

function failing(message: string | undefined, path?: string): Change {
  if (message === undefined) return (now) => now;
  const panel: Panel = { kind: 'form', purpose: { of: 'saveAs' }, form: saveAsForm(message, path) };
  return (now) => over(now, panel, `not saved yet: ${message}`);
}

// A form that somebody is writing in stays: it says what happened, and the next save asks.
function over(desk: Desk, panel: Panel, message: string): Desk {
  const open = desk.panel;
  if (open?.kind !== 'form' || open.purpose.of === 'saveAs') return withPanel(desk, panel);
  return { ...desk, panel: { ...open, form: { ...open.form, problem: message } } };
}

async function composeNote(
  { question, text }: Extract<Effect, { kind: 'compose' }>,
  desk: Desk,
  open: OpenInterview,
  terminal: Terminal,
  host: Host,
): Promise<Change> {
  await terminal.cover(false);
  const edited = await host.editText(text);
  await terminal.cover(true);
  if (edited === undefined) return (now) => withoutEditor(now, question, text);
  const write: Change = (now) => tell(now, { kind: 'note', question, text: edited.trim() }).desk;
  const save = await saveAnswers(write(desk), open);
  return (now) => save(write(now));
}

const noEditor = 'no editor helped: set $EDITOR, or write the note in one line with n';

// What was typed so far is not lost because there is no editor.
function withoutEditor(desk: Desk, id: string, text: string): Desk {
  const question = questionAt(desk);
  const isNew = text !== (desk.state.answers.get(id)?.note ?? '');
  if (!isNew || question?.id !== id || desk.panel) return { ...desk, notice: { tone: 'warning', text: noEditor } };
  const form = { ...noteForm(question, answerAt(desk)), problem: noEditor, values: { note: toLine(text) } };
  return withPanel(desk, { kind: 'form', purpose: { of: 'note' }, form });
}

function savedCount({ interview, state }: Desk, unsaved: readonly string[]): number {
  const isSaid = (id: string): boolean => stateOf(state.answers.get(id), interview.asOf) !== 'unanswered';
  return interview.questions.filter(({ id }) => isSaid(id) && !unsaved.includes(id)).length;
}
