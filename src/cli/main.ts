import type { Host } from '../host.ts';
import { type ExitCode, exitCodes } from '../model/exit-code.ts';
import type { Declaration } from './declaration.ts';
import { nodeHost } from './node-host.ts';
import { isTerminal } from './node-output.ts';
import { type GlobalOptions, makeProgram } from './program.ts';
import { declarations } from './registry.ts';
import { watchRunLength } from './short-run.ts';
import { styleFor } from './style-for.ts';

/** Runs the command line of this process; `packageRoot` is the folder that holds `schemas/` and the rest of what ships. */
export async function start(args: readonly string[], packageRoot: string): Promise<ExitCode> {
  const styles = {
    stdout: await styleFor(isTerminal(1), args, process.env),
    stderr: await styleFor(isTerminal(2), args, process.env),
  };
  return main(args, nodeHost({ packageRoot, styles, onRead: watchRunLength(process.version) }));
}

/** Runs one command line and tells its exit code. The only place that catches: nothing ends in a stack trace. */
export async function main(args: readonly string[], host: Host): Promise<ExitCode> {
  const talk: { stream: Host['stdout']; text: string }[] = [];
  const outlets = {
    out: (text: string) => void talk.push({ stream: host.stdout, text }),
    err: (text: string) => void talk.push({ stream: host.stderr, text }),
    outWidth: widthOf(host.stdout),
    errWidth: widthOf(host.stderr),
  };
  let exitCode: ExitCode = exitCodes.done;
  try {
    const called = commandIn(args);
    const program = makeProgram(
      declarations,
      called,
      async (declaration, input, settings) => {
        const { run } = await declaration.load();
        exitCode = await run({ ...input, commands: declarations } as never, settle(host, settings));
      },
      outlets,
    );
    if (args.length === 0) {
      program.outputHelp({ error: true });
      exitCode = exitCodes.notJudged;
    } else {
      // As with git and npm: "help score" is "score --help".
      const words = args[0] === 'help' ? [...args.slice(1), '--help'] : args;
      await program.parseAsync(words, { from: 'user' });
    }
  } catch (cause) {
    exitCode = await tell(cause, host, outlets.err);
  }
  try {
    for (const { stream, text } of talk) await stream.write(text);
  } catch {
    // A full disk behind standard output, and perhaps behind standard error as well.
    exitCode = exitCodes.notJudged;
  }
  return exitCode;
}

function widthOf({ isTerminal, columns }: Host['stdout']): number | undefined {
  return isTerminal ? columns : undefined;
}

function commandIn(args: readonly string[]): Declaration | undefined {
  const words = args.filter((_, index) => args[index - 1] !== '--cwd');
  return words.flatMap((word) => declarations.find(({ name }) => name === word) ?? []).at(0);
}

function settle(host: Host, settings: GlobalOptions): Host {
  const working = settings.cwd === undefined ? host : host.at(settings.cwd);
  return settings.quiet ? { ...working, isQuiet: true } : working;
}

async function tell(cause: unknown, host: Host, err: (text: string) => void): Promise<ExitCode> {
  // Help, version and bad options: commander has already said what there is to say.
  if (isCommanderError(cause)) return cause.exitCode === 0 ? exitCodes.done : exitCodes.notJudged;
  const { describeFailure } = await import('./describe-failure.ts');
  err(describeFailure(cause, host));
  return exitCodes.notJudged;
}

function isCommanderError(cause: unknown): cause is { exitCode: number } {
  return cause instanceof Error && 'code' in cause && String(cause.code).startsWith('commander.');
}
