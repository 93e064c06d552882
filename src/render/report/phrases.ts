/** Sentences with numbers or names in them, and the words for reasons. Plain text: escaping is the renderer's business. */
import type { UnscoredReason } from '../../model/scorecard.ts';

/** `one question`, `2 questions`: one is a word, larger counts are digits. */
export function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}

/** `A`, `A and B`, `A, B and C`. */
export function listed(items: readonly string[]): string {
  return items.length < 2 ? (items[0] ?? '') : `${items.slice(0, -1).join(', ')} and ${items.at(-1)}`;
}

interface Counts {
  asked: number;
  scored: number;
  minimumKnown: string;
}

/** Why a group has no score, to stand after "not scored:". */
export function reasonText(reason: UnscoredReason, { asked, scored, minimumKnown }: Counts): string {
  return {
    notAsked: 'no question was asked here',
    weightless: 'its questions carry no weight',
    notApplicable: 'none of its questions applies',
    unanswered: 'no question was answered',
    tooLittleKnown: `too little is known: ${scored} of ${counted(asked, 'question')} answered with a level, ${minimumKnown} of the weight is needed`,
  }[reason];
}

/** Why a section of sections has no score. */
export function parentReasonText(reason: UnscoredReason, minimumKnown: string): string {
  return {
    notAsked: 'no question was asked here',
    weightless: 'its sections carry no weight',
    notApplicable: 'none of its questions applies',
    unanswered: 'no question was answered',
    tooLittleKnown: `too few of its sections could be scored, ${minimumKnown} of the weight is needed`,
  }[reason];
}

