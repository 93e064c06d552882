import { problem } from '../diagnostics/catalog/index.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { RubricDocument, RubricLevel } from '../model/rubric.ts';
import type { RubricFile } from './documents.ts';
import type { DataPath, Source } from './source.ts';

/** A rubric with everything that it extends filled in, or what is wrong with it. */
export type Completed = { rubric: RubricDocument } | { problems: Diagnostic[] };

/** Where a rubric stands: a file of its own, or a place inside a questionnaire. */
export interface RubricPlace {
  source: Source;
  path: DataPath;
}

/** Fills in what a rubric takes from `base`, the one that it extends, and checks what can be seen without compiling. */
export function completeRubric(file: RubricFile, base: RubricDocument | undefined, place: RubricPlace): Completed {
  const at = (...steps: (string | number)[]) => place.source.locate([...place.path, ...steps]);
  const problems: Diagnostic[] = [];
  if (file.levels.length < 2) problems.push(problem('rubric/few-levels', undefined, at('levels')));
  const levels = file.levels.map((own, index): RubricLevel => {
    if (own.level !== index) {
      problems.push(problem('rubric/level-order', { found: own.level, expected: index }, at('levels', index, 'level')));
    }
    const level = { value: own.level, ...base?.levels[index], ...own };
    for (const key of ['name', 'means'] as const) {
      if (level[key] === undefined) {
        problems.push(problem('rubric/incomplete', { level: index, key }, at('levels', index, 'level')));
      }
    }
    return level as RubricLevel;
  });
  for (const [index, level] of levels.entries()) {
    if (index > 0 && level.value < (levels[index - 1]?.value ?? level.value)) {
      problems.push(problem('rubric/falling-values', { level: level.level }, at('levels', index)));
    }
  }
  const { id, version, title } = file;
  return problems.length > 0 ? { problems } : { rubric: { id, version, title, levels } };
}
