import { problem } from '../../diagnostics/catalog/index.ts';
import { InputError } from '../../diagnostics/input-error.ts';
import type { Host } from '../../host.ts';
import { type ExitCode, exitCodes } from '../../model/exit-code.ts';
import { pathBelow } from '../../model/path.ts';
import { builtinTemplate, reportTemplateNames } from '../../render/builtin-templates.ts';
import { padEnd } from '../../render/pad-text.ts';
import { talk } from '../shared/load-scored.ts';
import { type ProjectFacts, projectFileName, readProjectFacts } from '../shared/open-project.ts';
import { refuse, writeFile } from '../shared/outputs.ts';
import { tellPaths } from '../shared/tell-paths.ts';
import { namesMeant } from './names-meant.ts';
import { folderProblem, templateFolderOf } from './read-folder.ts';

interface EjectOptions {
  to?: string;
  force?: boolean;
}

/** `tenet template eject`: built-in templates as files to change; every target is looked at before the first is written. */
export async function ejectTemplates(asked: readonly string[], options: EjectOptions, host: Host): Promise<ExitCode> {
  const project = await readProjectFacts(host);
  const ofProject = templateFolderOf(project);
  const folder = options.to?.replace(/(?<=.)\/+$/, '') ?? ofProject ?? `${project.prefix}templates`;
  if (asked.length === 0) return listTemplates(folder, host);
  const files = [...new Set(asked.flatMap(namesMeant))].map((name) => ({ name, path: `${folder}/${name}` }));
  await refuseTargets(files, folder, { ...options, isProjects: folder === ofProject }, project, host);
  for (const { name, path } of files) await writeFile(path, builtinTemplate(name), host);
  await tellPaths(
    files.map(({ path }) => path),
    host,
  );
  if (folder !== ofProject) await talk(lineToAdd(folder, project, host), host);
  return exitCodes.done;
}

async function listTemplates(folder: string, host: Host): Promise<ExitCode> {
  const width = Math.max(...reportTemplateNames.map((name) => name.length));
  const lines: string[] = [];
  for (const name of reportTemplateNames) {
    const path = `${folder}/${name}`;
    const isThere = (await host.kindOf(path)) === 'file';
    lines.push(isThere ? `${padEnd(name, width)}  ${path}` : name);
  }
  await host.stdout.write(`${lines.join('\n')}\n`);
  await talk('to change one: tenet template eject NAME', host);
  return exitCodes.done;
}

async function refuseTargets(
  files: readonly { path: string }[],
  folder: string,
  { isProjects, force = false }: EjectOptions & { isProjects: boolean },
  project: ProjectFacts,
  host: Host,
): Promise<void> {
  const isThere = (await host.kindOf(folder)) !== 'missing';
  const wrong = isProjects && isThere ? await folderProblem(folder, project, host) : undefined;
  if (wrong) throw new InputError([wrong]);
  for (const path of [folder, `${folder}/partials`]) {
    if ((await host.kindOf(path)) === 'file') refuse(`"${path}" is a file: templates go to a folder`);
  }
  const kinds = await Promise.all(files.map(({ path }) => host.kindOf(path)));
  const taken = files.filter((_, index) => kinds[index] === 'folder' || (kinds[index] === 'file' && !force));
  if (taken.length > 0) throw new InputError(taken.map(({ path }) => problem('template/exists', { path })));
}

function lineToAdd(folder: string, { file, prefix, settings }: ProjectFacts, { cwd }: Host): string {
  const path = pathBelow(`${cwd}/${prefix}`, folder, cwd);
  if (path === undefined) return 'tenet reads templates from a folder below tenet.yaml only: this one is outside';
  const line = `templates: ${path}`;
  if (settings.templates !== undefined) return `${file} names another folder; for this one it would say: ${line}`;
  return file === undefined
    ? `to use them, name the folder in ${projectFileName} ("tenet init" starts one): ${line}`
    : `to use them, add this line to ${file}: ${line}`;
}
