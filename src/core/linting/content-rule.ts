import type { Question, Questionnaire } from '../../model/questionnaire.ts';

/** What a rule found, and where: in a question (by id) or in the questionnaire itself, and the way on from there. */
export interface Finding {
  /** Absent: the path begins at the root of the file. */
  question?: string;
  /** Keys and indexes; the nearest existing parent is shown where nothing stands. */
  path: readonly (string | number)[];
  /** What is wrong, as a sentence without its full stop. */
  message: string;
}

/** One content rule: what a machine can check of what makes a question good. */
export interface ContentRule {
  /** `Q` and two digits: stable, greppable, switched off by it. */
  id: string;
  /** What the rule asks for, in a few words. */
  title: string;
  /** Why, in one or two sentences. */
  why: string;
  severity: 'error' | 'warn';
  /** The rule reads English words and is silent in other languages. */
  isEnglish?: true;
  check(questionnaire: Questionnaire): Finding[];
}

/** The findings of a check that looks at one question at a time. */
export function inEachQuestion(
  check: (question: Question, questionnaire: Questionnaire) => Omit<Finding, 'question'>[],
): ContentRule['check'] {
  return (questionnaire) =>
    questionnaire.questions.flatMap((question) =>
      check(question, questionnaire).map((finding) => ({ question: question.id, ...finding })),
    );
}
