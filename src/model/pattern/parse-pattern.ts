/** A pattern as a tree. */
export type PatternNode =
  /** One character that this part of the pattern, alone, accepts. */
  | { kind: 'one'; source: string }
  | { kind: 'at'; place: '^' | '$' | '\\b' | '\\B' }
  | { kind: 'sequence'; parts: readonly PatternNode[] }
  | { kind: 'either'; options: readonly PatternNode[] }
  /** `most` is absent where there is no limit. */
  | { kind: 'repeat'; part: PatternNode; least: number; most?: number };

/** A pattern that looks ahead, behind or back at what it has matched: no machine reads it in one pass. */
export class NotLinearError extends Error {}

// One token of a pattern that is valid in Unicode mode; what has a meaning of its own goes before what stands for itself.
const token =
  /\(\?(?:<(?![=!])[^>]*>|:)?|\[(?:\\.|[^\]\\])*\]|\\u[dD][89abAB]..\\u[dD][c-fC-F]..|\\(?:[upP]\{[^}]*\}|u.{4}|x..|c.|.)|\{\d+(?:,\d*)?\}\??|[*+?]\??|./suy;

/** Takes apart a pattern in the syntax of JavaScript's Unicode mode. Throws a SyntaxError, or a NotLinearError. */
export function parsePattern(source: string): PatternNode {
  // From here on the pattern is known to be valid, so that nothing else needs to be refused.
  new RegExp(source, 'u');
  const tokens = source.match(new RegExp(token, 'gsu')) ?? [];
  let at = 0;

  const parseEither = (): PatternNode => {
    const options = [parseSequence()];
    while (tokens[at] === '|') {
      at++;
      options.push(parseSequence());
    }
    return { kind: 'either', options };
  };

  const parseSequence = (): PatternNode => {
    const parts: PatternNode[] = [];
    for (let next = tokens[at]; next !== undefined && next !== '|' && next !== ')'; next = tokens[at]) {
      at++;
      parts.push(repeated(parseOne(next)));
    }
    return { kind: 'sequence', parts };
  };

  const parseOne = (first: string): PatternNode => {
    if (first === '(?' || /^\\(?:[1-9]|k)/.test(first)) throw new NotLinearError(source);
    if (first.startsWith('(')) {
      const inner = parseEither();
      at++;
      return inner;
    }
    if (first === '^' || first === '$' || first === '\\b' || first === '\\B') return { kind: 'at', place: first };
    return { kind: 'one', source: first };
  };

  const repeated = (part: PatternNode): PatternNode => {
    const range = rangeOf(tokens[at]);
    if (!range) return part;
    at++;
    return { kind: 'repeat', part, ...range };
  };

  return parseEither();
}

function rangeOf(quantifier = ''): { least: number; most?: number } | undefined {
  if (/^\*/.test(quantifier)) return { least: 0 };
  if (/^\+/.test(quantifier)) return { least: 1 };
  if (/^\?/.test(quantifier)) return { least: 0, most: 1 };
  const [, least, isRange, most] = /^\{(\d+)(,?)(\d*)\}/.exec(quantifier) ?? [];
  if (least === undefined) return undefined;
  const end = isRange ? most : least;
  return { least: Number(least), ...(end && { most: Number(end) }) };
}
