import type { Answer } from '../../model/assessment.ts';
import type { Desk } from '../../model/interview-desk.ts';
import { stateOf } from '../../model/question-state.ts';
import type { Question } from '../../model/questionnaire.ts';
import { clip } from '../pad-text.ts';
import { answerInWords, hasSomething } from './answer-in-words.ts';
import type { Canvas, InterviewFacts } from './interview-facts.ts';
import { labelled, oneLine } from './lines.ts';

/** What stands under the options: what was recorded, what the rubric makes of it, which answers do not go with it. */
export function standingLines(
  desk: Desk,
  question: Question,
  facts: InterviewFacts,
  { columns, style }: Canvas,
): string[] {
  const answer = desk.state.answers.get(question.id);
  const wide = columns - 1;
  const notice = desk.notice
    ? labelled(oneLine(desk.notice.text), ' ', wide).map((line) => style[desk.notice?.tone ?? 'warning'](line))
    : [];
  if (!hasSomething(answer)) return notice;
  const { text, isShort } = verdict(desk, question, answer, facts);
  const paint = isShort ? style.warning : style.good;
  const beside = besides(answer);
  const found = facts.coherence(question).map(({ because, ask }) => (desk.isBlind ? ask : `${because} ${ask}`));
  return [
    ...notice,
    ...labelled(oneLine(text), ' ', wide).map((line) => paint(line)),
    ...(beside === ''
      ? []
      : labelled(clip(oneLine(beside), 2 * wide - 10), ' ', wide).map((line) => style.faint(line))),
    ...found.flatMap((ask) => labelled(oneLine(ask), ' ! ', wide).map((line) => style.accent(line))),
  ];
}

function verdict(
  { interview, isBlind }: Desk,
  question: Question,
  answer: Answer,
  facts: InterviewFacts,
): { text: string; isShort: boolean } {
  const standing = facts.standing(question, answer);
  if (!standing) {
    const isOpen = stateOf(answer, interview.asOf) === 'unanswered';
    return { text: isOpen ? 'Not answered yet' : `Recorded: ${answerInWords(question, answer)}`, isShort: isOpen };
  }
  const { claimed, evidenced, next } = standing;
  const isShort = evidenced < claimed;
  const missing = next?.missing.join('; ') ?? '';
  if (isBlind) return { text: `Recorded.${isShort ? ` Its evidence still ${missing}` : ''}`, isShort };
  const levels = `claimed ${claimed}, evidenced ${evidenced}`;
  if (!isShort || !next) return { text: `${levels}: the evidence supports it`, isShort };
  return { text: `${levels}: level ${next.level} ${next.name} still ${missing}`, isShort };
}

function besides({ confidence, note, evidence }: Answer): string {
  const items = evidence.length === 1 ? '1 item of evidence' : `${evidence.length} items of evidence`;
  const parts = [
    evidence.length > 0 ? items : '',
    confidence === undefined ? '' : `confidence ${confidence}`,
    note === undefined ? '' : `note: ${note.split('\n')[0]}`,
  ];
  return parts.filter(Boolean).join(' · ');
}
