import type { Questionnaire } from '../../model/questionnaire.ts';
import { textsOf } from './questionnaire-texts.ts';

/** Gives the translation of a text of a questionnaire; any other text as it is. */
export type TextTranslator = (text: string) => string;

/** Looks texts up in a questionnaire and in its translation: both have the same texts in the same places. */
export function textTranslator(original: Questionnaire, translated: Questionnaire): TextTranslator {
  const translations = new Map<string, string>();
  pair(textsOf(original), textsOf(translated), translations);
  return (text) => translations.get(text) ?? text;
}

// The first translation of a text stays: whatever stands twice is a short label that means the same.
function pair(original: unknown, translated: unknown, found: Map<string, string>): void {
  if (typeof original === 'string' && typeof translated === 'string') {
    if (!found.has(original)) found.set(original, translated);
    return;
  }
  if (typeof original !== 'object' || original === null) return;
  const others = new Map(Object.entries(translated ?? {}));
  for (const [key, part] of Object.entries(original)) pair(part, others.get(key), found);
}
