import { Argument, Command, Option, type OutputConfiguration } from 'commander';
import { printable } from '../model/printable-text.ts';
import type { CommandInput, Declaration, OptionDeclaration } from './declaration.ts';

/** What the command line asks for: a command with its input. */
export type Asked = (
  declaration: Declaration,
  input: Omit<CommandInput, 'commands'>,
  settings: GlobalOptions,
) => Promise<void>;

/** Options that stand before or after any command. */
export interface GlobalOptions {
  cwd?: string;
  quiet?: boolean;
}

/** Where help and complaints go, and how wide they may be there; absent where nobody looks at a screen. */
export interface Outlets {
  out: (text: string) => void;
  err: (text: string) => void;
  outWidth: number | undefined;
  errWidth: number | undefined;
}

const footer = `
Exit codes: 0 done, 1 judged and failed, 2 could not judge.
"tenet COMMAND --help" shows options and examples.`;

/**
 * The command line. Only the command that is called is declared in full, because each one costs time at every start;
 * without one all are named, for the help and for the suggestion after a misspelt name.
 */
export function makeProgram(
  declarations: readonly Declaration[],
  called: Declaration | undefined,
  asked: Asked,
  outlets: Outlets,
): Command {
  const program = new Command('tenet');
  program
    .description(
      'Governance maturity assessor: questionnaires on the seven ITIL 4 guiding principles, scored and reported',
    )
    .usage('COMMAND [options]')
    .option('-V, --version', 'print the version')
    .addHelpText('after', footer)
    .helpCommand(false)
    .showSuggestionAfterError(true)
    .exitOverride()
    .configureHelp({ sortOptions: false })
    .configureOutput(outputOf(outlets));
  program
    .option('--cwd <dir>', 'work in this folder')
    .option('-q, --quiet', 'no talk on standard error besides problems')
    .option('--no-color', 'no colours (also NO_COLOR; FORCE_COLOR turns them on)');
  if (called) addCommand(program, called, asked);
  else for (const { name, summary } of declarations) program.command(name).summary(summary);
  return program;
}

// Left to itself commander asks Node about the streams, which loads the network modules for a pipe (4 ms).
function outputOf({ out, err, outWidth, errWidth }: Outlets): OutputConfiguration {
  return {
    writeOut: out,
    // What is wrong in a command line is quoted in full.
    writeErr: (text) => err(printable(text)),
    getOutHelpWidth: () => outWidth as number,
    getErrHelpWidth: () => errWidth as number,
    getOutHasColors: () => false,
    getErrHasColors: () => false,
  };
}

function addCommand(program: Command, declaration: Declaration, asked: Asked): void {
  const command = program.command(declaration.name).summary(declaration.summary);
  command.description([capitalized(declaration.summary), declaration.about].filter(Boolean).join('.\n\n'));
  for (const { name, description, choices } of declaration.arguments) {
    const argument = new Argument(name, description);
    command.addArgument(choices ? argument.choices([...choices]) : argument);
  }
  for (const option of declaration.options) command.addOption(toOption(option));
  command.configureHelp({ showGlobalOptions: true });
  command.addHelpText('after', examplesOf(declaration));
  command.action(async (...given: unknown[]) => {
    const values = given
      .slice(0, declaration.arguments.length)
      .flat()
      .filter((value) => value !== undefined) as string[];
    await asked(declaration, { arguments: values, options: command.opts() }, program.opts<GlobalOptions>());
  });
}

function toOption({ flags, description, choices, repeats }: OptionDeclaration): Option {
  const option = new Option(flags, description);
  if (choices) option.choices([...choices]);
  if (repeats) option.argParser((value: string, before: readonly string[] | undefined) => [...(before ?? []), value]);
  return option;
}

function examplesOf({ examples }: Declaration): string {
  const lines = examples.map(([line, what]) => `  $ tenet ${line}\n      ${what}`);
  return `\nExamples:\n${lines.join('\n')}`;
}

function capitalized(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
