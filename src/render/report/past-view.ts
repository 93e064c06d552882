/** What changed since the base. */
export interface ChangesView {
  /** Why there is nothing here; absent when a base was given. */
  empty?: string;
  /** The change in one sentence; absent without a base. */
  verdict?: string;
  /** What the earlier side was; absent without a base. */
  before?: string;
  /** What the later side is; absent without a base. */
  after?: string;
  /** What must be known about the comparison, such as other versions of the questionnaire. */
  notes: readonly string[];
  /** Differences of the whole and of groups: levels crossed, scores that came or went. */
  crossings: readonly ChangeView[];
  /** Scores on both sides; absent when nothing differs. */
  scores?: ChangedScoresView;
  /** Questions that differ, by group. */
  groups: readonly ChangedGroupView[];
}

/** One difference. */
export interface ChangeView {
  /** up, down or aside. */
  way: string;
  /** The same as a sign: ▲, ▼ or ·. */
  arrow: string;
  /** The difference in words. */
  text: string;
}

/** Scores on both sides. */
export interface ChangedScoresView {
  /** Dumbbell chart as SVG. */
  chart: string;
  /** The whole and each group. */
  rows: readonly ChangedScoreView[];
}

/** One score on both sides. */
export interface ChangedScoreView {
  /** Title of the group. */
  title: string;
  /** Earlier score, or why there is none. */
  before: string;
  /** Later score, or why there is none. */
  after: string;
  /** The difference with its sign; empty when a side has no score. */
  change: string;
  /** up, down or aside. */
  way: string;
  /** What the difference is made of, in words; empty when it cannot be told. */
  parts: string;
}

/** Questions of one group that differ. */
export interface ChangedGroupView {
  /** Title of the principle or section. */
  title: string;
  /** The questions, levels crossed first. */
  questions: readonly ChangedQuestionView[];
}

/** One question that differs. */
export interface ChangedQuestionView {
  /** Id of the question. */
  id: string;
  /** Short label and title. */
  name: string;
  /** Its differences. */
  changes: readonly ChangeView[];
  /** Text of the level it stood at; absent when the level is the same. */
  before?: string;
  /** Text of the level it stands at; absent when the level is the same. */
  after?: string;
}

/** How the overall score went. */
export interface TrendView {
  /** What the trend says, one sentence each. */
  sentences: readonly string[];
  /** Line chart as SVG. */
  chart: string;
  /** Keys of the chart's lines; only of those that it has. */
  legend: readonly TrendKeyView[];
  /** The newest points, oldest first. */
  points: readonly TrendPointView[];
  /** Says how many earlier points the table leaves out; absent when none. */
  more?: string;
}

/** What one kind of line in the trend stands for. */
export interface TrendKeyView {
  /** Name of its style: held, low, aim, turn or hole. */
  key: string;
  /** What it stands for. */
  text: string;
}

/** One assessment of the past. */
export interface TrendPointView {
  /** Day, YYYY-MM-DD. */
  day: string;
  /** Overall score, or a dash. */
  score: string;
  /** Lowest score of a group, or a dash. */
  floor: string;
  /** Difference to the score before, with its sign, or a dash. */
  change: string;
}
