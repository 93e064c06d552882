import type { Objects } from '../../git/objects.ts';
import type { Host } from '../../host.ts';
import { readText } from '../../load/read-source.ts';

/** Says that the file on disk says something else than the newest commit, whatever its line ends; empty where it does not. */
export async function findUncommitted(
  file: string,
  newest: string | undefined,
  objects: Objects,
  host: Host,
): Promise<string[]> {
  const committed = newest === undefined ? undefined : await objects.read(newest);
  const onDisk = await readText(file, host);
  if (!committed || !('text' in onDisk)) return [];
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(committed.bytes);
  if (withLineFeeds(text) === withLineFeeds(onDisk.text)) return [];
  return [`${file} has changes that are not committed; they are not part of its history`];
}

function withLineFeeds(text: string): string {
  return text.replaceAll('\r\n', '\n');
}
