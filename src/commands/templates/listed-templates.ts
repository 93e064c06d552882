import type { Host } from '../../host.ts';
import { reportTemplateNames } from '../../render/builtin-templates.ts';
import { templateNames } from '../../render/template-sources.ts';
import type { ProjectFacts } from '../shared/open-project.ts';
import { templateFolderOf } from './read-folder.ts';

/** A template at hand; `from` is a path or "built in". */
export interface ListedTemplate {
  name: string;
  from: string;
}

/** The built-in templates without their partials, and with each partial that the project brings instead. */
export async function listedTemplates(project: ProjectFacts, host: Host): Promise<ListedTemplate[]> {
  const folder = templateFolderOf(project);
  const listed: ListedTemplate[] = [];
  for (const name of await templateNames()) {
    const path = `${folder}/${name}`;
    const canBeOwn = folder !== undefined && reportTemplateNames.includes(name);
    const isOwn = canBeOwn && (await host.kindOf(path)) === 'file';
    if (isOwn) listed.push({ name, from: path });
    else if (!name.includes('/')) listed.push({ name, from: 'built in' });
  }
  return listed;
}
