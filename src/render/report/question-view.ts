import type { GroupView } from './group-view.ts';

/** One principle (or section) with its questions. */
export interface ChapterView {
  /** Title; a section inside sections begins with the titles of those that hold it. */
  title: string;
  /** Its scores. */
  group: GroupView;
  /** The result in words. */
  summary: string;
  /** Its questions in questionnaire order. */
  questions: readonly QuestionView[];
}

/** One question with its answer, what backs it and what comes next. */
export interface QuestionView {
  /** Id of the question. */
  id: string;
  /** Anchor in the report, without #. */
  anchor: string;
  /** Short label such as FV-2, else the id. */
  code: string;
  /** Title of the question. */
  title: string;
  /** The question as asked. */
  question: string;
  /** scored, unknown, notApplicable or unanswered. */
  state: string;
  /** Its state and, when it stands below its target, the word below; what the filter of the page looks at. */
  states: string;
  /** Its facet values as keys of the filter, such as 0.1 3.2. */
  facets: string;
  /** True when it has a level. */
  isScored: boolean;
  /** The result in words: the level with its name, or why there is none. */
  standing: string;
  /** Levels on both bases in words; absent unless scored. */
  levels?: string;
  /** Says that the question counts in no score, or counts more than others; absent at weight 1. */
  weight?: string;
  /** One rung per level, lowest first; empty unless scored. */
  ladder: readonly RungView[];
  /** The ladder as text, one character per level above the lowest; absent unless scored. */
  textLadder?: string;
  /** What was chosen, ticked or counted, for questions that are not a plain scale; absent otherwise. */
  answer?: string;
  /** The level that was reached on the chosen basis; absent unless scored. */
  reached?: LevelTextView;
  /** The next level above the evidenced one; absent at the top. */
  next?: NextLevelView;
  /** Confidence that the respondents stated, in words; absent when not stated. */
  confidence?: string;
  /** What was said; absent when nothing. */
  note?: string;
  /** A bright spot; absent when none was named. */
  best?: string;
  /** A weak spot; absent when none was named. */
  worst?: string;
  /** What was agreed about a question that does not apply; absent otherwise. */
  exemption?: string;
  /** Evidence in the order of the answer; empty when there is none. */
  evidence: readonly EvidenceView[];
  /** How many items of evidence there are, as a phrase: 2 items of evidence. */
  evidenceCount: string;
  /** The suggested action; absent when there is none. */
  action?: ActionView;
}

/** A level on the ladder of a question. */
export interface RungView {
  /** The level as a number. */
  level: string;
  /** evidenced, claimed (beyond the evidence) or open. */
  kind: string;
  /** True for the target. */
  isTarget: boolean;
}

/** A level with its text. */
export interface LevelTextView {
  /** The level with its name: 3 Shared. */
  level: string;
  /** The text that describes it. */
  text: string;
}

/** The next level above the evidenced one. */
export interface NextLevelView {
  /** The level with its name: 4 Measured. */
  level: string;
  /** True when this level is claimed already and lacks only its evidence. */
  isClaimed: boolean;
  /** Heading in words. */
  heading: string;
  /** The text that describes it; absent when it is the level that was reached, whose text stands there. */
  text?: string;
  /** What is missing, one sentence each. */
  missing: readonly string[];
  /** What is on file, in words. */
  onFile: string;
}

/** One item of evidence. */
export interface EvidenceView {
  /** Kind of evidence: document, record, measure, observation or interview. */
  type: string;
  /** Title, else its reference, else: untitled. */
  title: string;
  /** Path or address as given; absent when none was given or when it stands as the title. */
  ref?: string;
  /** Web address that is safe to link to (http or https only, encoded); absent otherwise. */
  href?: string;
  /** Day, YYYY-MM-DD, or: undated. */
  date: string;
  /** Age on the as-of date in months, in words; absent when undated. */
  age?: string;
  /** Facts such as places, periods, decision, before and after, one each. */
  facts: readonly string[];
  /** The facts in one line; absent when there are none. */
  factsText?: string;
  /** Why it may not count: older than 12 months, undated, outdated; absent when none holds. */
  flaw?: string;
}

/** An action that is suggested for a question. */
export interface ActionView {
  /** What to do. */
  text: string;
  /** Effort and impact in words. */
  size: string;
}

/** Two answers of which one makes little sense without more of the other. */
export interface PairView {
  /** The answer that raises the question. */
  has: PairSide;
  /** The answer that it needs beside it. */
  needs: PairSide;
  /** Level that the second answer is expected at, in words: expected at least 3 Shared. */
  expected: string;
  /** Why the one needs the other. */
  because: string;
  /** The question that asks for an example. */
  ask: string;
}

/** One of the two answers of a pair. */
export interface PairSide {
  /** Anchor of the question in the report, without #; absent when it has none. */
  anchor?: string;
  /** Short label such as FV-2, else the id of the question. */
  code: string;
  /** Title of the question; empty when it is not known. */
  title: string;
  /** Level that is claimed, in words: claimed 4 Measured. */
  claimed: string;
}

/** A question that the report points to. */
export interface QuestionLink {
  /** Anchor of the question in the report, without #; absent when that question was not asked. */
  anchor?: string;
  /** Short label such as FV-2, else the id of the question. */
  code: string;
}

/** The evidence of one question in the register. */
export interface RegisterGroup {
  /** Anchor of the question in the report, without #. */
  anchor: string;
  /** Short label of the question such as FV-2, else its id. */
  code: string;
  /** How many items there are, at least one. */
  count: number;
  /** The items in the order of the answer. */
  items: readonly RegisterItem[];
}

/** One item of evidence in the register. */
export interface RegisterItem {
  /** Running number from 1 over the whole register. */
  number: number;
  /** Kind of evidence. */
  type: string;
  /** Title, else its reference, else: untitled. */
  title: string;
  /** Day, YYYY-MM-DD, or: undated. */
  date: string;
  /** Why it may not count; empty for an item that is current. */
  standing: string;
}
