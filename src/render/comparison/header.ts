import type { Comparison, GroupChange, SideHeader } from '../../model/comparison.ts';
import { isAsked } from '../is-asked.ts';
import type { Words } from '../report/words.ts';

/** A side in one line: name, date, questionnaire. */
export function sideLine({ name, subject, date, asOf, questionnaire }: SideHeader, { changes }: Words): string {
  const asked = `${questionnaire.title} ${questionnaire.version}, ${questionnaire.editionTitle}`;
  const judged = asOf === date ? date : changes.judgedOn({ date, asOf });
  return [name, subject, judged, asked].filter(Boolean).join(' · ');
}

/** How the sides were made comparable, where that has to be said. */
export function notesOf({ basis, basesDiffer, before, after, overall }: Comparison, { changes }: Words): string[] {
  const hasOthers = before.questionnaire.digest !== after.questionnaire.digest;
  return [
    basesDiffer ? changes.basesDiffer : changes.scoredOn({ basis }),
    ...(hasOthers ? [changes.questionnairesDiffer] : []),
    ...(overall.delta !== undefined && !overall.parts ? [changes.scorecardsOnly] : []),
  ];
}

/** True when nothing at all is to be told. */
export function isSame({ changes, overall, principles, sections, questions }: Comparison): boolean {
  const hasMoved = [overall, ...principles, ...sections].some(({ before, after }) => before !== after);
  return (
    changes.length === 0 && !hasMoved && !questions.some(({ isNotComparable, idBefore }) => isNotComparable || idBefore)
  );
}

/** The groups that are shown: principles that are asked about, or sections where there are none. */
export function shownGroups({ principles, sections }: Comparison): readonly GroupChange[] {
  return (principles.length > 0 ? principles : sections).filter(isAsked);
}
