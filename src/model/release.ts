/** Digests of one question as it was released: each the first 16 hexadecimal digits of a SHA-256. */
export interface QuestionDigests {
  /** Over all that decides its level and its share: anchors, options, thresholds, rubric, weight, principle. */
  judged: string;
  /** Over the other texts that a respondent reads. */
  worded: string;
}

/** A released version of a questionnaire, as `versions.json` beside it remembers it. */
export interface Release {
  version: string;
  /** The questionnaire's own digest, as assessments carry it. */
  digest: string;
  /** Digest over what decides scores and belongs to no question: scoring, sections, editions, facets. */
  rules: string;
  questions: Readonly<Record<string, QuestionDigests>>;
}

/** How far two releases differ: what part of the version has to grow. */
export type Bump = 'none' | 'minor' | 'major';

export interface QuestionChange {
  question: string;
  change: 'judged' | 'worded' | 'added' | 'removed';
}

/** What differs between two releases, question by question, in the order of the later one, removed ones last. */
export function changedQuestions(before: Release, after: Release): QuestionChange[] {
  const changes = Object.entries(after.questions).flatMap(([question, now]): QuestionChange[] => {
    const then = Object.hasOwn(before.questions, question) ? before.questions[question] : undefined;
    if (!then) return [{ question, change: 'added' }];
    if (then.judged !== now.judged) return [{ question, change: 'judged' }];
    return then.worded === now.worded ? [] : [{ question, change: 'worded' }];
  });
  const removed = Object.keys(before.questions).filter((question) => !Object.hasOwn(after.questions, question));
  return [...changes, ...removed.map((question) => ({ question, change: 'removed' as const }))];
}
