import type { UniformAnswers } from '../../model/insight.ts';

/** One level so many times in a row is rare among honest answers. */
const longRun = 12;
/** Below this standard deviation, over at least so many questions, answers hardly differ. */
const smallDeviation = 0.35;
const manyQuestions = 30;

/** Says so when levels, in the order asked, look as if nobody had weighed them. The highest scale is of no matter. */
export function findUniformAnswers(levels: readonly number[]): UniformAnswers | undefined {
  const run = longestRun(levels);
  if (run.questions >= longRun) return { reason: 'run', ...run };
  if (levels.length < manyQuestions || deviationOf(levels) >= smallDeviation) return undefined;
  return { reason: 'spread', questions: levels.length };
}

function longestRun(levels: readonly number[]): { questions: number; level: number } {
  let longest = { questions: 0, level: 0 };
  let questions = 0;
  for (const [index, level] of levels.entries()) {
    questions = level === levels[index - 1] ? questions + 1 : 1;
    if (questions > longest.questions) longest = { questions, level };
  }
  return longest;
}

function deviationOf(levels: readonly number[]): number {
  const mean = levels.reduce((sum, level) => sum + level, 0) / levels.length;
  return Math.sqrt(levels.reduce((sum, level) => sum + (level - mean) ** 2, 0) / levels.length);
}
