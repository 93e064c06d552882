import type { CompletableCommand } from './render-completion.ts';

/** An option taken apart. */
export interface OptionParts {
  /** `--output`. */
  long: string;
  /** `-o`; absent without a short form. */
  short?: string;
  takesValue: boolean;
  description: string;
  choices: readonly string[];
  completes: 'file' | 'folder' | 'nothing';
}

const everywhere: CompletableCommand['options'] = [
  { flags: '--cwd <dir>', description: 'work in this folder', completes: 'folder' },
  { flags: '-q, --quiet', description: 'no talk on standard error besides problems' },
  { flags: '--no-color', description: 'no colours' },
  { flags: '-h, --help', description: 'show help' },
];

/** The options of a command, those that every command has included. */
export function optionsOf(command: CompletableCommand): OptionParts[] {
  return [...command.options, ...everywhere].map(({ flags, description, choices = [], completes = 'file' }) => {
    const short = /(^|\s)(-\w)\b/.exec(flags)?.[2];
    return {
      long: /--[\w-]+/.exec(flags)?.[0] ?? flags,
      ...(short && { short }),
      takesValue: flags.includes('<'),
      description,
      choices,
      completes,
    };
  });
}

/** The fixed words that the arguments of a command may be; empty when they are files or ids. */
export function argumentChoices(command: CompletableCommand): readonly string[] {
  return command.arguments.flatMap((argument) => argument.choices ?? []);
}
