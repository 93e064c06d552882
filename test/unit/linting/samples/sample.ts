import type { Questionnaire } from '../../../../src/model/questionnaire.ts';

/** One finding that is expected: in a question or in the questionnaire itself, with a word of its message. */
export interface Expected {
  question?: string;
  path: readonly (string | number)[];
  says: string;
}

/** A questionnaire and what one rule finds in it, in order; nothing where `finds` is empty. */
export interface Sample {
  when: string;
  given: Questionnaire;
  finds: readonly Expected[];
}

/** Samples of a rule, by its id. */
export type Samples = Readonly<Record<string, readonly Sample[]>>;

/** A sample in which the rule finds nothing. */
export function passes(when: string, given: Questionnaire): Sample {
  return { when, given, finds: [] };
}

/** A sample in which the rule finds exactly this. */
export function fails(when: string, given: Questionnaire, ...finds: Expected[]): Sample {
  return { when, given, finds };
}
