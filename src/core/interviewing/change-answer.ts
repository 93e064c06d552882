import type { Answer } from '../../model/assessment.ts';
import type { InterviewEvent } from '../../model/interview.ts';
import type { Question } from '../../model/questionnaire.ts';
import { isSameData } from '../../model/same-data.ts';
import { evidenceFault, givenFault } from './find-fault.ts';

/** An event that says something about the question at hand. */
export type Change = Extract<InterviewEvent, { kind: 'give' | 'note' | 'confidence' | 'evidence' }>;

export function isChange(event: InterviewEvent): event is Change {
  return ['give', 'note', 'confidence', 'evidence'].includes(event.kind);
}

/** The answer after a change: the same object when nothing changed, undefined when nothing is left; or why not. */
export function changeAnswer(
  question: Question,
  before: Answer | undefined,
  change: Change,
): { answer: Answer | undefined } | { refused: string } {
  const refused = faultOf(question, before, change);
  if (refused !== undefined) return { refused };
  const answer = applied(before ?? { evidence: [] }, change);
  if (isSameData(answer, before)) return { answer: before };
  return { answer: isEmpty(answer) ? undefined : answer };
}

function faultOf(question: Question, before: Answer | undefined, change: Change): string | undefined {
  if (change.kind === 'give') return givenFault(question, change.given);
  if (change.kind !== 'evidence') return undefined;
  const items = before?.evidence ?? [];
  const { index, item } = change;
  if (index < 0 || index > items.length || (item === undefined && index === items.length)) {
    return 'there is no such item';
  }
  return (
    item &&
    evidenceFault(
      item,
      items.filter((_, place) => place !== index),
    )
  );
}

function applied(before: Answer, change: Change): Answer {
  switch (change.kind) {
    case 'give': {
      const { level: _1, choice: _2, checked: _3, value: _4, unknown: _5, notApplicable: _6, ...rest } = before;
      return { ...change.given, ...rest };
    }
    case 'note': {
      const key = change.about ?? 'note';
      const { [key]: _, ...rest } = before;
      return change.text === '' ? rest : { ...rest, [key]: change.text };
    }
    case 'confidence': {
      const { confidence: _, ...rest } = before;
      return change.value === undefined ? rest : { ...rest, confidence: change.value };
    }
    case 'evidence': {
      const evidence = [...before.evidence];
      evidence.splice(change.index, 1, ...(change.item ? [change.item] : []));
      return { ...before, evidence };
    }
  }
}

function isEmpty(answer: Answer): boolean {
  return Object.keys(answer).length === 1 && answer.evidence.length === 0;
}
