import { readdir, readFile, writeFile } from 'node:fs/promises';

/** Collects the licence of every bundled package; fails when one has none. */
export async function writeLicences(packages) {
  const texts = await Promise.all(packages.map(licenceOf));
  const head = 'Tenet contains code of the packages below, each under its own licence.\n';
  await writeFile('THIRD_PARTY_LICENSES.txt', [head, ...texts].join(`\n${'-'.repeat(80)}\n\n`));
}

async function licenceOf({ name, version, license, folder }) {
  const file = (await readdir(folder)).find((each) => /^licen[cs]e/i.test(each));
  if (!file) throw new Error(`${name} (${folder}) carries no licence`);
  return `${name} ${version} (${license})\n\n${(await readFile(`${folder}/${file}`, 'utf8')).trim()}\n`;
}
