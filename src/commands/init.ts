import { InputError } from '../diagnostics/input-error.ts';
import type { Host } from '../host.ts';
import { questionnaireNotFound } from '../load/library.ts';
import { isCalendarDate } from '../model/calendar-date.ts';
import { type ExitCode, exitCodes } from '../model/exit-code.ts';
import { type FirstAssessment, renderFirstAssessment, renderProjectFile } from '../render/first-files.ts';
import { assessmentSchema } from './schema.ts';
import { chooseEdition, fileNameOf } from './shared/first-choices.ts';
import { talk } from './shared/load-scored.ts';
import { openProject, projectFileName } from './shared/open-project.ts';
import { refuse, writeFile } from './shared/outputs.ts';

interface InitInput {
  options: { questionnaire?: string; edition?: string; subject?: string; type?: string; date?: string };
}

/** `tenet init`: the files that a project begins with. What is there already stays as it is. */
export async function run({ options }: InitInput, host: Host): Promise<ExitCode> {
  const { questionnaire: id = 'guiding-principles', date = host.today(), type = 'self' } = options;
  if (!isCalendarDate(date)) refuse(`--date ${date} is not a calendar date`, 'write it as YYYY-MM-DD');
  const { library } = await openProject(host);
  const found = library.questionnaireIds().includes(id) ? await library.findQuestionnaire(id) : undefined;
  if (!found) throw new InputError([questionnaireNotFound(id, library)]);
  const subject = options.subject ?? host.cwd.split(/[\\/]/).filter(Boolean).at(-1) ?? 'Our services';
  const edition = chooseEdition(found.value, options.edition);
  const editorSchema = `../.tenet/${id}.schema.json`;
  const first: FirstAssessment = {
    questionnaire: found.value,
    digest: found.digest,
    edition,
    subject,
    type,
    date,
    editorSchema,
  };
  const name = fileNameOf(subject);
  const files = [
    { path: projectFileName, text: renderProjectFile() },
    { path: `governance/${name}.assessment.yaml`, text: renderFirstAssessment(first) },
    { path: `.tenet/${id}.schema.json`, text: await assessmentSchema(id, library, host) },
  ];
  for (const { path, text } of files) {
    const isThere = (await host.kindOf(path)) !== 'missing';
    if (!isThere) await writeFile(path, text, host);
    await host.stdout.write(`${isThere ? 'kept   ' : 'created'}  ${path}\n`);
  }
  await talk(nextSteps(`governance/${name}.assessment.yaml`), host);
  return exitCodes.done;
}

function nextSteps(file: string): string {
  return `
Next:
  1. answer in ${file}: an editor with YAML support offers levels and shows their meaning
  2. tenet score ${file}
  3. tenet report`;
}
