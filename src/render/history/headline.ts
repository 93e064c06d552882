import type { History } from '../../model/history.ts';
import { counted } from '../counted.ts';
import { sharedRemarks } from './shared-remarks.ts';

/** What was followed, how much there is of it, and how it was scored: each a phrase without full stop. */
export interface Headline {
  questionnaire: string;
  /** `payments.assessment.yaml on HEAD`. */
  followed: string;
  /** `12 commits in 8 points`. */
  extent: string;
  /** The first and the last day, `YYYY-MM-DD`; one where they are the same. */
  days: readonly string[];
  scored: string;
  /** Empty when there is none. */
  warnings: readonly string[];
}

export function headlineOf(history: History): Headline {
  const { questionnaire, source, paths, branch, versions, points, basis, basesDiffer, isShallow } = history;
  const { title, version, editionTitle } = questionnaire;
  const days = [points[0], points.at(-1)].flatMap((point) => point?.day ?? []);
  const noun = source === 'commits' ? 'commit' : 'file';
  return {
    questionnaire: `${title} ${version}, ${editionTitle}`,
    followed: paths.join(', ') + (branch === undefined ? '' : ` on ${branch}`) + sinceOf(history),
    extent: `${counted(versions, noun)} in ${counted(points.length, 'point')}`,
    days: [...new Set(days)],
    scored: `scored on ${basis} levels${basesDiffer ? ', because the assessments have different bases' : ''}`,
    warnings: [
      ...(isShallow ? ['the history is cut off: this is a shallow clone'] : []),
      ...sharedRemarks(history).map((remark) => `all points: ${remark}`),
    ],
  };
}

function sinceOf({ since }: History): string {
  return since === undefined ? '' : ` since ${since}`;
}
