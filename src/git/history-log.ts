import type { Host } from '../host.ts';
import { isCalendarDate } from '../model/calendar-date.ts';
import { runGit } from './plain-git.ts';

/** A commit that changed the followed file. */
export interface LoggedCommit {
  /** Hexadecimal, in full, as that of its tree. */
  id: string;
  tree: string;
  /** `YYYY-MM-DD`: day of the author date, in the author's own time zone. */
  authored: string;
  author: string;
  /** First line of the message; empty when there is none. */
  subject: string;
  change: FileChange;
}

/** What a commit made of the file. Paths start at the root of the repository. */
export interface FileChange {
  path: string;
  /** Another one where the commit renamed or copied the file. */
  pathBefore: string;
  /** True where the file of the path before is still there. */
  isCopy: boolean;
  /** Id of the content; absent when the file was taken away, or is no file but a link or a submodule. */
  blob?: string;
  isDeleted: boolean;
}

// Settings of the user that would change the form of the answer.
const settings = ['diff.relative=false'];
// Along the first parent, a merge as one step: what the branch itself held (docs/history.md).
const walk = ['--follow', '--first-parent', '-m', '-M'];
const form = ['--raw', '-z', '--no-abbrev', '--encoding=UTF-8', '--format=%H%x00%T%x00%as%x00%an%x00%s'];

/**
 * The commits of a branch that changed a file, through its renames, oldest first, by one git process. `tip` and `past` are
 * ids of commits; what `past` can reach is left out. `problem` is what git says when it cannot tell.
 */
export async function readHistoryLog(
  path: string,
  { tip, past }: { tip: string; past?: string | undefined },
  host: Host,
): Promise<LoggedCommit[] | { problem: string }> {
  const range = past === undefined ? [tip] : [tip, `^${past}`];
  const set = settings.flatMap((setting) => ['-c', setting]);
  const args = ['--literal-pathspecs', ...set, 'log', ...walk, ...form, ...range, '--', path];
  const { status, stdout, stderr } = await runGit(host, args);
  if (status === undefined) return { problem: 'git cannot be started' };
  if (status !== 0)
    return {
      problem:
        stderr
          .trim()
          .replace(/^fatal: /, '')
          .split('\n')[0] || 'git cannot tell',
    };
  return parseLog(new TextDecoder().decode(stdout)).reverse();
}

// `ID TREE DAY AUTHOR SUBJECT` and, on a line of its own, `:MODE MODE ID ID STATUS PATH [PATH]`; a zero byte after each.
function parseLog(text: string): LoggedCommit[] {
  const parts = text.split('\0');
  const commits: LoggedCommit[] = [];
  for (let at = 0; at + 6 < parts.length; ) {
    const [id = '', tree = '', authored = '', author = '', subject = '', line = ''] = parts.slice(at, at + 6);
    const { count, ...change } = parseChange(line, parts.slice(at + 6, at + 8));
    const day = isCalendarDate(authored) ? authored : unknownDay;
    commits.push({ id, tree, authored: day, author, subject: subject.trim(), change });
    at += 6 + count;
  }
  return commits;
}

/** Where git itself puts a date that it cannot read. */
const unknownDay = '1970-01-01';

const isFileMode = /^100/;

function parseChange(line: string, names: readonly string[]): FileChange & { count: number } {
  const [, mode = '', , blob = '', status = ''] = line.trim().split(' ');
  const [before = '', after = before] = names;
  const hasMoved = /^[RC]/.test(status);
  return {
    path: hasMoved ? after : before,
    pathBefore: before,
    ...(isFileMode.test(mode) && { blob }),
    isCopy: status.startsWith('C'),
    isDeleted: status === 'D',
    count: hasMoved ? 2 : 1,
  };
}
