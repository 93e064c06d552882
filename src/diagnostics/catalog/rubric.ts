import { error } from './entry.ts';

export interface Near {
  id: string;
  near: string | undefined;
}

/** Problems of rubrics. */
export const rubricProblems = {
  'rubric/not-found': error(
    ({ id, near }: Near) => ({
      message: `no rubric has the id "${id}"`,
      hint: near ? `did you mean "${near}"?` : '"tenet list" shows those at hand; your own are named in tenet.yaml',
    }),
    'The rubric is neither built in nor in a folder that the project file names.',
  ),
  'rubric/duplicate': error(
    ({ id, other }: { id: string; other: string }) => ({
      message: `the rubric "${id}" is also in "${other}"`,
      hint: 'give one of them another id',
    }),
    'An id names one rubric. A project may not shadow a built-in one, because the same id would mean two things.',
  ),
  'rubric/level-order': error(
    ({ found, expected }: { found: number; expected: number }) => ({
      message: `level ${found} stands where level ${expected} is expected`,
      hint: 'list the levels from 0 up, none left out',
    }),
    'Levels are contiguous from 0, because a level counts only when all below it hold.',
  ),
  'rubric/falling-values': error(
    ({ level }: { level: number }) => ({ message: `the value of level ${level} is below that of the level before` }),
    'A higher level may not be worth less.',
  ),
  'rubric/few-levels': error(
    () => ({ message: 'a rubric needs at least two levels' }),
    'With one level every answer would be the same.',
  ),
  'rubric/extends-loop': error(
    ({ id }: { id: string }) => ({ message: `the rubric "${id}" extends itself` }),
    'A rubric takes what it does not state from another one; that chain may not return to its start.',
  ),
  'rubric/incomplete': error(
    ({ level, key }: { level: number; key: string }) => ({
      message: `level ${level} has no "${key}", nor has what it extends`,
    }),
    'Every level has a name and a meaning, its own or one from the rubric that it extends.',
  ),
  'rubric/not-a-schema': error(
    ({ detail }: { detail: string }) => ({ message: `this is no valid JSON Schema: ${detail}` }),
    'Each "claim" and "evidence" is a JSON Schema (draft 2020-12) and is compiled strictly: unknown keywords and missing types are refused.',
  ),
  'rubric/remote-ref': error(
    ({ ref }: { ref: string }) => ({
      message: `"${ref}" points out of this rubric`,
      hint: 'use a "$ref" that begins with "#/" or with "urn:tenet:question#"',
    }),
    'A rubric judges alone: nothing is fetched, so that the same answers give the same result everywhere.',
  ),
  'rubric/unsafe-pattern': error(
    ({ pattern }: { pattern: string }) => ({
      message: `the pattern "${pattern}" cannot be matched in one pass over a text`,
      hint: 'leave out (?=…), (?!…), (?<=…), (?<!…) and references back, and stay below 200 characters and small counts',
    }),
    'Patterns are matched in one pass, so that none can stop a build for ever; rubrics may come from strangers.',
  ),
  'rubric/too-much-work': error(
    ({ pattern }: { pattern: string }) => ({
      message: `the patterns of the rubrics take too long; the last one was "${pattern}"`,
      hint: 'make patterns shorter and their counts smaller, or the texts that they judge',
    }),
    'All patterns of a run together may take so many steps; what takes more would stop a build for minutes.',
  ),
  'rubric/too-large': error(
    () => ({
      message: 'the rubric holds more than 5,000 values with its references followed, or nests deeper than 32',
    }),
    'Rubrics are compiled at run time; their size is limited.',
  ),
};
