import { readFile } from 'node:fs/promises';

/** The packages whose code went into a bundle, sorted by folder: what their `package.json` says, and where they lie. */
export async function bundledPackages(metafiles) {
  const inputs = metafiles.flatMap(({ outputs }) =>
    Object.values(outputs).flatMap((output) => Object.keys(output.inputs)),
  );
  const folders = new Set(inputs.flatMap((path) => /^(.*node_modules\/(?:@[^/]+\/)?[^/]+)\//.exec(path)?.[1] ?? []));
  return Promise.all([...folders].sort().map(factsOf));
}

async function factsOf(folder) {
  const { name, version, license } = JSON.parse(await readFile(`${folder}/package.json`, 'utf8'));
  if (!license) throw new Error(`${name} (${folder}) states no licence`);
  return { name, version, license, folder };
}
