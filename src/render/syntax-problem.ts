import type { TemplateProblem } from './check-template.ts';

interface ThrownByParser {
  message?: string;
  lineNumber?: number;
  column?: number;
}

/** A parser's complaint as a problem; the place is where it stopped understanding. */
export function syntaxProblem(error: unknown, source: string): TemplateProblem {
  if (error instanceof RangeError) return { kind: 'syntax', line: 1, column: 1, name: tooDeep, known: [] };
  const { message = String(error), lineNumber, column } = error as ThrownByParser;
  const place = lineNumber === undefined ? placeOf(message, source) : { line: lineNumber, column: (column ?? 0) + 1 };
  return { kind: 'syntax', ...place, name: sentenceOf(message), known: [] };
}

// "Parse error on line 3:\n...text that was read{{#if x\n-------^\nExpecting 'CLOSE', got 'EOF'"
function placeOf(message: string, source: string): { line: number; column: number } {
  const line = Number(/on line (\d+)/.exec(message)?.[1] ?? 1);
  const [, excerpt = '', arrow = ''] = message.split('\n');
  const read = excerpt.slice(0, arrow.indexOf('^')).replace(/^\.\.\./, '');
  const offset = endOf(read, source, line);
  return offset === undefined ? { line, column: 1 } : positionAt(offset, source);
}

// The excerpt has no line breaks, so the text is searched without them and the offset is mapped back.
function endOf(read: string, source: string, line: number): number | undefined {
  const kept = [...source.matchAll(/[^\n]/gu)].flatMap(({ index }) => index);
  const flat = source.replaceAll('\n', '');
  const lineStart = source
    .split('\n')
    .slice(0, line - 1)
    .join('').length;
  const at = read === '' ? -1 : flat.indexOf(read, Math.max(0, lineStart - read.length));
  return at < 0 ? undefined : (kept[at + read.length] ?? source.length);
}

function positionAt(offset: number, source: string): { line: number; column: number } {
  const before = source.slice(0, offset).split('\n');
  return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
}

const tooDeep = 'the blocks of this template stand too deep in one another';

const tokens: Readonly<Record<string, string>> = {
  EOF: 'the end of the file',
  INVALID: 'something that is not Handlebars',
  CLOSE: '}}',
  OPEN: '{{',
  OPEN_BLOCK: '{{#',
  OPEN_ENDBLOCK: '{{/',
  ID: 'a name',
  STRING: 'a text in quotes',
  EQUALS: '=',
  SEP: '.',
};

function sentenceOf(message: string): string {
  const got = /got '(\w+)'/.exec(message)?.[1];
  if (got) return `${tokens[got] ?? got.toLowerCase()} is not expected here`;
  return message.replace(/ - \d+:\d+$/, '').split('\n')[0] ?? message;
}
