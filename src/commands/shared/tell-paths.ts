import type { Host } from '../../host.ts';
import { printableLine } from '../../model/printable-text.ts';

/** One path a line, on standard output. A name may come from a stranger: what would drive a terminal is made visible. */
export async function tellPaths(paths: readonly string[], host: Host): Promise<void> {
  for (const path of paths) await host.stdout.write(`${printableLine(path)}\n`);
}
