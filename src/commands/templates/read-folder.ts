import { problem } from '../../diagnostics/catalog/index.ts';
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import type { Host } from '../../host.ts';
import { type OwnTemplate, roleOf } from '../../render/own-template.ts';
import type { ProjectFacts } from '../shared/open-project.ts';
import { readTemplate } from './read-template.ts';

/** What the folder of a project's templates holds; all problems at once. */
export interface TemplateFolder {
  templates: readonly OwnTemplate[];
  /** Templates of which no name says what they are for. */
  strangers: readonly string[];
  problems: readonly Diagnostic[];
}

/** Reads the folder that the project file names under `templates`; holds nothing when it names none. */
export async function readTemplateFolder(project: ProjectFacts, host: Host): Promise<TemplateFolder> {
  const folder = templateFolderOf(project);
  if (folder === undefined) return { templates: [], strangers: [], problems: [] };
  const missing = await folderProblem(folder, project, host);
  if (missing) return { templates: [], strangers: [], problems: [missing] };
  const templates: OwnTemplate[] = [];
  const strangers: string[] = [];
  const problems: Diagnostic[] = [];
  for (const name of await namesIn(folder, host)) {
    const path = `${folder}/${name}`;
    const role = roleOf(name);
    if (!role) {
      strangers.push(path);
      continue;
    }
    const leadsOut = (await host.kindOf(path)) !== 'missing' && !(await host.isBelow(path, folder));
    const read = leadsOut ? outside(path) : await readTemplate(path, role, host);
    // What cannot be read prints nothing, so that those who call it are not blamed.
    templates.push('template' in read ? read.template : { file: path, text: '', ...role });
    if ('problems' in read) problems.push(...read.problems);
  }
  return { templates, strangers, problems };
}

function outside(path: string): { problems: Diagnostic[] } {
  return { problems: [problem('template/outside', { path, of: 'its folder' }, { file: path })] };
}

/** Path of the folder from the working folder on, without a slash at its end; undefined when the project names none. */
export function templateFolderOf({ prefix, settings }: ProjectFacts): string | undefined {
  return settings.templates === undefined ? undefined : `${prefix}${settings.templates.replace(/(?<=.)\/+$/, '')}`;
}

/** Why templates cannot be in this folder of a project: it is not there, or outside of the project. */
export async function folderProblem(
  path: string,
  { file, prefix, source }: ProjectFacts,
  host: Host,
): Promise<Diagnostic | undefined> {
  const place = source?.locate(['templates']);
  if ((await host.kindOf(path)) !== 'folder') return problem('project/no-folder', { path }, place);
  if (await host.isBelow(path, prefix === '' ? '.' : prefix)) return undefined;
  return problem('template/outside', { path, of: `the folder of ${file}` }, place);
}

async function namesIn(folder: string, host: Host): Promise<string[]> {
  const partials = await host.listFolder(`${folder}/partials`);
  const names = [...(await host.listFolder(folder)), ...partials.map((name) => `partials/${name}`)];
  return names.filter((name) => name.endsWith('.hbs'));
}
