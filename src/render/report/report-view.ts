import type { RoadmapView, SuggestedActionView } from './action-view.ts';
import type { FilterView } from './choice-view.ts';
import type { GroupView, LensView, OutcomesView, PatternView, TieView } from './group-view.ts';
import type { HeatMapView } from './heat-map-view.ts';
import type { DistributionView } from './level-counts-view.ts';
import type { ChangesView, TrendView } from './past-view.ts';
import type { ChapterView, PairView, RegisterGroup } from './question-view.ts';
import type { Labels } from './words.ts';

/**
 * Everything that a report prints: worded, rounded and in order. Templates only place it.
 * Texts are plain (not HTML, not Markdown) unless a description says SVG. A dash (–) stands for a number that does not exist.
 */
export interface ReportView {
  /** BCP 47 tag of the language of the report's words, such as en. */
  language: string;
  /** Fixed words of the report: headings, column titles, short explanations. */
  labels: Labels;
  /** What was assessed, how and when. */
  header: HeaderView;
  /** The result on one page. */
  verdict: VerdictView;
  /** The principles (or the top sections of a questionnaire without principles), side by side. */
  profile: ProfileView;
  /** Principles crossed with facets. */
  heatMaps: readonly HeatMapView[];
  /** Why there are no heat maps; absent when there are. */
  heatMapsEmpty?: string;
  /** What the questions say about each business outcome. */
  outcomes: OutcomesView;
  /** The same questions grouped by the other facets, and by section where sections differ from the principles. */
  lenses: readonly LensView[];
  /** Why there are no lenses; absent when there are. */
  lensesEmpty?: string;
  /** Heading over the chapters: by principle, or by section. */
  chaptersTitle: string;
  /** What the questions can be filtered by on a page that runs scripts. */
  filter: FilterView;
  /** One chapter per principle (or per section), each with its questions. */
  chapters: readonly ChapterView[];
  /** What does not fit together well, with the questions to ask. */
  secondLook: SecondLookView;
  /** Suggested actions by urgency, and the actions that the team has decided on. */
  roadmap: RoadmapView;
  /** What changed since the base. */
  changes: ChangesView;
  /** How the overall score went; absent when no history was given. */
  trend?: TrendView;
  /** How well the answers are backed. */
  assurance: AssuranceView;
  /** How the numbers are made and what they must not be used for. */
  method: MethodView;
  /** Every item of evidence, by question in the order of the questionnaire. */
  register: readonly RegisterGroup[];
  /** Why the register is empty; absent when it is not. */
  registerEmpty?: string;
}

/** What was assessed, how and when. */
export interface HeaderView {
  /** Name of the team, service or organisation that was assessed. */
  subject: string;
  /** What the answers cover; absent when not stated. */
  scope?: string;
  /** Title of the questionnaire. */
  questionnaire: string;
  /** Id of the questionnaire. */
  questionnaireId: string;
  /** Version of the questionnaire, such as 1.0.0. */
  version: string;
  /** Title of the edition, such as Quick edition. */
  edition: string;
  /** How many questions were asked, as a phrase: 18 questions. */
  asked: string;
  /** Kind of assessment, as a phrase: Facilitated assessment. */
  type: string;
  /** Day of the assessment, YYYY-MM-DD. */
  date: string;
  /** Day of the assessment in words: 20 October 2026. */
  dateText: string;
  /** The kind of assessment with its day, as a phrase: Facilitated assessment on 20 October 2026. */
  occasion: string;
  /** Day on which evidence was judged, YYYY-MM-DD. */
  asOf: string;
  /** Says on which day evidence was judged; absent when that is the day of the assessment. */
  asOfText?: string;
  /** Which levels the scores use: claimed or evidenced. */
  basis: string;
  /** The same as a phrase: Scored on claimed levels. */
  basisText: string;
  /** Who assessed; empty when not stated. */
  assessors: readonly string[];
  /** The target in words; absent without one. */
  target?: string;
  /** Weights of business outcomes that rank the actions, in words; absent when all weigh the same. */
  outcomeWeights?: string;
  /** What was left out on purpose, as words: names, notes, evidence; absent when nothing was. */
  withheld?: string;
  /** Notice of the questionnaire about its origin and trade marks; absent when it has none. */
  notice?: string;
  /** Digest of the assessment that was scored, or a dash when it is not known. */
  assessmentDigest: string;
  /** Digest of the questionnaire that was used. */
  questionnaireDigest: string;
}

