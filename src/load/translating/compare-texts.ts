import type { QuestionnaireTexts } from '../../model/translation.ts';

/** Keys and places from `texts` on. */
export type TextPath = readonly (string | number)[];

/** What a translation holds that the original does not know. */
export type Misfit =
  /** An id or key that is not there; `known` are those that are. */
  | { kind: 'unknown'; path: TextPath; key: string; known: readonly string[] }
  /** A list of another length: texts of a list are told apart by their place. */
  | { kind: 'length'; path: TextPath; count: number; expected: number };

/** Whatever a translation holds that has no counterpart in the original. */
export function findMisfits(translated: QuestionnaireTexts, original: QuestionnaireTexts): Misfit[] {
  return misfitsIn(translated, original, []);
}

function misfitsIn(translated: unknown, original: unknown, path: TextPath): Misfit[] {
  if (Array.isArray(translated) && Array.isArray(original)) {
    const [count, expected] = [translated.length, original.length];
    return count === expected ? [] : [{ kind: 'length', path, count, expected }];
  }
  if (!isMap(translated)) return [];
  const known = isMap(original) ? Object.keys(original) : [];
  return Object.entries(translated).flatMap(([key, value]): Misfit[] => {
    if (!known.includes(key)) return [{ kind: 'unknown', path: [...path, key], key, known }];
    return misfitsIn(value, (original as Readonly<Record<string, unknown>>)[key], [...path, key]);
  });
}

/** Paths of all texts of the original that a translation lacks, lists as a whole. */
export function findMissing(translated: QuestionnaireTexts, original: QuestionnaireTexts): TextPath[] {
  return missingIn(translated, original, []);
}

function missingIn(translated: unknown, original: unknown, path: TextPath): TextPath[] {
  if (!isMap(original)) return translated === undefined ? [path] : [];
  const known = isMap(translated) ? translated : {};
  return Object.entries(original).flatMap(([key, value]) =>
    missingIn(Object.hasOwn(known, key) ? known[key] : undefined, value, [...path, key]),
  );
}

function isMap(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
