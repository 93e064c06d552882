import { problem } from '../diagnostics/catalog/index.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { answerKeyByKind } from '../model/questionnaire.ts';
import type { RubricDocument } from '../model/rubric.ts';
import type { QuestionFile, QuestionnaireFile } from './documents.ts';
import { nearestWord } from './nearest-word.ts';
import type { DataPath, Source } from './source.ts';

type At = (step: DataPath, part?: 'key' | 'value') => ReturnType<Source['locate']>;

/** All problems of one question; its shape has been checked before. */
export function checkQuestion(
  question: QuestionFile,
  path: DataPath,
  file: QuestionnaireFile,
  rubric: RubricDocument | undefined,
  source: Source,
): Diagnostic[] {
  const at: At = (step, part) => source.locate([...path, ...step], part);
  return [
    ...checkFacets(question, file, at),
    ...checkEditions(question, file, at),
    ...checkIds(question.options ?? [], 'options', at),
    ...checkIds(question.items ?? [], 'items', at),
    ...(rubric
      ? [...checkRubricKind(question, rubric, at), ...checkAgainstRubric(question, rubric.levels.length, at)]
      : []),
  ];
}

function checkFacets(question: QuestionFile, file: QuestionnaireFile, at: At): Diagnostic[] {
  const facets = new Map(Object.entries(file.facets ?? {}));
  return Object.entries(question.facets ?? {}).flatMap(([id, value]) => {
    const facet = facets.get(id);
    if (!facet) {
      const near = nearestWord(id, facets.keys());
      return [problem('questionnaire/unknown-facet', { id, near }, at(['facets', id], 'key'))];
    }
    const values = [value].flat();
    const known = Object.keys(facet.values);
    const unknown = values.flatMap((each, index) => {
      const place = () => at(Array.isArray(value) ? ['facets', id, index] : ['facets', id]);
      const facts = { id: each, facet: id, near: nearestWord(each, known) };
      return known.includes(each) ? [] : [problem('questionnaire/unknown-facet-value', facts, place())];
    });
    const isOne = facet.many || values.length === 1;
    return isOne ? unknown : [...unknown, problem('questionnaire/one-facet-value', { facet: id }, at(['facets', id]))];
  });
}

function checkEditions(question: QuestionFile, file: QuestionnaireFile, at: At): Diagnostic[] {
  const known = new Set(['full', ...Object.keys(file.editions ?? {})]);
  return (question.editions ?? []).flatMap((id, index) =>
    known.has(id)
      ? []
      : [problem('questionnaire/unknown-edition', { id, near: nearestWord(id, known) }, at(['editions', index]))],
  );
}

function checkIds(items: readonly { id: string }[], key: string, at: At): Diagnostic[] {
  const seen = new Set<string>();
  return items.flatMap(({ id }, index) => {
    const isNew = !seen.has(id);
    seen.add(id);
    return isNew ? [] : [problem('questionnaire/duplicate-id', { id, what: key }, at([key, index, 'id']))];
  });
}

// A ladder that never looks at the answer's key would put every answer of this kind on level 0.
function checkRubricKind(question: QuestionFile, rubric: RubricDocument, at: At): Diagnostic[] {
  const claims = rubric.levels.flatMap((level) => level.claim ?? []);
  const key = answerKeyByKind[question.kind];
  if (claims.length === 0 || JSON.stringify(claims).includes(`"${key}"`)) return [];
  const facts = { rubric: rubric.id, kind: question.kind, key };
  return [problem('questionnaire/rubric-of-another-kind', facts, at(['rubric'], 'key'))];
}

function checkAgainstRubric(question: QuestionFile, levels: number, at: At): Diagnostic[] {
  const found = question.anchors?.length ?? levels;
  const highest = levels - 1;
  return [
    ...(found === levels ? [] : [problem('questionnaire/anchor-count', { found, levels }, at(['anchors'], 'key'))]),
    ...(question.options ?? []).flatMap(({ level }, index) =>
      level > highest
        ? [problem('questionnaire/option-level', { level, highest }, at(['options', index, 'level']))]
        : [],
    ),
    ...checkThresholds(question, highest, at),
    ...checkBounds(question, at),
    ...checkActions(question, highest, at),
  ];
}

function checkThresholds({ thresholds, better = 'higher' }: QuestionFile, highest: number, at: At): Diagnostic[] {
  if (!thresholds) return [];
  const isOrdered = thresholds.every((value, index) => {
    const before = thresholds[index - 1];
    return before === undefined || (better === 'lower' ? value < before : value > before);
  });
  return isOrdered && thresholds.length === highest
    ? []
    : [problem('questionnaire/threshold-order', { better }, at(['thresholds'], 'key'))];
}

function checkBounds({ minimum, maximum }: QuestionFile, at: At): Diagnostic[] {
  if (minimum === undefined || maximum === undefined || minimum < maximum) return [];
  return [problem('questionnaire/number-bounds', { minimum, maximum }, at(['maximum']))];
}

function checkActions({ actions }: QuestionFile, highest: number, at: At): Diagnostic[] {
  if (!actions) return [];
  const levels = Array.from({ length: highest }, (_, level) => level);
  return levels.flatMap((level) => {
    const times = actions.filter(({ from, to }) => from <= level && level <= to).length;
    return times === 1 ? [] : [problem('questionnaire/action-ranges', { level, times }, at(['actions'], 'key'))];
  });
}
