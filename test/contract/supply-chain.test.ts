import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { Spec, Validation } from '@cyclonedx/cyclonedx-library';
import { afterAll, expect, test } from 'vitest';
import { parse } from 'yaml';

const folder = mkdtempSync(join(tmpdir(), 'tenet-supply-'));
afterAll(() => rmSync(folder, { recursive: true }));

interface Bill {
  metadata: { component: { version: string } };
  components: { name: string; version: string; hashes: { content: string }[] }[];
}
const text = readFileSync('dist/sbom.cdx.json', 'utf8');
const bill = JSON.parse(text) as Bill;

test('the bill of materials is valid CycloneDX and names each bundled package that has a licence here', async () => {
  expect(await new Validation.JsonStrictValidator(Spec.Version.v1dot6).validate(text)).toBeNull();
  const licences = readFileSync('THIRD_PARTY_LICENSES.txt', 'utf8');
  const licensed = [...licences.matchAll(/^((?:@[\w-]+\/)?[\w.-]+ \d+\.\d+\.\d+) \(/gm)].map(([, name]) => name);
  expect(bill.components.map(({ name, version }) => `${name} ${version}`)).toEqual(licensed);
  expect(licensed.length).toBeGreaterThan(10);
  for (const { hashes } of bill.components) expect(hashes[0]?.content).toMatch(/^[0-9a-f]{128}$/);
});

test('the package runs nothing when it is installed, and needs nothing', () => {
  const manifest = JSON.parse(readFileSync('package.json', 'utf8'));
  expect(Object.keys(manifest.scripts).filter((name) => /install|prepare/.test(name))).toEqual([]);
  expect(manifest.dependencies ?? manifest.optionalDependencies ?? manifest.peerDependencies).toBeUndefined();
});

// Built once before the tests, and once more in another folder, under another name, in another time zone.
test('the same sources give the same package, byte by byte', () => {
  const copy = join(folder, 'elsewhere, again');
  for (const path of execFileSync('git', ['ls-files', '-coz', '--exclude-standard'], { encoding: 'utf8' }).split(
    '\0',
  )) {
    if (path !== '' && !/^(test|bench)\//.test(path)) cpSync(path, join(copy, path));
  }
  symlinkSync(resolve('node_modules'), join(copy, 'node_modules'));
  const env = { ...process.env, TZ: 'Pacific/Kiritimati', LC_ALL: 'C' };
  for (const step of ['generate', 'build'])
    execFileSync(process.execPath, [`src/build/${step}.mjs`], { cwd: copy, env });
  expect(packed(copy)).toBe(packed('.'));
}, 180_000);

function packed(cwd: string): string {
  const to = mkdtempSync(join(folder, 'pack-'));
  mkdirSync(to, { recursive: true });
  const args = ['pack', '--ignore-scripts', '--silent', '--pack-destination', to];
  const name = execFileSync('npm', args, { cwd, encoding: 'utf8' }).trim().split('\n').at(-1) ?? '';
  return createHash('sha256')
    .update(readFileSync(join(to, name)))
    .digest('hex');
}

test('a release is tested first, is signed with its origin, and holds no rights that it does not need', () => {
  const { permissions, jobs } = parse(readFileSync('.github/workflows/release.yml', 'utf8'));
  expect(permissions).toEqual({});
  expect(jobs.test.permissions).toEqual({ contents: 'read' });
  expect(jobs.publish.needs).toBe('test');
  expect(jobs.publish.permissions).toEqual({ contents: 'write', 'id-token': 'write' });
  const commands = jobs.publish.steps.flatMap(({ run = '' }: { run?: string }) => run.split('\n')).join('\n');
  expect(commands).toMatch(/^npm publish .*--provenance/m);
  // What a tag or a file says never becomes a part of a script.
  expect(commands).not.toContain('${{');
});
