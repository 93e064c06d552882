import locale from '../generated/locales/en.js';
import { toWords } from './report/words.ts';

/** The English words, at hand for the pages that have no other language yet. */
export const english = toWords(locale);
