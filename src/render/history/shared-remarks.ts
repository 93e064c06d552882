import type { History } from '../../model/history.ts';

/** Remarks that hold for every scored point of several: they are said once, not line by line. */
export function sharedRemarks({ points }: History): string[] {
  const [first, ...others] = points.filter(({ state }) => state === 'scored');
  if (!first || others.length === 0) return [];
  return first.remarks.filter((remark) => others.every(({ remarks }) => remarks.includes(remark)));
}
