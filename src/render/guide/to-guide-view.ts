import type { Questionnaire } from '../../model/questionnaire.ts';
import { counted } from '../counted.ts';
import { cleanTexts } from '../report/clean-text.ts';
import { evidenceRequests } from './evidence-requests.ts';
import { guideLabels, typesToArrange, typesToSend } from './guide-labels.ts';
import { displayMinutes, minutesRule } from './guide-minutes.ts';
import { assumptionText, steps } from './guide-phrases.ts';
import type { GuideHeader, GuideView, PlanView } from './guide-view.ts';
import { lookViews } from './look-views.ts';
import { type PlannedSession, planSessions } from './plan-sessions.ts';
import { roleTitle } from './role-name.ts';
import { planRow, questionsIn, sessionView, titleOf } from './session-view.ts';

/** What a guide is made for. The edition exists, and somebody with the role can answer a question of it. */
export interface GuideOptions {
  edition: string;
  /** Only what this role can answer; absent: everything. */
  role?: string;
  /** Whole minutes for each question; absent: by its kind. */
  minutes?: number;
}

/** Everything that a guide prints: pure, no clock. Texts are free of control characters. */
export function toGuideView(source: Questionnaire, options: GuideOptions): GuideView {
  const questionnaire = cleanTexts(source);
  const sessions = planSessions(questionnaire, { ...options, minutesOf: minutesRule(options.minutes) });
  const asked = sessions.flatMap((session) => questionsIn(session).map(({ question }) => question));
  const has = {
    cases: asked.some(({ askFirst }) => askFirst !== undefined),
    stories: sessions.some(({ parts }) => parts.some(({ introduced }) => introduced.some(hasStory))),
  };
  return {
    language: questionnaire.language,
    labels: guideLabels,
    header: headerView(questionnaire, sessions, options),
    steps: steps(has),
    plan: {
      ...planView(sessions, options.role),
      assumption: assumptionText([...new Set(asked.map(({ kind }) => kind))], has, options.minutes),
    },
    sessions: sessions.map(sessionView),
    looks: lookViews(questionnaire.coherence, asked),
    requests: evidenceRequests(sessions, typesToSend, titleOf),
    arrangements: evidenceRequests(sessions, typesToArrange, titleOf),
    // A term is a key, and keys are cleaned only as the texts that they become.
    glossary: cleanTexts(Object.entries(source.glossary).map(([term, meaning]) => ({ term, meaning }))),
  };
}

function hasStory({ storyPrompt }: { storyPrompt?: string }): boolean {
  return storyPrompt !== undefined;
}

function headerView(
  { title, id, version, editions, notice, memoryAid }: Questionnaire,
  sessions: readonly PlannedSession[],
  { edition, role }: GuideOptions,
): GuideHeader {
  const minutes = displayMinutes(minutesOf(sessions));
  return {
    questionnaire: title,
    id,
    version,
    edition: editions[edition]?.title ?? edition,
    ...(role !== undefined && { role: roleTitle(role) }),
    summary: `${counted(countOf(sessions), 'question')} in ${counted(sessions.length, 'session')}, ${minutes}`,
    ...(notice !== undefined && { notice }),
    ...(memoryAid !== undefined && { memoryAid }),
  };
}

function planView(sessions: readonly PlannedSession[], role: string | undefined): Omit<PlanView, 'assumption'> {
  const total = { questions: counted(countOf(sessions), 'question'), minutes: minutesOf(sessions) };
  return {
    caption: role === undefined ? guideLabels.planCaption : guideLabels.planCaptionRole,
    rows: sessions.map(planRow),
    ...(sessions.length > 1 && { total }),
  };
}

function countOf(sessions: readonly PlannedSession[]): number {
  return sessions.reduce((sum, session) => sum + questionsIn(session).length, 0);
}

function minutesOf(sessions: readonly PlannedSession[]): number {
  return sessions.reduce((sum, session) => sum + session.minutes, 0);
}
