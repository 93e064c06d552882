import type { JudgedEvidence } from '../../../model/scorecard.ts';
import { deriveInstance } from '../../rubric/derive-instance.ts';
import type { BareAnswer, Ranking } from './answers-to-try.ts';
import type { RunningTrial } from './trial.ts';

/** Tries every answer of every ranking, with the evidence that is given. */
export function tryClaims(rankings: readonly Ranking[], evidence: readonly JudgedEvidence[], trial: RunningTrial) {
  for (const ranking of rankings) tryRanking(ranking, evidence, trial);
}

interface Tried {
  answer: BareAnswer;
  level: number;
}

function tryRanking(ranking: Ranking, evidence: readonly JudgedEvidence[], trial: RunningTrial): void {
  let best: Tried | undefined;
  for (const rank of ranking) {
    const tried = rank.map((answer) => ({
      answer,
      level: trial.levelOf(deriveInstance({ ...answer, evidence: [] }, evidence)),
    }));
    for (const now of tried) {
      if (best && now.level < best.level) noteFall(best, now, trial);
    }
    for (const now of tried) if (!best || now.level >= best.level) best = now;
  }
}

function noteFall(before: Tried, now: Tried, trial: RunningTrial): void {
  trial.noteDrop(now.level, () => {
    const [worse, better] = [wordsFor(before.answer), wordsFor(now.answer)];
    return `the answer ${worse} claims level ${before.level}, the better ${better} only level ${now.level}`;
  });
}

function wordsFor({ level, choice, checked, value }: BareAnswer): string {
  if (level !== undefined) return `level: ${level}`;
  if (choice !== undefined) return `choice: ${choice}`;
  if (checked !== undefined) return `checked: [${checked.join(', ')}]`;
  return `value: ${value}`;
}
