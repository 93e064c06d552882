import { escapeHtml } from './escape-html.ts';
import { escapeMarkdown } from './escape-markdown.ts';
import type { TemplateFormat } from './template-environment.ts';

/** What compiled templates call. */
export interface TemplateTools {
  /** A value made safe for the format; nothing for null and undefined. */
  escaped(x: unknown): string;
  /** A value as it is; nothing for null and undefined. */
  plain(x: unknown): string;
  /** A property that has to be there; throws when it is not. */
  field(owner: unknown, name: string): unknown;
  /** False for what is absent, empty, zero or false. */
  isFilled(x: unknown): boolean;
  /** The body for each item, else what stands in its place. */
  each(items: unknown, body: (item: unknown, index: number) => string, otherwise?: () => string): string;
}

/** A template with its partials, as the build made it. */
export type CompiledTemplate = (tools: TemplateTools) => (view: unknown) => string;

/** Runs a compiled template on a view. Throws when it prints a name that the view does not have. */
export function runTemplate(template: CompiledTemplate, view: unknown, format: TemplateFormat): string {
  const safe = format === 'html' ? escapeHtml : escapeMarkdown;
  return template({ ...tools, escaped: (x) => safe(plain(x)) })(view);
}

function plain(x: unknown): string {
  return x === undefined || x === null ? '' : String(x);
}

const tools = {
  plain,
  field(owner: unknown, name: string): unknown {
    if (typeof owner === 'object' && owner !== null && Object.hasOwn(owner, name))
      return owner[name as keyof typeof owner];
    throw new Error(`the view has no "${name}" here`);
  },
  isFilled: (x: unknown): boolean => Boolean(x) && !(Array.isArray(x) && x.length === 0),
  each(items: unknown, body: (item: unknown, index: number) => string, otherwise = () => ''): string {
    if (!Array.isArray(items) || items.length === 0) return otherwise();
    let text = '';
    for (let index = 0; index < items.length; index += 1) text += body(items[index], index);
    return text;
  },
};
