import { coherenceAbout, judgeNow } from '../../core/interviewing/judge-now.ts';
import { scoreAssessment } from '../../core/scoring/score-assessment.ts';
import type { Host, Terminal } from '../../host.ts';
import type { LoadedAssessment } from '../../load/load-assessment.ts';
import type { Answer } from '../../model/assessment.ts';
import type { Desk, Effect } from '../../model/interview-desk.ts';
import { type Question, questionsOf, type Section } from '../../model/questionnaire.ts';
import { showPrompt } from '../../prompt/interview-prompt.ts';
import { type InterviewManner, openDesk, withPanel } from '../../prompt/open-desk.ts';
import { lineOf, pressKey } from '../../prompt/press-key.ts';
import type { InterviewFacts } from '../../render/interview/interview-facts.ts';
import { renderScreen } from '../../render/interview/screen.ts';
import type { OpenInterview } from './open-interview.ts';
import { performEffect } from './perform-effect.ts';

/** The interview on the whole screen; resolves with the desk as it was left. Rejects when interrupted. */
export async function runOnScreen(
  open: OpenInterview,
  manner: InterviewManner,
  terminal: Terminal,
  onDesk: (desk: Desk) => void,
  signal: AbortSignal,
  host: Host,
): Promise<Desk> {
  const { loaded, versionChange } = open;
  const { assessment, questionnaire } = loaded;
  const interview = {
    questions: questionsOf(questionnaire, assessment.questionnaire.edition),
    asOf: assessment.date,
  };
  const desk = openDesk(interview, assessment.answers, manner);
  const panel = versionChange && { kind: 'takeUp' as const, title: versionChange.title, lines: versionChange.lines };
  const notice = noticeOf(open);
  const first = {
    ...withPanel(desk, panel),
    ...(notice !== undefined && { notice: { tone: 'warning' as const, text: notice } }),
  };
  const style = host.stdout.style;
  await terminal.cover(true);
  try {
    return await showPrompt<Desk>(
      {
        first,
        press: (shown, key) => {
          const step = pressKey(shown, key);
          onDesk(step.desk);
          return step;
        },
        line: lineOf,
        draw: (shown) => renderScreen(shown, factsOf(open, shown), { ...terminal.size(), style }),
        perform: async (effect: Effect, shown: Desk) => {
          // The first question is on the screen: from here on quick keys count, not a quick start.
          await host.expectLongRun();
          const change = await performEffect(effect, shown, open, terminal, host);
          return (now) => {
            const next = change(now);
            onDesk(next);
            return next;
          };
        },
        onResize: (listener) => terminal.onResize(listener),
        suspend: (onResume) => terminal.suspend(onResume),
      },
      { input: terminal.input, output: terminal.output, signal },
    );
  } finally {
    await terminal.cover(false);
  }
}

function noticeOf({ stale, loaded, earlierDate, warnings }: OpenInterview): string | undefined {
  const texts = [
    stale ? `An earlier interview (${stale.owner}) ended without leaving; its saved answers are here.` : '',
    loaded.assessment.date === earlierDate ? '' : `A re-assessment: answers so far are of ${earlierDate}.`,
    ...warnings.map(({ message }) => message),
  ];
  return texts.filter(Boolean).join(' ') || undefined;
}

/** What the screens show of an interview. */
export function factsOf({ session, loaded, earlierDate }: OpenInterview, { state, interview }: Desk): InterviewFacts {
  const { assessment, questionnaire, rubrics } = loaded;
  const { memoryAid, title, editions } = questionnaire;
  const { edition } = assessment.questionnaire;
  const standing = (question: Question, answer: Answer | undefined) => {
    const rubric = rubrics.get(question.id);
    return rubric && judgeNow(question, answer, rubric, interview.asOf);
  };
  return {
    subject: assessment.subject,
    questionnaire: title,
    edition: editions[edition]?.title ?? edition,
    ...(memoryAid !== undefined && { memoryAid }),
    file: session.path,
    sectionTitle: ({ section }) => titleOfSection(questionnaire.sections, section) ?? section,
    levelNames: ({ id }) => (rubrics.get(id)?.rubric.levels ?? []).map(({ name }) => name),
    standing,
    coherence: ({ id }) =>
      coherenceAbout(id, questionnaire, state.answers, (question, answer) => standing(question, answer)?.claimed),
    ...(assessment.date !== earlierDate && { earlier: { date: earlierDate, answers: assessment.answers } }),
    scorecard: () => scoreNow(loaded, state.answers),
  };
}

function titleOfSection(sections: readonly Section[], id: string): string | undefined {
  for (const section of sections) {
    const title = section.id === id ? section.title : titleOfSection(section.sections, id);
    if (title !== undefined) return title;
  }
  return undefined;
}

/** The scorecard of the answers as they are now. */
export function scoreNow(loaded: LoadedAssessment, answers: ReadonlyMap<string, Answer>) {
  return scoreAssessment({ ...loaded, assessment: { ...loaded.assessment, answers } });
}
