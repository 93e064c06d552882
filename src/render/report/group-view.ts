/** A principle, or a section of a questionnaire without principles. */
export interface GroupView {
  /** Id of the principle or section. */
  id: string;
  /** Anchor of its chapter in the report, without #. */
  anchor: string;
  /** Title as printed. */
  title: string;
  /** False when it has no score; `reason` then says why. */
  isScored: boolean;
  /** Why it has no score, in words; absent when scored. */
  reason?: string;
  /** Score on the chosen basis with two decimals, or: not scored. */
  score: string;
  /** Mean of claimed levels, or a dash. */
  claimed: string;
  /** Mean of evidenced levels, or a dash. */
  evidenced: string;
  /** Claimed minus evidenced, or a dash. */
  assuranceGap: string;
  /** Lowest and highest possible score given what is not known, or a dash. */
  interval: string;
  /** Share of weight that is known as percent, or a dash. */
  known: string;
  /** Median level, or a dash. */
  median: string;
  /** Lowest level, or a dash. */
  lowest: string;
  /** Highest level, or a dash. */
  highest: string;
  /** Level of the group with its name, or a dash. */
  level: string;
  /** Target level, or a dash. */
  target: string;
  /** Target minus score, or a dash; with a minus sign above the target. */
  gap: string;
  /** Rating at the target in words (Not, Partly, Largely, Fully), or a dash. */
  rating: string;
  /** Letter of that rating (N, P, L, F), or a dash. */
  ratingLetter: string;
  /** Ratings per level from 1 up, in words: 1 Fully, 2 Largely. Absent when unscored and for sections of sections. */
  ratings?: string;
  /** Scored of asked questions: 3 of 3. */
  questions: string;
  /** True when it holds the lowest score, and not all do. */
  isFloor: boolean;
  /** Bar as SVG: evidenced, claimed beyond evidence, interval, target; empty where nothing can have a score. */
  bar: string;
  /** The same as ten characters of text. */
  textBar: string;
}

/** Groups whose scores differ by less than 0.3 stand together. */
export interface TieView {
  /** Place, 1 is best. */
  place: number;
  /** Titles with scores: Focus on value 2.67, Start where you are 2.50. */
  text: string;
  /** True when more than one group stands here. */
  isTie: boolean;
}

/** Two principles that stand so far apart that it means something. */
export interface PatternView {
  /** Name of the pattern. */
  title: string;
  /** The principle that stands higher. */
  high: PatternSide;
  /** The principle that stands lower. */
  low: PatternSide;
  /** Difference of the two scores. */
  difference: string;
  /** What the combination tends to look like. */
  means: string;
  /** The first question to ask those concerned. */
  ask: string;
}

/** One of the two principles of a pattern. */
export interface PatternSide {
  /** Anchor of its chapter in the report, without #; absent when it has none. */
  anchor?: string;
  /** Title as printed. */
  title: string;
  /** Score on the chosen basis with two decimals. */
  score: string;
}

/** The questions grouped by one facet, or by section. */
export interface LensView {
  /** Id of the facet; sections for the section tree. */
  id: string;
  /** Anchor in the report, without #. */
  anchor: string;
  /** Title of the facet. */
  title: string;
  /** One row per value, in the order of the questionnaire. */
  rows: readonly LensRow[];
  /** Says that questions count in more than one row; absent when none does. */
  overlap?: string;
}

/** One value of a facet. */
export interface LensRow {
  /** Id of the value. */
  id: string;
  /** Title of the value; sections inside sections begin with dashes. */
  title: string;
  /** The mean, the level of the only question, or a dash. */
  score: string;
  /** How to read it: thin, one question, why it has no score; absent when nothing needs saying. */
  remark?: string;
  /** True when two or three questions carry the number, or fewer. */
  isThin: boolean;
  /** Colour step of the number on the scale, 0 to 5; without a number: none. */
  step: string;
  /** Scored of asked questions: 3 of 4. */
  questions: string;
  /** Bar as SVG, without words; of outcomes only. */
  bar?: string;
}

/** What the questions say about each business outcome. */
export interface OutcomesView {
  /** Title of the facet; empty when the questionnaire knows no outcomes. */
  title: string;
  /** Why there are none; absent when there are. */
  empty?: string;
  /** One row per outcome, in the order of the questionnaire. */
  rows: readonly LensRow[];
  /** Says that questions count in more than one row; absent when none does. */
  overlap?: string;
}
