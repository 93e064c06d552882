import { reduceInterview, startInterview, subjectOf } from '../core/interviewing/reduce-interview.ts';
import type { Answer } from '../model/assessment.ts';
import type { Interview, InterviewEvent } from '../model/interview.ts';
import type { Desk, Effect, Key, Panel, Step } from '../model/interview-desk.ts';
import { stateOf } from '../model/question-state.ts';
import type { Question } from '../model/questionnaire.ts';

/** How an interview is to run. */
export interface InterviewManner {
  /** Ids of the questions to visit, in order. */
  plan: readonly string[];
  /** Begins at the first unanswered question of the plan, not at its first. */
  goesOn: boolean;
  isBlind: boolean;
}

/** A desk with the first question on it. */
export function openDesk(
  interview: Interview,
  answers: ReadonlyMap<string, Answer>,
  { plan, goesOn, isBlind }: InterviewManner,
): Desk {
  const state = startInterview(interview, answers, plan, goesOn);
  return arrive({ interview, state, cursor: -1, ticked: [], scroll: 0, unsaved: [], overwrite: [], isBlind });
}

export function stay(desk: Desk, ...effects: Effect[]): Step {
  return { desk, effects };
}

/** The desk with a panel over the question, and no word of what was before. */
export function withPanel(desk: Desk, panel: Panel | undefined): Desk {
  const { panel: _, notice: _2, ...rest } = desk;
  return { ...rest, scroll: 0, ...(panel && { panel }) };
}

/** The desk with what does not fit moved by a key for that; undefined for any other key. */
export function scrolled(desk: Desk, { name }: Key): Desk | undefined {
  const by = { down: 1, up: -1, pagedown: 8, pageup: -8 }[name];
  return by === undefined ? undefined : { ...desk, scroll: Math.min(200, Math.max(0, desk.scroll + by)) };
}

export function questionAt({ interview, state }: Desk): Question | undefined {
  return interview.questions.find(({ id }) => id === state.here);
}

export function answerAt({ state }: Desk): Answer | undefined {
  return state.here === undefined ? undefined : state.answers.get(state.here);
}

/** The questions of the edition that nobody has answered or knew, in order. */
export function openQuestions({ interview, state }: Desk, asOf: string): readonly Question[] {
  return interview.questions.filter(({ id }) =>
    ['unanswered', 'unknown'].includes(stateOf(state.answers.get(id), asOf)),
  );
}

/** Lets an event happen: what was said is to be saved, where it leads is looked at. */
export function tell(desk: Desk, event: InterviewEvent): Step {
  const { state, refused } = reduceInterview(desk.interview, desk.state, event);
  if (refused !== undefined) return stay({ ...desk, notice: { tone: 'error', text: refused } });
  const { notice: _, ...rest } = desk;
  if (state.here !== desk.state.here) return stay(arrive({ ...rest, state }));
  const next = { ...rest, state };
  const about = subjectOf(event, desk.state);
  if (event.kind === 'outside') return stay(afterOutside(desk, next));
  if (about === undefined || state.answers.get(about) === desk.state.answers.get(about)) return stay(next);
  const unsaved = [...new Set([...desk.unsaved, about])];
  // A note or evidence leaves alone what is ticked or pointed at and not recorded yet.
  const settled = event.kind === 'give' ? settle(next) : next;
  return stay({ ...settled, unsaved }, { kind: 'save' });
}

function afterOutside(before: Desk, next: Desk): Desk {
  const { here, answers } = next.state;
  if (here === undefined) return withinOpen(next);
  return answers.get(here) === before.state.answers.get(here) ? next : settle(next);
}

// At the end others may answer what was open: the cursor stays on a line that is there.
function withinOpen(desk: Desk): Desk {
  const last = openQuestions(desk, desk.interview.asOf).length - 1;
  return { ...desk, cursor: Math.max(0, Math.min(desk.cursor, last)) };
}

function arrive(desk: Desk): Desk {
  return settle({ ...withPanel(desk, undefined), scroll: 0 });
}

// The cursor stands on what was said; where nothing was said it stands nowhere, so as not to suggest an answer.
function settle(desk: Desk): Desk {
  const [question, answer] = [questionAt(desk), answerAt(desk)];
  if (!question) return { ...desk, cursor: 0, ticked: [] };
  const option = question.options.findIndex(({ id }) => id === answer?.choice);
  return { ...desk, cursor: answer?.level ?? option, ticked: answer?.checked ?? [] };
}
