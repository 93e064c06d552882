import type { PrincipleId } from '../../src/model/questionnaire.ts';
import type { sampleNames } from './sample-files.ts';

export type SampleName = (typeof sampleNames)[number];

/** The levels that each sample organisation was written to claim: per principle, questions in order. */
export const calibratedLevels: Readonly<Record<SampleName, Readonly<Record<PrincipleId, readonly number[]>>>> = {
  'kestrel-apps': {
    'focus-on-value': [2, 2, 1, 2, 0, 0, 2],
    'start-where-you-are': [0, 2, 1, 1, 1, 1, 1],
    'progress-iteratively-with-feedback': [3, 2, 2, 1, 1, 2, 1],
    'collaborate-and-promote-visibility': [2, 2, 2, 2, 1, 1, 3],
    'think-and-work-holistically': [1, 1, 1, 1, 0, 0, 2],
    'keep-it-simple-and-practical': [2, 0, 2, 1, 1, 0, 2],
    'optimize-and-automate': [1, 1, 1, 2, 1, 3, 1],
  },
  'meridian-trust': {
    'focus-on-value': [3, 2, 3, 2, 2, 3, 3],
    'start-where-you-are': [3, 1, 4, 3, 4, 3, 3],
    'progress-iteratively-with-feedback': [1, 1, 2, 3, 3, 1, 2],
    'collaborate-and-promote-visibility': [2, 2, 2, 2, 3, 3, 1],
    'think-and-work-holistically': [2, 3, 4, 2, 4, 2, 3],
    'keep-it-simple-and-practical': [1, 2, 2, 2, 1, 2, 2],
    'optimize-and-automate': [2, 2, 1, 3, 3, 2, 3],
  },
  'harbourline-services': {
    'focus-on-value': [3, 3, 2, 4, 3, 2, 3],
    'start-where-you-are': [2, 1, 2, 3, 3, 2, 3],
    'progress-iteratively-with-feedback': [2, 2, 3, 2, 2, 1, 3],
    'collaborate-and-promote-visibility': [3, 3, 2, 2, 4, 3, 2],
    'think-and-work-holistically': [2, 2, 3, 1, 2, 2, 1],
    'keep-it-simple-and-practical': [2, 3, 3, 3, 2, 2, 2],
    'optimize-and-automate': [2, 3, 3, 3, 2, 2, 3],
  },
  'northgate-platform': {
    'focus-on-value': [4, 4, 4, 4, 3, 3, 2],
    'start-where-you-are': [4, 3, 3, 4, 5, 4, 3],
    'progress-iteratively-with-feedback': [5, 4, 4, 4, 5, 4, 4],
    'collaborate-and-promote-visibility': [4, 5, 4, 3, 4, 3, 5],
    'think-and-work-holistically': [4, 3, 4, 4, 2, 3, 3],
    'keep-it-simple-and-practical': [4, 5, 4, 4, 3, 4, 3],
    'optimize-and-automate': [4, 4, 5, 5, 4, 5, 4],
  },
};

/** Levels by question id. */
export function levelsById(name: SampleName, questions: readonly { id: string }[]): Record<string, number> {
  const levels = Object.values(calibratedLevels[name]).flat();
  if (levels.length !== questions.length) throw new Error(`${questions.length} questions for ${levels.length} levels`);
  return Object.fromEntries(questions.map(({ id }, index) => [id, levels[index] ?? 0]));
}
