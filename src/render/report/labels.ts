/** Every fixed word of the report. A file for another language replaces this one and phrases.ts. */
export const labels = {
  kicker: 'Guiding-principles maturity profile',
  kickerPlain: 'Maturity profile',
  skip: 'Skip to the result',
  contents: 'Contents',
  subject: 'Subject',
  scope: 'Scope',
  type: 'Type',
  date: 'Date',
  questionnaire: 'Questionnaire',
  version: 'version',
  basis: 'Basis',
  assessors: 'Assessed by',
  target: 'Target',
  outcomeWeights: 'Outcome weights',
  withheld: 'Withheld',
  evidenceJudged: 'Evidence judged',
  verdict: 'Verdict',
  strengths: 'Strengths',
  strengthsText: 'Highest evidenced levels',
  gaps: 'Gaps',
  gapsText: 'Furthest below the aim',
  firstActions: 'First actions',
  firstActionsText: 'Most effect for the effort',
  allActions: 'All suggested actions with their order are in the roadmap.',
  profile: 'Profile',
  profileText: 'Claimed is what the answers assert, evidenced is what their evidence supports.',
  profileCaption: 'Scores side by side',
  ties: 'Order, with ties',
  principle: 'Principle',
  section: 'Section',
  score: 'Score',
  interval: 'Interval',
  median: 'Median',
  lowest: 'Lowest',
  highest: 'Highest',
  claimed: 'Claimed',
  evidenced: 'Evidenced',
  assuranceGap: 'Assurance gap',
  level: 'Level',
  rating: 'At target',
  known: 'Known',
  claimedBeyond: 'claimed beyond evidence',
  intervalKey: 'possible range, where answers are open',
  risks: 'If nothing is done',
  distribution: 'Questions by level',
  distributionCaption: 'Number of questions at each level',
  heatMaps: 'Where it is strong and thin',
  heatMapsText:
    'Each cell is the mean of the questions that a principle and a value share, with their number beside it. A dashed frame: one to three questions. A dash: nothing is asked there. A question mark: too little is known.',
  heatMapBy: 'Principles by',
  outcomes: 'Business outcomes',
  outcomesText: 'What the same answers say about the results that an organisation expects of its IT.',
  filter: 'Show',
  filterGroup: 'Part',
  filterState: 'State',
  filterFacet: 'Seen as',
  filterAll: 'all',
  filterReset: 'Show all',
  filterShown: '{count} of {all} questions',
  copyLink: 'Copy link',
  copied: 'Copied',
  inTeam: 'The team has decided',
  changes: 'What changed',
  before: 'Before',
  now: 'Now',
  change: 'Change',
  madeOf: 'Made of',
  changesText: 'The parts add up to the change: answers, questionnaire, rubric, and time, which is evidence that aged.',
  changesCaption: 'Scores before and now, and what each change is made of',
  trend: 'Over time',
  trendCaption: 'Overall score by assessment',
  lenses: 'Other lenses',
  lensesText:
    'The same questions grouped in other ways. Two or three questions make a thin number; one question is shown as its level, without a mean.',
  value: 'Value',
  questions: 'Questions',
  remark: 'Remark',
  thin: 'thin',
  byPrinciple: 'Principle by principle',
  bySection: 'Section by section',
  ladder: 'Levels',
  missing: 'Still missing',
  onFile: 'On file',
  evidence: 'Evidence',
  noEvidence: 'No evidence is on file.',
  note: 'Note',
  best: 'Bright spot',
  worst: 'Weak spot',
  confidence: 'Confidence',
  answer: 'Answer',
  agreed: 'Agreed',
  action: 'Action',
  facts: 'Details',
  notePlace: 'Evidence, note and action',
  secondLook: 'Worth a second look',
  secondLookText:
    'Principles that stand far apart, and answers that do not fit together well. Each comes with a question to ask; none of it changes an answer or a score.',
  patterns: 'Patterns between principles',
  patternsText: 'One stands far above the other; see whether the description fits.',
  difference: 'difference',
  askFirst: 'Ask first',
  pairs: 'Answers to compare again',
  pairsText: 'The first needs more of the second.',
  ask: 'Ask',
  uniform: 'Uniform answers',
  roadmap: 'Roadmap',
  roadmapText:
    'Suggested actions in the order of priority: distance to the aim × weight of the outcome × impact ÷ effort. Gain is the rise of the evidenced mean of the principle if the question gets where the action leads.',
  effort: 'Effort',
  effortText: 'Effort S: up to two weeks for one team, M: one to three months, L: three to nine months.',
  impact: 'Impact',
  gain: 'Gain',
  priority: 'Priority',
  question: 'Question',
  waitsFor: 'after',
  teamActions: 'What the team has decided',
  owner: 'Owner',
  due: 'Due',
  status: 'Status',
  assurance: 'Assurance',
  assuranceText: 'How far the answers can be relied on. None of this is mixed into the levels.',
  coverage: 'Coverage',
  counted: 'Counted',
  count: 'Count',
  share: 'Share',
  method: 'Method and limits',
  scale: 'The scale',
  scaleCaption: 'Levels of the scale, lowest first',
  means: 'Meaning',
  counts: 'Counts as',
  formulas: 'How the numbers are made',
  bands: 'Ratings',
  bandsCaption: 'Rating by the share of questions that stand at a level or above',
  band: 'Rating',
  limits: 'What the numbers must not be used for',
  rubrics: 'Answers were judged with',
  digests: 'Digests',
  ofAssessment: 'Assessment',
  register: 'Annex: register of evidence',
  registerCaption: 'All evidence in the order of the questions. Where no standing is given, the item is current.',
  number: 'No.',
  kind: 'Kind',
  title: 'Title',
  standing: 'Standing',
  ownMark:
    'Independent and open. A guiding-principles maturity profile, neither an ITIL Maturity Model assessment nor a certification. ITIL is a registered trade mark of the PeopleCert group, used here only to describe the subject; Tenet is not affiliated with or endorsed by PeopleCert.',
} as const satisfies Record<string, string>;

