import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { hasErrors } from '../../diagnostics/diagnostic.ts';
import { InputError } from '../../diagnostics/input-error.ts';
import type { Host } from '../../host.ts';
import { type ExitCode, exitCodes } from '../../model/exit-code.ts';
import { withoutDots } from '../../model/path.ts';
import { type OwnTemplate, roleOf, type TemplateRole } from '../../render/own-template.ts';
import { renderReplacements } from '../../render/show/replacements-text.ts';
import { talk, tellProblems } from '../shared/load-scored.ts';
import { readProjectFacts } from '../shared/open-project.ts';
import { refuse } from '../shared/outputs.ts';
import { checkOwn } from './check-own.ts';
import { readTemplateFolder } from './read-folder.ts';
import { readTemplate } from './read-template.ts';
import { templateFormat } from './template-format.ts';

/** `tenet template check`: the files named, else all of the project's folder; prints what takes the place of what. */
export async function checkFiles(asked: readonly string[], host: Host): Promise<ExitCode> {
  const project = await readProjectFacts(host);
  if (asked.length === 0 && project.settings.templates === undefined) {
    refuse(
      'nothing says which templates to check',
      'name files, or a folder in tenet.yaml: templates: governance/templates',
    );
  }
  const folder = await readTemplateFolder(project, host);
  const known = new Map(folder.templates.map((template) => [withoutDots(template.file), template]));
  const named: OwnTemplate[] = [];
  const problems: Diagnostic[] = [...folder.problems];
  for (const file of new Set(asked)) {
    const ofProject = known.get(withoutDots(file));
    const read = ofProject ? { template: ofProject } : await readTemplate(file, roleOfFile(file), host);
    if ('template' in read) named.push(read.template);
    else problems.push(...read.problems);
  }
  const others = folder.templates.filter((template) => !named.some((each) => isSameRole(each, template)));
  problems.push(...(await checkOwn([...others, ...named], asked.length === 0 ? folder.strangers : [], host)));
  const shown = asked.length === 0 ? others : named;
  const files = new Set([...asked, ...shown.map(({ file }) => file)]);
  const told = asked.length === 0 ? problems : problems.filter(({ place }) => place && files.has(place.file));
  if (hasErrors(told)) throw new InputError(told);
  await tellProblems(told, host);
  await host.stdout.write(renderReplacements(shown));
  const count = shown.length === 1 ? '1 template is' : `${shown.length} templates are`;
  await talk(`${count} valid`, host, host.stderr.style.good);
  return exitCodes.done;
}

// A file that lies elsewhere than in the project's folder is taken for a partial when its own folder is called that.
function roleOfFile(file: string): TemplateRole {
  const role = roleOf(file.split(/[\\/]/).slice(-2).join('/'));
  return role?.partial === undefined ? { format: templateFormat(file), isReport: false } : role;
}

function isSameRole(one: OwnTemplate, other: OwnTemplate): boolean {
  const isOne = one.file === other.file;
  return isOne || (one.partial !== undefined && one.partial === other.partial && one.format === other.format);
}
