/** A start or end tag as written. */
export interface Tag {
  name: string;
  isEnd: boolean;
  attributes: Readonly<Record<string, string>>;
}

const voids = new Set(['meta', 'link', 'img', 'br', 'hr', 'input']);
const tag = /^<(\/?)([a-zA-Z][a-zA-Z0-9]*)((?:\s+[a-zA-Z-]+(?:="[^"<]*")?)*)\s*(\/?)>/;

/**
 * The tags of a page, in order. Much stricter than a browser: every `<` must begin a tag with quoted attributes, and
 * every element must be closed by its own end tag; so nothing can be read in two ways. Throws where that fails.
 */
export function tagsOf(markup: string): { tags: Tag[]; text: string } {
  const tags: Tag[] = [];
  const open: string[] = [];
  let rest = markup
    .replace(/^<!doctype html>\n/, '')
    .replace(/(<style>)[^<]*(<\/style>)/, '$1$2')
    .replace(/(<script>)[^<]*(?:<(?!\/script)[^<]*)*(<\/script>\n<\/body>\n<\/html>\n)$/, '$1$2');
  let text = '';
  while (rest !== '') {
    const start = rest.indexOf('<');
    text += start < 0 ? rest : rest.slice(0, start);
    if (start < 0) break;
    rest = rest.slice(start);
    const match = tag.exec(rest);
    if (!match) throw new Error(`not a tag: ${rest.slice(0, 80)}`);
    const [whole, slash, name = '', attributes = '', selfClosing] = match;
    tags.push({ name, isEnd: slash === '/', attributes: attributesOf(attributes) });
    closeImplied(open, name, slash === '/');
    if (slash === '/' && open.pop() !== name) throw new Error(`</${name}> closes something else`);
    if (slash === '' && selfClosing === '' && !voids.has(name)) open.push(name);
    text += ' ';
    rest = rest.slice(whole.length);
  }
  if (open.length > 0) throw new Error(`not closed: ${open.join(', ')}`);
  return { tags, text: decode(text) };
}

// HTML lets out the end tags of these where another of their kind, or the end of what holds them, follows.
function closeImplied(open: string[], name: string, isEnd: boolean): void {
  const isCell = (tag = ''): boolean => tag === 'td' || tag === 'th';
  const endsCell = isCell(name) || ['tr', 'thead', 'tbody', 'table'].includes(name);
  if (endsCell && isCell(open.at(-1)) && !(isEnd && open.at(-1) === name)) open.pop();
  const endsRow = name === 'tr' ? !isEnd : ['thead', 'tbody', 'table'].includes(name);
  if (endsRow && open.at(-1) === 'tr') open.pop();
  const endsItem = name === 'li' ? !isEnd : isEnd && (name === 'ol' || name === 'ul');
  if (endsItem && open.at(-1) === 'li') open.pop();
  const endsChoice = name === 'option' ? !isEnd : name === 'optgroup' || name === 'select';
  if (endsChoice && open.at(-1) === 'option') open.pop();
}

function attributesOf(written: string): Record<string, string> {
  const pairs = [...written.matchAll(/([a-zA-Z-]+)(?:="([^"]*)")?/g)].map(([, name = '', value = '']) => [
    name,
    decode(value),
  ]);
  if (new Set(pairs.map(([name]) => name)).size < pairs.length) throw new Error(`an attribute twice: ${written}`);
  return Object.fromEntries(pairs);
}

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"' };

/** Character references as characters; throws on a bare ampersand. */
export function decode(text: string): string {
  return text.replace(/&(?:#x([0-9a-fA-F]+)|#(\d+)|(\w+));|&/g, (whole, hex, decimal, name) => {
    if (hex) return String.fromCodePoint(Number.parseInt(hex, 16));
    if (decimal) return String.fromCodePoint(Number(decimal));
    const character = entities[name];
    if (character === undefined) throw new Error(`an ampersand that means nothing: ${whole} in ${text.slice(0, 80)}`);
    return character;
  });
}

/** Text as a reader sees it: one space between words. */
export function flat(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

/** Markdown as a reader sees it: escapes resolved, marks of tables and emphasis left in place. */
export function readMarkdown(markdown: string): string {
  return flat(
    decode(markdown.replace(/&#8203;/g, '').replace(/<\/?(?:details|summary)>/g, '')).replace(
      /\\([!-/:-@[-`{-~])/g,
      '$1',
    ),
  );
}