export const phrases = {
  notScored: 'not scored',
  notScoredBecause: (reason: string) => `Not scored: ${reason}.`,
  scored: (score: string, highest: string, basis: string, groups: string) =>
    `The score is ${score} of ${highest} on ${basis} levels, the mean of ${groups}.`,
  noScore: (reason: string) => `There is no overall score: ${reason}.`,
  groupUnscored: (names: string, count: number) => `${names} ${count === 1 ? 'has' : 'have'} no score`,
  leftOut: (names: string) => `Not part of it, because not scored: ${names}.`,
  below: (gap: string, target: string, reached: string) => `That is ${gap} below the target of ${target}; ${reached}.`,
  above: (gap: string, target: string, reached: string) => `That is ${gap} above the target of ${target}; ${reached}.`,
  onTarget: (target: string, reached: string) => `That is the target of ${target}; ${reached}.`,
  againstTarget: (target: string, reached: string) => `Against the target of ${target}: ${reached}.`,
  againstTargets: (reached: string) => `Against targets of their own: ${reached}.`,
  reachTarget: (count: number, whole: number, noun: string) =>
    count === 0
      ? `none of ${counted(whole, noun)} reaches it`
      : `${count} of ${counted(whole, noun)} ${count === 1 ? 'reaches' : 'reach'} it`,
  noTarget: 'No target was set.',
  floor: (names: string, floor: string, count: number) =>
    count === 1 ? `The floor is ${floor}: ${names}.` : `The floor is ${floor}, shared by ${names}.`,
  stands: (high: string, difference: string, low: string) => `${high} stands ${difference} above ${low}`,
  strongestPattern: (title: string, stands: string, count: number) =>
    count === 1
      ? `One pattern shows, “${title}”: ${stands}.`
      : `${count} patterns show, first of all “${title}”: ${stands}.`,
  gapOpen: (evidenced: string, claimed: string, gap: string) =>
    `Evidence supports ${evidenced} of the ${claimed} that is claimed, an assurance gap of ${gap}.`,
  gapClosed: 'Evidence supports every level that is claimed.',
  open: (open: number, asked: string, interval: string | undefined) =>
    [
      `${open} of ${asked} ${open === 1 ? 'is' : 'are'} without a level`,
      interval && `with them the score could lie anywhere in ${interval}`,
    ]
      .filter(Boolean)
      .join(': ')
      .concat('.'),
  nothingAsked: 'no question was asked',
  nothingScoredYet: 'no question has a level',
  figureScore: (highest: string) => `overall, of ${highest}`,
  figureFloor: (names: string) => `floor: ${names}`,
  figureFloorShared: (groups: string) => `floor, shared by ${groups}`,
  figureTarget: (noun: string) => `${noun} at target or above`,
  figureGap: 'assurance gap',
  figureCurrent: 'scored questions with current evidence',
  principles: 'principle',
  sections: 'section',
  levelsOf: (evidenced: string, claimed: string | undefined, target: string | undefined) =>
    [`evidenced ${evidenced}`, claimed && `claimed ${claimed}`, target && `target ${target}`]
      .filter(Boolean)
      .join(', '),
  strengthsNone: 'No answer stands out above the others.',
  gapsNone: 'No scored answer is below its aim.',
  nothingScored: 'No question has a level yet.',
  actionsMissing: 'The questionnaire suggests no action for what was found.',
  actionsNone: 'No action is suggested: nothing scored is below its aim.',
  radarFew: 'A radar needs at least three scored groups; the table holds the numbers.',
  tiesRule: 'Scores less than 0.3 below the best of their group are ties: do not rank within a group.',
  tiesPrinciples:
    'Ties are worked out between principles, and this questionnaire has none. Differences under 0.3 say nothing.',
  tiesNone: 'There is no order, because nothing is scored.',
  lensesNone: 'The questionnaire has no facets to look through.',
  lensOverlap: 'A question can count in more than one row.',
  oneQuestion: 'one question: its level, no mean',
  fewQuestions: (count: number, lowest: string, highest: string) =>
    lowest === highest
      ? `${count} questions at ${lowest}: too few for a mean in this edition`
      : `${count} questions from ${lowest} to ${highest}: too few for a mean in this edition`,
  thin: (count: number) => `thin: ${count} questions`,
  chapterScored: (score: string, claimed: string, evidenced: string) =>
    `Score ${score}; claimed ${claimed}, evidenced ${evidenced}.`,
  chapterRange: (lowest: string, highest: string) =>
    lowest === highest
      ? `All its scored questions stand at ${lowest}.`
      : `Its questions stand between ${lowest} and ${highest}.`,
  chapterRatings: (ratings: string) => `Ratings by level: ${ratings}.`,
  chapterEmpty: 'No question was asked here.',
  patternsNone: 'No pattern between principles shows.',
  patternsPlain: 'Patterns compare principles, and this questionnaire has none.',
  patternsFew: 'Patterns compare principles, and fewer than two of them are scored.',
  pairsNone: 'No pair of answers has to be compared again.',
  claimedAt: (level: string) => `claimed ${level}`,
  expected: (level: string) => `expected at least ${level}`,
  uniformRun: (count: number, level: string) =>
    `${count} questions in a row are claimed at ${level}. Answers that were weighed one by one seldom look like that: ask for two examples.`,
  uniformSpread: (count: number) =>
    `The claimed levels of ${count} questions hardly differ. Answers that were weighed one by one seldom look like that: ask for two examples.`,
  waits: 'An action that would rest on others names them: it comes after theirs and is never for now.',
  levelPair: (claimed: string, evidenced: string) => `claimed ${claimed}, evidence supports ${evidenced}`,
  levelBoth: (level: string) => `claimed and evidenced ${level}`,
  levelAim: (levels: string, target: string) => `${levels}, target ${target}`,
  weightless: 'Weight 0: shown, counts in no score.',
  weighs: (weight: string) => `Weight ${weight}.`,
  nextClaimed: (level: string) => `To hold the claim of ${level}`,
  nextLevel: (level: string) => `Next: ${level}`,
  onFileNone: 'nothing',
  exemption: (reason: string, by: string | undefined, until: string | undefined) =>
    [reason, by && `approved by ${by}`, until && `until ${until}`].filter(Boolean).join('; '),
  lapsed: (until: string) => `Not answered: the exemption ended on ${until}`,
  confidence: (level: string) => `${level} confidence`,
  size: (effort: string, impact: string) => `${effort} effort, ${impact} impact`,
  untitled: 'untitled',
  undated: 'undated',
  outdated: 'marked outdated',
  stale: 'older than 12 months',
  future: 'dated after the day of judgement',
  age: (months: number) => (months === 0 ? 'that day' : `${counted(months, 'month')} old`),
  place: (places: string) => `at ${places}`,
  periods: (count: number) => counted(count, 'period'),
  decision: (text: string) => `decision: ${text}`,
  before: (text: string) => `before: ${text}`,
  after: (text: string) => `after: ${text}`,
  evidenceCount: (count: number) => (count === 0 ? 'no evidence' : `${counted(count, 'item')} of evidence`),
  overdue: 'overdue',
  teamNone: 'No action of the team is recorded.',
  teamOn: (text: string, owner: string | undefined, due: string | undefined) =>
    [text, owner, due && `due ${due}`].filter(Boolean).join(', '),
  heatMapsNone: 'The questionnaire has no facet that principles are crossed with.',
  fromTo: (from: string, to: string) => `${from} to ${to}`,
  outcomesNone: 'The questionnaire does not say which business outcomes its questions serve.',
  countAt: (count: number, level: string) => `${count} at ${level}`,
  distribution: (basis: string) => `How many questions stand at each ${basis} level`,
  belowTarget: 'Below the target',
  changesNone: 'No earlier assessment was given to compare with.',
  trendMore: (count: number) => `${counted(count, 'earlier point')} stand in the chart only.`,
  gapsBearOn: (outcomes: string, count: number, all: number) =>
    `${count} of the ${all} widest gaps ${count === 1 ? 'bears' : 'bear'} on ${outcomes}.`,
  weakestOutcome: (names: string, score: string) => `Of all outcomes the lowest is ${names} at ${score}.`,
  fading: (count: number, items: string) =>
    `Within three months ${count} of ${items} of evidence will be older than twelve months and count no more.`,
  registerNone: 'No evidence is on file.',
  asOf: (date: string) => `as of ${date}`,
  targetBy: (title: string, target: string) => `${title} ${target}`,
  weightBy: (title: string, weight: string) => `${title} × ${weight}`,
} as const;
