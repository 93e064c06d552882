import { linearPattern, type Matches } from './linear-pattern.ts';

/** A pattern of paths, made ready. */
export interface Glob {
  /** The folder that everything matched lies below, without a slash at its end; empty: the start. */
  base: string;
  /** The pattern is a path and nothing else. */
  isPlain: boolean;
  /** Names that begin with a dot are looked at: the pattern names one. */
  seesHidden: boolean;
  /** Tells for a path from the start on, with forward slashes, whether the pattern stands for it. */
  matches: Matches;
}

const special = /[*?[\]{}\\]/;
// A name that begins with a dot is found only by a pattern that says so.
const visible = '[^/.]';
const any = '[^/]';

/**
 * Takes a pattern apart: `*`, `?`, `[ab]`, `[!ab]`, `{one,two}`, `**` between slashes, `\` before what is meant as it stands. It is
 * matched in one pass over the path, whatever the pattern. A pattern that climbs out of its start matches nothing.
 */
export function parseGlob(pattern: string): Glob {
  const parts = pattern.split('/').filter((part) => part !== '' && part !== '.');
  const firstSpecial = parts.findIndex((part) => special.test(part));
  const isPlain = firstSpecial === -1;
  const base = (isPlain ? parts.slice(0, -1) : parts.slice(0, firstSpecial)).join('/');
  const isOutside = pattern.startsWith('/') || parts.includes('..');
  const source = parts.map((part, index) => partSource(part, index === parts.length - 1)).join('');
  return {
    base,
    isPlain,
    seesHidden: parts.some((part) => part.startsWith('.')),
    matches: isOutside ? () => false : linearPattern(`^${source}$`, { steps: Number.POSITIVE_INFINITY }),
  };
}

function partSource(part: string, isLast: boolean): string {
  if (part === '**') return `(?:${visible}${any}*/)*${isLast ? `${visible}${any}*` : ''}`;
  return `${nameSource(part)}${isLast ? '' : '/'}`;
}

function nameSource(part: string): string {
  let [source, depth, isStart] = ['', 0, true];
  for (const [token = ''] of part.matchAll(/\\.|\[[!^]?\]?[^\]]*\]|\*+|./gsu)) {
    const one = isStart ? visible : any;
    isStart &&= token === '{' || token === ',';
    if (token.startsWith('*')) source += one === visible ? `(?:${visible}${any}*)?` : `${any}*`;
    else if (token === '?') source += one;
    else if (/^\[.+\]$/su.test(token)) source += classSource(token);
    else if (token === '{' && part.includes('}')) [source, depth] = [`${source}(?:`, depth + 1];
    else if (token === '}' && depth > 0) [source, depth] = [`${source})`, depth - 1];
    else if (token === ',' && depth > 0) source += '|';
    else source += literal(token.length > 1 && token.startsWith('\\') ? token.slice(1) : token);
  }
  return source + ')'.repeat(depth);
}

// `[!ab]` is any character but these; a slash parts names and is in no class.
function classSource(token: string): string {
  const [, not = '', inner = ''] = /^\[([!^]?)(.*)\]$/su.exec(token) ?? [];
  const escaped = inner.replace(/[\\\]^[&]/gu, '\\$&');
  const isRangeInOrder = [...escaped.matchAll(/(.)-(.)/gsu)].every(([, from = '', to = '']) => from <= to);
  if (!isRangeInOrder || escaped === '') return literal(token);
  return not ? `[^/${escaped}]` : `[${escaped}]`;
}

function literal(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/]/gu, '\\$&');
}
