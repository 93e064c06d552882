import type { Facet, Question, Questionnaire, Section } from '../../model/questionnaire.ts';
import type { Finding } from './content-rule.ts';

/** A text that readers see, and where it stands. */
export type PlacedText = Pick<Finding, 'question' | 'path'> & { text: string };

type Path = PlacedText['path'];

/** Every text of a questionnaire, its title and notice included; not those of rubrics. Questions come last. */
export function textsOf(questionnaire: Questionnaire): PlacedText[] {
  const { facets, glossary, patterns, coherence, promises, sections, questions } = questionnaire;
  return [
    ...fields(questionnaire, [], ['title', 'notice', 'memoryAid']),
    ...Object.entries(questionnaire.editions).flatMap(([id, edition]) => fields(edition, ['editions', id], ['title'])),
    ...facets.flatMap(textsOfFacet),
    ...Object.entries(glossary).map(([word, text]) => ({ path: ['glossary', word], text: `${word}: ${text}` })),
    ...patterns.flatMap((pattern, index) => fields(pattern, ['patterns', index], ['title', 'means', 'ask'])),
    ...coherence.flatMap((rule, index) => fields(rule, ['coherence', index], ['because', 'ask'])),
    ...promises.flatMap((promise, index) => fields(promise, ['promises', index], ['text'])),
    ...sections.flatMap((section, index) => textsOfSection(section, ['sections', index])),
    ...questions.flatMap((question) => textsOfQuestion(question).map((text) => ({ question: question.id, ...text }))),
  ];
}

/** Every text of one question, with its path inside the question. */
export function textsOfQuestion(question: Question): PlacedText[] {
  return [
    ...fields(question, [], ['title', 'question', 'askFirst', 'why', 'notThis']),
    ...question.anchors.map((text, index) => ({ path: ['anchors', index], text })),
    ...question.options.flatMap((option, index) => fields(option, ['options', index], ['label'])),
    ...question.items.flatMap((item, index) => fields(item, ['items', index], ['label'])),
    ...question.evidence.flatMap((evidence, index) => fields(evidence, ['evidence', index], ['text'])),
    ...question.actions.flatMap((action, index) => fields(action, ['actions', index], ['text'])),
    ...(question.metric ? fields(question.metric, ['metric'], ['text', 'of']) : []),
  ];
}

function textsOfFacet(facet: Facet): PlacedText[] {
  const path = ['facets', facet.id];
  const values = Object.entries(facet.values).map(([id, text]) => ({ path: [...path, 'values', id], text }));
  return [...fields(facet, path, ['title']), ...values];
}

function textsOfSection(section: Section, path: Path): PlacedText[] {
  return [
    ...fields(section, path, ['title', 'intent', 'seen', 'storyPrompt']),
    ...section.antiPatterns.map((text, index) => ({ path: [...path, 'antiPatterns', index], text })),
    ...section.sections.flatMap((child, index) => textsOfSection(child, [...path, 'sections', index])),
  ];
}

function fields<Key extends string>(
  item: { readonly [key in Key]?: string | undefined },
  path: Path,
  keys: readonly Key[],
): PlacedText[] {
  return keys.flatMap((key) => {
    const text = item[key];
    return text === undefined ? [] : [{ path: [...path, key], text }];
  });
}
