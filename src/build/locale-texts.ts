import { parse, type Token } from '@messageformat/parser';

/** A language file as it is read: texts by name in groups, lists among them. */
export type Texts = string | readonly Texts[] | { readonly [name: string]: Texts };

/** What a text needs: `count` for a number that a plural is chosen by, `text` for all else. */
export type Values = ReadonlyMap<string, 'count' | 'text'>;

/** The values that a text in ICU MessageFormat has in braces; throws when its syntax is wrong. */
export function valuesOf(text: string): Values {
  const found = new Map<string, 'count' | 'text'>();
  const visit = (token: Token): void => {
    if (token.type === 'content' || token.type === 'octothorpe') return;
    if (token.type === 'function') throw new Error(`{${token.arg}, ${token.key}} is not supported`);
    const isCount = token.type === 'plural' || token.type === 'selectordinal';
    if (isCount || !found.has(token.arg)) found.set(token.arg, isCount ? 'count' : 'text');
    if (token.type === 'argument') return;
    for (const { tokens } of token.cases) tokens.forEach(visit);
  };
  parse(text).forEach(visit);
  return found;
}

/** A text without values as it is printed: the quotes of ICU MessageFormat are undone. */
export function plainText(text: string): string {
  return parse(text)
    .map((token) => (token.type === 'content' ? token.value : ''))
    .join('');
}

/** Every text of a language file by its path, such as `phrases.floor`. */
export function textsByPath(texts: Texts, path = ''): Map<string, string> {
  if (typeof texts === 'string') return new Map([[path, texts]]);
  const parts = Object.entries(texts).map(([name, part]) => textsByPath(part, path ? `${path}.${name}` : name));
  return new Map(parts.flatMap((part) => [...part]));
}

/** What keeps a language file from taking the place of the English one, one sentence each; empty when nothing does. */
export function problemsOf(other: Texts, english: Texts): string[] {
  const [theirs, ours] = [textsByPath(other), textsByPath(english)];
  const missing = [...ours.keys()].filter((path) => !theirs.has(path)).map((path) => `${path} is missing`);
  const extra = [...theirs.keys()]
    .filter((path) => !ours.has(path))
    .map((path) => `${path} is not in the English file`);
  const both = [...theirs].flatMap(([path, text]) => {
    const original = ours.get(path);
    return original === undefined ? [] : valueProblems(path, valuesOf(text), valuesOf(original));
  });
  return [...missing, ...extra, ...both];
}

function valueProblems(path: string, theirs: Values, ours: Values): string[] {
  const missing = [...ours.keys()].filter((name) => !theirs.has(name)).map((name) => `${path} lacks {${name}}`);
  const extra = [...theirs.keys()].filter((name) => !ours.has(name)).map((name) => `${path} has {${name}} too many`);
  const uncounted = [...theirs]
    .filter(([name, kind]) => kind === 'count' && ours.get(name) === 'text')
    .map(([name]) => `${path} counts {${name}}, which is a text in English`);
  return [...missing, ...extra, ...uncounted];
}
