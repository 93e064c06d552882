import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { fileKinds } from '../../src/load/file-kinds.ts';
import { type Ran, runTenet } from '../support/run-tenet.ts';

/**
 * Files in each released version of their formats, as people keep them. A version that was released is never changed here:
 * what was written once must be read for ever. A new version of a format gets a folder of its own.
 */
const released = 'test/fixtures/released';
/** Kinds that come with the program, or that it writes for questionnaires of its own. */
const notKept = ['versions', 'training'];
const file = 'governance/service.assessment.yaml';

describe.each(readdirSync(released))('files of version %s', (version) => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'tenet released '));
    cpSync(join(released, version), folder, { recursive: true });
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  const run = (...args: string[]): Ran => runTenet(args, folder);

  test('are of every kind that people keep', () => {
    const paths = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((each) => each.isFile());
    const texts = paths.map((each) => readFileSync(join(each.parentPath, each.name), 'utf8'));
    for (const kind of fileKinds.filter((each) => !notKept.includes(each))) {
      expect(
        texts.filter((text) => new RegExp(`tenet/${kind}@${version}\\b`).test(text)),
        kind,
      ).not.toEqual([]);
    }
  });

  test('are valid, and judged by all that they demand', () => {
    expect(run('validate')).toMatchObject({ status: 0 });
    const { status, stdout } = run('check', '--as-of', '2026-11-22', '--format', 'json');
    expect(status).toBe(0);
    expect(JSON.parse(stdout).counts).toEqual({ pass: 12, fail: 0, warn: 0, waived: 1, skipped: 1 });
  });

  test('say what they said: a scorecard of then is the one of now', () => {
    expect(run('diff', 'service.scorecard.json', file, '--exit-code')).toMatchObject({ status: 0 });
    expect(run('report', 'service.scorecard.json', '--format', 'markdown')).toMatchObject({ status: 0 });
    expect(run('score', file, '--format', 'json').stdout).toBe(
      readFileSync(join(folder, 'service.scorecard.json'), 'utf8'),
    );
  });
});
