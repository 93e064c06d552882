import type { QuestionScore } from '../../model/scorecard.ts';
import type { RungView } from './question-view.ts';
import type { ReportContext } from './report-context.ts';

/** The rungs of a scored question, lowest first. */
export function ladderOf({ claimed = 0, evidenced = 0, target }: QuestionScore, { card }: ReportContext): RungView[] {
  return card.scale.map(({ level }) => ({
    level: String(level),
    kind: level <= evidenced ? 'evidenced' : level <= claimed ? 'claimed' : 'open',
    isTarget: level === target,
  }));
}

/** The same above the lowest level, one character each: █ evidenced, ▒ claimed, ░ open. */
export function textLadderOf(question: QuestionScore, context: ReportContext): string {
  const rungs = ladderOf(question, context).slice(1);
  return rungs.map(({ kind }) => ({ evidenced: '█', claimed: '▒', open: '░' })[kind] ?? '').join('');
}
