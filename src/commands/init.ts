import { InputError } from '../diagnostics/input-error.ts';
import type { Host } from '../host.ts';
import { type Library, questionnaireNotFound } from '../load/library.ts';
import { isCalendarDate } from '../model/calendar-date.ts';
import { type ExitCode, exitCodes } from '../model/exit-code.ts';
import type { FirstFile } from '../render/ci-files/pipeline-files.ts';
import { type FirstAssessment, renderFirstAssessment, renderProjectFile } from '../render/first-files.ts';
import { type PipelineOptions, pipelineOf } from './init/pipeline-of.ts';
import { writeMissing } from './init/write-missing.ts';
import { assessmentSchema } from './schema.ts';
import { chooseEdition, fileNameOf } from './shared/first-choices.ts';
import { talk } from './shared/load-scored.ts';
import { openProject, projectFileName } from './shared/open-project.ts';
import { refuse } from './shared/outputs.ts';

interface InitOptions extends PipelineOptions {
  questionnaire?: string;
  edition?: string;
  subject?: string;
  type?: string;
  date?: string;
}

/** `tenet init`: the files that a project begins with. What is there already stays as it is. */
export async function run({ options }: { options: InitOptions }, host: Host): Promise<ExitCode> {
  const { library } = await openProject(host);
  const { path, files } = await assessmentFiles(options, library, host);
  const pipeline = await pipelineOf(options, host);
  const project: FirstFile = {
    path: projectFileName,
    text: renderProjectFile(pipeline.policy),
    lacks: (text) => (/^policy:/m.test(text) ? '' : pipeline.policy),
  };
  const additions = await writeMissing([project, ...files, ...pipeline.files], host);
  await talk([...additions, nextSteps(path), ...pipeline.rest].join('\n'), host);
  return exitCodes.done;
}

/** A first assessment, and the schema that an editor checks it with. */
async function assessmentFiles(
  options: InitOptions,
  library: Library,
  host: Host,
): Promise<{ path: string; files: FirstFile[] }> {
  const { questionnaire: id = 'guiding-principles', date = host.today(), type = 'self' } = options;
  if (!isCalendarDate(date)) refuse(`--date ${date} is not a calendar date`, 'write it as YYYY-MM-DD');
  const found = library.questionnaireIds().includes(id) ? await library.findQuestionnaire(id) : undefined;
  if (!found) throw new InputError([questionnaireNotFound(id, library)]);
  const subject = options.subject ?? host.cwd.split(/[\\/]/).filter(Boolean).at(-1) ?? 'Our services';
  const first: FirstAssessment = {
    questionnaire: found.value,
    digest: found.digest,
    edition: chooseEdition(found.value, options.edition),
    subject,
    type,
    date,
    editorSchema: `../.tenet/${id}.schema.json`,
  };
  const path = `governance/${fileNameOf(subject)}.assessment.yaml`;
  const schema = { path: `.tenet/${id}.schema.json`, text: await assessmentSchema(id, library, host) };
  return { path, files: [{ path, text: renderFirstAssessment(first) }, schema] };
}

function nextSteps(file: string): string {
  return `
Next:
  1. answer in ${file}: an editor with YAML support offers levels and shows their meaning
  2. tenet score ${file}
  3. tenet report`;
}
