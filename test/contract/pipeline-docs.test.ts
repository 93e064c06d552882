import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { attributeLines } from '../../src/render/ci-files/attribute-lines.ts';
import { diffSettings } from '../../src/render/ci-files/diff-settings.ts';
import { renderPreCommitConfig } from '../../src/render/ci-files/pre-commit-config.ts';
import { pullRequest } from '../support/pull-request.ts';
import { builtTenet, stubPrograms } from '../support/stub-programs.ts';
import { plainGit } from '../support/temporary-repository.ts';

const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
const page = (name: string): string => readFileSync(`docs/${name}.md`, 'utf8');

/** What comes out now stands in a page, word for word; else the message is what to paste there. */
function expectShown(name: string, output: string): void {
  expect(page(name).includes(output), `docs/${name}.md should show:\n${output}`).toBe(true);
}

interface Action {
  inputs: Record<string, unknown>;
  outputs: Record<string, unknown>;
}

const action = parse(readFileSync('action.yml', 'utf8')) as Action;
const namesOfAction = [...Object.keys(action.inputs), ...Object.keys(action.outputs)];

test.each(['ci-github', 'ci-gitlab', 'pre-commit'])('docs/%s.md names the version that it comes with', (name) => {
  const named = [...page(name).matchAll(/tenet(?:@v?|[-a-z_. ]*: "?)(\d+\.\d+\.\d+)/gi)].map(([, found]) => found);
  expect(named.length).toBeGreaterThan(0);
  expect(new Set(named)).toEqual(new Set([version]));
});

describe('shows what really comes out:', () => {
  let request: ReturnType<typeof pullRequest>;
  beforeAll(() => {
    request = pullRequest();
  });
  afterAll(() => request.remove());

  test('the annotations on GitHub', () => {
    expectShown('ci-github', `\`\`\`text\n${request.check('github')}\`\`\``);
  });

  test('the comment on GitHub', () => {
    const lines = request.check('markdown').trimEnd().split('\n').slice(1);
    expectShown('ci-github', lines.map((line) => `> ${line}`.trimEnd()).join('\n'));
  });

  test('the scores in git diff', () => {
    const tenet = stubPrograms({ tenet: `exec node '${builtTenet}' "$@"` });
    for (const line of diffSettings) {
      execFileSync('sh', ['-c', line], { cwd: request.folder });
      expectShown('ci-github', `\n${line}\n`);
    }
    request.write('.gitattributes', `${attributeLines('github').join('\n')}\n`);
    const env = { ...process.env, ...plainGit, PATH: tenet.path };
    const args = ['diff', 'HEAD~1', 'HEAD', '--', 'governance'];
    const shown = execFileSync('git', args, { cwd: request.folder, env, encoding: 'utf8' });
    tenet.remove();
    expectShown('ci-github', `\`\`\`diff\n${shown}\`\`\``);
  });

  test('the log of GitLab', () => {
    expectShown('ci-gitlab', request.check('text').trimEnd());
  });

  test('the first entry of the code quality report', () => {
    const [first] = JSON.parse(request.check('gitlab')) as object[];
    expectShown('ci-gitlab', JSON.stringify(first, null, 2));
  });
});

test('the hooks that tenet init writes', () => {
  expectShown('pre-commit', renderPreCommitConfig(version));
});

test.each(namesOfAction)('docs/ci-github.md has a row for %s', (name) => {
  expect(page('ci-github')).toMatch(new RegExp(`^\\| \`${name}\` \\| `, 'm'));
});
