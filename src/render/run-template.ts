import runtime from 'handlebars/runtime.js';
import {
  type Environment,
  prepareEnvironment,
  runtimeOptions,
  type TemplateFormat,
  type TemplateSpec,
} from './template-environment.ts';

/** Templates that were compiled at build time: one main template and the partials that it may call. */
export interface CompiledTemplates {
  main: TemplateSpec;
  partials: Readonly<Record<string, TemplateSpec>>;
}

/** Runs compiled templates on a view. Throws when a template prints a name that the view does not have. */
export function runTemplate(templates: CompiledTemplates, view: unknown, format: TemplateFormat): string {
  const environment = (runtime as unknown as { create(): Environment }).create();
  prepareEnvironment(environment, format);
  const link = ([name, spec]: [string, TemplateSpec]) => [name, environment.template(spec)] as const;
  const partials = Object.fromEntries(Object.entries(templates.partials).map(link));
  return environment.template(templates.main)(view, { ...runtimeOptions, partials });
}
