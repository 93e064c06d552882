import type { Host } from '../../host.ts';
import { readText } from '../../load/read-source.ts';
import type { FirstFile } from '../../render/ci-files/pipeline-files.ts';
import { writeFile } from '../shared/outputs.ts';
import { tellPaths } from '../shared/tell-paths.ts';

/** Writes the files that are not there and says which; returns for people what those that are there lack. */
export async function writeMissing(files: readonly FirstFile[], host: Host): Promise<string[]> {
  const additions: string[] = [];
  for (const { path, text, lacks } of files) {
    const isThere = (await host.kindOf(path)) !== 'missing';
    if (!isThere) await writeFile(path, text, host);
    await tellPaths([`${isThere ? 'kept   ' : 'created'}  ${path}`], host);
    const lacking = isThere && lacks ? lacks(await textOf(path, host)) : '';
    if (lacking !== '') additions.push(`\n${path} was there already. Add to it:\n\n${lacking.trimEnd()}`);
  }
  return additions;
}

// A file that cannot be read as text has nothing of ours.
async function textOf(path: string, host: Host): Promise<string> {
  const read = await readText(path, host);
  return 'text' in read ? read.text : '';
}
