import type { ContentRule } from '../content-rule.ts';

export const promisesAsked: ContentRule = {
  id: 'Q42',
  title: 'every promise names at least one question',
  why: 'A promise that nobody asks about cannot be found kept or broken.',
  severity: 'error',
  check: ({ promises }) =>
    promises.flatMap(({ text, questions }, index) =>
      questions.length > 0 ? [] : [{ path: ['promises', index], message: `no question asks about "${text}"` }],
    ),
};
