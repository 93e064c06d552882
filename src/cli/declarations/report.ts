import { type Declaration, judgingOptions, outputOptions } from '../declaration.ts';

export const report: Declaration = {
  name: 'report',
  summary: 'render a report as Markdown or HTML',
  about:
    'Takes assessments or saved scorecards (json). Without a file the reports that the project file (tenet.yaml) lists ' +
    'are written. One file without --output prints Markdown.',
  arguments: [{ name: '[file...]', description: 'assessment files or scorecards' }],
  options: [
    {
      flags: '-f, --format <format>',
      description: 'markdown or html; html=FILE writes to a file; may repeat',
      repeats: true,
      completes: 'nothing',
    },
    { flags: '-t, --template <file>', description: 'a Handlebars template of your own (.hbs)' },
    { flags: '--brief', description: 'the short form in Markdown, for pull requests and wikis' },
    { flags: '--pdf <file>', description: 'print the HTML report to a PDF with the browser of this machine' },
    {
      flags: '--redact <parts>',
      description: 'leave out names, notes or evidence; several with commas',
      completes: 'nothing',
    },
    {
      flags: '--locale <language>',
      description: 'language of the report (default: that of the project file, else en)',
      choices: ['de', 'en'],
    },
    {
      flags: '--base <revision>',
      description: 'show what changed since a revision, REV:path or file',
      completes: 'file',
    },
    { flags: '--history', description: 'show how the score went through the commits of the file' },
    { flags: '--check', description: 'write nothing; exit 1 when a report on disk is missing or out of date' },
    ...outputOptions,
    ...judgingOptions,
  ],
  examples: [
    ['report a.assessment.yaml --format html -o a.html', 'a page to hand over'],
    ['report a.assessment.yaml --pdf a.pdf', 'the same page, printed by an installed Chrome, Chromium or Edge'],
    ['report a.assessment.yaml > a.md', 'Markdown for the repository'],
    ['report a.assessment.yaml --brief --base main', 'what a pull request should say'],
    ['report a.assessment.yaml --redact names,notes,evidence -f html -o public.html', 'a page to publish'],
    ['report a.assessment.yaml --base main --history -f html -o a.html', 'with what changed since main, and the trend'],
    ['report a.assessment.yaml --locale de -f html -o a.html', 'in German'],
    ['report --check', "are the project's committed reports up to date?"],
  ],
  load: () => import('../../commands/report.ts'),
};
