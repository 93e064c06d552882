/** What the page of a comparison prints, ready to be set: texts, numbers as printed, charts as SVG. */
export interface ComparisonView {
  language: string;
  title: string;
  subject: string;
  verdict: string;
  before: string;
  after: string;
  notes: readonly string[];
  notice?: string;
  /** Differences of the whole and of groups. */
  crossings: readonly ChangeView[];
  /** Absent when nothing differs. */
  scores?: { chart: string; rows: readonly ScoreView[] };
  groups: readonly { title: string; questions: readonly QuestionView[] }[];
}

/** One difference; the way is a class, the arrow and the words say the same. */
export interface ChangeView {
  way: 'up' | 'down' | 'aside';
  arrow: string;
  text: string;
}

export interface ScoreView {
  title: string;
  before: string;
  after: string;
  change: string;
  way: 'up' | 'down' | 'aside';
  parts: string;
}

export interface QuestionView {
  id: string;
  name: string;
  changes: readonly ChangeView[];
  before?: string;
  after?: string;
}
