import { type Question, type Questionnaire, questionsOf, type Section } from '../../model/questionnaire.ts';
import type { QuestionnaireTexts, QuestionTexts } from '../../model/translation.ts';

/**
 * All texts of a questionnaire that a respondent or a report shows, in the shape of a translation. With editions: only
 * the questions that one of them asks, and the rules between such questions.
 */
export function textsOf(questionnaire: Questionnaire, editions: readonly string[] = ['full']): QuestionnaireTexts {
  const asked = new Set(editions.flatMap((edition) => questionsOf(questionnaire, edition)));
  const ids = new Set([...asked].map(({ id }) => id));
  const { title, notice, memoryAid, facets, patterns, coherence, sections } = questionnaire;
  const rules = coherence.filter((rule) => ids.has(rule.if.question) && ids.has(rule.expect.question));
  return {
    title,
    ...(notice !== undefined && { notice }),
    ...(memoryAid !== undefined && { memoryAid }),
    editions: mapValues(questionnaire.editions, (edition) => edition.title),
    facets: byId(facets, (facet) => ({ title: facet.title, values: facet.values })),
    patterns: byId(patterns, ({ title: name, means, ask }) => ({ title: name, means, ask })),
    coherence: byId(rules, ({ because, ask }) => ({ because, ask })),
    sections: byId(sections.flatMap(withInner), sectionTexts),
    questions: byId([...asked], questionTexts),
  };
}

function withInner(section: Section): Section[] {
  return [section, ...section.sections.flatMap(withInner)];
}

function sectionTexts({ title, intent, seen, antiPatterns, storyPrompt }: Section) {
  return {
    title,
    ...(intent !== undefined && { intent }),
    ...(seen !== undefined && { seen }),
    ...(antiPatterns.length > 0 && { antiPatterns }),
    ...(storyPrompt !== undefined && { storyPrompt }),
  };
}

function questionTexts(question: Question): QuestionTexts {
  const { title, askFirst, why, notThis, anchors, options, items, unit, evidence, metric, actions } = question;
  return {
    title,
    question: question.question,
    ...(askFirst !== undefined && { askFirst }),
    ...(why !== undefined && { why }),
    ...(notThis !== undefined && { notThis }),
    ...(anchors.length > 0 && { anchors }),
    ...(options.length > 0 && { options: byId(options, ({ label }) => label) }),
    ...(items.length > 0 && { items: byId(items, ({ label }) => label) }),
    ...(unit !== undefined && { unit }),
    ...(evidence.length > 0 && { evidence: evidence.map(({ text }) => text) }),
    ...(metric && { metric: { text: metric.text, ...(metric.of !== undefined && { of: metric.of }) } }),
    ...(actions.length > 0 && { actions: actions.map(({ text }) => text) }),
  };
}

function byId<Item extends { id: string }, Value>(
  items: readonly Item[],
  textOf: (item: Item) => Value,
): Record<string, Value> {
  return Object.fromEntries(items.map((item) => [item.id, textOf(item)]));
}

function mapValues<Item, Value>(
  items: Readonly<Record<string, Item>>,
  textOf: (item: Item) => Value,
): Record<string, Value> {
  return Object.fromEntries(Object.entries(items).map(([id, item]) => [id, textOf(item)]));
}
