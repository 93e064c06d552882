import { type PrincipleId, principleTitles } from '../../model/questionnaire.ts';
import { type QuestionScore, type ReachedLevel, type Scorecard, withheldText } from '../../model/scorecard.ts';
import type { Words } from './words.ts';

type Translate = (text: string) => string;

/**
 * A scorecard whose built-in texts are in the language of the words: titles of principles, what the built-in rubrics say,
 * and the word for what was withheld. What a questionnaire, a rubric of one's own or a person has written stays.
 */
export function inLanguage(card: Scorecard, words: Words): Scorecard {
  const ofRubric = rubricTranslator(card, words);
  const ofWithheld: Translate = (text) => (card.withheld && text === withheldText ? words.phrases.withheld : text);
  return {
    ...card,
    principles: titledIn(card.principles, words),
    scale: card.scale.map((level) => ({ ...level, name: ofRubric(level.name), means: ofRubric(level.means) })),
    rubrics: card.rubrics.map((rubric) => ({ ...rubric, title: ofRubric(rubric.title) })),
    questions: card.questions.map((question) => questionIn(question, ofRubric, ofWithheld)),
    actions: card.actions.map((action) => ({ ...action, text: ofWithheld(action.text) })),
  };
}

/** Groups with the titles of principles in the language of the words; a title that was written otherwise stays. */
export function titledIn<Group extends { id: string; title: string }>(
  groups: readonly Group[],
  { names }: Words,
): Group[] {
  return groups.map((group) => {
    const isBuiltIn =
      Object.hasOwn(principleTitles, group.id) && principleTitles[group.id as PrincipleId] === group.title;
    return isBuiltIn ? { ...group, title: names.principles[group.id as PrincipleId] } : group;
  });
}

function rubricTranslator({ rubrics }: Scorecard, words: Words): Translate {
  const texts = new Map(
    rubrics.flatMap(({ id }) => (Object.hasOwn(words.rubrics, id) ? Object.entries(words.rubrics[id] ?? {}) : [])),
  );
  return (text) => texts.get(text) ?? text;
}

function questionIn(question: QuestionScore, ofRubric: Translate, ofWithheld: Translate): QuestionScore {
  const { reached, next, evidence, notApplicable } = question;
  const missingIn = (sentence: string): string => ofWithheld(ofRubric(sentence));
  return {
    ...question,
    evidence: evidence.map((item) => (item.title === undefined ? item : { ...item, title: ofWithheld(item.title) })),
    ...(reached && { reached: levelIn(reached, ofRubric) }),
    ...(next && { next: { ...next, ...levelIn(next, ofRubric), missing: next.missing.map(missingIn) } }),
    ...(notApplicable && { notApplicable: { ...notApplicable, reason: ofWithheld(notApplicable.reason) } }),
  };
}

// Where a question has no text for a level, what the level means stands in its place.
function levelIn({ level, name, text }: ReachedLevel, ofRubric: Translate): ReachedLevel {
  return { level, name: ofRubric(name), text: ofRubric(text) };
}
