import { scoreAssessment } from '../core/scoring/score-assessment.ts';
import { InputError } from '../diagnostics/input-error.ts';
import type { Host } from '../host.ts';
import { openLibrary } from '../load/library.ts';
import { loadAssessmentSource } from '../load/load-assessment.ts';
import { parseSource } from '../load/read-source.ts';
import { type ExitCode, exitCodes } from '../model/exit-code.ts';
import { renderReport } from '../render/render-report.ts';
import { scoreRenderers } from '../render/score/registry.ts';
import { assessmentSchema } from './schema.ts';
import { talk } from './shared/load-scored.ts';
import { writeFile, writeFiles } from './shared/outputs.ts';

const name = 'harbourline-services';

/** `tenet demo`: scores a sample organisation that ships with the package and writes everything that comes out. */
export async function run(input: { options: { output?: string; force?: boolean } }, host: Host): Promise<ExitCode> {
  const folder = (input.options.output ?? 'tenet-demo').replace(/\/$/, '');
  const sample = (await host.readAsset(`examples/${name}.assessment.yaml`)).replace('=../.tenet/', '=.tenet/');
  const library = await openLibrary({ questionnaires: [], rubrics: [] }, host);
  const parsed = await parseSource(`${name}.assessment.yaml`, sample);
  if ('problems' in parsed) throw new InputError(parsed.problems);
  const { loaded, problems } = await loadAssessmentSource(parsed.source, library, { explaining: true }, host);
  if (!loaded) throw new InputError(problems);
  const card = scoreAssessment(loaded);
  const context = { style: host.stdout.style, width: host.stdout.columns };
  const files = [
    { path: `${folder}/report.html`, text: await renderReport('html', card) },
    { path: `${folder}/report.md`, text: await renderReport('markdown', card) },
    { path: `${folder}/scorecard.json`, text: (await scoreRenderers.json.load()).render([card], context) },
    {
      path: `${folder}/.tenet/${loaded.questionnaire.id}.schema.json`,
      text: await assessmentSchema(loaded.questionnaire.id, library, host),
    },
  ];
  await writeFiles(files, input.options.force ?? false, host);
  const copy = `${folder}/${name}.assessment.yaml`;
  // The sample is there to be edited, so a copy that is there already is somebody's work.
  if ((await host.kindOf(copy)) === 'missing') await writeFile(copy, sample, host);
  await host.stdout.write((await scoreRenderers.text.load()).render([card], context));
  await talk(nextSteps(folder, copy, host), host);
  return exitCodes.done;
}

function nextSteps(folder: string, copy: string, host: Host): string {
  const { strong } = host.stderr.style;
  // From a clone there is no "tenet" on the path yet.
  const tenet = host.env.npm_lifecycle_event === 'start' ? 'node bin/tenet.js' : 'tenet';
  return `
The reports of this fictional organisation are written:
  ${strong(`${host.cwd}/${folder}/report.html`)}   open it in a browser
  ${host.cwd}/${folder}/report.md
Then change an answer in ${copy} and see what it does:
  ${tenet} score ${copy}
  ${tenet} explain ${copy} FV-4`;
}
