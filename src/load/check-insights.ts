import { problem } from '../diagnostics/catalog/index.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { LevelBound } from '../model/insight.ts';
import type { RubricDocument } from '../model/rubric.ts';
import type { QuestionFile, QuestionnaireFile } from './documents.ts';
import { nearestWord } from './nearest-word.ts';
import { outlineOf } from './outline.ts';
import type { DataPath, Source } from './source.ts';

type Locate = Source['locate'];

/** Problems of patterns, coherence rules, promises and editions: whatever names a thing that is not there. */
export function checkInsights(
  file: QuestionnaireFile,
  rubricOf: (question: QuestionFile) => RubricDocument | undefined,
  { locate }: Source,
): Diagnostic[] {
  const questions = new Map(outlineOf(file).questions.map(({ item }) => [item.id, item]));
  const checkId = (id: string, path: DataPath): Diagnostic[] => {
    if (questions.has(id)) return [];
    return [problem('questionnaire/unknown-question', { id, near: nearestWord(id, questions.keys()) }, locate(path))];
  };
  const checkBound = ({ question, atLeast }: LevelBound, path: DataPath): Diagnostic[] => {
    const item = questions.get(question);
    const highest = ((item && rubricOf(item)?.levels.length) ?? Number.POSITIVE_INFINITY) - 1;
    if (atLeast <= highest) return checkId(question, [...path, 'question']);
    return [problem('questionnaire/option-level', { level: atLeast, highest }, locate([...path, 'atLeast']))];
  };
  return [
    ...checkPatterns(file, locate),
    ...(file.coherence ?? []).flatMap((rule, index) => [
      ...checkBound(rule.if, ['coherence', index, 'if']),
      ...checkBound(rule.expect, ['coherence', index, 'expect']),
      ...(rule.if.question === rule.expect.question
        ? [
            problem(
              'questionnaire/pattern-of-one',
              { id: rule.id, what: 'coherence rule' },
              locate(['coherence', index, 'expect', 'question']),
            ),
          ]
        : []),
    ]),
    ...(file.promises ?? []).flatMap(({ questions: ids }, index) =>
      ids.flatMap((id, at) => checkId(id, ['promises', index, 'questions', at])),
    ),
    ...checkTouched(file, locate),
  ];
}

function checkPatterns({ patterns = [], principles }: QuestionnaireFile, locate: Locate): Diagnostic[] {
  return patterns.flatMap(({ id, high, low }, index) => {
    if (principles === 'none') return [problem('questionnaire/other-principle', { id }, locate(['patterns', index]))];
    if (high !== low) return [];
    return [problem('questionnaire/pattern-of-one', { id, what: 'pattern' }, locate(['patterns', index, 'low']))];
  });
}

function checkTouched({ editions = {}, facets = {} }: QuestionnaireFile, locate: Locate): Diagnostic[] {
  const known = Object.keys(facets);
  return Object.entries(editions).flatMap(([edition, { touches = [] }]) =>
    touches.flatMap((id, index) => {
      if (known.includes(id)) return [];
      const place = locate(['editions', edition, 'touches', index]);
      return [problem('questionnaire/unknown-facet', { id, near: nearestWord(id, known) }, place)];
    }),
  );
}
