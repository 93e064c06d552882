// `npm test`: generate and build, types, lint, then all tests. Ends with the runner's summary and a line of counts.
import { spawnSync } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';

const results = 'node_modules/.cache/tenet/test-results.json';
const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${results}`];
const steps = [
  ['generate', ['node', 'src/build/generate.mjs']],
  ['build', ['node', 'src/build/build.mjs']],
  ['types', ['node', 'node_modules/typescript/bin/tsc', '--noEmit']],
  ['lint', ['node', 'node_modules/@biomejs/biome/bin/biome', 'check', '--error-on-warnings', '.']],
];

for (const [name, [command, ...args]] of steps) {
  const { status } = spawnSync(command, args, { stdio: 'inherit' });
  if (status === 0) continue;
  console.error(`\n${name} failed`);
  console.log('0 passed, 1 failed');
  process.exit(1);
}

rmSync(results, { force: true });
const { status } = spawnSync(
  'node',
  ['node_modules/vitest/vitest.mjs', 'run', ...reporters, ...process.argv.slice(2)],
  {
    stdio: 'inherit',
  },
);
const { numPassedTests, numFailedTests, numFailedTestSuites } = JSON.parse(readFileSync(results, 'utf8'));
// A file that could not even be loaded has no failed test of its own.
const failed = numFailedTests || (status === 0 ? 0 : Math.max(1, numFailedTestSuites));
console.log(`${numPassedTests} passed, ${failed} failed`);
process.exit(status === 0 && failed === 0 ? 0 : 1);
