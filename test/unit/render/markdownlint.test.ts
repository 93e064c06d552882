import type { Configuration } from 'markdownlint';
import { lint } from 'markdownlint/sync';
import { expect, test } from 'vitest';
import { compareScorecards } from '../../../src/core/comparing/compare-scorecards.ts';
import { renderReport } from '../../../src/render/render-report.ts';
import { scorecardVariants } from '../../support/a-scorecard.ts';

// Long lines are what a table and a paragraph are in Markdown; `details` is how GitHub and GitLab fold.
const config: Configuration = { default: true, MD013: false, MD033: { allowed_elements: ['details', 'summary'] } };

function findingsIn(text: string): string[] {
  const { report = [] } = lint({ strings: { report: text }, config });
  return report.map(({ ruleNames, lineNumber, errorDetail }) => `${ruleNames[0]} ${lineNumber} ${errorDetail ?? ''}`);
}

test.each(Object.entries(scorecardVariants))('%s: Markdown passes markdownlint, whole and brief', async (_, make) => {
  const card = make();
  expect(findingsIn(await renderReport('markdown', card))).toEqual([]);
  expect(findingsIn(await renderReport('markdown', card, { brief: true }))).toEqual([]);
});

test('so does what changed', async () => {
  const [before, after] = ['kestrel-apps', 'meridian-trust'].map((name) => scorecardVariants[name]?.());
  if (!before || !after) throw new Error('no samples');
  const comparison = compareScorecards(before, after, { before: 'a.json', after: 'b.json' });
  const text = await renderReport('markdown', after, { brief: true, comparison });
  expect(text).toContain('## What changed');
  expect(findingsIn(text)).toEqual([]);
});

test('a slip is found', () => {
  expect(findingsIn('# a\n\n\n## b\n')).toEqual(['MD012 3 Expected: 1; Actual: 2']);
});
