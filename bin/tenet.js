#!/usr/bin/env node
const { join } = require('node:path');

const root = join(__dirname, '..');
const args = process.argv.slice(2);
const [first = '', ...others] = args;
if ((first === '--version' || first === '-V') && others.length === 0) {
  // Node's own stream would load its network modules for one short line.
  try {
    require('node:fs').writeSync(1, `${require('../package.json').version}\n`);
  } catch (cause) {
    // A reader that has gone away has had enough.
    if (cause.code !== 'EPIPE') process.exitCode = 2;
  }
} else {
  // Options before a command are rare, and help is too little to gain from the boot's preparations.
  // The folder that it runs in is gone, or no file can be opened any more: not even the command line starts.
  const fail = ({ message }) => {
    try {
      require('node:fs').writeSync(2, `error command/internal  tenet cannot run here: ${message}\n`);
    } finally {
      process.exit(2);
    }
  };
  try {
    const load = first.startsWith('-')
      ? () => require('../dist/cli/main.cjs')
      : require('../dist/boot.cjs').loadCommandLine;
    load(args, root)
      .start(args, root)
      // All is written by now; without this Node takes the heap apart first (1 ms).
      .then((exitCode) => process.exit(exitCode), fail);
  } catch (cause) {
    fail(cause);
  }
}
