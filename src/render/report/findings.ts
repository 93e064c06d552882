import type { QuestionScore } from '../../model/scorecard.ts';
import { anchorOf, codeOf, groupTitleOf, namedLevel, type ReportContext } from './report-context.ts';
import type { FindingView } from './report-view.ts';

/** How many strengths and gaps the first page holds. */
const findingCount = 3;

type Ranked = QuestionScore & { evidenced: number };

/** Answers furthest below their aim, worst first; equal ones in the order of the roadmap. */
export function findGaps(context: ReportContext): Ranked[] {
  const scored = scoredQuestions(context);
  const highest = Math.max(...scored.map(({ evidenced }) => evidenced));
  const place = new Map(context.card.roadmap.map(({ question }, index) => [question, index]));
  const placeOf = ({ id }: Ranked): number => place.get(id) ?? Number.MAX_SAFE_INTEGER;
  const distanceOf = ({ target, evidenced }: Ranked): number => (target ?? highest) - evidenced;
  return scored
    .filter((question) => distanceOf(question) > 0)
    .sort((left, right) => distanceOf(right) - distanceOf(left) || placeOf(left) - placeOf(right))
    .slice(0, findingCount);
}

/** Highest evidenced answers that stand out above the lowest, best first; none of them is a gap. */
export function findStrengths(context: ReportContext): Ranked[] {
  const scored = scoredQuestions(context);
  const lowest = Math.min(...scored.map(({ evidenced }) => evidenced));
  const gaps = new Set(findGaps(context).map(({ id }) => id));
  return scored
    .filter((question) => question.evidenced > lowest && !gaps.has(question.id))
    .sort((left, right) => right.evidenced - left.evidenced || currentItems(right) - currentItems(left))
    .slice(0, findingCount);
}

function scoredQuestions({ card }: ReportContext): Ranked[] {
  return card.questions.filter(
    (question): question is Ranked =>
      question.state === 'scored' && question.weight > 0 && question.evidenced !== undefined,
  );
}

function currentItems({ evidence }: Ranked): number {
  return evidence.filter(({ ageMonths, outdated }) => ageMonths !== undefined && ageMonths <= 12 && !outdated).length;
}

/** A finding in words; `spot` is the bright or weak spot to quote before the text of the level. */
export function findingView(question: Ranked, spot: 'best' | 'worst', context: ReportContext): FindingView {
  const { id, title, reached } = question;
  return {
    anchor: anchorOf('q', id),
    code: codeOf(question, id),
    title,
    group: groupTitleOf(question, context),
    levels: levelsOf(question, context),
    text: question[spot] || reached?.text || '',
  };
}

function levelsOf({ evidenced, claimed, target }: Ranked, context: ReportContext): string {
  const { phrases, lists } = context.words;
  const isBeyond = claimed !== undefined && claimed !== evidenced;
  return [
    phrases.evidencedAt({ level: namedLevel(evidenced, context) }),
    ...(isBeyond ? [phrases.claimedAt({ level: namedLevel(claimed, context) })] : []),
    ...(target === undefined ? [] : [phrases.targetAt({ level: String(target) })]),
  ].join(lists.comma);
}
