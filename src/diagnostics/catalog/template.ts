import type { Path } from './command.ts';
import { didYouMean, error, warning } from './entry.ts';

/** Problems of report templates that users bring. */
export const templateProblems = {
  'template/syntax': error(
    ({ detail }: { detail: string }) => ({ message: detail }),
    'The template is not valid Handlebars.',
  ),
  'template/unknown-field': error(
    ({ field, near }: { field: string; near: string | undefined }) => ({
      message: `the report has no field "${field}" here`,
      hint: near ? `did you mean "${near}"?` : 'docs/templates.md lists the fields',
    }),
    'The template names something that the view model does not have. An empty spot in a report would hide the mistake.',
  ),
  'template/unknown-helper': error(
    ({ helper, near }: { helper: string; near: string | undefined }) => ({
      message: `there is no helper "${helper}"`,
      hint: near ? `did you mean "${near}"?` : 'docs/templates.md lists the helpers',
    }),
    'Templates use a closed list of helpers, so that a template cannot run code.',
  ),
  'template/unknown-partial': error(
    ({ partial, near }: { partial: string; near: string | undefined }) => ({
      message: `there is no partial "${partial}"`,
      ...didYouMean(near),
    }),
    'The partials of the built-in templates and those in the folder of the project can be used by name.',
  ),
  'template/absent-field': error(
    ({ field }: { field: string }) => ({
      message: `this report has no "${field}"`,
      hint: 'the field is optional: print it inside {{#if …}}',
    }),
    'A field that may be absent was printed where it is absent. An empty spot in a report would hide the mistake.',
  ),
  'template/recursion': error(
    ({ partial }: { partial: string }) => ({
      message: `the partial "${partial}" calls itself, here or through others`,
      hint: 'walk through lists with {{#each}}',
    }),
    'A partial that calls itself would never come to an end, because the view of a report has no parts of its own kind.',
  ),
  'template/style': error(
    ({ found, why }: { found: string; why: string }) => ({
      message: `"${found}" cannot stand in style rules`,
      hint: why,
    }),
    'The page allows exactly one style sheet and no request. Style rules cannot end it, load anything or differ by report.',
  ),
  'template/outside': error(
    ({ path, of }: Path & { of: string }) => ({
      message: `"${path}" leads out of ${of}`,
      hint: 'templates are read from below the project file only; copy it there',
    }),
    'A path or link that leads elsewhere could put the text of any file into a report or a message.',
  ),
  'template/unused': warning(
    ({ path, near }: Path & { near: string | undefined }) => ({
      message: `"${path}" is used by no report`,
      hint: near
        ? `did you mean "${near}"?`
        : 'call partials/NAME.html.hbs as {{> NAME}}; "tenet template eject" lists names',
    }),
    'The name is not that of a built-in template or partial, and no template calls it. It may be misspelt.',
  ),
  'template/exists': error(
    ({ path }: Path) => ({ message: `"${path}" is there already`, hint: 'add --force to get the built-in text back' }),
    'A template that somebody may have changed is not overwritten unasked.',
  ),
};
