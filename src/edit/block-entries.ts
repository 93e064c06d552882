import { type BlockLayout, type EntryLayout, linesOf } from './entry-layout.ts';
import { columnOf } from './yaml-hand.ts';
import { linesAsText, type Splices, splice, type YamlJob } from './yaml-job.ts';
import type { Entry } from './yaml-tree.ts';

/** Puts the lines of a new entry beside an entry that is there, set off by a blank line where all others are. */
export function addEntries(
  job: YamlJob,
  layout: BlockLayout,
  beside: number,
  side: 'behind' | 'before',
  lines: readonly string[],
): Splices {
  const place = layout.entries[beside];
  if (!place) return [];
  const { entry, end, comments, margin } = place;
  const blank = isSpaced(layout) ? [''] : [];
  if (side === 'behind') {
    // Below a text that keeps its blank lines, one more would become part of it.
    const above = entry.keepsBlankLines && end === entry.end ? [] : blank;
    return splice(end, end, linesAsText(job, [...above, ...lines]));
  }
  if (margin.trim() !== '') {
    const text = linesAsText(job, [...lines, ...blank]).trimStart();
    return splice(entry.start, entry.start, text + ' '.repeat(columnOf(job.text, entry.start)));
  }
  const at = entry.start - margin.length - comments.length;
  return splice(at, at, linesAsText(job, [...lines, ...blank]));
}

/** Takes an entry away with the comments that touch it; what stands above them or below it stays. */
export function removeEntry(job: YamlJob, { head, entries }: BlockLayout, index: number): Splices {
  const place = entries[index];
  if (!place) return [];
  const { entry, margin, end } = place;
  const next = entries[index + 1];
  if (margin.trim() !== '' && next) return removeBesideDash(job, place, next);
  const start = entry.start - margin.length - ownLinesAbove(place).length;
  // Blank lines would become part of a text above that keeps them, and are not wanted twice above the first entry.
  const isBlankAbove = entries[index - 1]?.entry.keepsBlankLines ?? endsBlank(head);
  const blank = isBlankAbove ? /^(?:[ \t]*\r?\n)*/.exec(job.text.slice(end)) : undefined;
  return splice(start, end + (blank?.[0].length ?? 0), '');
}

/** Puts a new member in the place of an old one, below the same comments. */
export function replaceEntry(job: YamlJob, { start, after, end, value }: Entry, lines: readonly string[]): Splices {
  const [first = '', ...others] = lines;
  const member = first.trimStart();
  const isShort = others.length === 0 && value.style !== 'block' && value.style !== 'text';
  const isOneLine = !job.text.slice(start, value.end).includes('\n');
  if (after !== undefined && isShort && isOneLine) return splice(start, value.end, member);
  return splice(start, end, linesAsText(job, [member, ...others]));
}

// The entry below moves up to the dash, unless comments stand between them.
function removeBesideDash(job: YamlJob, { entry, end }: EntryLayout, next: EntryLayout): Splices {
  if (next.comments === '') return splice(entry.start, next.entry.start, '');
  return splice(entry.start, end, job.eol);
}

function ownLinesAbove({ gap, comments }: EntryLayout): string {
  const lines = linesOf(gap + comments);
  const touching = lines.findLastIndex((line) => line.trim() === '') + 1;
  const above = lines.slice(0, touching).findLastIndex((line) => line.trim() !== '') + 1;
  return lines.slice(above).join('');
}

function isSpaced({ head, entries }: BlockLayout): boolean {
  const others = entries.slice(1);
  return others.length === 0 ? endsBlank(head) : others.every(({ gap }) => gap !== '');
}

function endsBlank(text: string): boolean {
  return /\n[ \t]*\r?\n$/.test(text);
}
