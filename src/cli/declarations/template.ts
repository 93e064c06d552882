import type { Declaration } from '../declaration.ts';

export const template: Declaration = {
  name: 'template',
  summary: 'copy built-in report templates to change them, and check your own',
  about:
    'eject copies built-in templates and partials to the folder that tenet.yaml names under "templates" (without one: ' +
    'templates/ beside it), where they take the place of the built-in ones; without a name it lists them. check holds ' +
    'templates to the view model of the report: every problem with its place, and what takes the place of what.',
  arguments: [
    { name: '<action>', description: 'what to do', choices: ['eject', 'check'] },
    { name: '[name...]', description: 'eject: names, such as partials/footer.html.hbs, or footer; check: files' },
  ],
  options: [
    { flags: '--to <dir>', description: 'eject to this folder', completes: 'folder' },
    { flags: '--force', description: 'eject over files that are there' },
  ],
  examples: [
    ['template eject', 'what there is, and what is yours already'],
    ['template eject cover colors', 'a place for a logo, and one for colours'],
    ['template check', "all templates of the project's folder"],
    ['template check board-page.md.hbs', 'one file, for --template'],
  ],
  load: () => import('../../commands/template.ts'),
};
