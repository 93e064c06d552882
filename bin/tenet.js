#!/usr/bin/env node
const { join } = require('node:path');

const root = join(__dirname, '..');
const args = process.argv.slice(2);
const [first = '', ...others] = args;
if ((first === '--version' || first === '-V') && others.length === 0) {
  process.stdout.write(`${require('../package.json').version}\n`);
} else {
  // Options before a command are rare, and help is too little to gain from the boot's preparations.
  const load = first.startsWith('-')
    ? () => require('../dist/cli/main.cjs')
    : require('../dist/boot.cjs').loadCommandLine;
  load(args, root)
    .start(args, root)
    .then((exitCode) => {
      process.exitCode = exitCode;
    });
}
