import { problem } from '../../diagnostics/catalog/index.ts';
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import type { Host } from '../../host.ts';
import { schemaFile } from '../../load/file-kinds.ts';
import { nearestWord } from '../../load/nearest-word.ts';
import type { JsonSchema } from '../../model/rubric.ts';
import { reportTemplateNames } from '../../render/builtin-templates.ts';
import { checkTemplates } from '../../render/check-templates.ts';
import type { OwnTemplate } from '../../render/own-template.ts';
import { templateDiagnostic } from './template-diagnostic.ts';

/** Every problem of templates that are used together; a warning for each that no report would ever use. */
export async function checkOwn(
  templates: readonly OwnTemplate[],
  strangers: readonly string[],
  host: Host,
): Promise<Diagnostic[]> {
  const schema = JSON.parse(await host.readAsset(schemaFile('report-view'))) as JsonSchema;
  const { problems, uncalled } = checkTemplates(templates, schema);
  const textByFile = new Map(templates.map(({ file, text }) => [file, text]));
  const unused = [...strangers, ...uncalled.map(({ file }) => file)];
  return [
    ...problems.map((each) => templateDiagnostic(each, each.file, textByFile.get(each.file) ?? '')),
    ...unused.map((path) => problem('template/unused', { path, near: nearestTemplate(path) }, { file: path })),
  ];
}

// What comes before the first dot tells templates apart, and so it is what is compared.
function nearestTemplate(path: string): string | undefined {
  const [, name = '', ending = ''] = /([^/]*?)(\.[^/]*)$/.exec(path) ?? [];
  const format = ending.startsWith('.md') || ending.startsWith('.markdown') ? '.md.hbs' : '.html.hbs';
  const stems = new Map(
    reportTemplateNames
      .filter((each) => each.endsWith(format))
      .map((each) => [each.slice(each.indexOf('/') + 1, -format.length), each]),
  );
  return stems.get(nearestWord(name, stems.keys()) ?? '');
}
