import type { LintRule } from '../../model/lint-report.ts';
import { changedQuestions, type Release } from '../../model/release.ts';
import { bumpBetween, isEnough, neededBump } from '../versioning/compare-releases.ts';
import type { Finding } from './content-rule.ts';

export const versionRule: LintRule = {
  id: 'Q09',
  title: 'a version that grew with its texts',
  why: 'Answers keep their meaning only while anchors, weights and rubric stay: those change with a major version, words with a minor one.',
  severity: 'error',
};

/** What the version should have become since the last release; nothing before the first one. */
export function versionFindings(recorded: readonly Release[], now: Release): Finding[] {
  const last = recorded.at(-1);
  if (!last) return [];
  const needed = neededBump(last, now);
  if (isEnough(bumpBetween(last.version, now.version), needed)) return [];
  const changes = changedQuestions(last, now).map(({ question, change }) => `${question} (${change})`);
  const what = changes.length > 0 ? changes.join(', ') : 'scoring, sections, editions or facets';
  const message = `since ${last.version} this changed: ${what}; it needs a new ${needed} version, not ${now.version}`;
  return [{ path: ['version'], message }];
}
