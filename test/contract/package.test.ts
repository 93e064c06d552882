import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';

const folder = mkdtempSync(join(tmpdir(), 'tenet-package-'));
const installed = join(folder, 'node_modules/tenet');
const tenet = join(folder, 'node_modules/.bin/tenet');

// Built already: the test command builds before it tests, and packing must not build over a running test.
beforeAll(() => {
  const packed = execFileSync('npm', ['pack', '--ignore-scripts', '--silent', '--pack-destination', folder], {
    encoding: 'utf8',
  });
  writeFileSync(join(folder, 'package.json'), '{"private": true}');
  const archive = join(folder, packed.trim().split('\n').at(-1) ?? '');
  execFileSync('npm', ['install', '--offline', '--no-audit', '--no-fund', '--silent', archive], { cwd: folder });
}, 120_000);

afterAll(() => rmSync(folder, { recursive: true }));

function run(...args: string[]) {
  return spawnSync(tenet, args, { cwd: folder, encoding: 'utf8' });
}

function sizeOf(path: string): number {
  if (!statSync(path).isDirectory()) return statSync(path).size;
  return readdirSync(path).reduce((sum, name) => sum + sizeOf(join(path, name)), 0);
}

test('the package installs alone, without dependencies, and stays small', () => {
  const others = readdirSync(join(folder, 'node_modules')).filter((name) => !name.startsWith('.'));
  expect(others).toEqual(['tenet']);
  expect(sizeOf(installed)).toBeLessThan(3_000_000);
});

test('it works when installed into an empty folder', () => {
  expect(run('--version').stdout.trim()).toBe(JSON.parse(readFileSync('package.json', 'utf8')).version);
  const demo = run('demo');
  expect(demo.stderr).toContain('report.html');
  expect(demo.status).toBe(0);
  expect(run('init', '--subject', 'Team').status).toBe(0);
  expect(run('validate').status).toBe(0);
  expect(run('report').status).toBe(0);
  expect(existsSync(join(folder, 'governance/reports/team.html'))).toBe(true);
});

test('it carries the licences of what it bundles and of its texts', () => {
  const licences = readFileSync(join(installed, 'THIRD_PARTY_LICENSES.txt'), 'utf8');
  for (const name of ['ajv', 'chalk', 'commander', 'handlebars', 'yaml']) {
    expect(licences).toMatch(new RegExp(`^${name} \\d`, 'm'));
  }
  expect(readFileSync(join(installed, 'LICENSE-questionnaires'), 'utf8')).toContain('CC BY 4.0');
});

test('the library can be imported, with types and without side effects', () => {
  const program = `
    import { openLibrary, renderReport, scoreAssessment } from 'tenet';
    console.log(typeof openLibrary, typeof renderReport, typeof scoreAssessment);
  `;
  writeFileSync(join(folder, 'program.mjs'), program);
  const { stdout, stderr } = spawnSync(process.execPath, ['program.mjs'], { cwd: folder, encoding: 'utf8' });
  expect(stderr).toBe('');
  expect(stdout.trim()).toBe('function function function');
  expect(existsSync(join(installed, 'dist/types/index.d.ts'))).toBe(true);
});
