import { argumentChoices, optionsOf } from './option-parts.ts';
import type { CompletableCommand } from './render-completion.ts';

export function bashCompletion(commands: readonly CompletableCommand[]): string {
  const cases = commands.map((command) => {
    const words = optionsOf(command).flatMap(({ long, short }) => [long, short ?? '']);
    return `    ${command.name}) options="${words.filter(Boolean).join(' ')}"; words="${argumentChoices(command).join(' ')}" ;;`;
  });
  const values = commands.flatMap((command) =>
    optionsOf(command)
      .filter((option) => option.choices.length > 0)
      .map(
        ({ long, choices }) =>
          `    ${command.name}:${long}) COMPREPLY=($(compgen -W "${choices.join(' ')}" -- "$current")); return ;;`,
      ),
  );
  return `# bash completion for tenet
_tenet() {
  local current="\${COMP_WORDS[COMP_CWORD]}" previous="\${COMP_WORDS[COMP_CWORD-1]}" command="\${COMP_WORDS[1]}"
  local options="" words=""
  COMPREPLY=()
  if [[ $COMP_CWORD -eq 1 ]]; then
    COMPREPLY=($(compgen -W "${commands.map(({ name }) => name).join(' ')} --help --version" -- "$current"))
    return
  fi
  case "$command:$previous" in
${values.join('\n')}
  esac
  case "$command" in
${cases.join('\n')}
  esac
  if [[ $current == -* ]]; then
    COMPREPLY=($(compgen -W "$options" -- "$current"))
  elif [[ -n $words && $COMP_CWORD -eq 2 ]]; then
    COMPREPLY=($(compgen -W "$words" -- "$current"))
  else
    compopt -o filenames 2>/dev/null
    COMPREPLY=($(compgen -f -- "$current"))
  fi
}
complete -F _tenet tenet
`;
}
