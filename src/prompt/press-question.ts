import type { Given } from '../model/interview.ts';
import type { Desk, Key, Step } from '../model/interview-desk.ts';
import { stateOf } from '../model/question-state.ts';
import { optionCount, type Question } from '../model/questionnaire.ts';
import { notApplicableForm, noteForm, valueForm } from './answer-forms.ts';
import { answerAt, questionAt, scrolled, stay, tell, withPanel } from './open-desk.ts';
import { openEvidence } from './press-evidence.ts';
import { jumpPanel } from './search-questions.ts';

/** A key while a question lies open on the desk. */
export function pressQuestion(desk: Desk, key: Key): Step {
  const question = questionAt(desk);
  if (!question) return stay(desk);
  const digit = /^\d$/.test(key.name) ? Number(key.name) : undefined;
  if (digit !== undefined) return chooseNumber(desk, question, digit);
  const act = actions[key.name];
  return act ? act(desk, question) : stay(desk);
}

type Action = (desk: Desk, question: Question) => Step;

const actions: Readonly<Record<string, Action>> = {
  up: (desk, question) => stay(moveCursor(desk, question, -1)),
  down: (desk, question) => stay(moveCursor(desk, question, 1)),
  pageup: (desk) => stay(scrolled(desk, { name: 'pageup', line: '' }) ?? desk),
  pagedown: (desk) => stay(scrolled(desk, { name: 'pagedown', line: '' }) ?? desk),
  return: accept,
  ' ': (desk, question) =>
    question.kind === 'checklist' ? stay(tick(desk, question, desk.cursor)) : accept(desk, question),
  u: (desk) => tell(desk, { kind: 'give', given: { unknown: true } }),
  x: (desk) => openForm(desk, 'notApplicable'),
  n: (desk) => openForm(desk, 'note'),
  N: (desk, { id }) => stay(desk, { kind: 'compose', question: id, text: answerAt(desk)?.note ?? '' }),
  e: (desk) => stay(openEvidence(desk)),
  c: nextConfidence,
  b: (desk) => back(desk),
  left: (desk) => back(desk),
  s: (desk) => tell(desk, { kind: 'next' }),
  right: (desk) => tell(desk, { kind: 'next' }),
  f: (desk) => tell(desk, { kind: 'finish' }),
  '/': (desk) => stay(withPanel(desk, jumpPanel(desk.interview.questions, ''))),
  '?': (desk) => stay(withPanel({ ...desk, scroll: 0 }, { kind: 'help' })),
  q: (desk) => stay(desk, { kind: 'leave' }),
};

function moveCursor(desk: Desk, question: Question, by: number): Desk {
  const last = optionCount(question) - 1;
  const from = desk.cursor < 0 && by < 0 ? last + 1 : desk.cursor;
  return { ...desk, cursor: Math.min(last, Math.max(0, from + by)) };
}

// Levels are chosen by their number, other options by their place; a number is typed as a whole.
function chooseNumber(desk: Desk, question: Question, digit: number): Step {
  if (question.kind === 'number') return openForm(desk, 'value', String(digit));
  if (question.kind === 'checklist') {
    const none = { kind: 'give', given: { checked: [] } } as const;
    return digit === 0 ? tell(desk, none) : stay(tick(desk, question, digit - 1));
  }
  const given = givenAt(question, question.kind === 'scale' ? digit : digit - 1);
  return given
    ? tell(desk, { kind: 'give', given })
    : stay(warn(desk, `there are ${optionCount(question)} to choose from`));
}

function givenAt(question: Question, index: number): Given | undefined {
  if (question.kind === 'scale') return index < question.anchors.length ? { level: index } : undefined;
  const option = question.options[index];
  return option && { choice: option.id };
}

function tick(desk: Desk, question: Question, index: number): Desk {
  const item = question.items[index];
  if (!item) return desk;
  const isTicked = desk.ticked.includes(item.id);
  const ids = question.items.map(({ id }) => id);
  const ticked = ids.filter((id) => (id === item.id ? !isTicked : desk.ticked.includes(id)));
  return { ...desk, cursor: index, ticked };
}

// The first Enter records what the cursor stands on, so that the verdict is seen; the next one goes on.
function accept(desk: Desk, question: Question): Step {
  const answer = answerAt(desk);
  if (question.kind === 'number') {
    return answer?.value === undefined && !isOut(desk) ? openForm(desk, 'value') : tell(desk, { kind: 'next' });
  }
  if (question.kind === 'checklist') {
    return acceptTicks(desk, answer?.checked);
  }
  const given = desk.cursor < 0 ? undefined : givenAt(question, desk.cursor);
  if (!given) {
    if (isOut(desk)) return tell(desk, { kind: 'next' });
    return stay(warn(desk, 'choose with the arrows or a number first; u: nobody knew, s: skip for now'));
  }
  const isRecorded =
    'level' in given ? answer?.level === given.level : 'choice' in given && answer?.choice === given.choice;
  return isRecorded ? tell(desk, { kind: 'next' }) : tell(desk, { kind: 'give', given });
}

function acceptTicks(desk: Desk, checked: readonly string[] | undefined): Step {
  const isNothing = desk.ticked.length === 0 && checked === undefined;
  if (isNothing && !isOut(desk)) return stay(warn(desk, 'tick what holds, or press 0 when nothing does'));
  const isRecorded = isNothing || checked?.join() === desk.ticked.join();
  return tell(desk, isRecorded ? { kind: 'next' } : { kind: 'give', given: { checked: desk.ticked } });
}

// Unknown and not applicable are answers too, only without a level; an exemption that has ended is none.
function isOut(desk: Desk): boolean {
  return ['unknown', 'notApplicable'].includes(stateOf(answerAt(desk), desk.interview.asOf));
}

function nextConfidence(desk: Desk): Step {
  const answer = answerAt(desk);
  if (!answer) return stay(warn(desk, 'answer first, then say how sure you are'));
  const order = [undefined, 'low', 'medium', 'high'] as const;
  const value = order[(order.indexOf(answer.confidence) + 1) % order.length];
  return tell(desk, { kind: 'confidence', ...(value && { value }) });
}

function back(desk: Desk): Step {
  return desk.state.trail.length === 0
    ? stay(warn(desk, 'this is where the interview began'))
    : tell(desk, { kind: 'back' });
}

function openForm(desk: Desk, of: 'note' | 'value' | 'notApplicable', typed?: string): Step {
  const question = questionAt(desk);
  if (!question) return stay(desk);
  const make = { note: noteForm, value: valueForm, notApplicable: notApplicableForm }[of];
  const form = make(question, answerAt(desk));
  const values = typed === undefined ? form.values : { ...form.values, value: typed };
  return stay(withPanel(desk, { kind: 'form', purpose: { of }, form: { ...form, values } }));
}

function warn(desk: Desk, text: string): Desk {
  return { ...desk, notice: { tone: 'warning', text } };
}
