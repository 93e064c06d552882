import { readFileSync } from 'node:fs';
import module from 'node:module';
import { join } from 'node:path';
import { cacheFolder, isOwnFolder } from './cache-folder.ts';

/** Names the chunks that this file was built with. */
declare const BUILD_ID: string;

interface CommandLine {
  start(args: readonly string[], packageRoot: string): Promise<number>;
}

const isNode20 = process.version.startsWith('v20.');

/**
 * Loads the command line, where it can be from compiled code that an earlier run left (docs/decisions/010). From 22.1 on
 * Node does that itself.
 */
export function loadCommandLine(args: readonly string[], packageRoot: string): CommandLine {
  const main = join(packageRoot, 'dist/cli/main.cjs');
  const command = commandIn(args);
  if (command === undefined) return require(main);
  // V8 keeps compiled code apart by its flags, so this one stands before the first script (docs/decisions/006).
  if (isNode20) withoutOptimising();
  const root = cacheFolder(process.env, process.platform);
  if (root === undefined || !isOwnFolder(root, process.getuid?.())) return require(main);
  const { enableCompileCache } = module as { enableCompileCache?: (folder: string) => void };
  if (!enableCompileCache) return loadKept(main, join(root, BUILD_ID), command);
  enableCompileCache(root);
  return require(main);
}

// Help is one file and few functions: nothing to gain.
function commandIn([first = '', ...others]: readonly string[]): string | undefined {
  const isHelp = others.some((word) => word === '--help' || word === '-h');
  return /^[a-z]{2,12}$/.test(first) && first !== 'help' && !isHelp ? first : undefined;
}

// Each command runs other functions, so each has its own copies.
function loadKept(main: string, folder: string, command: string): CommandLine {
  const { CompiledCode, removeOld } = require('./compiled-code.ts') as typeof import('./compiled-code.ts');
  const code = new CompiledCode(join(folder, `${process.version}-${process.arch}`, command));
  const load = (file: string): unknown => {
    const path = join(main, '..', file);
    const source = `(function(exports,require,module){${readFileSync(path, 'latin1')}\n})`;
    const holder = { exports: {} };
    const run = code.script(file.slice(2), source, path).runInThisContext();
    run(holder.exports, (id: string) => (id.startsWith('./') ? load(id) : require(id)), holder);
    return holder.exports;
  };
  process.once('exit', (exitCode) => {
    if (exitCode !== 0) return;
    // A long run has switched it on again.
    if (isNode20) withoutOptimising();
    if (code.keep()) removeOld(folder, Date.now());
  });
  return load('./main.cjs') as CommandLine;
}

function withoutOptimising(): void {
  require('node:v8').setFlagsFromString('--no-opt');
}