/** The result on one page. */
export interface VerdictView {
  /** The verdict in its first sentence: the score, or why there is none. */
  headline: string;
  /** What else must be known, one sentence each: target, floor, strongest pattern, assurance, what is open. */
  sentences: readonly string[];
  /** What it means to leave things as they are, one sentence each; empty when the numbers say nothing about it. */
  risks: readonly string[];
  /** The main figures, at most four. */
  figures: readonly FigureView[];
  /** Best backed answers, at most three. */
  strengths: readonly FindingView[];
  /** Why there are no strengths; absent when there are. */
  strengthsEmpty?: string;
  /** Answers furthest below their target, at most three. */
  gaps: readonly FindingView[];
  /** Why there are no gaps; absent when there are. */
  gapsEmpty?: string;
  /** Suggested actions for now, at most five. */
  actions: readonly SuggestedActionView[];
  /** Why there are no actions; absent when there are. */
  actionsEmpty?: string;
}

/** One large figure. */
export interface FigureView {
  /** The number as printed, or a dash. */
  value: string;
  /** What it is. */
  label: string;
  /** True for the floor, which is printed in the warm colour. */
  isFloor: boolean;
}

/** A strength or a gap: one question. */
export interface FindingView {
  /** Anchor of the question in the report, without #. */
  anchor: string;
  /** Short label such as FV-2, else the id of the question. */
  code: string;
  /** Title of the question. */
  title: string;
  /** Title of its principle or section. */
  group: string;
  /** Levels in words: evidenced 2 Local, claimed 3, target 3. */
  levels: string;
  /** The bright or weak spot that was named, else the text of the level reached. */
  text: string;
}

/** The groups side by side. */
export interface ProfileView {
  /** What one of the groups is called: Principle or Section. */
  groupLabel: string;
  /** Principles in their fixed order, or top sections in questionnaire order. */
  groups: readonly GroupView[];
  /** Levels under the bars, lowest first; empty where their values do not lie at equal distances. */
  axis: readonly AxisLevelView[];
  /** Radar chart as SVG: claimed outline, evidenced area, target; absent with fewer than three scored groups. */
  radar?: string;
  /** Why there is no radar; absent when there is one. */
  radarEmpty?: string;
  /** How many questions stand at each level; absent when nothing is scored and where sections hold sections. */
  distribution?: DistributionView;
  /** Groups of ties, best first; empty when nothing is scored. */
  ties: readonly TieView[];
  /** How to read the ties, or why there are none. */
  tiesText: string;
}

/** One level of an axis. */
export interface AxisLevelView {
  /** The level as a number. */
  level: string;
  /** Its name. */
  name: string;
}

/** What does not fit together well; it changes no score. */
export interface SecondLookView {
  /** Says that there is nothing here, and why; absent when there is something. */
  empty?: string;
  /** Principles that stand far apart, largest difference first. */
  patterns: readonly PatternView[];
  /** Why there are no patterns; absent when there are. */
  patternsEmpty?: string;
  /** Answers to compare again. */
  pairs: readonly PairView[];
  /** Why there are no pairs; absent when there are. */
  pairsEmpty?: string;
  /** Says that the answers are much alike; absent when they are not. */
  uniform?: string;
}

/** How well the answers are backed. */
export interface AssuranceView {
  /** Counts of questions by state. */
  coverage: readonly FactView[];
  /** Counts of evidence items and of questions that have them. */
  evidence: readonly FactView[];
  /** Counts of answers by the confidence that the respondents stated. */
  confidence: readonly FactView[];
}

/** One counted fact. */
export interface FactView {
  /** What was counted. */
  label: string;
  /** The count. */
  value: string;
  /** Its share of the whole as percent, or a dash. */
  share: string;
}

/** How the numbers are made and what they must not be used for. */
export interface MethodView {
  /** The scale, lowest level first. */
  scale: readonly ScaleLevelView[];
  /** The formulas in words, one sentence or two each. */
  formulas: readonly string[];
  /** The four bands of the N/P/L/F rating. */
  bands: readonly BandView[];
  /** What the numbers cannot do, and must not be used for. */
  limits: readonly string[];
  /** Rubrics that judged the answers, with their versions. */
  rubrics: readonly string[];
}

/** A level of the scale. */
export interface ScaleLevelView {
  /** The level as a number. */
  level: string;
  /** Its name. */
  name: string;
  /** What it means. */
  means: string;
  /** The number that arithmetic uses for it. */
  value: string;
}

/** One band of the N/P/L/F rating. */
export interface BandView {
  /** N, P, L or F. */
  letter: string;
  /** Not, Partly, Largely or Fully. */
  name: string;
  /** The share that it stands for, in words. */
  share: string;
}
