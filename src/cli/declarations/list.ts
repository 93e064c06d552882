import type { Declaration } from '../declaration.ts';

export const list: Declaration = {
  name: 'list',
  summary: 'list the questionnaires, rubrics and templates at hand',
  arguments: [],
  options: [{ flags: '-f, --format <format>', description: 'text or json', choices: ['text', 'json'] }],
  examples: [['list', 'built-in ones and those of the project']],
  load: () => import('../../commands/list.ts'),
};