/** The fixed words by name. */
export type Labels = Readonly<Record<keyof typeof labels, string>>;

export const absent = '–';

export const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const;

export const typeNames = {
  self: 'Self-assessment',
  facilitated: 'Facilitated assessment',
  independent: 'Independent assessment',
} as const;

export const basisNames = {
  claimed: 'Scored on claimed levels',
  evidenced: 'Scored on evidenced levels',
} as const;

export const stateNames = {
  scored: 'Scored',
  unknown: 'Unknown: asked, and nobody knew',
  notApplicable: 'Does not apply',
  unanswered: 'Not answered',
} as const;

export const ratingNames = { N: 'Not', P: 'Partly', L: 'Largely', F: 'Fully' } as const;

export const ratingShares = {
  N: 'up to 15% of the weight',
  P: 'more than 15%, up to 50%',
  L: 'more than 50%, up to 85%',
  F: 'more than 85%',
} as const;

export const effortNames = {
  S: 'small: up to two weeks for one team',
  M: 'medium: one to three months',
  L: 'large: three to nine months',
} as const;

export const withheldNames = { names: 'names', notes: 'notes', evidence: 'evidence' } as const;

export const sizeNames = { S: 'small', M: 'medium', L: 'large' } as const;

export const impactNames = { H: 'high', M: 'medium', L: 'low' } as const;

export const statusNames = { open: 'open', done: 'done', dropped: 'dropped' } as const;

export const horizons = [
  { id: 'now', title: 'Now', explanation: 'The most urgent, five at most.', empty: 'Nothing is left below its aim.' },
  { id: 'next', title: 'Next', explanation: 'After those, up to three months each.', empty: 'Nothing stands here.' },
  { id: 'later', title: 'Later', explanation: 'What takes three months and more.', empty: 'Nothing stands here.' },
] as const;

export const coverageFacts = {
  asked: 'Questions asked',
  scored: 'answered with a level',
  unknown: 'unknown: asked, and nobody knew',
  unanswered: 'not answered',
  notApplicable: 'do not apply',
} as const;

export const evidenceFacts = {
  questions: {
    questionsWithEvidence: 'Scored questions with any evidence',
    questionsWithCurrentEvidence: 'with current evidence: dated, not outdated, at most 12 months old',
  },
  all: 'Items of evidence',
  items: {
    staleItems: 'older than 12 months',
    undatedItems: 'undated',
    outdatedItems: 'marked outdated',
  },
} as const;

export const confidenceFacts = {
  high: 'High',
  medium: 'Medium',
  low: 'Low',
  notStated: 'Not stated',
} as const;
