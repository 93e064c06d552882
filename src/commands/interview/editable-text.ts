import { type AssessmentText, readAssessmentText } from '../../edit/assessment-text.ts';
import type { Host } from '../../host.ts';
import { schemaFile } from '../../load/file-kinds.ts';
import type { JsonSchema } from '../../model/rubric.ts';

/** The text of an assessment that was loaded before, ready to be edited; `questions` are ids in questionnaire order. */
export async function editableText(
  path: string,
  text: string,
  questions: readonly string[],
  host: Host,
): Promise<AssessmentText> {
  const keys = JSON.parse(await host.readAsset(schemaFile('assessment'))) as JsonSchema;
  const kind = path.endsWith('.json') ? 'json' : 'yaml';
  const editable = readAssessmentText(text, kind, { keys, answers: questions });
  if (!editable) throw new Error(`${path} was loaded and cannot be edited`);
  return editable;
}
