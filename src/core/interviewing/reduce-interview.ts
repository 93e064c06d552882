import type { Answer } from '../../model/assessment.ts';
import type { Interview, InterviewEvent, InterviewState } from '../../model/interview.ts';
import { stateOf } from '../../model/question-state.ts';
import { changeAnswer, isChange } from './change-answer.ts';

/** The state after an event. With `refused` the state is the one before, and says why. */
export interface Reduced {
  state: InterviewState;
  refused?: string;
}

/**
 * An interview at its first question; `plan` names what to visit, in order. One that goes on begins at the first
 * unanswered question, or at the end, with the way back through those before it.
 */
export function startInterview(
  { asOf }: Interview,
  answers: ReadonlyMap<string, Answer>,
  plan: readonly string[],
  goesOn: boolean,
): InterviewState {
  const open = plan.findIndex((id) => stateOf(answers.get(id), asOf) === 'unanswered');
  const at = !goesOn ? 0 : open < 0 ? plan.length : open;
  return { answers, plan, here: plan[at], trail: plan.slice(0, at) };
}

/**
 * One step of an interview, pure. What is said always fits the question, so that the answers can be saved after every
 * event; `back` undoes a move and never an answer.
 */
export function reduceInterview(interview: Interview, state: InterviewState, event: InterviewEvent): Reduced {
  if (isChange(event)) {
    const about = subjectOf(event, state);
    const question = interview.questions.find(({ id }) => id === about);
    if (!question) return { state, refused: 'there is no question here' };
    const before = state.answers.get(question.id);
    const changed = changeAnswer(question, before, event);
    if ('refused' in changed) return { state, refused: changed.refused };
    return {
      state: changed.answer === before ? state : { ...state, answers: put(state.answers, question.id, changed.answer) },
    };
  }
  return { state: move(interview, state, event) };
}

/** Id of the question that an event says something about; undefined at the end. */
export function subjectOf(event: InterviewEvent, { here }: InterviewState): string | undefined {
  return event.kind === 'note' ? (event.question ?? here) : here;
}

type Move = Exclude<InterviewEvent, Parameters<typeof changeAnswer>[2]>;

function move(interview: Interview, state: InterviewState, event: Move): InterviewState {
  const { here, trail } = state;
  const go = (to: string | undefined): InterviewState =>
    to === here ? state : { ...state, here: to, trail: [...trail, here] };
  switch (event.kind) {
    case 'next':
      return go(nextOf(interview, state));
    case 'back':
      return trail.length === 0 ? state : { ...state, here: trail.at(-1), trail: trail.slice(0, -1) };
    case 'jump':
      return interview.questions.some(({ id }) => id === event.to) ? go(event.to) : state;
    case 'finish':
      return go(undefined);
    case 'revisit': {
      const plan = [...new Set(event.questions)].filter((id) =>
        interview.questions.some((question) => question.id === id),
      );
      const [first] = plan;
      return first === undefined ? state : { ...go(first), plan };
    }
    case 'outside': {
      let answers = state.answers;
      for (const [id, answer] of event.answers) answers = put(answers, id, answer);
      return { ...state, answers };
    }
  }
}

// From a question outside the plan the way goes on to the planned one that follows it in the questionnaire.
function nextOf({ questions }: Interview, { plan, here }: InterviewState): string | undefined {
  if (here === undefined) return undefined;
  const place = plan.indexOf(here);
  if (place >= 0) return plan[place + 1];
  const later = new Set(questions.slice(questions.findIndex(({ id }) => id === here) + 1).map(({ id }) => id));
  return plan.find((id) => later.has(id));
}

function put(
  answers: ReadonlyMap<string, Answer>,
  id: string,
  answer: Answer | undefined,
): ReadonlyMap<string, Answer> {
  const next = new Map(answers);
  if (answer) next.set(id, answer);
  else next.delete(id);
  return next;
}
