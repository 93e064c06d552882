import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { main } from '../src/cli/main.ts';
import { captureHost } from './support/capture-host.ts';
import { type ExpectedRun, makeFolder, parseScenario, wordsOf } from './support/scenario.ts';

interface Outcome {
  status: number | null;
  stdout: string;
  stderr: string;
}

type Runner = (run: ExpectedRun, folder: string) => Promise<Outcome>;

const runners: Record<string, Runner> = {
  'in process': async ({ line, input, env }, folder) => {
    const host = captureHost(folder, { input, env });
    const status = await main(wordsOf(line), host);
    return { status, stdout: host.out, stderr: host.err };
  },
  'built binary': async ({ line, input, env: own }, folder) => {
    const { NODE_EXTRA_CA_CERTS: _, FORCE_COLOR: __, ...env } = process.env;
    const words = [join(process.cwd(), 'bin/tenet.js'), ...wordsOf(line)];
    const { status, stdout, stderr } = spawnSync(process.execPath, words, {
      cwd: folder,
      env: { ...env, ...own },
      input,
      encoding: 'utf8',
    });
    return { status, stdout, stderr };
  },
};

const stories = readdirSync('test/scenarios').filter((name) => name.endsWith('.txt'));

describe.each(Object.keys(runners))('%s', (name) => {
  test.each(stories)('%s', async (file) => {
    const scenario = parseScenario(readFileSync(`test/scenarios/${file}`, 'utf8'));
    expect(scenario.runs.length, 'a scenario runs something').toBeGreaterThan(0);
    const { folder, remove } = makeFolder(scenario.setup);
    try {
      for (const expected of scenario.runs) {
        const outcome = await runners[name]?.(expected, folder);
        if (outcome) compare(expected, outcome, folder);
      }
    } finally {
      remove();
    }
  });
});

function compare(expected: ExpectedRun, outcome: Outcome, folder: string): void {
  const place = (text: string): string => text.replaceAll(folder, '<folder>');
  const said = `${expected.line}\n${outcome.stdout}\n${outcome.stderr}`;
  expect(outcome.status, said).toBe(expected.status);
  if (expected.stdout !== undefined) expect(place(outcome.stdout), expected.line).toBe(expected.stdout);
  if (expected.stderr !== undefined) expect(place(outcome.stderr), expected.line).toBe(expected.stderr);
  for (const { path, text } of expected.after) expect(readFileSync(join(folder, path), 'utf8')).toBe(text);
  for (const path of expected.absent) expect(existsSync(join(folder, path)), `${path} is absent`).toBe(false);
  for (const { where, text } of expected.contains) {
    const whole =
      { stdout: outcome.stdout, stderr: outcome.stderr }[where] ?? readFileSync(join(folder, where), 'utf8');
    expect(place(whole), `${expected.line}: ${where}`).toContain(text);
  }
}
