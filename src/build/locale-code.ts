import MessageFormat from '@messageformat/core';
import { plainText, type Texts, type Values, valuesOf } from './locale-texts.ts';

/** Groups that are printed as they stand: braces in labels, if any, are filled by the page itself. */
const fixed: ReadonlySet<string> = new Set(['language', 'labels', 'rubrics']);

/** How texts are written out: those without values, those with, and what stands before a name or a list. */
interface Writer {
  text(text: string): string;
  message(text: string, values: Values): string;
  before: string;
}

/** A language as a module: a text without values is a string, one with values a function of them. */
export function localeModule(language: string, texts: Readonly<Record<string, Texts>>): string {
  const plural = language.split('-')[0] ?? language;
  const format = new MessageFormat(plural);
  const message = (text: string): string => plainNumbers(format.compile(text).toString());
  const groups = groupsOf(texts, { text: quote, message, before: '' });
  return `import { plural, select } from '@messageformat/runtime';
import { ${plural} } from '@messageformat/runtime/lib/cardinals';
export default {\n${groups.map(([name, code]) => `  ${name}: ${code},`).join('\n')}\n};`;
}

/** The type of every language, as the English file shows it. */
export function localeType(texts: Readonly<Record<string, Texts>>): string {
  const groups = groupsOf(texts, { text: () => 'string', message: functionType, before: 'readonly ' });
  const fields = groups.map(([name, code]) => `  readonly ${name}: ${code};`);
  return `/** What a language file says. */\nexport interface LocaleTexts {\n${fields.join('\n')}\n}`;
}

function groupsOf(texts: Readonly<Record<string, Texts>>, writer: Writer): (readonly [string, string])[] {
  return Object.entries(texts).map(([name, group]) => {
    const asItStands = { ...writer, message: writer.text };
    return [name, written(group, fixed.has(name) ? asItStands : writer)];
  });
}

function written(texts: Texts, writer: Writer): string {
  if (typeof texts === 'string') {
    const values = valuesOf(texts);
    return values.size === 0 ? writer.text(plainText(texts)) : writer.message(texts, values);
  }
  const parts = Object.entries(texts).map(([name, part]) => [name, written(part, writer)] as const);
  const { before } = writer;
  if (Array.isArray(texts)) return `${before}[${parts.map(([, code]) => code).join(', ')}]`;
  return `{ ${parts.map(([name, code]) => `${before}${quote(name)}: ${code}`).join(', ')} }`;
}

function functionType(_: string, values: Values): string {
  const fields = [...values].map(([name, kind]) => `readonly ${name}: ${kind === 'count' ? 'number' : 'string'}`);
  return `(values: { ${fields.join('; ')} }) => string`;
}

// Counts in a report are small, and the formatter of the platform takes longer to make than the report.
function plainNumbers(code: string): string {
  return code.replace(/\bnumber\("[^"]*", (d\.\w+), 0\)/g, 'String($1)');
}

function quote(text: string): string {
  return JSON.stringify(text);
}
