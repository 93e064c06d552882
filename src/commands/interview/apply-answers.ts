import { reduceInterview, startInterview } from '../../core/interviewing/reduce-interview.ts';
import { transferEvents } from '../../core/interviewing/transfer-answer.ts';
import { problem } from '../../diagnostics/catalog/index.ts';
import { InputError } from '../../diagnostics/input-error.ts';
import type { Host } from '../../host.ts';
import type { Library } from '../../load/library.ts';
import { type LoadedAssessment, loadAssessment } from '../../load/load-assessment.ts';
import { type ExitCode, exitCodes } from '../../model/exit-code.ts';
import type { InterviewState } from '../../model/interview.ts';
import { type Question, questionsOf } from '../../model/questionnaire.ts';
import { answerInWords } from '../../render/interview/answer-in-words.ts';
import { talk } from '../shared/load-scored.ts';
import type { OpenInterview } from './open-interview.ts';

/** Answers as if a person had given them, from another assessment file; all of them are written, or none. */
export async function applyAnswers(
  path: string,
  { session, loaded, versionChange }: OpenInterview,
  plan: readonly string[],
  library: Library,
  host: Host,
): Promise<ExitCode> {
  const { loaded: prepared, problems } = await loadAssessment(path, library, { explaining: false }, host);
  if (!prepared) throw new InputError(problems);
  if (versionChange)
    throw new InputError([problem('interview/changed-questionnaire', { detail: versionChange.title })]);
  const [wanted, found] = [loaded.questionnaire.id, prepared.questionnaire.id];
  if (wanted !== found) throw new InputError([problem('interview/other-questionnaire', { path, found, wanted })]);
  const questions = questionsOf(loaded.questionnaire, loaded.assessment.questionnaire.edition);
  const before = startInterview({ questions, asOf: loaded.assessment.date }, loaded.assessment.answers, plan, false);
  const after = applied(before, questions, prepared, loaded.assessment.date);
  const changed = questions.filter(({ id }) => after.answers.get(id) !== before.answers.get(id));
  const outcome = await session.save(
    after.answers,
    changed.map(({ id }) => id),
    [],
  );
  if (outcome.kind !== 'saved') {
    const detail = outcome.kind === 'failed' ? outcome.message : 'it was changed elsewhere meanwhile';
    const ids = changed.map(({ id }) => id).join(', ');
    throw new InputError([problem('interview/not-saved', { path: session.path, detail, questions: ids })]);
  }
  for (const question of changed) await host.stdout.write(changeLine(question, before, after));
  await talk(`${changed.length} of ${plan.length} answers changed in ${session.path}`, host);
  return exitCodes.done;
}

function applied(
  start: InterviewState,
  questions: readonly Question[],
  { assessment }: LoadedAssessment,
  asOf: string,
): InterviewState {
  let state = start;
  for (const to of start.plan) {
    const answer = assessment.answers.get(to);
    if (!answer) continue;
    const events = [{ kind: 'jump' as const, to }, ...transferEvents(answer, state.answers.get(to))];
    for (const event of events) {
      const step = reduceInterview({ questions, asOf }, state, event);
      if (step.refused !== undefined) throw new Error(`a checked answer to "${to}" was refused: ${step.refused}`);
      state = step.state;
    }
  }
  return state;
}

function changeLine(question: Question, before: InterviewState, after: InterviewState): string {
  const [then, now] = [before, after].map(({ answers }) => answerInWords(question, answers.get(question.id)));
  const name = question.code ?? question.id;
  return then === now ? `${name}  ${now}, with more beside it\n` : `${name}  ${then} → ${now}\n`;
}
