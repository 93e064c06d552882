import { didYouMean, error } from './entry.ts';

export interface Key {
  key: string;
}

/** Problems that the JSON Schema of a file kind finds. */
export const schemaProblems = {
  'schema/unknown-key': error(
    ({ key, near }: Key & { near: string | undefined }) => ({ message: `unknown key "${key}"`, ...didYouMean(near) }),
    'The key is not part of this file kind. It is refused, because a misspelt key that is skipped changes a result unseen.',
  ),
  'schema/missing-key': error(
    ({ key }: Key) => ({ message: `the key "${key}" is missing` }),
    'The key is required here. "tenet schema KIND" prints what each key means.',
  ),
  'schema/wrong-type': error(
    ({ expected, found, hint }: { expected: string; found: string; hint: string | undefined }) => ({
      message: `expected ${expected}, found ${found}`,
      ...(hint && { hint }),
    }),
    'The value is of another type than the schema asks for. In YAML 1.2 only true and false are booleans: yes and no are texts.',
  ),
  'schema/not-allowed': error(
    ({ found, allowed, near }: { found: string; allowed: readonly string[]; near: string | undefined }) => ({
      message: `${found} is not one of ${allowed.join(', ')}`,
      ...didYouMean(near),
    }),
    'The value is not in the list of allowed values.',
  ),
  'schema/out-of-range': error(
    ({ found, limit }: { found: string; limit: string }) => ({ message: `${found} is out of range: ${limit}` }),
    'The number is below the lowest or above the highest that is allowed here.',
  ),
  'schema/too-few': error(
    ({ limit }: { limit: string }) => ({ message: limit }),
    'The text, list or map holds less than is needed to mean anything.',
  ),
  'schema/too-many': error(
    ({ limit }: { limit: string }) => ({ message: limit }),
    'The list or map holds more than is allowed here.',
  ),
  'schema/not-unique': error(
    ({ first, second }: { first: number; second: number }) => ({
      message: `items ${first + 1} and ${second + 1} of this list are the same`,
      hint: 'remove one of them',
    }),
    'The items of this list must differ: the same evidence twice is still one piece of evidence.',
  ),
  'schema/bad-date': error(
    ({ found }: { found: string }) => ({ message: `${found} is not a calendar date`, hint: 'write it as YYYY-MM-DD' }),
    'Dates are written YYYY-MM-DD and must exist in the calendar.',
  ),
  'schema/bad-text': error(
    ({ found, pattern }: { found: string; pattern: string }) => ({
      message: `${found} does not have the expected form`,
      hint: `it must match ${pattern}; ids are lower-case words joined by hyphens`,
    }),
    'Ids are kebab-case, versions are three numbers, digests are "sha256:" and 64 hexadecimal digits.',
  ),
  'schema/not-here': error(
    ({ key }: Key) => ({ message: `"${key}" cannot stand beside the other keys here`, hint: 'keep one of them' }),
    'Two keys exclude each other, such as sections and questions in one section.',
  ),
  'schema/invalid': error(
    ({ detail }: { detail: string }) => ({ message: detail }),
    'The value breaks a rule of the schema of this file kind.',
  ),
};
