import { readdir, readFile, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';

/** Collects the licence of every package whose code went into a bundle; fails when one has none. */
export async function writeLicences(metafiles) {
  const inputs = metafiles.flatMap(({ outputs }) =>
    Object.values(outputs).flatMap((output) => Object.keys(output.inputs)),
  );
  const folders = new Set(inputs.flatMap((path) => /^(.*node_modules\/(?:@[^/]+\/)?[^/]+)\//.exec(path)?.[1] ?? []));
  const texts = await Promise.all([...folders].sort().map(licenceOf));
  const head = 'Tenet contains code of the packages below, each under its own licence.\n';
  await writeFile('THIRD_PARTY_LICENSES.txt', [head, ...texts].join(`\n${'-'.repeat(80)}\n\n`));
}

async function licenceOf(folder) {
  const { name, version, license } = JSON.parse(await readFile(`${folder}/package.json`, 'utf8'));
  const file = (await readdir(folder)).find((each) => /^licen[cs]e/i.test(each));
  if (!license || !file) throw new Error(`${name} (${dirname(folder)}) states no licence`);
  return `${name} ${version} (${license})\n\n${(await readFile(`${folder}/${file}`, 'utf8')).trim()}\n`;
}
