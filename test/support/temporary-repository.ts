import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

/** A real git repository in a folder whose name has spaces and unicode. */
export interface TemporaryRepository {
  folder: string;
  /** Runs git in it and returns what it prints, without the last line end. */
  git(...args: string[]): string;
  write(path: string, text: string): void;
  /** Writes files, adds all and commits; returns the id. */
  commit(message: string, files?: Readonly<Record<string, string>>): string;
  remove(): void;
}

/** What keeps a person's own settings out of a test. */
export const plainGit = {
  GIT_CONFIG_GLOBAL: '/dev/null',
  GIT_CONFIG_SYSTEM: '/dev/null',
  GIT_AUTHOR_NAME: 'A',
  GIT_AUTHOR_EMAIL: 'a@example.org',
  GIT_COMMITTER_NAME: 'A',
  GIT_COMMITTER_EMAIL: 'a@example.org',
  GIT_AUTHOR_DATE: '2026-01-31T12:00:00+0000',
  GIT_COMMITTER_DATE: '2026-01-31T12:00:00+0000',
};

export function temporaryRepository(...init: string[]): TemporaryRepository {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'tenet a repository ü ')));
  const git = (...args: string[]): string =>
    execFileSync('git', args, {
      cwd: folder,
      encoding: 'utf8',
      env: { ...process.env, ...plainGit },
      stdio: 'pipe',
    }).trimEnd();
  const write = (path: string, text: string): void => {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  };
  git('init', '-q', '-b', 'main', ...init);
  return {
    folder,
    git,
    write,
    commit: (message, files = {}) => {
      for (const [path, text] of Object.entries(files)) write(path, text);
      git('add', '-A');
      git('commit', '-q', '--allow-empty', '-m', message);
      return git('rev-parse', 'HEAD');
    },
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}
