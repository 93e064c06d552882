import type { JsonSchema } from '../../../model/rubric.ts';
import type { JudgedEvidence } from '../../../model/scorecard.ts';
import { judgeEvidence } from '../../rubric/derive-instance.ts';
import { askedItems } from './asked-items.ts';
import { evidenceTypes, type ItemFacts, itemOf, triedOn } from './item-facts.ts';
import { seededRandom } from './seeded-random.ts';
import { type Vocabulary, vocabularyFor } from './vocabulary.ts';

const mixedItems = 150;
/** Far more than any usual rubric leads to. */
const mostItems = 4000;

/** The items of evidence that are tried, each once: every usual one, and those that the schemas seem to ask for. */
export function evidencePool(schemas: readonly JsonSchema[]): JudgedEvidence[] {
  const words = vocabularyFor(schemas);
  const facts = [
    ...plainItems(words),
    ...itemsWithEverything(words),
    ...askedItems(schemas).flatMap((item) => [item, ...words.places.map((place) => ({ ...item, place }))]),
    ...mixtures(words),
    ...itemsWithOneExtra(words),
  ];
  const distinct = new Map(facts.map((item) => [JSON.stringify(Object.entries(item).sort()), item]));
  return judgeEvidence([...distinct.values()].slice(0, mostItems).map(itemOf), triedOn);
}

// Somewhere or nowhere; in two places and in all of them; each for itself only while it is new.
function plainItems({ ages, places }: Vocabulary): ItemFacts[] {
  const placesAt = (age: number | undefined) => [
    ...[undefined, places.slice(0, 2), places],
    ...places.slice(0, age === 1 ? places.length : 3),
  ];
  return ofEachType(ages.flatMap((age) => placesAt(age).map((place) => facts(age, place))));
}

function itemsWithOneExtra({ ages, places, extras }: Vocabulary): ItemFacts[] {
  const placed = ages.flatMap((age) => [undefined, places[0]].map((place) => facts(age, place)));
  return ofEachType(placed.flatMap((item) => extras.map((extra) => ({ ...item, ...extra }))));
}

function itemsWithEverything(words: Vocabulary): ItemFacts[] {
  const everything = Object.assign({}, ...words.extras, { outdated: false });
  return plainItems(words).map((item) => ({ ...item, ...everything }));
}

function mixtures({ ages, places, extras }: Vocabulary): ItemFacts[] {
  const random = seededRandom(1);
  const one = <T>(values: readonly T[]): T | undefined => values[random(values.length)];
  return Array.from({ length: mixedItems }, () => {
    const some = extras.filter(() => random(3) === 0);
    const type = one(evidenceTypes) ?? 'record';
    return Object.assign(facts(one(ages), one([undefined, ...places])), ...some, { type });
  });
}

function facts(age: number | undefined, place?: ItemFacts['place']): Omit<ItemFacts, 'type'> {
  return { ...(age !== undefined && { age }), ...(place !== undefined && { place }) };
}

function ofEachType(items: readonly Omit<ItemFacts, 'type'>[]): ItemFacts[] {
  return items.flatMap((item) => evidenceTypes.map((type) => ({ type, ...item })));
}
