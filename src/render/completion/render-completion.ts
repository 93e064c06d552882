import { bashCompletion } from './bash.ts';
import { fishCompletion } from './fish.ts';
import { zshCompletion } from './zsh.ts';

/** A command as completion scripts need it. */
export interface CompletableCommand {
  name: string;
  summary: string;
  arguments: readonly { name: string; choices?: readonly string[] }[];
  options: readonly {
    /** As in the help: `-o, --output <file>`. */
    flags: string;
    description: string;
    choices?: readonly string[];
    /** What the value is; default: a file when the option takes one. */
    completes?: 'file' | 'folder' | 'nothing';
  }[];
}

export type Shell = 'bash' | 'zsh' | 'fish';

const renderers: Readonly<Record<Shell, (commands: readonly CompletableCommand[]) => string>> = {
  bash: bashCompletion,
  zsh: zshCompletion,
  fish: fishCompletion,
};

/** A script that completes commands, options, their values and files; ends in one newline. */
export function renderCompletion(shell: Shell, commands: readonly CompletableCommand[]): string {
  return renderers[shell](commands);
}
