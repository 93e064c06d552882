import type { TemplateFormat } from './template-environment.ts';

/** A template that a user brings. */
export interface OwnTemplate {
  /** Path as people read it. */
  file: string;
  /** With `\n` at line ends, without a byte order mark. */
  text: string;
  format: TemplateFormat;
  /** Name with which it is called; absent for the template of a whole report. */
  partial?: string;
  /** True for the one that takes the place of the built-in report. */
  isReport: boolean;
}

/** What a file of a folder of templates is for. */
export type TemplateRole = Pick<OwnTemplate, 'format' | 'partial' | 'isReport'>;

/** The partial that holds style rules instead of a part of the page. */
export const colorsPartial = 'colors';

/** What a name in a folder of templates stands for: "report.md.hbs", "partials/logo.html.hbs"; else undefined. */
export function roleOf(name: string): TemplateRole | undefined {
  const [, partial, ending] = /^(?:partials\/(\w[\w-]*)|report)\.(html|md)\.hbs$/.exec(name) ?? [];
  if (ending === undefined) return undefined;
  const format = ending === 'html' ? 'html' : 'markdown';
  return partial === undefined ? { format, isReport: true } : { format, partial, isReport: false };
}

/** True for the template that brings style rules. */
export function isColors({ format, partial }: TemplateRole): boolean {
  return format === 'html' && partial === colorsPartial;
}
