import { argumentChoices, type OptionParts, optionsOf } from './option-parts.ts';
import type { CompletableCommand } from './render-completion.ts';

export function fishCompletion(commands: readonly CompletableCommand[]): string {
  const lines = commands.flatMap((command) => {
    const here = `__fish_seen_subcommand_from ${command.name}`;
    const choices = argumentChoices(command);
    return [
      `complete -c tenet -n __fish_use_subcommand -f -a ${command.name} -d '${quoted(command.summary)}'`,
      ...optionsOf(command).map((option) => `complete -c tenet -n '${here}' ${optionSpec(option)}`),
      ...(choices.length > 0 ? [`complete -c tenet -n '${here}' -f -a '${choices.join(' ')}'`] : []),
    ];
  });
  return `# fish completion for tenet\n${lines.join('\n')}\n`;
}

function optionSpec({ long, short, description, takesValue, choices, completes }: OptionParts): string {
  const parts = [`-l ${long.slice(2)}`, `-d '${quoted(description)}'`];
  if (short) parts.unshift(`-s ${short.slice(1)}`);
  if (takesValue) parts.push('-r');
  if (choices.length > 0) parts.push(`-f -a '${choices.join(' ')}'`);
  else if (takesValue && completes === 'nothing') parts.push('-f');
  else if (takesValue && completes === 'folder') parts.push(`-f -a '(__fish_complete_directories)'`);
  return parts.join(' ');
}

function quoted(text: string): string {
  return text.replaceAll('\\', '\\\\').replaceAll("'", "\\'");
}
