import type { Host } from '../host.ts';
import { type ExitCode, exitCodes } from '../model/exit-code.ts';
import { type Listing, renderListing } from '../render/show/listing-text.ts';
import { openProject } from './shared/open-project.ts';
import { listedTemplates } from './templates/listed-templates.ts';

/** `tenet list`: what is at hand, built in or from the project. */
export async function run(input: { options: { format?: string } }, host: Host): Promise<ExitCode> {
  const project = await openProject(host);
  const { library } = project;
  const questionnaires = await Promise.all(library.questionnaireIds().map((id) => library.findQuestionnaire(id)));
  const rubrics = await Promise.all(library.rubricIds().map((id) => library.findRubric(id)));
  const listing: Listing = {
    questionnaires: questionnaires.flatMap((entry) => {
      if (!entry) return [];
      const { id, version, title, questions, editions } = entry.value;
      const from = entry.file ?? 'built in';
      return [{ id, version, title, questions: questions.length, editions: Object.keys(editions), from }];
    }),
    rubrics: rubrics.flatMap((entry) => {
      if (!entry) return [];
      const { id, version, title, levels } = entry.value;
      return [{ id, version, title, levels: levels.length, from: entry.file ?? 'built in' }];
    }),
    templates: await listedTemplates(project, host),
  };
  const isJson = input.options.format === 'json';
  await host.stdout.write(isJson ? `${JSON.stringify(listing, null, 2)}\n` : renderListing(listing, host.stdout.style));
  return exitCodes.done;
}
