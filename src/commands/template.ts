import type { Host } from '../host.ts';
import type { ExitCode } from '../model/exit-code.ts';
import { refuse } from './shared/outputs.ts';
import { checkFiles } from './templates/check-files.ts';
import { ejectTemplates } from './templates/eject-templates.ts';

interface TemplateInput {
  arguments: readonly string[];
  options: { to?: string; force?: boolean };
}

/** `tenet template`: built-in templates to start from, and the check of one's own. */
export async function run({ arguments: [action, ...names], options }: TemplateInput, host: Host): Promise<ExitCode> {
  if (action === 'eject') return ejectTemplates(names, options, host);
  if (options.to !== undefined || options.force) refuse('--to and --force go with "template eject"');
  return checkFiles(names, host);
}
