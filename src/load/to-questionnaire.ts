import type { Facet, Question, Questionnaire, Section } from '../model/questionnaire.ts';
import type { RubricDocument } from '../model/rubric.ts';
import type { QuestionFile, QuestionnaireFile, RubricFile, SectionFile } from './documents.ts';
import { type Outline, outlineOf, type Placed } from './outline.ts';

/** The built-in rubric of each kind, for questions that name none. */
const rubricByKind = {
  scale: 'evidence-ladder',
  choice: 'choice-ladder',
  checklist: 'checklist-ladder',
  number: 'number-ladder',
} as const;

/** Finds the completed form of a rubric that stands inside the questionnaire, by its key. */
export type FindInline = (key: string) => RubricDocument;

/** A questionnaire as its file says it, with every default filled in and the questions flat and in order. */
export function toQuestionnaire(file: QuestionnaireFile, findInline: FindInline): Questionnaire {
  const { questions } = outlineOf(file);
  return {
    id: file.id,
    version: file.version,
    title: file.title,
    ...(file.framework && { framework: file.framework }),
    language: file.language ?? 'en',
    ...(file.notice !== undefined && { notice: file.notice }),
    ...(file.memoryAid !== undefined && { memoryAid: file.memoryAid }),
    hasPrinciples: file.principles !== 'none',
    scoring: { method: 'mean', minimumKnown: 0.7, overall: 'allPrinciples', ...file.scoring },
    editions: { full: { title: 'Full edition' }, ...file.editions },
    facets: Object.entries(file.facets ?? {}).map(
      ([id, facet]): Facet => ({ id, many: false, scored: true, ...facet }),
    ),
    glossary: file.glossary ?? {},
    patterns: (file.patterns ?? []).map((pattern) => ({ by: 1, ...pattern })),
    coherence: file.coherence ?? [],
    promises: file.promises ?? [],
    lint: file.lint ?? {},
    sections: file.sections.map(toSection),
    questions: questions.map((placed) => toQuestion(placed, file)),
    rubrics: Object.fromEntries(inlineRubrics(file).map(({ key }) => [key, findInline(key)])),
  };
}

function toSection(section: SectionFile): Section {
  const { sections = [], questions = [], ...facts } = section;
  return {
    weight: 1,
    antiPatterns: [],
    ...facts,
    sections: sections.map(toSection),
    questions: questions.map((question) => question.id),
  };
}

function toQuestion({ item, section, principle }: Outline['questions'][number], file: QuestionnaireFile): Question {
  const { facets, rubric: _, principle: __, ...facts } = item;
  return {
    ask: [],
    anchors: [],
    options: [],
    items: [],
    thresholds: [],
    evidence: [],
    actions: [],
    editions: [],
    weight: 1,
    also: [],
    renamedFrom: [],
    ...facts,
    ...(principle && { principle }),
    facets: Object.fromEntries(Object.entries(facets ?? {}).map(([id, value]) => [id, [value].flat()])),
    rubric: rubricKeyOf(item, file),
    section,
  };
}

/** Where rubrics that stand inside a questionnaire are kept: no id has a space, so no other rubric is ever meant. */
const sharedKey = 'inline rubric';

/** The key of a question's rubric: its own, the questionnaire's for a scale, else the built-in one of its kind. */
export function rubricKeyOf(question: QuestionFile, file: QuestionnaireFile): string {
  if (typeof question.rubric === 'object') return `${sharedKey} of ${question.id}`;
  if (question.rubric !== undefined) return question.rubric;
  if (question.kind !== 'scale' || file.rubric === undefined) return rubricByKind[question.kind];
  return typeof file.rubric === 'object' ? sharedKey : file.rubric;
}

/** Every rubric that stands inside a questionnaire file, with its key and its path, in order. */
export function inlineRubrics(file: QuestionnaireFile): (Placed<RubricFile> & { key: string })[] {
  const shared = typeof file.rubric === 'object' ? [{ key: sharedKey, item: file.rubric, path: ['rubric'] }] : [];
  const own = outlineOf(file).questions.flatMap(({ item, path }) =>
    typeof item.rubric === 'object'
      ? [{ key: rubricKeyOf(item, file), item: item.rubric, path: [...path, 'rubric'] }]
      : [],
  );
  return [...shared, ...own];
}
