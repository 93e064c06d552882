import { problem } from '../diagnostics/catalog/index.ts';
import { InputError } from '../diagnostics/input-error.ts';
import type { Host } from '../host.ts';
import type { Library } from '../load/library.ts';
import { type ExitCode, exitCodes } from '../model/exit-code.ts';
import { applyAnswers } from './interview/apply-answers.ts';
import { holdInterview } from './interview/hold-interview.ts';
import { openInterview, planInterview } from './interview/open-interview.ts';
import { type AssessOptions, answersAt, planWishes, startWishes } from './interview/read-wishes.ts';
import { type StartWishes, startAssessment } from './interview/start-assessment.ts';
import { openProject } from './shared/open-project.ts';
import { refuse } from './shared/outputs.ts';

interface AssessInput {
  arguments: readonly string[];
  options: AssessOptions;
}

/** `tenet assess`: the interview. Every answer is on file before the next question is shown. */
export async function run({ arguments: [file], options }: AssessInput, host: Host): Promise<ExitCode> {
  const { library } = await openProject(host);
  const wishes = startWishes(options);
  const restricted = planWishes(options);
  const isPlain = options.plain === true || host.env.TERM === 'dumb';
  const isAsking = options.answers === undefined;
  if (isAsking && !options.plain && !host.terminal) {
    throw new InputError([problem('interview/no-terminal', { file: file ?? 'FILE' })]);
  }
  const path = await findOrStart(file, wishes, isAsking && !isPlain, library, host);
  if (path === undefined) return exitCodes.interrupted;
  const { questionnaire: _, edition: _2, ...header } = wishes;
  const open = await openInterview(path, header, options.takeOver === true, library, host);
  try {
    const { changedSince } = options;
    const earlier = changedSince === undefined ? undefined : await answersAt(changedSince, path, library, host);
    const asked = { ...restricted, ...(earlier && { earlier }) };
    const plan = planInterview(open.loaded, asked);
    await open.begin();
    if (options.answers !== undefined) return await applyAnswers(options.answers, open, plan, library, host);
    // What is asked again is gone through from the start; an interview that stopped goes on where it stopped.
    const goesOn = Object.keys(asked).length === 0 && open.loaded.assessment.date === open.earlierDate;
    return await holdInterview(open, { plan, goesOn, isBlind: options.blind === true, isPlain }, host);
  } finally {
    open.session.release();
  }
}

// Undefined when the person leaves before there is anything.
async function findOrStart(
  file: string | undefined,
  wishes: StartWishes,
  mayAsk: boolean,
  library: Library,
  host: Host,
): Promise<string | undefined> {
  if (file !== undefined && (await host.kindOf(file)) !== 'missing') {
    if (wishes.questionnaire !== undefined || wishes.edition !== undefined) {
      refuse(`${file} has its questionnaire and edition already`, 'leave out --questionnaire and --edition');
    }
    return file;
  }
  if (!mayAsk || !host.terminal) return startAssessment(file, wishes, library, host);
  const { askInterruptibly } = await import('./interview/ask-interruptibly.ts');
  const asked = await askInterruptibly(wishes, library, host.terminal, host);
  return asked && startAssessment(file, asked, library, host);
}
