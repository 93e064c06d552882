// Builds dist: the command line as CommonJS chunks (they start faster), the library as one ESM file with types.
import { execFileSync } from 'node:child_process';
import { readFile, rm, writeFile } from 'node:fs/promises';
import { build, transform } from 'esbuild';
import { writeLicences } from './write-licences.mjs';

// The builds of these libraries that bundle well: ES modules of which unused parts fall away, and no computed require.
const alias = {
  yaml: './node_modules/yaml/browser/index.js',
  'jsonc-parser': './node_modules/jsonc-parser/lib/esm/main.js',
  tinyglobby: './node_modules/tinyglobby/dist/index.cjs',
};
// Commander loads child_process for subcommands that are programs of their own; there are none here.
const withoutChildProcess = {
  name: 'without-child-process',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^node:child_process$/ }, ({ path, importer }) =>
      importer.includes('/commander/') ? { path, namespace: 'without-child-process' } : undefined,
    );
    onLoad({ filter: /.*/, namespace: 'without-child-process' }, () => ({ contents: 'module.exports = {};' }));
  },
};
const shared = {
  bundle: true,
  platform: 'node',
  target: 'node20.12',
  alias,
  metafile: true,
  plugins: [withoutChildProcess],
  logLevel: 'warning',
};

await rm('dist', { recursive: true, force: true });
const cli = await build({
  ...shared,
  entryPoints: { main: 'src/cli/main.ts' },
  outdir: 'dist/cli',
  outExtension: { '.js': '.cjs' },
  chunkNames: 'chunk-[hash]',
  format: 'esm',
  splitting: true,
  minify: true,
  write: false,
});
// Only ES modules can be split, and only CommonJS starts fast: so split first, then turn each chunk.
await Promise.all(cli.outputFiles.map(toCommonJs));

const library = await build({
  ...shared,
  entryPoints: { index: 'src/index.ts' },
  outdir: 'dist/lib',
  format: 'esm',
  splitting: true,
  banner: { js: "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);" },
});
execFileSync(process.execPath, ['node_modules/typescript/bin/tsc', '-p', 'src/build/tsconfig.types.json'], {
  stdio: 'inherit',
});
await writeLicences([cli.metafile, library.metafile]);
console.log('built dist/');

async function toCommonJs({ path, text }) {
  const { code } = await transform(text, {
    format: 'cjs',
    platform: 'node',
    target: 'node20.12',
    minify: true,
    supported: { 'dynamic-import': false },
  });
  const { mkdir } = await import('node:fs/promises');
  const { dirname } = await import('node:path');
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, code);
}
