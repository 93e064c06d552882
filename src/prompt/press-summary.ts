import type { Desk, Key, Step } from '../model/interview-desk.ts';
import type { Question } from '../model/questionnaire.ts';
import { openQuestions, scrolled, stay, tell, withPanel } from './open-desk.ts';
import { jumpPanel } from './search-questions.ts';

/** A key at the end of the interview. */
export function pressSummary(desk: Desk, key: Key): Step {
  const open = openQuestions(desk, desk.interview.asOf);
  const at = open[desk.cursor];
  const moved = scrolled(desk, key);
  if (moved && (open.length === 0 || key.name.startsWith('page'))) return stay(moved);
  switch (key.name) {
    case 'up':
      return stay({ ...desk, cursor: Math.max(0, desk.cursor - 1) });
    case 'down':
      return stay({ ...desk, cursor: Math.min(Math.max(0, open.length - 1), desk.cursor + 1) });
    case 'return':
      return at
        ? tell(desk, { kind: 'revisit', questions: idsOf(open.slice(desk.cursor)) })
        : stay(desk, { kind: 'leave' });
    case 'g':
      return tell(desk, { kind: 'revisit', questions: idsOf(open) });
    case 'b':
    case 'left':
      return tell(desk, { kind: 'back' });
    case '/':
      return stay(withPanel(desk, jumpPanel(desk.interview.questions, '')));
    case 'q':
      return stay(desk, { kind: 'leave' });
    default:
      return stay(desk);
  }
}

function idsOf(questions: readonly Question[]): string[] {
  return questions.map(({ id }) => id);
}
