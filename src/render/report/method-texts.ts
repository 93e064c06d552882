/** The method in words. Each sentence names what a reader can recompute; the formulas are those of docs/scoring.md. */

interface MethodFacts {
  basis: string;
  minimumKnown: string;
  isAllPrinciples: boolean;
  hasPrinciples: boolean;
}

/** How the numbers are made, one entry per number. */
export function formulaTexts({ basis, minimumKnown, isAllPrinciples, hasPrinciples }: MethodFacts): string[] {
  const group = hasPrinciples ? 'principle' : 'section';
  return [
    'Claimed level: the highest level that the answer satisfies. Evidenced level: the highest level, not above the claimed one, that the evidence on file supports on the day of judgement.',
    `Score of a ${group}: the mean of its ${basis} levels, each with its question's weight. Questions that are unknown, not answered or do not apply take no part; they are never counted as zero.`,
    `A ${group} is scored when at least ${minimumKnown} of the weight that applies is known; otherwise the report says why it is not.`,
    'Interval: the score if everything not known stood at the lowest level, and at the highest.',
    wholeText(group, isAllPrinciples),
    `Level of a ${group}: the highest level whose rating is Largely or Fully while every level below it is Fully. The whole has the lowest level of its parts.`,
    'Assurance gap: mean of the claimed levels minus mean of the evidenced levels, over the same questions.',
    'Strengths: the highest evidenced levels. Gaps: the largest distance from the evidenced level up to the target, or without a target the lowest levels. Equal ones stand in the order of the questionnaire, after those with more current evidence or a more urgent action.',
    ...(hasPrinciples ? [patternText] : []),
    'Answers to compare again: claimed levels that the questionnaire expects together. They change no answer and no score; an action that would rest on another one comes after it.',
    'Numbers are rounded one by one for print, so printed differences can be off by 0.01.',
  ];
}

const patternText =
  'Pattern: a pair of principles whose scores lie at least as far apart as the questionnaire says, 1.00 where it says nothing. Patterns change no score.';

function wholeText(group: string, isAllPrinciples: boolean): string {
  const rule = isAllPrinciples
    ? `without one of them there is no overall score`
    : `${group}s without a score are left out and named`;
  return `Overall: the weighted mean of the ${group}s; ${rule}. Floor: the lowest ${group} score.`;
}

/** What the numbers cannot do. */
export const limitTexts = [
  'The scale is ordinal: level 4 is not twice level 2. Means help to rank and to follow a trend; they measure nothing by themselves.',
  'Not for comparing organisations, teams or people, for pay or for penalties: levels then rise on paper only.',
  'Not a certification, not an audit opinion and not an ITIL Maturity Model assessment.',
  'The answers are a sample of what was said and shown on one day, within the stated scope.',
  'Differences under 0.3 are ties. A trend needs 0.3, or two questions that moved with evidence.',
  'Bright and weak spots are quoted and never averaged in.',
] as const;
