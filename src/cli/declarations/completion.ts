import type { Declaration } from '../declaration.ts';

export const completion: Declaration = {
  name: 'completion',
  summary: 'print a completion script for a shell',
  arguments: [{ name: '<shell>', description: 'the shell', choices: ['bash', 'zsh', 'fish'] }],
  options: [],
  examples: [
    ['completion bash > ~/.local/share/bash-completion/completions/tenet', 'bash'],
    ['completion zsh > ~/.zsh/completions/_tenet', 'zsh, in a folder of its fpath'],
    ['completion fish > ~/.config/fish/completions/tenet.fish', 'fish'],
  ],
  load: () => import('../../commands/completion.ts'),
};
