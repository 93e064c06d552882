import { problem } from '../../diagnostics/catalog/index.ts';
import { type Diagnostic, hasErrors } from '../../diagnostics/diagnostic.ts';
import { InputError } from '../../diagnostics/input-error.ts';
import type { Host } from '../../host.ts';
import { isCalendarDate } from '../../model/calendar-date.ts';
import { openProject } from '../shared/open-project.ts';
import { refuse } from '../shared/outputs.ts';
import { notAtHand, type ReadVersion, toReading } from '../shared/score-revisions.ts';
import type { Gathered } from './gathered.ts';
import { type ReadAssessment, readVersion } from './read-version.ts';

/** True when a path stands for several files: a folder, or a pattern that matches something. */
export async function standsForSeveral(path: string, host: Host): Promise<boolean> {
  const kind = await host.kindOf(path);
  return kind === 'folder' || (kind === 'missing' && (await host.glob(path)).length > 0);
}

/** The versions that dated files of one subject are, in the order of their dates; those of one day by name. */
export async function gatherFiles(
  paths: readonly string[],
  options: { since?: string; branch?: string },
  host: Host,
): Promise<Gathered> {
  const { since, branch } = options;
  if (branch !== undefined) refuse('--branch follows one file through git; several files have dates of their own');
  if (since !== undefined && !isCalendarDate(since))
    refuse(`--since ${since} is not a calendar date`, 'write it as YYYY-MM-DD');
  const read = await readFiles(await expand(paths, host), host);
  refuseSeveralSubjects(read);
  const versions = read.map(toVersion).sort(byDay);
  return {
    head: { source: 'files', paths, ...(since !== undefined && { since }) },
    versions: since === undefined ? versions : sinceDay(versions, since),
    warnings: [],
    notes: [],
  };
}

const isAssessment = /\.assessment\.(ya?ml|json)$/;

async function expand(paths: readonly string[], host: Host): Promise<string[]> {
  const found = await Promise.all(paths.map((path) => filesAt(path, host)));
  const empty = paths.filter((_, index) => found[index]?.length === 0);
  if (empty.length > 0) throw new InputError(empty.map((path) => problem('history/no-files', { path })));
  return [...new Set(found.flat())];
}

async function filesAt(path: string, host: Host): Promise<readonly string[]> {
  const kind = await host.kindOf(path);
  if (kind === 'folder') {
    const names = (await host.listFolder(path)).filter((name) => isAssessment.test(name));
    return names.map((name) => `${path.replace(/\/$/, '')}/${name}`);
  }
  return kind === 'missing' && /[*?[{]/.test(path) ? host.glob(path) : [path];
}

interface ReadFile extends ReadAssessment {
  file: string;
}

async function readFiles(files: readonly string[], host: Host): Promise<ReadFile[]> {
  const { library } = await openProject(host);
  const read: ReadFile[] = [];
  for (const file of files) read.push({ file, ...(await readVersion(file, library, host)) });
  const broken = read.filter((each) => hasErrors(each.problems) && !isOnlyNotAtHand(each.problems));
  if (broken.length > 0) throw new InputError(broken.flatMap(({ problems }) => problems));
  return read;
}

// These files can be mended, so a mistake in one ends the run. What an old one answers may be gone for good.
function isOnlyNotAtHand(problems: readonly Diagnostic[]): boolean {
  const codes = problems.filter(({ severity }) => severity === 'error').map(({ code }) => code);
  return (
    codes.some((code) => notAtHand.includes(code)) && codes.every((code) => /^(questionnaire|answers)\//.test(code))
  );
}

function refuseSeveralSubjects(read: readonly ReadFile[]): void {
  const subjects = new Map<string, string>();
  for (const { subject = '', file } of read) {
    const key = subject.trim().replace(/\s+/g, ' ').toLowerCase();
    if (!subjects.has(key)) subjects.set(key, `${subject} (${file})`);
  }
  if (subjects.size > 1)
    throw new InputError([problem('history/several-subjects', { subjects: [...subjects.values()] })]);
}

function toVersion({ file, assessed = '', ...result }: ReadFile): ReadVersion {
  return { version: { file }, day: assessed, reading: toReading(result, assessed) };
}

function byDay(left: ReadVersion, right: ReadVersion): number {
  const [ours, theirs] = [keyOf(left), keyOf(right)];
  return ours === theirs ? 0 : ours < theirs ? -1 : 1;
}

function keyOf({ day, version }: ReadVersion): string {
  return `${day} ${version.file}`;
}

function sinceDay(versions: readonly ReadVersion[], day: string): ReadVersion[] {
  const at = versions.findIndex((version) => version.day >= day);
  const first = at === -1 ? versions.length : at;
  const start = versions[first - 1];
  return [...(start ? [{ ...start, isStart: true as const }] : []), ...versions.slice(first)];
}
