import { measureAgreement } from '../core/training/measure-agreement.ts';
import { problem } from '../diagnostics/catalog/index.ts';
import { InputError } from '../diagnostics/input-error.ts';
import type { Host } from '../host.ts';
import type { Library } from '../load/library.ts';
import { nearestWord } from '../load/nearest-word.ts';
import { readSource } from '../load/read-source.ts';
import { builtinTraining, loadTraining, trainedQuestionnaires } from '../load/training.ts';
import { type ExitCode, exitCodes } from '../model/exit-code.ts';
import type { Question } from '../model/questionnaire.ts';
import type { Training } from '../model/training.ts';
import { renderBooklet } from '../render/train/booklet-markdown.ts';
import { type Case, renderAgreement, renderCase, renderReason } from '../render/train/vignette-text.ts';
import { openProject } from './shared/open-project.ts';
import { refuse } from './shared/outputs.ts';

interface TrainInput {
  arguments: readonly string[];
  options: { booklet?: boolean };
}

/** `tenet train`: case by case, the rater's level and that of the experts. */
export async function run(
  { arguments: [name = 'guiding-principles'], options }: TrainInput,
  host: Host,
): Promise<ExitCode> {
  const { library } = await openProject(host);
  const training = await findTraining(name, library, host);
  const questions = await questionsOf(training, library);
  if (options.booklet) {
    await host.stdout.write(renderBooklet(training, (id) => questions.get(id)));
    return exitCodes.done;
  }
  const cases = training.vignettes.flatMap((vignette, index): Case[] => {
    const question = questions.get(vignette.question);
    return question ? [{ vignette, question, place: [index + 1, training.vignettes.length] }] : [];
  });
  const ratings = await rateAll(cases, host);
  if (ratings.size === 0) throw new InputError([problem('command/nothing-rated', undefined)]);
  const agreement = measureAgreement(training, ratings);
  await host.stdout.write(`\n${renderAgreement(training, agreement, cases.length)}`);
  return exitCodes.done;
}

// A file goes before a built-in training of that name.
async function findTraining(name: string, library: Library, host: Host): Promise<Training> {
  if ((await host.kindOf(name)) === 'missing') {
    const training = await builtinTraining(name);
    if (training) return training;
    const near = nearestWord(name, trainedQuestionnaires);
    const hint = near ? `did you mean "${near}"?` : `there are ${trainedQuestionnaires.join(', ')}`;
    refuse(`"${name}" is neither a file nor a built-in training`, hint);
  }
  const parsed = await readSource(name, host);
  if ('problems' in parsed) throw new InputError(parsed.problems);
  return loadTraining(parsed.source, library, host);
}

async function questionsOf({ questionnaire }: Training, library: Library): Promise<Map<string, Question>> {
  const found = await library.findQuestionnaire(questionnaire);
  return new Map((found?.value.questions ?? []).map((question) => [question.id, question]));
}

async function rateAll(cases: readonly Case[], host: Host): Promise<Map<string, number>> {
  const context = { style: host.stdout.style, width: host.stdout.columns };
  const ratings = new Map<string, number>();
  for (const each of cases) {
    await host.stdout.write(`\n${renderCase(each, context)}\n`);
    const rating = await askLevel(each, host);
    if (rating === 'end') break;
    if (rating === 'skip') continue;
    ratings.set(each.vignette.id, rating);
    await host.stdout.write(`\n${renderReason(each, rating, context)}`);
  }
  return ratings;
}

// Whatever is no level is asked again; the end of the input ends the training.
async function askLevel({ question }: Case, host: Host): Promise<number | 'skip' | 'end'> {
  const highest = question.anchors.length - 1;
  for (;;) {
    await host.stdout.write(`Level 0 to ${highest} (Enter: leave out, q: end): `);
    const line = (await host.readLine())?.trim().toLowerCase();
    if (line === undefined && host.stdout.isTerminal) await host.stdout.write('\n');
    if (line === undefined || line === 'q') return 'end';
    if (line === '') return 'skip';
    if (/^\d+$/.test(line) && Number(line) <= highest) return Number(line);
    await host.stdout.write('That is not a level. ');
  }
}
