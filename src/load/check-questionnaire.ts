import { problem } from '../diagnostics/catalog/index.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { Question } from '../model/questionnaire.ts';
import type { RubricDocument } from '../model/rubric.ts';
import { checkInsights } from './check-insights.ts';
import { checkQuestion } from './check-question.ts';
import type { QuestionFile, QuestionnaireFile } from './documents.ts';
import { type Outline, outlineOf, type Placed } from './outline.ts';
import type { DataPath, Source } from './source.ts';

/** All problems between the parts of a questionnaire; its shape has been checked before. */
export function checkQuestionnaire(
  file: QuestionnaireFile,
  rubricOf: (question: QuestionFile) => RubricDocument | undefined,
  source: Source,
): Diagnostic[] {
  const { sections, questions } = outlineOf(file);
  return [
    ...duplicateIds(sections, 'sections', source),
    ...duplicateIds(withOldIds(questions), 'questions', source),
    ...duplicateIds(placedIn(file.patterns, 'patterns'), 'patterns', source),
    ...duplicateIds(placedIn(file.coherence, 'coherence'), 'coherence rules', source),
    ...questions.flatMap(({ item, path, principle }) => [
      ...checkPrinciple(item, principle, path, file, source),
      ...checkQuestion(item, path, file, rubricOf(item), source),
    ]),
    ...mixedScales(questions, rubricOf, source),
    ...checkInsights(file, rubricOf, source),
  ];
}

function placedIn(items: readonly { id: string }[] = [], key: string): Placed<{ id: string }>[] {
  return items.map((item, index) => ({ item, path: [key, index] }));
}

function withOldIds(questions: Outline['questions']): Placed<{ id: string }>[] {
  const old = questions.flatMap(({ item, path }) =>
    (item.renamedFrom ?? []).map((id, index) => ({ item: { id }, path: [...path, 'renamedFrom', index] })),
  );
  return [...questions, ...old];
}

function duplicateIds(placed: readonly Placed<{ id: string }>[], what: string, source: Source): Diagnostic[] {
  const seen = new Set<string>();
  return placed.flatMap(({ item: { id }, path }) => {
    const isNew = !seen.has(id);
    seen.add(id);
    const isOldId = path.at(-2) === 'renamedFrom';
    return isNew
      ? []
      : [problem('questionnaire/duplicate-id', { id, what }, source.locate(isOldId ? path : [...path, 'id']))];
  });
}

function checkPrinciple(
  question: QuestionFile,
  principle: Question['principle'],
  path: DataPath,
  file: QuestionnaireFile,
  source: Source,
): Diagnostic[] {
  const place = () => source.locate([...path, 'id']);
  if (file.principles === 'none') {
    return principle ? [problem('questionnaire/other-principle', { id: question.id }, place())] : [];
  }
  return principle ? [] : [problem('questionnaire/no-principle', { id: question.id }, place())];
}

function mixedScales(
  questions: Outline['questions'],
  rubricOf: (question: QuestionFile) => RubricDocument | undefined,
  source: Source,
): Diagnostic[] {
  const weighty = questions.filter(({ item }) => (item.weight ?? 1) > 0);
  const scales = weighty.flatMap(({ item, path }) => {
    const levels = rubricOf(item)?.levels;
    return levels ? [{ id: item.id, path, scale: `${levels[0]?.value} to ${levels.at(-1)?.value}` }] : [];
  });
  const expected = scales[0]?.scale ?? '';
  return scales
    .filter(({ scale }) => scale !== expected)
    .map(({ id, path, scale }) =>
      problem('questionnaire/mixed-scales', { id, found: scale, expected }, source.locate([...path, 'id'])),
    );
}
