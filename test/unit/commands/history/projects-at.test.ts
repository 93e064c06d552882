import { afterEach, beforeEach, expect, test } from 'vitest';
import { type ProjectAt, projectsAt } from '../../../../src/commands/shared/projects-at.ts';
import { InputError } from '../../../../src/diagnostics/input-error.ts';
import { commitAt } from '../../../../src/git/commit-at.ts';
import { type Objects, openObjects } from '../../../../src/git/objects.ts';
import { findRepository } from '../../../../src/git/repository.ts';
import { captureHost } from '../../../support/capture-host.ts';
import { ownProject, ownQuestionnaire } from '../../../support/own-questionnaire.ts';
import { type TemporaryRepository, temporaryRepository } from '../../../support/temporary-repository.ts';

let repository: TemporaryRepository;
let objects: Objects;

beforeEach(() => {
  repository = temporaryRepository();
});

afterEach(async () => {
  await objects.close();
  repository.remove();
});

/** The projects of these commits, opened by one reader, in a folder of the repository. */
async function projectsOf(ids: readonly string[], folder = ''): Promise<ProjectAt[]> {
  const host = captureHost(`${repository.folder}${folder}`);
  objects = await openObjects(host);
  const found = await findRepository(host);
  if ('problem' in found) throw new Error(found.problem);
  const projectAt = projectsAt(found, objects, host);
  const projects: ProjectAt[] = [];
  for (const id of ids) {
    const commit = await commitAt(id, objects);
    if (!commit) throw new Error(`no commit ${id}`);
    projects.push(await projectAt(commit));
  }
  return projects;
}

async function versionsIn({ project }: ProjectAt): Promise<string | undefined> {
  if (project instanceof InputError) return project.diagnostics[0]?.code;
  return (await project.library.findQuestionnaire('own'))?.value.version;
}

test('a project is opened again only when something that it was opened from has changed', async () => {
  const ids = [
    repository.commit('no project', { 'a.yaml': '1' }),
    repository.commit('another file', { 'a.yaml': '2' }),
    repository.commit('a project', { 'tenet.yaml': ownProject, 'questionnaires/own.yaml': ownQuestionnaire() }),
    repository.commit('another file', { 'a.yaml': '3', 'docs/x.md': 'x' }),
    repository.commit('an upgrade', { 'questionnaires/own.yaml': ownQuestionnaire({ version: '1.1.0' }) }),
    repository.commit('broken', { 'questionnaires/own.yaml': 'format: [' }),
    repository.commit('back', { 'questionnaires/own.yaml': ownQuestionnaire({ version: '1.1.0' }) }),
  ];
  const projects = await projectsOf(ids);
  const [none, same, first, kept, upgraded, broken, back] = projects;
  expect(same).toBe(none);
  expect(kept).toBe(first);
  expect(back).toBe(upgraded);
  expect(new Set(projects).size).toBe(4);
  expect(await Promise.all([none, first, upgraded, broken].map((each) => each && versionsIn(each)))).toEqual([
    undefined,
    '1.0.0',
    '1.1.0',
    'file/syntax',
  ]);
});

test('a file that appears where none was looked for before counts too', async () => {
  const ids = [
    repository.commit('the root has a project', {
      'tenet.yaml': ownProject,
      'questionnaires/own.yaml': ownQuestionnaire(),
      'team/a.yaml': '1',
    }),
    repository.commit('another questionnaire', { 'questionnaires/other.yaml': ownQuestionnaire({ version: '2.0.0' }) }),
    repository.commit('the folder has one of its own', { 'team/tenet.yaml': 'format: tenet/project@1\n' }),
  ];
  const projects = await projectsOf(ids, '/team');
  expect(new Set(projects).size).toBe(3);
  expect(await Promise.all(projects.map(versionsIn))).toEqual(['1.0.0', '2.0.0', undefined]);
});
