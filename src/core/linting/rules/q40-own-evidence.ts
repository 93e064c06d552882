import type { Question } from '../../../model/questionnaire.ts';
import type { ContentRule } from '../content-rule.ts';
import { nameOf } from '../name-of.ts';
import { wordsIn } from '../words-in.ts';

export const ownEvidence: ContentRule = {
  id: 'Q40',
  title: 'no two questions share more than half of their evidence',
  why: 'Questions that the same papers answer are one question asked twice, and counted twice.',
  severity: 'error',
  check({ questions }) {
    const evidence = questions.map((question) => ({ question, texts: normalisedEvidence(question) }));
    const earlier = new Map<string, typeof evidence>();
    return evidence.flatMap((one) => {
      const twin = firstTwin(one.texts, earlier);
      for (const text of one.texts) earlier.set(text, [...(earlier.get(text) ?? []), one]);
      if (!twin) return [];
      const shared = [...one.texts].filter((text) => twin.texts.has(text)).length;
      const message = `${shared} items of evidence are also asked for by ${nameOf(twin.question)}, of ${one.texts.size} here and ${twin.texts.size} there`;
      return [{ question: one.question.id, path: ['evidence'], message }];
    });
  },
};

type WithEvidence = { question: Question; texts: ReadonlySet<string> };

/** The first of the earlier questions with which more than half of either's texts are shared. */
function firstTwin(texts: ReadonlySet<string>, earlier: ReadonlyMap<string, WithEvidence[]>): WithEvidence | undefined {
  const shared = new Map<WithEvidence, number>();
  for (const text of texts) {
    for (const other of earlier.get(text) ?? []) shared.set(other, (shared.get(other) ?? 0) + 1);
  }
  return [...shared].find(([other, count]) => count > Math.min(texts.size, other.texts.size) / 2)?.[0];
}

function normalisedEvidence({ evidence }: Question): ReadonlySet<string> {
  return new Set(evidence.map(({ text }) => wordsIn(text).join(' ')));
}
