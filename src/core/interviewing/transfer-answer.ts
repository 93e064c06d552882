import type { Answer } from '../../model/assessment.ts';
import type { Given, InterviewEvent } from '../../model/interview.ts';
import { isSameData } from '../../model/same-data.ts';

/** The events that make an answer say what a prepared one says; evidence that is there already stays and is not repeated. */
export function transferEvents(prepared: Answer, present: Answer | undefined): InterviewEvent[] {
  const given = givenOf(prepared);
  const { note, best, worst, confidence, evidence } = prepared;
  const there = present?.evidence ?? [];
  const added = evidence.filter((item) => !there.some((other) => isSameData(other, item)));
  return [
    ...(given ? [{ kind: 'give' as const, given }] : []),
    ...(note === undefined ? [] : [{ kind: 'note' as const, text: note }]),
    ...(best === undefined ? [] : [{ kind: 'note' as const, text: best, about: 'best' as const }]),
    ...(worst === undefined ? [] : [{ kind: 'note' as const, text: worst, about: 'worst' as const }]),
    ...(confidence === undefined ? [] : [{ kind: 'confidence' as const, value: confidence }]),
    ...added.map((item, index) => ({ kind: 'evidence' as const, index: there.length + index, item })),
  ];
}

function givenOf({ level, choice, checked, value, unknown, notApplicable }: Answer): Given | undefined {
  if (level !== undefined) return { level };
  if (choice !== undefined) return { choice };
  if (checked) return { checked };
  if (value !== undefined) return { value };
  if (unknown) return { unknown };
  return notApplicable && { notApplicable };
}
