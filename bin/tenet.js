#!/usr/bin/env node
const { join } = require('node:path');

const root = join(__dirname, '..');
const [first, ...others] = process.argv.slice(2);
if ((first === '--version' || first === '-V') && others.length === 0) {
  process.stdout.write(`${require('../package.json').version}\n`);
} else {
  const { start } = require('../dist/cli/main.cjs');
  start(process.argv.slice(2), root).then((exitCode) => {
    process.exitCode = exitCode;
  });
}
