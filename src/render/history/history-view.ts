import type { HistoryLabels, keys } from './labels.ts';

/** Everything that the page prints, worded and in order; the templates only place it. */
export interface HistoryView {
  language: string;
  labels: HistoryLabels;
  header: {
    subject: string;
    questionnaire: string;
    followed: string;
    extent: string;
    /** The first and the last; one where they are the same. */
    days: readonly string[];
    scored: string;
    /** Empty when there is none. */
    warnings: readonly string[];
    notice?: string;
  };
  /** What the trend says; the first sentence is about the whole. */
  lede: string;
  more: readonly string[];
  /** SVG. */
  chart: string;
  /** Only marks that the charts hold. */
  legend: readonly { key: keyof typeof keys; text: string }[];
  groupsTitle: string;
  /** Without the whole. */
  groups: readonly GroupView[];
  points: PointsView;
  scores: ScoresView;
}

export interface GroupView {
  title: string;
  first: string;
  last: string;
  change: string;
  /** `rose`, `fell`, `same`: a class of the style sheet. */
  way: string;
  /** Absent: nothing to say. */
  note?: string;
  /** SVG. */
  chart: string;
}

export interface PointsView {
  /** Which date is which. */
  dates: string;
  /** True when there are commits, which have two dates and an id. */
  isOfCommits: boolean;
  rows: readonly {
    day: string;
    assessed: string;
    place: string;
    what: string;
    author: string;
    score: string;
    change: string;
    way: string;
    floor: string;
    level: string;
    known: string;
    warnings: readonly string[];
    notes: readonly string[];
  }[];
}

export interface ScoresView {
  titles: readonly string[];
  /** Cells in the order of `titles`; an empty text is a gap. */
  rows: readonly { day: string; place: string; cells: readonly { title: string; text: string }[] }[];
}
