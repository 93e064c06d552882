import type { Host } from '../../host.ts';
import type { Library } from '../../load/library.ts';
import { type AssessmentResult, loadAssessmentSource } from '../../load/load-assessment.ts';
import { readSource } from '../../load/read-source.ts';
import type { Source } from '../../load/source.ts';
import { isCalendarDate } from '../../model/calendar-date.ts';
import { isDataMap } from '../../model/same-data.ts';

/** An assessment with what is known of it even where it was not loaded. */
export interface ReadAssessment extends AssessmentResult {
  /** Its date and subject, where it tells them. */
  assessed?: string;
  subject?: string;
  /** What was parsed: the next version is much like it. */
  source?: Source;
}

/** Reads an assessment for a table of scores: evidence is judged on its own date. `like` is another version of it. */
export async function readVersion(file: string, library: Library, host: Host, like?: Source): Promise<ReadAssessment> {
  const parsed = await readSource(file, host, like);
  if ('problems' in parsed) return parsed;
  const options = { explaining: false, isTable: true };
  const result = await loadAssessmentSource(parsed.source, library, options, host);
  const { date, subject } = isDataMap(parsed.source.data) ? parsed.source.data : {};
  return {
    ...result,
    source: parsed.source,
    ...(typeof date === 'string' && isCalendarDate(date) && { assessed: date }),
    ...(typeof subject === 'string' && { subject }),
  };
}
