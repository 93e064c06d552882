import type {
  GroupScore,
  OverallScore,
  QuestionLine,
  Scorecard,
  ScoreLine,
  SectionScore,
} from '../../model/scorecard.ts';

/** The scores of one assessment as one line of JSON, its newline included. Titles of groups are left out. */
export function renderLine({ coverage, overall, principles, sections, questions, ...head }: ScoreLine): string {
  const { ties, assurance, ...identity } = head;
  return `${JSON.stringify({
    ...identity,
    overall: overallNumbers(overall),
    principles: principles.map(groupNumbers),
    sections: sections.map(groupNumbers),
    ties,
    questions: questions.every(hasWholeValue) ? questions : withExact(questions),
    coverage: { ...coverage, answeredShare: exact(coverage.answeredShare) },
    assurance,
  })}\n`;
}

/** A whole scorecard as one line of JSON, its newline included. */
export function renderWholeLine(card: Scorecard): string {
  const { principles, sections, lenses, heatMaps = [], questions, coverage } = card;
  const cells = heatMaps.map((map) => ({ ...map, rows: map.rows.map(withExact) }));
  return `${JSON.stringify({
    ...card,
    overall: overallNumbers(card.overall),
    principles: principles.map(titledNumbers),
    sections: sections.map(titledNumbers),
    lenses: lenses.map((lens) => ({ ...lens, values: lens.values.map(titledNumbers) })),
    ...(card.heatMaps && { heatMaps: cells }),
    patterns: withExact(card.patterns),
    roadmap: card.roadmap.map((action) => ({ ...action, priority: exact(action.priority), gain: exact(action.gain) })),
    questions: questions.every(hasWholeValue) ? questions : withExact(questions),
    coverage: { ...coverage, answeredShare: exact(coverage.answeredShare) },
  })}\n`;
}

function titledNumbers(group: GroupScore) {
  return { title: group.title, ...groupNumbers(group) };
}

// Rounded one by one: a replacer makes JSON.stringify ten times slower, and what is undefined is not written.
function groupNumbers(group: GroupScore & Partial<Pick<SectionScore, 'parent' | 'weight' | 'principle'>>) {
  return {
    id: group.id,
    score: exact(group.score),
    unscored: group.unscored,
    claimed: exact(group.claimed),
    evidenced: exact(group.evidenced),
    assuranceGap: exact(group.assuranceGap),
    interval: exactPair(group.interval),
    known: exact(group.known),
    median: exact(group.median),
    lowest: exact(group.lowest),
    highest: exact(group.highest),
    spread: exact(group.spread),
    level: group.level,
    ratings: group.ratings,
    target: group.target,
    gap: exact(group.gap),
    rating: group.rating,
    asked: group.asked,
    scored: group.scored,
    parent: group.parent,
    weight: exact(group.weight),
    principle: group.principle,
  };
}

function overallNumbers(overall: OverallScore) {
  return {
    score: exact(overall.score),
    unscored: overall.unscored,
    claimed: exact(overall.claimed),
    evidenced: exact(overall.evidenced),
    assuranceGap: exact(overall.assuranceGap),
    interval: exactPair(overall.interval),
    known: exact(overall.known),
    floor: exact(overall.floor),
    floorPrinciples: overall.floorPrinciples,
    level: overall.level,
    target: overall.target,
    gap: exact(overall.gap),
    unscoredGroups: overall.unscoredGroups,
  };
}

function exactPair(pair: readonly [number, number] | undefined) {
  return pair && [exact(pair[0]), exact(pair[1])];
}

function hasWholeValue({ value }: Pick<QuestionLine, 'value'>): boolean {
  return value === undefined || Number.isInteger(value);
}

function withExact(value: unknown): unknown {
  if (typeof value === 'number') return exact(value);
  if (Array.isArray(value)) return value.map(withExact);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, withExact(each)]));
}

/** A number as all scorecards write it: 12 decimals at most. */
function exact(value: number | undefined): number | undefined {
  return value === undefined ? undefined : Math.round(value * 1e12) / 1e12;
}
