import { InputError } from '../diagnostics/input-error.ts';
import type { Host } from '../host.ts';
import { questionnaireNotFound } from '../load/library.ts';
import { nearestWord } from '../load/nearest-word.ts';
import { readText } from '../load/read-source.ts';
import { type ExitCode, exitCodes } from '../model/exit-code.ts';
import type { Questionnaire } from '../model/questionnaire.ts';
import { rolesIn } from '../render/guide/plan-sessions.ts';
import { renderGuide } from '../render/guide/render-guide.ts';
import { chooseEdition } from './shared/first-choices.ts';
import { openProject } from './shared/open-project.ts';
import { parseOutputs, refuse, writeFiles } from './shared/outputs.ts';
import { tellPaths } from './shared/tell-paths.ts';

interface GuideInput {
  arguments: readonly string[];
  options: {
    edition?: string;
    role?: string;
    minutes?: string;
    format?: readonly string[];
    output?: string;
    force?: boolean;
  };
}

/** `tenet guide`: what a facilitator takes along to the interviews. Every format is made before the first is written. */
export async function run(
  { arguments: [id = 'guiding-principles'], options }: GuideInput,
  host: Host,
): Promise<ExitCode> {
  const outputs = parseOutputs(options.format ?? [], options.output, ['markdown', 'html'], 'markdown');
  const minutes = parseMinutes(options.minutes);
  const { library } = await openProject(host);
  const found = library.questionnaireIds().includes(id) ? await library.findQuestionnaire(id) : undefined;
  if (!found) throw new InputError([questionnaireNotFound(id, library)]);
  const questionnaire = found.value;
  const edition = chooseEdition(questionnaire, options.edition);
  const role = chooseRole(questionnaire, edition, options.role);
  const chosen = { edition, ...(role !== undefined && { role }), ...(minutes !== undefined && { minutes }) };
  const texts = await Promise.all(
    outputs.map(async ({ format, file }) => ({ path: file, text: await renderGuide(format, questionnaire, chosen) })),
  );
  const files = texts.flatMap(({ path, text }) => (path === undefined ? [] : [{ path, text }]));
  if (!options.force) await refuseNotes(files, host);
  await writeFiles(files, options.force ?? false, host);
  await tellPaths(
    files.map(({ path }) => path),
    host,
  );
  for (const { path, text } of texts) if (path === undefined) await host.stdout.write(text);
  return exitCodes.done;
}

const guideMark = '<!-- tenet:guide -->';

// People type their notes into a Markdown guide: one that is there is replaced only while it says nothing else.
async function refuseNotes(files: readonly { path: string; text: string }[], host: Host): Promise<void> {
  for (const { path, text } of files) {
    if (!text.startsWith(guideMark) || (await host.kindOf(path)) !== 'file') continue;
    const there = await readText(path, host);
    if (!('text' in there) || !there.text.startsWith(guideMark)) continue;
    if (there.text.replaceAll('\r\n', '\n') === text) continue;
    refuse(`"${path}" is a guide that may hold notes`, 'choose another name, or add --force');
  }
}

function parseMinutes(text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  const minutes = /^\d{1,2}$/.test(text) ? Number(text) : 0;
  if (minutes < 1 || minutes > 30) refuse(`--minutes takes a whole number from 1 to 30, not "${text}"`);
  return minutes;
}

function chooseRole(questionnaire: Questionnaire, edition: string, wanted: string | undefined): string | undefined {
  if (wanted === undefined) return undefined;
  const known = rolesIn(questionnaire, edition);
  if (known.length === 0) refuse(`${questionnaire.id} does not say whom to ask`, 'leave --role out');
  if (!known.includes(wanted)) {
    refuse(`edition "${edition}" asks nothing of the role "${wanted}"`, hintFor(wanted, known, 'roles'));
  }
  return wanted;
}

function hintFor(wanted: string, known: readonly string[], what: string): string {
  const near = nearestWord(wanted, known);
  return `${near ? `did you mean "${near}"? ` : ''}${what}: ${known.join(', ')}`;
}
