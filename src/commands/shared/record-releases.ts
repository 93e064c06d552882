import type { Host } from '../../host.ts';
import type { Library } from '../../load/library.ts';
import { readVersions, type VersionsFile, versionsFileBeside } from '../../load/recorded-releases.ts';
import type { Release } from '../../model/release.ts';
import { type LintTarget, releaseOf } from './lint-target.ts';
import { writeFile } from './outputs.ts';

/**
 * Remembers the versions of questionnaires in `versions.json` beside them; one that is there already is written anew
 * only when nothing but guidance changed. Returns the files written.
 */
export async function recordReleases(targets: readonly LintTarget[], library: Library, host: Host): Promise<string[]> {
  const files = new Map<string, Record<string, readonly Release[]>>();
  for (const { entry, source } of targets) {
    const path = versionsFileBeside(source.file);
    const known = files.get(path) ?? { ...(await readVersions(path, host))?.questionnaires };
    const release = await releaseOf(entry, library, host);
    const earlier = (known[entry.value.id] ?? []).filter(({ version }) => version !== release.version);
    files.set(path, { ...known, [entry.value.id]: [...earlier, release] });
  }
  for (const [path, known] of files) {
    const questionnaires = Object.fromEntries(Object.entries(known).sort(([left], [right]) => (left < right ? -1 : 1)));
    const versions: VersionsFile = { format: 'tenet/versions@1', questionnaires };
    await writeFile(path, `${JSON.stringify(versions, null, 2)}\n`, host);
  }
  return [...files.keys()];
}
