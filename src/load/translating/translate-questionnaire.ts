import type { Question, Questionnaire, Section } from '../../model/questionnaire.ts';
import type { QuestionnaireTexts, QuestionTexts, Translation } from '../../model/translation.ts';

/**
 * A questionnaire with its texts in another language: nothing that decides a score changes. What the translation lacks
 * stays as it is. The digest of the original goes on to hold.
 */
export function translateQuestionnaire(questionnaire: Questionnaire, { language, texts }: Translation): Questionnaire {
  const { title, notice, memoryAid, sections = {}, questions = {} } = texts;
  return {
    ...questionnaire,
    language,
    ...(title !== undefined && { title }),
    ...(notice !== undefined && { notice }),
    ...(memoryAid !== undefined && { memoryAid }),
    ...groupings(questionnaire, texts),
    sections: questionnaire.sections.map((section) => translateSection(section, sections)),
    questions: questionnaire.questions.map((question) =>
      translateQuestion(question, own(questions, question.id) ?? {}),
    ),
  };
}

function groupings(
  questionnaire: Questionnaire,
  { editions = {}, facets = {}, patterns = {}, coherence = {} }: QuestionnaireTexts,
) {
  return {
    editions: Object.fromEntries(
      Object.entries(questionnaire.editions).map(([id, edition]) => [
        id,
        { ...edition, title: own(editions, id) ?? edition.title },
      ]),
    ),
    facets: questionnaire.facets.map((facet) => {
      const { title = facet.title, values = {} } = own(facets, facet.id) ?? {};
      return { ...facet, title, values: labelled(facet.values, values) };
    }),
    patterns: questionnaire.patterns.map((pattern) => ({ ...pattern, ...own(patterns, pattern.id) })),
    coherence: questionnaire.coherence.map((rule) => ({ ...rule, ...own(coherence, rule.id) })),
  };
}

function translateSection(section: Section, texts: NonNullable<QuestionnaireTexts['sections']>): Section {
  const inner = section.sections.map((each) => translateSection(each, texts));
  return { ...section, ...own(texts, section.id), sections: inner };
}

function translateQuestion(question: Question, texts: QuestionTexts): Question {
  const { anchors, options = {}, items = {}, evidence = [], metric, actions = [], ...words } = texts;
  return {
    ...question,
    ...words,
    anchors: anchors ?? question.anchors,
    options: question.options.map((option) => ({ ...option, label: own(options, option.id) ?? option.label })),
    items: question.items.map((item) => ({ ...item, label: own(items, item.id) ?? item.label })),
    evidence: question.evidence.map((item, index) => ({ ...item, text: evidence[index] ?? item.text })),
    actions: question.actions.map((action, index) => ({ ...action, text: actions[index] ?? action.text })),
    ...(question.metric && { metric: { ...question.metric, ...metric } }),
  };
}

function labelled(
  labels: Readonly<Record<string, string>>,
  texts: Readonly<Record<string, string>>,
): Record<string, string> {
  return Object.fromEntries(Object.entries(labels).map(([id, label]) => [id, own(texts, id) ?? label]));
}

// Ids come from the user: "constructor" is one like any other.
function own<Value>(map: Readonly<Record<string, Value>>, id: string): Value | undefined {
  return Object.hasOwn(map, id) ? map[id] : undefined;
}
