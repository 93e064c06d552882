import type { ContentRule } from '../content-rule.ts';
import { quoted } from '../find-terms.ts';
import { textsOf } from '../texts-of.ts';

const mailAddress = /[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63})+/g;
const numberLike = /(?:\+|\(?\b)\d[\d ()./-]{6,20}\d\b/g;

export const noContacts: ContentRule = {
  id: 'Q52',
  title: 'no e-mail address or phone number in any text',
  why: 'A questionnaire is passed on; whoever is named in it is named for good.',
  severity: 'warn',
  check: (questionnaire) =>
    textsOf(questionnaire).flatMap(({ text, ...place }) => {
      const found = [...(text.match(mailAddress) ?? []), ...(text.match(numberLike) ?? []).filter(isPhoneNumber)];
      return found.length > 0 ? [{ ...place, message: `personal data: ${quoted(found)}` }] : [];
    }),
};

/** A date has eight digits; an amount has neither a prefix for abroad or afar nor a hyphen after three digits. */
function isPhoneNumber(found: string): boolean {
  const digits = found.replace(/\D/g, '').length;
  if (found.startsWith('+')) return digits >= 8;
  return digits >= 9 && /^\(?0|^\(?\d{3}\)?[ -]+\d{3}-\d{4}$/.test(found);
}
