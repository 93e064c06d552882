import type { DeletedAssessment } from '../../core/policy/judge-input.ts';
import type { Host } from '../../host.ts';
import type { AssessmentFile } from '../../load/documents.ts';
import { readSource } from '../../load/read-source.ts';
import { basisOf } from '../../load/to-assessment.ts';
import { validateSource } from '../../load/validate.ts';

/** The day of an assessment whose date cannot be read. */
const noDay = '0001-01-01';

/** What is to be said of an assessment that is gone. One that was broken then is gone as well, under the name of its file. */
export async function describeDeleted(
  file: string,
  names: Pick<DeletedAssessment, 'id' | 'name'>,
  then: Host,
): Promise<DeletedAssessment> {
  const found = await readAssessment(file, then);
  if (!found) {
    const questionnaire = { id: 'unknown', version: '0.0.0', edition: 'full' };
    return { file, subject: file, date: noDay, asOf: noDay, basis: 'claimed', questionnaire, ...names };
  }
  const { subject, date } = found;
  const { id, version, edition = 'full' } = found.questionnaire;
  return { file, subject, date, asOf: date, basis: basisOf(found), questionnaire: { id, version, edition }, ...names };
}

async function readAssessment(file: string, then: Host): Promise<AssessmentFile | undefined> {
  const parsed = await readSource(file, then);
  if ('problems' in parsed) return undefined;
  const problems = await validateSource(parsed.source, 'assessment', then);
  return problems.length === 0 ? (parsed.source.data as AssessmentFile) : undefined;
}
