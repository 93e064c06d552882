import { readFile, writeFile } from 'node:fs/promises';

/**
 * Writes what the package is made of as a CycloneDX bill of materials. Without a clock and without a random serial number,
 * so that the same sources give the same bytes. Hashes are those of the lockfile: of each package as it was downloaded.
 */
export async function writeSbom(packages, file) {
  const { name, version, license } = JSON.parse(await readFile('package.json', 'utf8'));
  const lock = JSON.parse(await readFile('package-lock.json', 'utf8')).packages;
  const components = packages.map((each) => ({
    type: 'library',
    'bom-ref': purlOf(each),
    name: each.name,
    version: each.version,
    scope: 'required',
    hashes: hashesOf(lock[each.folder]?.integrity),
    licenses: [{ expression: each.license }],
    purl: purlOf(each),
  }));
  const main = {
    type: 'application',
    'bom-ref': purlOf({ name, version }),
    name,
    version,
    licenses: [{ expression: license }],
  };
  const bill = {
    $schema: 'http://cyclonedx.org/schema/bom-1.6.schema.json',
    bomFormat: 'CycloneDX',
    specVersion: '1.6',
    version: 1,
    metadata: { lifecycles: [{ phase: 'build' }], component: { ...main, purl: purlOf({ name, version }) } },
    components,
    dependencies: [{ ref: main['bom-ref'], dependsOn: components.map(({ purl }) => purl) }],
  };
  await writeFile(file, `${JSON.stringify(bill, null, 2)}\n`);
}

function purlOf({ name, version }) {
  return `pkg:npm/${name.replace('@', '%40')}@${version}`;
}

function hashesOf(integrity) {
  const [algorithm, sum] = /^sha(\d+)-(.+)$/.exec(integrity ?? '')?.slice(1) ?? [];
  if (!sum) throw new Error('a bundled package has no hash in the lockfile');
  return [{ alg: `SHA-${algorithm}`, content: Buffer.from(sum, 'base64').toString('hex') }];
}
