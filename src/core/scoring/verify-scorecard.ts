import type { GroupScore, QuestionScore, Scorecard } from '../../model/scorecard.ts';
import { levelOf, ratingsOf } from './rate-levels.ts';
import { isSame } from './tolerance.ts';

/** A number of a scorecard that does not follow from the levels that it lists. */
export interface Discrepancy {
  /** Title of the group, or of the whole. */
  what: string;
  stated: number | undefined;
  computed: number | undefined;
}

/**
 * Computes the scores of principles (of sections where there are none) and of the whole again from the levels of the
 * questions. Empty for every scorecard that this program made; a number changed by hand is found.
 */
export function verifyScorecard(card: Scorecard): Discrepancy[] {
  const { hasPrinciples } = card.questionnaire;
  const leaves = hasPrinciples ? card.principles : leafSections(card);
  const isIn = (group: GroupScore) => (item: QuestionScore) =>
    (hasPrinciples ? item.principle : item.section) === group.id;
  const wrong = leaves.flatMap((group) => verifyGroup(group, card.questions.filter(isIn(group)), card));
  return [...wrong, ...verifyWhole(card)];
}

function leafSections({ sections }: Scorecard): GroupScore[] {
  const parents = new Set(sections.map(({ parent }) => parent));
  return sections.filter(({ id }) => !parents.has(id));
}

function verifyGroup(group: GroupScore, members: readonly QuestionScore[], card: Scorecard): Discrepancy[] {
  if (group.score === undefined) return [];
  const counted = members.filter(({ weight, claimed }) => weight > 0 && claimed !== undefined);
  const meanOf = (basis: 'claimed' | 'evidenced'): number => {
    const worthOf = (item: QuestionScore): number => card.scale[item[basis] ?? 0]?.value ?? Number.NaN;
    return mean(counted.map((item) => ({ weight: item.weight, value: worthOf(item) })));
  };
  const parts = counted.map((item) => ({ weight: item.weight, level: item[card.basis] ?? 0 }));
  return [
    ...differing(group.title, group.score, meanOf(card.basis)),
    ...differing(`${group.title}, claimed`, group.claimed, meanOf('claimed')),
    ...differing(`${group.title}, evidenced`, group.evidenced, meanOf('evidenced')),
    ...differing(`${group.title}, level`, group.level, levelOf(ratingsOf(parts, card.scale.length - 1))),
  ];
}

function verifyWhole({ questionnaire, overall, principles, sections }: Scorecard): Discrepancy[] {
  if (overall.score === undefined) return [];
  const children = questionnaire.hasPrinciples
    ? principles.map((group) => ({ ...group, weight: 1 }))
    : sections.filter(({ parent }) => parent === undefined);
  const scored = children.flatMap(({ score, weight }) =>
    score === undefined || weight === 0 ? [] : [{ value: score, weight }],
  );
  const floor = Math.min(...scored.map(({ value }) => value));
  return [...differing('the whole', overall.score, mean(scored)), ...differing('the floor', overall.floor, floor)];
}

function differing(what: string, stated: number | undefined, computed: number): Discrepancy[] {
  const isRight = stated !== undefined && isSame(stated, computed);
  return isRight ? [] : [{ what, stated, computed: Number.isFinite(computed) ? computed : undefined }];
}

function mean(parts: readonly { weight: number; value: number }[]): number {
  const whole = parts.reduce((sum, { weight }) => sum + weight, 0);
  return parts.reduce((sum, { weight, value }) => sum + weight * value, 0) / whole;
}
