import { problem } from '../../diagnostics/catalog/index.ts';
import { InputError } from '../../diagnostics/input-error.ts';
import type { Host } from '../../host.ts';
import { type ExitCode, exitCodes } from '../../model/exit-code.ts';
import type { Desk } from '../../model/interview-desk.ts';
import { plainStyle } from '../../model/text-style.ts';
import type { InterviewManner } from '../../prompt/open-desk.ts';
import { renderFarewell } from '../../render/interview/farewell.ts';
import { interruptible } from './interruptible.ts';
import type { OpenInterview } from './open-interview.ts';
import { runOnScreen, scoreNow } from './terminal-interview.ts';

/** Runs the interview, on the screen or line by line, and says what has become of it. */
export async function holdInterview(
  open: OpenInterview,
  manner: InterviewManner & { isPlain: boolean },
  host: Host,
): Promise<ExitCode> {
  let desk: Desk | undefined;
  const keep = (now: Desk): void => {
    desk = now;
  };
  const { terminal } = host;
  const last = await interruptible(host, async (signal) => {
    if (terminal && !manner.isPlain) return runOnScreen(open, manner, terminal, keep, signal, host);
    const { runByLine } = await import('./plain-interview.ts');
    return runByLine(open, manner, keep, signal, host);
  });
  await saveTheRest(desk, open);
  const answers = desk?.state.answers ?? open.loaded.assessment.answers;
  const scorecard = scoreNow(open.loaded, answers);
  const isOnScreen = terminal !== undefined && !manner.isPlain;
  const context = { style: isOnScreen ? host.stdout.style : plainStyle, width: host.stdout.columns };
  const farewell = renderFarewell(scorecard, open.session.path, last === undefined, isOnScreen, context);
  // Line by line the last question still waits for its answer.
  await host.stdout.write(isOnScreen ? farewell : `\n${farewell}`);
  return last === undefined ? exitCodes.interrupted : exitCodes.done;
}

// An interrupted interview may leave an answer that was on its way to the file.
async function saveTheRest(desk: Desk | undefined, { session }: OpenInterview): Promise<void> {
  if (!desk || desk.unsaved.length === 0) return;
  const outcome = await session.save(desk.state.answers, desk.unsaved, desk.overwrite);
  if (outcome.kind === 'saved') return;
  const detail = outcome.kind === 'failed' ? outcome.message : 'it was changed elsewhere meanwhile';
  throw new InputError([
    problem('interview/not-saved', { path: session.path, detail, questions: desk.unsaved.join(', ') }),
  ]);
}
