import type { Question } from '../../../model/questionnaire.ts';
import type { ContentRule } from '../content-rule.ts';
import { nameOf } from '../name-of.ts';
import { wordsIn } from '../words-in.ts';

const runLength = 8;

export const ownAnchors: ContentRule = {
  id: 'Q41',
  title: `no run of ${runLength} words shared between anchors of two questions`,
  why: 'Anchors that say the same make two questions measure the same.',
  severity: 'error',
  check({ questions }) {
    const firstWith = new Map<string, Question>();
    return questions.flatMap((question) =>
      question.anchors.flatMap((anchor, level) => {
        const runs = runsIn(anchor);
        const shared = runs.find((run) => (firstWith.get(run) ?? question) !== question);
        for (const run of runs) if (!firstWith.has(run)) firstWith.set(run, question);
        const owner = shared === undefined ? undefined : firstWith.get(shared);
        if (!owner) return [];
        const message = `anchor ${level} shares "${shared}" with ${nameOf(owner)}`;
        return [{ question: question.id, path: ['anchors', level], message }];
      }),
    );
  },
};

function runsIn(text: string): string[] {
  const words = wordsIn(text);
  return words.slice(runLength - 1).map((_, start) => words.slice(start, start + runLength).join(' '));
}
