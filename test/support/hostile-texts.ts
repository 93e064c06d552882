import type { Scorecard } from '../../src/model/scorecard.ts';

/** Texts that try to be more than text. */
export const hostileTexts: readonly string[] = [
  '<img src=x onerror=alert(1)>',
  '"><script>alert(1)</script>',
  "' onmouseover='alert(1)",
  '{{7*7}} {{{constructor}}}',
  '| a | b |',
  '`code` ``` ~~~',
  '@someone and @some-team/x',
  '[x](javascript:alert(1)) ![y](http://e.example/p.png) <https://e.example>',
  'https://e.example www.e.example mailto:a@e.example #12 GH-7',
  '</style></svg></title><style>*{display:none}</style>',
  'one\ntwo\r\n# three\n\n- four\n| five |',
  '\u202eturned\u2066 \u0007bell \u001b[31m \ud800 end',
  ']]> --> <!-- x',
  '&lt;b&gt; &copy; &#60;script&#62;',
  '# heading',
  '1. list',
  '---',
  '    indented',
  '\\| \\` \\',
  '**bold** _it_ ~~no~~ $x$ *',
];

// Keys that hold ids, dates and fixed words are not free text.
const fixed = new Set([
  'format',
  'id',
  'version',
  'edition',
  'digest',
  'language',
  'type',
  'date',
  'asOf',
  'basis',
  'state',
]);
const alsoFixed = [
  'kind',
  'section',
  'principle',
  'confidence',
  'facets',
  'effort',
  'impact',
  'horizon',
  'parent',
  'unscored',
];
const keys = new Set([
  ...fixed,
  ...alsoFixed,
  'rating',
  'ratings',
  'ties',
  'floorPrinciples',
  'unscoredGroups',
  'until',
  'due',
]);
const more = new Set(['status', 'method', 'overall']);

/** The scorecard with every free text in it replaced. */
export function withTexts(card: Scorecard, text: string): Scorecard {
  return replaceTexts(card, text) as Scorecard;
}

function replaceTexts(data: unknown, text: string): unknown {
  if (typeof data === 'string') return text;
  if (Array.isArray(data)) return data.map((item) => replaceTexts(item, text));
  if (typeof data !== 'object' || data === null) return data;
  return Object.fromEntries(Object.entries(data).map(([key, value]) => [key, replaced(key, value, text)]));
}

function replaced(key: string, value: unknown, text: string): unknown {
  const isFixed = keys.has(key) || (more.has(key) && typeof value === 'string') || (key === 'question' && isId(value));
  return isFixed ? value : replaceTexts(value, text);
}

// `question` is the text that was asked in a question, and an id in an action.
function isId(value: unknown): boolean {
  return typeof value === 'string' && /^[a-z0-9-]+$/.test(value);
}
