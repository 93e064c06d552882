import { findRepository } from '../../git/repository.ts';
import type { Host } from '../../host.ts';
import type { VerdictContext, VerdictFormat } from '../../render/verdict/registry.ts';
import { type Project, projectFileName } from '../shared/open-project.ts';

/** Formats that name files as the repository does; the others name them from the working folder on. */
const fromRoot: readonly VerdictFormat[] = ['github', 'gitlab', 'sarif', 'junit'];

/** What renderers need to know besides the verdict; git is asked only for the formats that need it. */
export async function verdictContext(
  { file: projectFile = projectFileName }: Project,
  formats: readonly VerdictFormat[],
  maximumBytes: number | undefined,
  host: Host,
): Promise<Omit<VerdictContext, 'style' | 'width'>> {
  const { version } = JSON.parse(await host.readAsset('package.json')) as { version: string };
  const repository = formats.some((format) => fromRoot.includes(format)) ? await findRepository(host) : undefined;
  const prefix = repository && 'prefix' in repository ? repository.prefix : '';
  return {
    version,
    projectFile,
    ...(maximumBytes !== undefined && { maximumBytes }),
    ...(prefix !== '' && { repositoryPrefix: prefix }),
  };
}
