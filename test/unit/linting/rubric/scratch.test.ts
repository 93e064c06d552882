import { test } from 'vitest';
import { checkRubricLevels } from '../../../../src/core/linting/rubric/check-rubric-levels.ts';
import { evidencePool } from '../../../../src/core/linting/rubric/evidence-pool.ts';
import { schemasOf } from '../../../../src/core/linting/rubric/schema-constants.ts';
import { aQuestion } from '../../../support/a-question.ts';
import { compiledLadder } from '../../../support/compiled-ladder.ts';

test('x', () => {
  const rubric = compiledLadder();
  console.log(evidencePool(schemasOf(rubric.rubric, 'evidence')).length);
  for (let i = 0; i < 6; i++) {
    const t = performance.now();
    const found = checkRubricLevels(aQuestion({ id: 'q' }), rubric);
    console.log(performance.now() - t, found);
  }
});
