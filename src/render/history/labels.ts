/** Every fixed word of the page; phrases with figures in them are made where the figures are. */
export const labels = {
  kicker: 'How it came to be',
  skip: 'Skip to the trend',
  contents: 'Contents',
  trend: 'Trend',
  overall: 'Overall',
  groups: 'Principle by principle',
  sections: 'Section by section',
  groupsText: 'All charts share one scale and one line of time. A score holds until the next point.',
  first: 'First',
  last: 'Last',
  change: 'Change',
  points: 'Every point',
  pointsCaption: 'Oldest first. Versions that leave the judged answers as they were are one point.',
  scores: 'Every score',
  scoresCaption: 'The numbers behind the charts. An empty cell is a gap: nothing was scored, which is never a zero.',
  authored: 'Authored',
  assessed: 'Assessed',
  commit: 'Commit',
  file: 'File',
  what: 'What',
  score: 'Score',
  floor: 'Floor',
  level: 'Level',
  known: 'Known',
  point: 'Point',
  followed: 'Followed',
  extent: 'Extent',
  to: 'to',
  questionnaire: 'Questionnaire',
  basis: 'Basis',
  ownMark:
    'Independent and open. A guiding-principles maturity profile, neither an ITIL Maturity Model assessment nor a certification. ITIL is a registered trade mark of the PeopleCert group, used here only to describe the subject; Tenet is not affiliated with or endorsed by PeopleCert.',
} as const satisfies Record<string, string>;

export type HistoryLabels = Readonly<Record<keyof typeof labels, string>>;

/** What the marks of the charts mean, in the order of the legend. */
export const keys = {
  held: 'score',
  low: 'floor: the lowest of the groups',
  aim: 'target',
  turn: 'another questionnaire from here on',
  hole: 'no score',
} as const;
