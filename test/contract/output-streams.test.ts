import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const tenet = fileURLToPath(new URL('../../bin/tenet.js', import.meta.url));
const sample = fileURLToPath(new URL('../../examples/kestrel-apps.assessment.yaml', import.meta.url));
const calls = [['--version'], ['--help'], ['score', sample, '--format', 'json']];

test.each(calls.map((call) => [call]))('a reader that goes away is no error: %j', (call) => {
  const reader = 'set -o pipefail; node "$@" | true; echo $?';
  const { stdout, stderr } = spawnSync('bash', ['-c', reader, 'bash', tenet, ...call], { encoding: 'utf8' });
  expect({ stdout, stderr }).toEqual({ stdout: '0\n', stderr: '' });
});

test.runIf(existsSync('/dev/full')).each(calls.map((call) => [call]))('a full disk is one: %j', (call) => {
  const { status, stderr } = spawnSync('bash', ['-c', 'node "$@" > /dev/full', 'bash', tenet, ...call], {
    encoding: 'utf8',
  });
  expect(status).toBe(2);
  expect(stderr).not.toMatch(/ at .*:\d+:\d+/);
});
