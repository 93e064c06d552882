import type { Host } from '../host.ts';
import type { ExitCode } from '../model/exit-code.ts';

/** An option of a command as the command line, the help and the completion scripts know it. */
export interface OptionDeclaration {
  /** As commander writes it: `-o, --output <file>`. */
  flags: string;
  description: string;
  /** The only values that it takes. */
  choices?: readonly string[];
  /** May be given several times; the values become a list. */
  repeats?: boolean;
  /** What the value is, for completion; default: a file when it takes a value. */
  completes?: 'file' | 'folder' | 'nothing';
}

/** A command: all that `--help` pays for. What it does is imported when it runs. */
export interface Declaration {
  name: string;
  summary: string;
  /** More than the summary, for the help of the command itself. */
  about?: string;
  arguments: readonly { name: string; description: string; choices?: readonly string[] }[];
  options: readonly OptionDeclaration[];
  /** Command lines without `tenet`, and what they do. */
  examples: readonly (readonly [string, string])[];
  load: () => Promise<{ run: (input: never, host: Host) => Promise<ExitCode> }>;
}

/** What the user typed, with the names of the declaration. */
export interface CommandInput {
  arguments: readonly string[];
  options: Readonly<Record<string, string | boolean | readonly string[] | undefined>>;
  /** All commands that there are. */
  commands: readonly Declaration[];
}

export const outputOptions: readonly OptionDeclaration[] = [
  { flags: '-o, --output <file>', description: 'write to a file instead of standard output' },
  { flags: '--force', description: 'overwrite a file that tenet did not make' },
];

export const judgingOptions: readonly OptionDeclaration[] = [
  {
    flags: '--as-of <date>',
    description: "judge evidence on this day, YYYY-MM-DD (default: the assessment's date)",
    completes: 'nothing',
  },
  {
    flags: '--basis <basis>',
    description: "score claimed or evidenced levels (default: the assessment's)",
    choices: ['claimed', 'evidenced'],
  },
];
