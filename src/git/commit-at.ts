import type { LoggedCommit } from './history-log.ts';
import type { Objects } from './objects.ts';

/** A commit by any name that git knows for it; undefined when there is none of that name. */
export async function commitAt(name: string, objects: Objects): Promise<Omit<LoggedCommit, 'change'> | undefined> {
  const commit = await objects.read(`${name}^{commit}`);
  if (commit?.type !== 'commit') return undefined;
  const [head = '', ...message] = new TextDecoder().decode(commit.bytes).split('\n\n');
  const [, author = '', seconds, zone] = /^author (.*?) ?<[^>]*> (-?\d+) ([+-]\d{4})$/m.exec(head) ?? [];
  const tree = /^tree ([0-9a-f]+)$/m.exec(head)?.[1] ?? '';
  const subject =
    message
      .join('\n\n')
      .trimStart()
      .split(/\n\s*\n/)[0] ?? '';
  return {
    id: commit.id,
    tree,
    authored: dayOf(seconds, zone),
    author,
    subject: subject.replace(/\s*\n\s*/g, ' ').trim(),
  };
}

/** 9999-12-31: a later time is a slip, and no calendar date as ours are written. */
const latest = 253_402_300_799;

// The calendar day at the place that the time zone names, whatever the one of this machine.
function dayOf(seconds = '0', zone = '+0000'): string {
  const minutes = Number(zone.slice(1, 3)) * 60 + Number(zone.slice(3));
  const local = Number(seconds) + (zone.startsWith('-') ? -minutes : minutes) * 60;
  return new Date(Math.max(0, Math.min(local, latest)) * 1000).toISOString().slice(0, 10);
}
