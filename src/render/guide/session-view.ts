import type { Section } from '../../model/questionnaire.ts';
import { english } from '../english.ts';
import { anybody } from './guide-labels.ts';
import { displayMinutes, visitMinutes } from './guide-minutes.ts';
import { guidePhrases } from './guide-phrases.ts';
import type { PartView, PlanView, SessionView } from './guide-view.ts';
import type { PlannedPart, PlannedSession } from './plan-sessions.ts';
import { codeView } from './question-code.ts';
import { questionView } from './question-view.ts';
import { roleTitle } from './role-name.ts';

/** Who is asked in a session. */
export function titleOf({ role }: PlannedSession): string {
  return role === undefined ? anybody : roleTitle(role);
}

/** A line of the plan. */
export function planRow(session: PlannedSession, index: number): PlanView['rows'][number] {
  const codes = questionsIn(session).map(({ question }) => codeView(question));
  return { anchor: anchorOf(index), number: index + 1, role: titleOf(session), codes, minutes: session.minutes };
}

/** A session with its script. */
export function sessionView(session: PlannedSession, index: number): SessionView {
  const { parts, closing, minutes } = session;
  return {
    anchor: anchorOf(index),
    title: guidePhrases.session(index + 1, titleOf(session)),
    summary: `${english.phrases.questions({ count: questionsIn(session).length })}, ${displayMinutes(minutes)}`,
    opening: guidePhrases.span(0, visitMinutes.opening),
    closing: guidePhrases.span(closing, minutes),
    parts: parts.map((part, place) => partView(part, guidePhrases.part(index + 1, place + 1))),
  };
}

/** The questions of a session in the order in which they are asked. */
export function questionsIn({ parts }: PlannedSession): PlannedPart['questions'] {
  return parts.flatMap(({ questions }) => questions);
}

function partView({ path, introduced, start, questions }: PlannedPart, number: string): PartView {
  const texts = (key: 'intent' | 'storyPrompt') => introduced.flatMap((section: Section) => section[key] ?? []);
  return {
    number,
    title: path.map(({ title }) => title).join(': '),
    start: guidePhrases.start(start),
    intents: texts('intent'),
    stories: texts('storyPrompt'),
    questions: questions.map(questionView),
  };
}

function anchorOf(index: number): string {
  return `session-${index + 1}`;
}
