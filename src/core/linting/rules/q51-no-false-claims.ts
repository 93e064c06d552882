import type { Questionnaire } from '../../../model/questionnaire.ts';
import type { ContentRule, Finding } from '../content-rule.ts';
import { quoted, termsIn } from '../find-terms.ts';
import { isInEnglish } from '../is-in-english.ts';
import { textsOf } from '../texts-of.ts';

const claims = ['compliant', 'certified', 'certification', 'official level', 'official levels'];

export const noFalseClaims: ContentRule = {
  id: 'Q51',
  title: 'a notice says that the questionnaire stands apart from its framework, and no text claims a certificate',
  why: 'Frameworks belong to somebody. Readers must not take a profile for an official result, nor a name for a licence.',
  severity: 'error',
  check: (questionnaire) => [
    ...checkNotice(questionnaire).map((message) => ({ path: ['notice'], message })),
    ...(isInEnglish(questionnaire) ? findClaims(questionnaire) : []),
  ],
};

function checkNotice(questionnaire: Questionnaire): string[] {
  const { framework, notice } = questionnaire;
  if (!framework) return [];
  if (notice === undefined)
    return [`no notice: it would say that this is not affiliated with the owner of ${framework.name}`];
  if (!isInEnglish(questionnaire)) return [];
  const isItil = /^itil\b/i.test(framework.name);
  return [
    ...(/\bnot affiliated\b/i.test(notice) ? [] : ['the notice does not say "not affiliated"']),
    ...(isItil && !/\bITIL\b.*\btrade ?mark\b/is.test(notice)
      ? ['the notice does not say that ITIL is a trade mark']
      : []),
  ];
}

function findClaims(questionnaire: Questionnaire): Finding[] {
  return textsOf(questionnaire)
    .filter(({ question, path }) => question !== undefined || path[0] !== 'notice')
    .flatMap(({ text, ...place }) => {
      const found = termsIn(text, claims);
      return found.length > 0 ? [{ ...place, message: `reads like an official result: ${quoted(found)}` }] : [];
    });
}
