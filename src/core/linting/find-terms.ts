import { wordsIn } from './words-in.ts';

/** Those of the terms, words or phrases in lower case, that a text holds as whole words; in the order of the terms. */
export function termsIn(text: string, terms: readonly string[]): string[] {
  const words = ` ${wordsIn(text).join(' ')} `;
  return terms.filter((term) => words.includes(` ${term} `));
}

/** Terms for a message: `"some", "often"`. */
export function quoted(terms: readonly string[]): string {
  return terms.map((term) => `"${term}"`).join(', ');
}
