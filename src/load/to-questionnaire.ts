import type { Facet, Question, Questionnaire, Section } from '../model/questionnaire.ts';
import type { RubricDocument } from '../model/rubric.ts';
import type { QuestionFile, QuestionnaireFile, RubricFile, SectionFile } from './documents.ts';
import { type Outline, outlineOf, type Placed } from './outline.ts';
import type { DataPath } from './source.ts';

/** The built-in rubric of each kind, for questions that name none. */
const rubricByKind = {
  scale: 'evidence-ladder',
  choice: 'choice-ladder',
  checklist: 'checklist-ladder',
  number: 'number-ladder',
} as const;

/** Completes a rubric that stands inside a questionnaire: fills in what it extends. */
export type CompleteRubric = (rubric: RubricFile) => RubricDocument;

/** A questionnaire as its file says it, with every default filled in and the questions flat and in order. */
export function toQuestionnaire(file: QuestionnaireFile, complete: CompleteRubric): Questionnaire {
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
    sections: file.sections.map(toSection),
    questions: questions.map((placed) => toQuestion(placed, file)),
    rubrics: Object.fromEntries(inlineRubrics(file).map(({ item }) => [item.id, complete(item)])),
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
    rubric: rubricIdOf(item, file),
    section,
  };
}

/** The id of a question's rubric: its own, the questionnaire's for a scale, else the built-in one of its kind. */
export function rubricIdOf(question: QuestionFile, file: QuestionnaireFile): string {
  const chosen =
    question.rubric ?? (question.kind === 'scale' ? file.rubric : undefined) ?? rubricByKind[question.kind];
  return typeof chosen === 'string' ? chosen : chosen.id;
}

/** Every rubric that stands inside a questionnaire file, with its path, in order. */
export function inlineRubrics(file: QuestionnaireFile): Placed<RubricFile>[] {
  const named = [{ item: file.rubric, path: ['rubric'] as DataPath }].concat(
    outlineOf(file).questions.map(({ item, path }) => ({ item: item.rubric, path: [...path, 'rubric'] })),
  );
  return named.flatMap(({ item, path }) => (typeof item === 'object' ? [{ item, path }] : []));
}
