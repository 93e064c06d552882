import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { main } from '../../src/cli/main.ts';
import { catalog } from '../../src/diagnostics/catalog/index.ts';
import { type FileProblem, type Host, HostError } from '../../src/host.ts';
import { explainSchemaErrors } from '../../src/load/explain-schema-errors.ts';
import { parseYaml } from '../../src/load/parse-yaml.ts';
import { captureHost } from '../support/capture-host.ts';

const codes = Object.keys(catalog);
const stories = readdirSync('test/scenarios').map((name) => readFileSync(`test/scenarios/${name}`, 'utf8'));

// What a story cannot bring about on every machine is tested below.
const testedHere = [
  ...['file/denied', 'file/unreadable', 'file/too-large', 'command/internal', 'schema/invalid'],
  // Links: contract/untrusted-revision.
  'file/outside',
  'interview/not-saved',
  // A line of 5 MB (contract/score-lines).
  'file/long-line',
  // Told by a verdict (unit/git) and of files that only a program makes (contract/diff, contract/check).
  ...['git/no-merge-base', 'scorecard/edited'],
  // Only where no browser is installed (unit/commands/report).
  'browser/missing',
];

test.each(codes.filter((code) => !testedHere.includes(code)))('%s has a story', (code) => {
  const isTold = stories.some((story) => story.includes(`error ${code}`) || story.includes(`warning ${code}`));
  expect(isTold, `add a scenario to test/scenarios that ends in ${code}`).toBe(true);
});

test('every code has an explanation in sentences', () => {
  for (const [code, { about }] of Object.entries(catalog)) {
    expect(code).toMatch(/^[a-z]+\/[a-z-]+$/);
    expect(about, code).toMatch(/^[A-Z"].*\.$/s);
  }
});

function hostThatFails(problem: FileProblem): ReturnType<typeof captureHost> {
  const host = captureHost('/');
  const readFile: Host['readFile'] = async (path) => {
    throw new HostError(problem, path, 'device is gone');
  };
  return Object.create(host, { readFile: { value: readFile } });
}

test.each([
  ['denied', 'error file/denied  "a.yaml" may not be read'],
  ['other', 'error file/unreadable  "a.yaml" cannot be read: device is gone'],
  ['tooLarge', 'error file/too-large  "a.yaml" is larger than 2 MB'],
] as const)('a file that cannot be read (%s) is told', async (problem, message) => {
  const host = hostThatFails(problem);
  expect(await main(['score', 'a.yaml'], host)).toBe(2);
  expect(host.err).toContain(message);
});

test('a defect of the program is told as one, without a stack trace', async () => {
  const host = captureHost('/');
  const broken = Object.create(host, {
    readFile: {
      value: async () => {
        throw new TypeError('x is undefined');
      },
    },
  }) as typeof host;
  expect(await main(['score', 'a.yaml'], broken)).toBe(2);
  expect(broken.err).toContain('error command/internal  internal error: x is undefined');
  expect(broken.err).not.toContain('    at ');
});

test('a rule that has no words of its own is told in those of the schema', () => {
  const parsed = parseYaml('a.yaml', 'a: 3\n');
  if (!('source' in parsed)) throw new Error('does not parse');
  const schema = { type: 'object', properties: { a: { type: 'number', multipleOf: 2 } } };
  expect(explainSchemaErrors(schema, parsed.source)).toMatchObject([
    { code: 'schema/invalid', message: 'must be multiple of 2', place: { line: 1, column: 4 } },
  ]);
});

test('answers that could not be saved are named, and the file is as it was', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'tenet-not-saved-'));
  const head = 'format: tenet/assessment@1\nquestionnaire: {id: guiding-principles, version: 1.0.0}\n';
  const before = `${head}subject: Team\ntype: self\ndate: 2026-11-22\nanswers: {}\n`;
  writeFileSync(join(folder, 'a.yaml'), before);
  writeFileSync(join(folder, 'b.yaml'), before.replace('{}', '{outcomes-agreed: {level: 2}}'));
  const host = captureHost(folder);
  const full: Host['writeFile'] = async (path) => {
    throw new HostError('full', path, 'no space left on device');
  };
  const status = await main(
    ['assess', 'a.yaml', '--answers', 'b.yaml'],
    Object.create(host, { writeFile: { value: full } }),
  );
  expect(status).toBe(2);
  expect(host.err).toContain('error interview/not-saved  a.yaml could not be saved: the disk is full');
  expect(host.err).toContain('these answers are not on file: outcomes-agreed');
  expect(readFileSync(join(folder, 'a.yaml'), 'utf8')).toBe(before);
  expect(readdirSync(folder)).toEqual(['a.yaml', 'b.yaml']);
  rmSync(folder, { recursive: true });
});
