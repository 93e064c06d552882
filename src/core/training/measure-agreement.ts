import type { Agreement, Training } from '../../model/training.ts';

/** Compares ratings, by vignette id, with the levels that the experts give; a case without a rating does not count. */
export function measureAgreement({ vignettes, passMark }: Training, ratings: ReadonlyMap<string, number>): Agreement {
  const distances = vignettes.flatMap(({ id, level }) => {
    const rating = ratings.get(id);
    return rating === undefined ? [] : [Math.abs(rating - level)];
  });
  const within = (limit: number): number => distances.filter((distance) => distance <= limit).length;
  const agreement = {
    rated: distances.length,
    exact: within(0),
    adjacent: within(1),
    farthest: Math.max(0, ...distances),
  };
  if (!passMark || agreement.rated < vignettes.length) return agreement;
  return { ...agreement, isPassed: agreement.exact >= passMark.exact && agreement.farthest <= passMark.farthest };
}
