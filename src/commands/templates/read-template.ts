import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import type { Host } from '../../host.ts';
import { readText } from '../../load/read-source.ts';
import type { OwnTemplate, TemplateRole } from '../../render/own-template.ts';

/** Reads a template; line ends become those of Unix, so that a checkout changes no report and no hash of a style sheet. */
export async function readTemplate(
  file: string,
  role: TemplateRole,
  host: Host,
): Promise<{ template: OwnTemplate } | { problems: Diagnostic[] }> {
  const read = await readText(file, host);
  if ('problems' in read) return read;
  return { template: { file, text: read.text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n'), ...role } };
}
