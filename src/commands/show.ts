import type { Host } from '../host.ts';
import { nearestWord } from '../load/nearest-word.ts';
import { type ExitCode, exitCodes } from '../model/exit-code.ts';
import { type Questionnaire, questionsOf } from '../model/questionnaire.ts';
import { renderQuestionnaire } from '../render/show/questionnaire-text.ts';
import { renderRubric } from '../render/show/rubric-text.ts';
import { templateNames, templateSource } from '../render/template-sources.ts';
import { openProject } from './shared/open-project.ts';
import { refuse } from './shared/outputs.ts';

interface ShowInput {
  arguments: readonly string[];
  options: { edition?: string };
}

/** `tenet show`: a questionnaire or one of its questions, a rubric, or a template. */
export async function run(input: ShowInput, host: Host): Promise<ExitCode> {
  const [id = '', question] = input.arguments;
  const { library } = await openProject(host);
  const context = { style: host.stdout.style, width: host.stdout.columns };
  const questionnaire = library.questionnaireIds().includes(id) ? await library.findQuestionnaire(id) : undefined;
  const rubric = questionnaire ? undefined : await library.findRubric(id);
  if (questionnaire) {
    const asked = chosen(questionnaire.value, input.options.edition, question);
    await host.stdout.write(renderQuestionnaire(questionnaire.value, asked, context));
  } else if (rubric) {
    await host.stdout.write(renderRubric(rubric.value, context));
  } else {
    const names = await templateNames();
    if (!names.includes(id)) unknown(id, [...library.questionnaireIds(), ...library.rubricIds(), ...names]);
    await host.stdout.write(await templateSource(id));
  }
  return exitCodes.done;
}

function chosen(
  questionnaire: Questionnaire,
  edition: string | undefined,
  wanted: string | undefined,
): ReadonlySet<string> {
  if (edition !== undefined && !Object.hasOwn(questionnaire.editions, edition)) {
    unknown(edition, Object.keys(questionnaire.editions));
  }
  const asked = questionsOf(questionnaire, edition ?? 'full');
  const found = asked.filter(({ id, code }) => wanted === undefined || id === wanted || code === wanted);
  if (found.length === 0)
    unknown(
      wanted ?? '',
      asked.flatMap(({ id, code }) => [id, code ?? id]),
    );
  return new Set(found.map((question) => question.id));
}

function unknown(id: string, known: readonly string[]): never {
  const near = nearestWord(id, known);
  refuse(`nothing at hand is called "${id}"`, near ? `did you mean "${near}"?` : '"tenet list" shows what is at hand');
}
