import type { Words } from './words.ts';

type EvidenceType = keyof Words['names']['evidence'];

const ofType = /^(\d+) (document|record|measure|observation|interview)s? \((.+)\)$/;
const ofPlaces = /^(\d+) places? named$/;

/**
 * What is on file, in words. A scorecard tells it as facts in English, "2 records (newest 3 months old)", and a redacted one
 * holds no more of it than these; a fact of another shape stays as it is.
 */
export function onFileText(facts: readonly string[], words: Words): string {
  return facts.map((fact) => factIn(fact, words)).join(words.lists.comma) || words.onFile.nothing;
}

function factIn(fact: string, words: Words): string {
  const places = ofPlaces.exec(fact);
  if (places) return words.onFile.places({ count: Number(places[1]) });
  const [, count, type, notes = ''] = ofType.exec(fact) ?? [];
  const told = notes.split(', ').map((note) => noteIn(note, words));
  if (type === undefined || !told.every((note) => note !== undefined)) return fact;
  const items = words.onFile.items[type as EvidenceType]({ count: Number(count) });
  return words.onFile.withNotes({ items, notes: told.join(words.lists.comma) });
}

function noteIn(note: string, { onFile }: Words): string | undefined {
  if (note === 'undated') return onFile.undated;
  const [, count, what] = /^(?:newest )?(\d+) (months? old|undated|marked outdated)$/.exec(note) ?? [];
  if (what === undefined) return undefined;
  if (what === 'undated') return onFile.undatedOnes({ count: Number(count) });
  if (what === 'marked outdated') return onFile.outdatedOnes({ count: Number(count) });
  const age = { months: Number(count) };
  return note.startsWith('newest') ? onFile.newest(age) : onFile.age(age);
}
