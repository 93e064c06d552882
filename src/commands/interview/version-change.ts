import type { Edit } from '../../edit/assessment-text.ts';
import type { Host } from '../../host.ts';
import type { AssessmentFile } from '../../load/documents.ts';
import type { Library } from '../../load/library.ts';
import { changesSince } from '../../load/name-changes.ts';
import { renames } from '../../load/to-assessment.ts';
import type { Questionnaire } from '../../model/questionnaire.ts';
import type { QuestionChange } from '../../model/release.ts';

/** What a questionnaire that has changed since means for an assessment, and what taking it up writes. */
export interface VersionChange {
  title: string;
  lines: readonly string[];
  edits: readonly Edit[];
  /** Ids in the file of answers to questions that are gone; they leave the file. */
  gone: readonly string[];
}

/** Absent when the assessment answers the very questionnaire that is at hand. */
export async function findVersionChange(
  file: AssessmentFile,
  questionnaire: Questionnaire,
  digest: string,
  library: Library,
  host: Host,
): Promise<VersionChange | undefined> {
  const answered = file.questionnaire;
  const { id, version } = questionnaire;
  if (answered.version === version && (answered.digest === undefined || answered.digest === digest)) return undefined;
  const changes = await changesSince({ ...answered, id }, library, host);
  const nowById = renames(questionnaire);
  const known = new Set(questionnaire.questions.map((question) => question.id));
  const isGone = (written: string): boolean => !known.has(nowById.get(written) ?? written);
  const gone = Object.keys(file.answers ?? {}).filter(isGone);
  const kept = (file.actions ?? []).filter(({ question }) => !isGone(question));
  const hasLostActions = kept.length < (file.actions ?? []).length;
  return {
    title: `${questionnaire.title} has changed since: ${answered.version} then, ${version} now`,
    lines: explain(changes, answeredNow(file, nowById), questionnaire, gone),
    edits: [
      { path: ['questionnaire', 'version'], value: version },
      { path: ['questionnaire', 'digest'], value: digest },
      ...gone.map((written): Edit => ({ path: ['answers', written], value: undefined })),
      ...(hasLostActions ? [{ path: ['actions'], value: kept.length > 0 ? kept : undefined }] : []),
    ],
    gone,
  };
}

function explain(
  changes: readonly QuestionChange[] | undefined,
  answered: ReadonlySet<string>,
  { questions }: Questionnaire,
  gone: readonly string[],
): string[] {
  const nameOf = (id: string): string => questions.find((question) => question.id === id)?.code ?? id;
  const list = (ids: readonly string[]): string => ids.map(nameOf).join(', ');
  const of = (kind: QuestionChange['change']): string[] =>
    (changes ?? []).filter(({ change }) => change === kind).map(({ question }) => question);
  const [judged, worded, added] = [of('judged'), of('worded'), of('added')];
  const again = judged.filter((id) => answered.has(id));
  const lines = [
    changes === undefined ? 'Which questions changed is not recorded: look at every answer again.' : '',
    judged.length > 0 ? `Other levels or another weight: ${list(judged)}.` : '',
    again.length > 0 ? `Your answers to ${list(again)} are kept and were given to other levels: ask these again.` : '',
    worded.length > 0 ? `Only worded otherwise: ${list(worded)}. The answers hold.` : '',
    added.length > 0 ? `New: ${list(added)}.` : '',
    gone.length > 0
      ? `Gone, with their answers: ${gone.join(', ')}. A copy of the file as it is now is kept beside it.`
      : '',
    changes?.length === 0 ? 'No question changed. The answers hold.' : '',
  ];
  return lines.filter(Boolean);
}

function answeredNow({ answers = {} }: AssessmentFile, nowById: ReadonlyMap<string, string>): ReadonlySet<string> {
  return new Set(Object.keys(answers).map((written) => nowById.get(written) ?? written));
}
