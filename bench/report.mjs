// Prints what rendering a report costs beside parsing the YAML of its assessment: in one process, in turn, as a ratio.
// Usage: npm run build && npm run bench:report [-- ROUNDS]
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseDocument } from 'yaml';
import { renderReport } from '../dist/lib/index.js';

const rounds = Number(process.argv[2] ?? 40);
const limit = 1;
const root = fileURLToPath(new URL('..', import.meta.url));
const sample = join(root, 'examples/northgate-platform.assessment.yaml');
const text = readFileSync(sample, 'utf8');
const scored = spawnSync(process.execPath, [join(root, 'bin/tenet.js'), 'score', sample, '--format', 'json'], {
  encoding: 'utf8',
});
if (scored.status !== 0) throw new Error(scored.stderr);
const card = JSON.parse(scored.stdout);

const work = {
  parse: () => parseDocument(text, { version: '1.2', schema: 'core', uniqueKeys: true }).toJS(),
  html: () => renderReport('html', card),
  markdown: () => renderReport('markdown', card),
};
const times = { parse: [], html: [], markdown: [] };
// The first round loads templates and words; a command pays for that once, so it is told by itself.
for (let round = 0; round <= rounds; round += 1) {
  for (const [name, run] of Object.entries(work)) {
    const start = performance.now();
    await run();
    times[name].push(performance.now() - start);
  }
}

const median = (values) => values.toSorted((left, right) => left - right)[Math.floor(values.length / 2)];
const bytes = Buffer.byteLength(await renderReport('html', card));
console.log(`HTML of ${card.coverage.scored} answers: ${bytes} bytes, ${bytes < 200_000 ? 'met' : 'missed'} (200,000)`);
const parse = median(times.parse.slice(1));
for (const name of ['html', 'markdown']) {
  const ratio = median(times[name].slice(1)) / parse;
  const first = times[name][0] / times.parse[0];
  console.log(
    `${name} beside parsing: ${ratio.toFixed(2)}, ${ratio <= limit ? 'met' : 'missed'} (${limit}); first time ${first.toFixed(2)}`,
  );
}
