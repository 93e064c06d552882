import { type ContentRule, inEachQuestion } from './content-rule.ts';

/** The findings of a check that looks at one anchor at a time and returns messages. */
export function inEachAnchor(check: (anchor: string, level: number) => string[]): ContentRule['check'] {
  return inEachQuestion(({ anchors }) =>
    anchors.flatMap((anchor, level) =>
      check(anchor, level).map((message) => ({ path: ['anchors', level], message: `anchor ${level} ${message}` })),
    ),
  );
}
