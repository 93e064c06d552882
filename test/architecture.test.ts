import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { cruise, type ICruiseResult } from 'dependency-cruiser';
import extractTSConfig from 'dependency-cruiser/config-utl/extract-ts-config';
import { expect, test } from 'vitest';
import { options, forbidden as rules } from './architecture-rules.ts';

async function violationsIn(folder: string): Promise<{ rule: string; text: string }[]> {
  const tsConfig = extractTSConfig('tsconfig.json');
  const { output } = await cruise(
    ['src'],
    { ...options, ruleSet: { forbidden: rules }, validate: true, baseDir: folder } as never,
    undefined,
    { tsConfig },
  );
  return (output as ICruiseResult).summary.violations.map(({ from, to, rule: { name } }) => {
    const comment = rules.find((each) => each.name === name)?.comment;
    return { rule: name, text: `${from} imports ${to}\n  ${name}: ${comment}` };
  });
}

test('every import keeps to the layers of the house', async () => {
  expect((await violationsIn(process.cwd())).map(({ text }) => text).join('\n\n')).toBe('');
});

const forbidden = {
  'src/model/a.ts': ["import '../core/a.ts';", 'model-stands-alone'],
  'src/diagnostics/a.ts': ["import '../load/a.ts';", 'diagnostics-know-the-model-only'],
  'src/core/a.ts': ["import '../load/a.ts';", 'core-stays-pure'],
  'src/core/b.ts': ["import 'node:fs';", 'core-uses-no-library'],
  'src/load/a.ts': ["import '../render/a.ts';", 'load-turns-text-into-model'],
  'src/load/b.ts': ["import 'node:fs';", 'the-world-has-one-door'],
  'src/edit/a.ts': ["import '../load/b.ts';", 'edit-changes-text'],
  'src/render/a.ts': ["import '../core/b.ts';", 'render-makes-strings'],
  'src/commands/a.ts': ["import '../cli/a.ts';", 'nobody-imports-the-command-line'],
  'src/cli/a.ts': ["import '../commands/b.ts';", 'nobody-imports-commands-statically'],
  'src/commands/b.ts': ["import './c.ts';", 'no-cycles'],
  'src/commands/c.ts': ["import './b.ts'; import 'chalk';", 'chalk-has-one-door'],
  'src/load/c.ts': ["import 'yaml';", 'yaml-has-one-door'],
  'src/load/d.ts': ["import 'ajv';", 'ajv-has-one-door'],
  'src/cli/b.ts': ["import 'commander';", 'commander-has-one-door'],
  'src/render/b.ts': ["import 'handlebars';", 'handlebars-has-one-door'],
} as const;

test('the rules see what they forbid', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'tenet-architecture-'));
  for (const [path, [code]] of Object.entries(forbidden)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), `${code}\nexport {};\n`);
  }
  symlinkSync(join(process.cwd(), 'node_modules'), join(folder, 'node_modules'));
  const found = await violationsIn(folder);
  for (const [path, [, rule]] of Object.entries(forbidden)) {
    const seen = found.filter(({ text }) => text.startsWith(path)).map((each) => each.rule);
    expect(seen, path).toContain(rule);
  }
  rmSync(folder, { recursive: true });
});

function filesBelow(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(ts|mjs)$/.test(name) && !name.startsWith('generated'))
    .map((name) => `${folder}/${name}`);
}

test('no source file is longer than 300 lines', () => {
  const long = filesBelow('src').filter((file) => readFileSync(file, 'utf8').split('\n').length > 301);
  expect(long, 'split it by what it decides: one file, one main export').toEqual([]);
});

test('files are named after what they hold, not "utils"', () => {
  const vague = filesBelow('src').filter((file) => /\/(utils?|helpers?|common|misc)\.ts$/.test(file));
  expect(vague, 'name the file after its main export').toEqual([]);
});
