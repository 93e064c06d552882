import { escapeMarkdown } from './escape-markdown.ts';
import { builtinHelpers, templateHelpers } from './template-helpers.ts';

/** What a template makes, and so how `{{x}}` is escaped. */
export type TemplateFormat = 'html' | 'markdown';

/** A compiled template as Handlebars produces it; only the parts that are touched here. */
export interface TemplateSpec {
  main: (container: Container, ...rest: unknown[]) => string;
}

interface Container {
  escapeExpression: (x: unknown) => string;
}

/** The parts of Handlebars that are touched here. */
export interface Environment {
  helpers: Record<string, unknown>;
  registerHelper(helpers: Record<string, unknown>): void;
  template(spec: TemplateSpec): (view: unknown, options?: object) => string;
}

/** Own properties of the view only: a template cannot reach constructors or prototypes. */
export const runtimeOptions = { allowProtoPropertiesByDefault: false, allowProtoMethodsByDefault: false };

/** Closes the list of helpers, and makes `{{x}}` safe for the format that is written. */
export function prepareEnvironment(environment: Environment, format: TemplateFormat): void {
  for (const name of Object.keys(environment.helpers)) {
    if (!(builtinHelpers as readonly string[]).includes(name)) delete environment.helpers[name];
  }
  environment.registerHelper(templateHelpers);
  if (format === 'html') return;
  const link = environment.template;
  environment.template = (spec) => link.call(environment, escapingMarkdown(spec));
}

// Handlebars knows one way of escaping; compiled code takes it from its container, so that is where another fits in.
function escapingMarkdown(spec: TemplateSpec): TemplateSpec {
  const main: TemplateSpec['main'] = (container, ...rest) => {
    container.escapeExpression = (x) => (x === undefined || x === null ? '' : escapeMarkdown(String(x)));
    return spec.main(container, ...rest);
  };
  return { ...spec, main };
}
