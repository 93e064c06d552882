// Makes src/generated anew: validators, rubrics, templates and questionnaires as JavaScript. Each step is a TypeScript
// file that is bundled and run; a step may import what earlier ones have written.
import { existsSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';

const steps = [
  'compile-schemas',
  'compile-rubrics',
  'precompile-templates',
  'compile-locales',
  'compile-questionnaires',
  'compile-trainings',
];
const cache = 'node_modules/.cache/tenet';

// The loaders that compile the content import the generated modules too; what is not written yet is empty.
const notYetWritten = {
  name: 'not-yet-written',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /\/generated\// }, ({ path, resolveDir }) =>
      existsSync(join(resolveDir, path)) ? undefined : { path, namespace: 'not-yet-written' },
    );
    onLoad({ filter: /.*/, namespace: 'not-yet-written' }, () => ({
      contents:
        'export const ids = [], modules = {}, plans = {}, translations = {}, documents = {}, compiled = {}; export default undefined;',
    }));
  },
};

await rm('src/generated', { recursive: true, force: true });
for (const step of steps) {
  const outfile = `${cache}/${step}.mjs`;
  await build({
    entryPoints: [`src/build/${step}.ts`],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'esm',
    packages: 'external',
    plugins: [notYetWritten],
    logLevel: 'error',
  });
  const { run } = await import(pathToFileURL(outfile).href);
  await run();
}
console.log('generated validators, rubrics, templates, languages, questionnaires and trainings');
