import { argumentChoices, type OptionParts, optionsOf } from './option-parts.ts';
import type { CompletableCommand } from './render-completion.ts';

export function zshCompletion(commands: readonly CompletableCommand[]): string {
  const list = commands.map(({ name, summary }) => `    '${quoted(`${name}:${summary}`)}'`);
  const cases = commands.map((command) => {
    const choices = argumentChoices(command);
    const rest = choices.length > 0 ? `'1:word:(${choices.join(' ')})'` : `'*:file:_files'`;
    const options = optionsOf(command).flatMap(optionSpecs);
    return `    ${command.name}) _arguments ${[...options, rest].join(' ')} ;;`;
  });
  return `#compdef tenet
# zsh completion for tenet
_tenet() {
  local -a commands
  commands=(
${list.join('\n')}
  )
  if (( CURRENT == 2 )); then
    _describe command commands
    return
  fi
  local name=\${words[2]}
  shift words
  (( CURRENT-- ))
  case $name in
${cases.join('\n')}
  esac
}
compdef _tenet tenet
`;
}

function optionSpecs({ long, short, description, takesValue, choices, completes }: OptionParts): string[] {
  const value = takesValue ? `:value:${valueSpec(choices, completes)}` : '';
  return [long, ...(short ? [short] : [])].map((flag) => `'${flag}[${quoted(bracketed(description))}]${value}'`);
}

function valueSpec(choices: readonly string[], completes: OptionParts['completes']): string {
  if (choices.length > 0) return `(${choices.join(' ')})`;
  if (completes === 'folder') return '_files -/';
  return completes === 'file' ? '_files' : '';
}

function quoted(text: string): string {
  return text.replaceAll("'", `'\\''`);
}

function bracketed(text: string): string {
  return text.replaceAll(/[[\]:]/g, (character) => `\\${character}`);
}
