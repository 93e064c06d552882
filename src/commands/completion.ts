import type { Host } from '../host.ts';
import { type ExitCode, exitCodes } from '../model/exit-code.ts';
import { renderCompletion, type Shell } from '../render/completion/render-completion.ts';

interface CompletionInput {
  arguments: readonly string[];
  /** What the command line knows of itself. */
  commands: Parameters<typeof renderCompletion>[1];
}

/** `tenet completion`: a script that completes commands, options and files. */
export async function run(input: CompletionInput, host: Host): Promise<ExitCode> {
  await host.stdout.write(renderCompletion(input.arguments[0] as Shell, input.commands));
  return exitCodes.done;
}
