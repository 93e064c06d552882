import type { JsonSchema } from '../model/rubric.ts';
import { builtinPartials, builtinTemplate, templateEndings } from './builtin-templates.ts';
import { type KnownPartial, TemplateCheck, type TemplateProblem, TemplateWalk } from './check-template.ts';
import { parseTemplate } from './custom-template.ts';
import { readOwnStyle } from './own-style.ts';
import { isColors, type OwnTemplate } from './own-template.ts';
import type { ProgramNode } from './template-ast.ts';
import type { TemplateFormat } from './template-environment.ts';
import type { Scope } from './template-scope.ts';
import { ViewShapes } from './view-shape.ts';

/** A problem and the file in which it stands. */
export type LocatedProblem = TemplateProblem & { file: string };

/** What is wrong with templates, and the partials among them that no template calls. */
export interface CheckedTemplates {
  problems: readonly LocatedProblem[];
  uncalled: readonly OwnTemplate[];
}

/**
 * Checks templates against the view model, together and with the built-in ones where they bring none of their own:
 * unknown fields, helpers and partials, misuse, partials that call themselves, style rules, syntax.
 */
export function checkTemplates(own: readonly OwnTemplate[], viewSchema: JsonSchema): CheckedTemplates {
  const shapes = new ViewShapes(viewSchema);
  const checked = (['html', 'markdown'] as const).map((format) => {
    const templates = own.filter((template) => template.format === format);
    return templates.length === 0 ? { problems: [], uncalled: [] } : checkFormat(templates, format, shapes);
  });
  return { problems: checked.flatMap(({ problems }) => problems), uncalled: checked.flatMap((each) => each.uncalled) };
}

interface ParsedTemplate extends OwnTemplate {
  /** Holds nothing when it cannot be parsed. */
  program: ProgramNode;
}

function checkFormat(own: readonly OwnTemplate[], format: TemplateFormat, shapes: ViewShapes): CheckedTemplates {
  const problems: LocatedProblem[] = [];
  const templates = own.map((template) => {
    const parsed = parseTemplate(template.text);
    if ('problem' in parsed) problems.push({ ...parsed.problem, file: template.file });
    return { ...template, program: 'program' in parsed ? parsed.program : nothing };
  });
  const partials = knownPartials(templates, format);
  const called = new Set<string>();
  const walk = ({ program, file }: { program: ProgramNode; file?: string }, scope?: Scope): void => {
    const check = new TemplateCheck(shapes, partials, new TemplateWalk(called));
    check.check(program, scope);
    problems.push(...check.problems.flatMap((each) => located(each, file)));
  };
  for (const template of templates) if (template.partial === undefined) walk(template);
  if (!templates.some(({ isReport }) => isReport)) walk(builtinReport(format));
  const uncalled = templates.filter(({ partial }) => partial !== undefined && !called.has(partial));
  for (const template of uncalled) walk(template, anywhere(shapes));
  problems.push(...templates.filter(isColors).flatMap(styleProblems));
  const builtinNames = Object.keys(builtinPartials(format));
  return { problems, uncalled: uncalled.filter(({ partial = '' }) => !builtinNames.includes(partial)) };
}

// What stands in no file of the user's is not the user's to mend.
function located(problem: TemplateProblem, walked: string | undefined): LocatedProblem[] {
  const file = problem.file ?? walked;
  return file === undefined ? [] : [{ ...problem, file }];
}

function builtinReport(format: TemplateFormat): { program: ProgramNode } {
  const parsed = parseTemplate(builtinTemplate(`report${templateEndings[format]}`));
  return 'program' in parsed ? parsed : { program: nothing };
}

const nothing: ProgramNode = { type: 'Program', loc: { start: { line: 1, column: 0 } }, body: [] };

function knownPartials(templates: readonly ParsedTemplate[], format: TemplateFormat): Map<string, KnownPartial> {
  const known = new Map<string, KnownPartial>();
  for (const [name, text] of Object.entries(builtinPartials(format))) {
    const parsed = parseTemplate(text);
    if ('program' in parsed) known.set(name, parsed);
  }
  for (const { partial, program, file } of templates) if (partial !== undefined) known.set(partial, { program, file });
  return known;
}

/** Where nobody knows what names mean: only what is wrong everywhere is a problem there. */
function anywhere(shapes: ViewShapes): Scope {
  const data = { root: shapes.root, index: undefined, key: undefined, first: undefined, last: undefined };
  const scope: Scope = { context: undefined, named: {}, data };
  scope.parent = scope;
  return scope;
}

function styleProblems({ program, file }: ParsedTemplate): LocatedProblem[] {
  return readOwnStyle(program).problems.map((each) => ({ ...each, file }));
}
