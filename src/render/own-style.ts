import type { TemplateProblem } from './check-template.ts';
import type { ContentNode, ProgramNode } from './template-ast.ts';

/** Style rules of a user's own as they will stand in the page, and what is not allowed in them. */
export interface OwnStyle {
  css: string;
  problems: readonly TemplateProblem[];
}

/**
 * Reads `partials/colors.html.hbs`: rules that are the same in every report, because the page allows its one style
 * sheet by a hash. They cannot end the style sheet and cannot make the page ask for anything.
 */
export function readOwnStyle({ body }: ProgramNode): OwnStyle {
  const pieces = body.filter((node): node is ContentNode => node.type === 'ContentStatement');
  const css = pieces.map(({ value }) => value).join('');
  const others = body.filter(({ type }) => type !== 'ContentStatement' && type !== 'CommentStatement');
  const calls = others.map(({ loc }) => problemAt(loc.start.line, loc.start.column, '{{', wordings.call));
  const refused = [...css.matchAll(forbidden)].map((match) => {
    const { line, column } = placeIn(pieces, match.index);
    return problemAt(line, column, match[0], wordings[kindOf(match[0])]);
  });
  return { css: css.trim(), problems: [...calls, ...refused] };
}

const wordings = {
  call: 'style rules are the same in every report: there is nothing to fill in here',
  end: 'this would end the style sheet of the page',
  request: 'a report requests nothing: give images and fonts as url(data:…), and rules in this file',
};

// In a style sheet each letter may be written as a number: "\75rl(" is "url(".
function inStyle(word: string): string {
  const letters = [...word].map((letter) => {
    const codes = [letter.toLowerCase(), letter.toUpperCase()].map((each) => each.charCodeAt(0).toString(16));
    return /\w/.test(letter) ? `(?:\\\\?${letter}|\\\\0{0,4}(?:${codes.join('|')})\\s?)` : letter;
  });
  return letters.join('');
}

const functions = ['url', 'src', 'image', 'image-set', '-webkit-image-set'].map(inStyle).join('|');
const forbidden = new RegExp(
  `</style|\\{\\{|@${inStyle('import')}|(?<![\\w-])(?:${functions})\\((?!\\s*["']?data:)`,
  'gi',
);

function kindOf(found: string): keyof typeof wordings {
  if (found.startsWith('{')) return 'call';
  return found.startsWith('<') ? 'end' : 'request';
}

function placeIn(pieces: readonly ContentNode[], index: number): { line: number; column: number } {
  let before = 0;
  for (const { value, original, loc } of pieces) {
    if (index < before + value.length) {
      const start = original.indexOf(value);
      const lines = original.slice(0, start + index - before).split('\n');
      const column = (lines.at(-1) ?? '').length;
      return { line: loc.start.line + lines.length - 1, column: column + (lines.length === 1 ? loc.start.column : 0) };
    }
    before += value.length;
  }
  return { line: 1, column: 0 };
}

function problemAt(line: number, column: number, name: string, why: string): TemplateProblem {
  return { kind: 'style', line, column: column + 1, name, why, known: [] };
}
