import { type Locale, modules } from '../../generated/locales/index.js';
import { displayChange, displayInterval, displayNumber, displayPlain, displayShare } from '../format-number.ts';

/** What stands for a number that does not exist. */
export const absent = '–';

/** The fixed words by name. */
export type Labels = Locale['labels'];

/** The words of a report in one language, and how it writes numbers, days and lists. */
export interface Words extends Locale {
  /** A score or difference with two decimals: `2.43`. */
  number(x: number): string;
  /** A median or extreme, with as many decimals as it needs, two at most: `2.5`. */
  plain(x: number): string;
  /** A change with its sign: `+0.33`. */
  change(x: number): string;
  /** A share of 0 to 1 as percent without decimals: `94%`. */
  share(x: number): string;
  /** The ends of an interval: `2.10–2.76`, or one number when both print alike. */
  interval(ends: readonly [number, number]): string;
  /** `2026-10-20` as `20 October 2026`; a text of another shape as it is. */
  date(day: string): string;
  /** `A`, `A and B`, `A, B and C`. */
  list(items: readonly string[]): string;
}

/** The words of a language by its tag; throws when there is no file for it. */
export async function wordsOf(tag: string): Promise<Words> {
  const load = Object.hasOwn(modules, tag) ? modules[tag] : undefined;
  if (!load) throw new RangeError(`no report speaks "${tag}"; languages: ${Object.keys(modules).join(', ')}`);
  const { default: locale } = await load();
  return toWords(locale);
}

/** A language with its way of writing numbers, days and lists. What is rounded how is decided in format-number.ts. */
export function toWords(locale: Locale): Words {
  const { decimal, percent } = locale.numbers;
  const marked = (text: string): string => text.replaceAll('.', decimal);
  return {
    ...locale,
    number: (x) => marked(displayNumber(x)),
    plain: (x) => marked(displayPlain(x)),
    change: (x) => marked(displayChange(x)),
    share: (x) => displayShare(x).replace('%', percent),
    interval: (ends) => marked(displayInterval(ends)),
    date: (day) => dateIn(day, locale),
    list: (items) => listIn(items, locale),
  };
}

function dateIn(date: string, { names, phrases }: Locale): string {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(date);
  const month = names.months[Number(match?.[2]) - 1];
  return match && month ? phrases.date({ day: String(Number(match[3])), month, year: match[1] ?? '' }) : date;
}

function listIn(items: readonly string[], { lists }: Locale): string {
  if (items.length < 2) return items[0] ?? '';
  return `${items.slice(0, -1).join(lists.comma)}${lists.and}${items.at(-1)}`;
}
