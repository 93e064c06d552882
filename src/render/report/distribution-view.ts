import type { GroupScore } from '../../model/scorecard.ts';
import { drawDistribution } from '../charts/distribution.ts';
import type { DistributionView } from './level-counts-view.ts';
import { anchorOf, type ReportContext } from './report-context.ts';

/** How many questions stand at each level of the chosen basis; absent when nothing is scored or a group holds groups. */
export function distributionView(context: ReportContext): DistributionView | undefined {
  const { card, groups, scale, words } = context;
  const { phrases, lists } = words;
  const isParent = ({ id }: GroupScore): boolean => card.sections.some(({ parent }) => parent === id);
  if (card.coverage.scored === 0 || groups.some(isParent)) return undefined;
  const asked = groups.filter((group) => group.asked > 0);
  const rows = asked.map((group) => ({ group, title: group.title, counts: countsOf(group, context) }));
  const names = card.scale.map(({ level, name }) => `${level} ${name}`.trim());
  const inWords = rows.map(({ title, counts }) => {
    const parts = counts.flatMap((count, level) =>
      count > 0 ? [phrases.countAt({ count: String(count), level: names[level] ?? '' })] : [],
    );
    return `${title}: ${parts.join(lists.comma) || phrases.notScored}`;
  });
  return {
    chart: drawDistribution(rows, scale, {
      title: phrases.distribution({ basis: card.basis }),
      inWords: `${inWords.join('; ')}.`,
      levels: names,
      notScored: phrases.notScored,
    }),
    levels: names,
    rows: rows.map(({ group, title, counts }) => ({
      anchor: anchorOf('g', group.id),
      title,
      counts: counts.map((count) => (count === 0 ? '' : String(count))),
    })),
  };
}

function countsOf(group: GroupScore, { card }: ReportContext): number[] {
  const { hasPrinciples } = card.questionnaire;
  const members = card.questions.filter(
    ({ principle, section, state }) => state === 'scored' && (hasPrinciples ? principle : section) === group.id,
  );
  return card.scale.map(({ level }) => members.filter((question) => question[card.basis] === level).length);
}
