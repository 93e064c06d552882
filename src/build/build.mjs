// Builds dist: one set of CommonJS chunks (they start faster) for the command line and the library, and the library's types.
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { build, transform } from 'esbuild';
import { bundledPackages } from './bundled-packages.mjs';
import { packChunks } from './pack-chunks.mjs';
import { pruneTypes } from './prune-types.mjs';
import { writeLicences } from './write-licences.mjs';
import { writeSbom } from './write-sbom.mjs';

// The builds of these libraries that bundle well: ES modules of which unused parts fall away, and no computed require.
const alias = {
  yaml: './node_modules/yaml/browser/index.js',
  'jsonc-parser': './node_modules/jsonc-parser/lib/esm/main.js',
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
  // Names of libraries in the output are those of this folder, also where it links to them.
  preserveSymlinks: true,
  bundle: true,
  platform: 'node',
  target: 'node20.12',
  alias,
  metafile: true,
  plugins: [withoutChildProcess],
  logLevel: 'warning',
};

await rm('dist', { recursive: true, force: true });
const built = await build({
  ...shared,
  entryPoints: { main: 'src/cli/main.ts', index: 'src/index.ts', worker: 'src/cli/node-worker.ts' },
  outdir: 'dist/cli',
  outExtension: { '.js': '.cjs' },
  chunkNames: 'chunk-[hash]',
  format: 'esm',
  splitting: true,
  minify: true,
  write: false,
});
// Only ES modules can be split, and only CommonJS starts fast: so split first, then turn each chunk.
const chunks = new Map();
for (const { path, text } of built.outputFiles) chunks.set(`./${basename(path)}`, await toCommonJs(text));
await mkdir('dist/cli', { recursive: true });
// What a task loads, whatever the assessment holds.
const touchedByTask = {
  scoring: [
    'commands/score.ts',
    'load/parse-yaml.ts',
    'render/score/text.ts',
    'generated/rubrics/evidence-ladder.js',
    'generated/rubrics/evidence-ladder.quick.js',
    'generated/validators/assessment.js',
    'generated/questionnaires/guiding-principles.plan.js',
  ],
  reporting: ['commands/report.ts', 'generated/locales/en.js'],
  checking: [
    'commands/check.ts',
    'cli/node-conversation.ts',
    'cli/node-programs.ts',
    'generated/validators/project.js',
    'render/verdict/text.ts',
  ],
};
const rootsOf = (touched) =>
  Object.entries(built.metafile.outputs)
    .filter(([, { entryPoint }]) => touched.some((file) => entryPoint === `src/${file}`))
    .map(([path]) => `./${basename(path)}`);
const rootsByTask = Object.fromEntries(
  Object.entries(touchedByTask).map(([task, touched]) => [task, rootsOf(touched)]),
);
const packed = packChunks(chunks, rootsByTask);
for (const [name, code] of packed) await writeFile(join('dist/cli', name), code);
const buildId = createHash('sha256')
  .update(JSON.stringify([...packed]))
  .digest('hex')
  .slice(0, 16);
await build({
  ...shared,
  entryPoints: { boot: 'src/boot/index.ts' },
  outdir: 'dist',
  outExtension: { '.js': '.cjs' },
  format: 'cjs',
  minify: true,
  define: { BUILD_ID: JSON.stringify(buildId) },
});

const names = Object.values(built.metafile.outputs).find(({ entryPoint }) => entryPoint === 'src/index.ts').exports;
await mkdir('dist/lib', { recursive: true });
await writeFile(
  'dist/lib/index.js',
  `import code from '../cli/main.cjs';\nexport const { ${names.sort().join(', ')} } = code.load('./index.cjs');\n`,
);
execFileSync(process.execPath, ['node_modules/typescript/bin/tsc', '-p', 'src/build/tsconfig.types.json'], {
  stdio: 'inherit',
});
pruneTypes('dist/types', 'index.d.ts');
await compactSchemas();
const packages = await bundledPackages([built.metafile]);
await writeLicences(packages);
await writeSbom(packages, 'dist/sbom.cdx.json');
console.log('built dist/');

// What people read is in schemas/; a package carries the same without spaces and compressed, a tenth of it.
async function compactSchemas() {
  await mkdir('dist/schemas');
  for (const name of await readdir('schemas')) {
    if (!name.endsWith('.schema.json')) continue;
    const schema = JSON.parse(await readFile(join('schemas', name), 'utf8'));
    await writeFile(join('dist/schemas', `${name}.br`), brotliCompressSync(JSON.stringify(schema)));
  }
}

async function toCommonJs(text) {
  const { code } = await transform(text, {
    format: 'cjs',
    platform: 'node',
    target: 'node20.12',
    minify: true,
    supported: { 'dynamic-import': false },
  });
  return code;
}
