import type { Answer } from '../../model/assessment.ts';
import type { CoherenceFinding } from '../../model/insight.ts';
import type { Question } from '../../model/questionnaire.ts';
import type { NextLevel, Scorecard } from '../../model/scorecard.ts';
import type { TextStyle } from '../../model/text-style.ts';

/** What a rubric made of the answer at hand. */
export interface Standing {
  claimed: number;
  evidenced: number;
  /** Absent at the highest level. */
  next?: NextLevel;
}

/** What the screens of an interview show besides the desk itself. */
export interface InterviewFacts {
  subject: string;
  /** Titles of what is asked. */
  questionnaire: string;
  edition: string;
  memoryAid?: string;
  /** Path of the assessment, as the person named it. */
  file: string;
  /** Title of the section that holds a question. */
  sectionTitle: (question: Question) => string;
  /** Names of the levels of a question, index = level. */
  levelNames: (question: Question) => readonly string[];
  standing: (question: Question, answer: Answer | undefined) => Standing | undefined;
  /** Rules between answers that the one at hand does not follow. */
  coherence: (question: Question) => readonly CoherenceFinding[];
  /** Answers of an earlier date, at the start of this session; absent: nothing was answered on another day. */
  earlier?: { date: string; answers: ReadonlyMap<string, Answer> };
  /** The scorecard of the answers so far; only the summary asks for it. */
  scorecard: () => Scorecard;
}

/** The terminal to draw for. */
export interface Canvas {
  columns: number;
  rows: number;
  style: TextStyle;
}

/** Lines of one screen, none wider than the canvas; the one to type in ends with what is typed. */
export interface Screen {
  lines: readonly string[];
  /** Index of the line to type in; absent where keys are commands. */
  input?: number;
}
