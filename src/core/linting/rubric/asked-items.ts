import type { JsonSchema } from '../../../model/rubric.ts';
import { allowedFacts, evidenceTypes, type ItemFacts } from './item-facts.ts';
import { isRecord, walkSchema } from './walk-schema.ts';

const usualFacts: Required<Omit<ItemFacts, 'outdated'>> = {
  type: 'record',
  age: 1,
  place: 'A',
  periods: 2,
  decision: 'Stopped one',
  before: 9,
  after: 4,
  ref: 'docs/rule.md',
  title: 'Minutes',
};

/** For every schema that describes an item of evidence: the item that has just what is asked, of each type allowed. */
export function askedItems(schemas: readonly JsonSchema[]): ItemFacts[] {
  return schemas.flatMap((schema) => [...walkSchema(schema)].flatMap(({ node }) => itemsFor(node)));
}

function itemsFor({ properties, required }: JsonSchema): ItemFacts[] {
  const demands = isRecord(properties) ? properties : {};
  const keys = new Set([...Object.keys(demands), ...(Array.isArray(required) ? required : [])].map(factOf));
  if (![...keys].some((key) => key !== 'type' && Object.hasOwn(usualFacts, key))) return [];
  const facts = [...keys].flatMap((key) => factFor(key, demands[key === 'age' ? 'ageMonths' : key]));
  const item = Object.fromEntries(facts) as Partial<ItemFacts>;
  return item.type ? [{ ...item, type: item.type }] : evidenceTypes.map((type) => ({ ...item, type }));
}

function factOf(key: unknown): string {
  return key === 'ageMonths' ? 'age' : String(key);
}

function factFor(key: string, demand: unknown): [string, unknown][] {
  if (!Object.hasOwn(usualFacts, key)) return [];
  const fact = key as keyof typeof usualFacts;
  const { const: only, enum: choices, minimum, maximum } = isRecord(demand) ? demand : {};
  const wanted = [only, choices, minimum, maximum].flat(1).find(allowedFacts[fact]);
  if (wanted === undefined && fact === 'type') return [];
  return [[key, wanted ?? usualFacts[fact]]];
}
