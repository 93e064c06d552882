import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { main } from '../../src/cli/main.ts';
import { captureHost } from '../support/capture-host.ts';

test('docs/rater-training.md ends with the cases as "tenet train --booklet" prints them', async () => {
  const host = captureHost('/');
  expect(await main(['train', '--booklet'], host)).toBe(0);
  const page = readFileSync('docs/rater-training.md', 'utf8');
  const hint = 'rewrite the part below "## The cases" with the output of node bin/tenet.js train --booklet';
  expect(page.slice(page.indexOf('### Case 1:')), hint).toBe(host.out);
});
