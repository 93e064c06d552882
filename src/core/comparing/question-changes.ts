import type { Basis } from '../../model/assessment.ts';
import type { ChangeCause, Levels, QuestionChange } from '../../model/comparison.ts';
import type { QuestionScore } from '../../model/scorecard.ts';
import { evidenceChanges } from './evidence-changes.ts';
import { levelsOf } from './judge-corners.ts';
import type { ScorePair } from './question-pair.ts';
import { withoutUndefined } from './without-undefined.ts';

/** Why the level of this kind moved; absent: it cannot be told. */
export type CauseOf = (before: QuestionScore, after: QuestionScore, kind: keyof Levels) => ChangeCause | undefined;

/** The typed changes of one question; none where the two sides ask something different under one name. */
export function questionChanges({ ends, isComparable }: ScorePair, basis: Basis, causeOf: CauseOf): QuestionChange[] {
  const [before, after] = ends;
  if (!before) return after ? [{ kind: 'added', question: after.id }] : [];
  if (!after) return [{ kind: 'removed', question: before.id }];
  if (!isComparable) return [];
  return [
    ...levelChange(before, after, basis, causeOf),
    ...confidenceChange(before, after),
    ...evidenceChanges(after.id, before.evidence, after.evidence),
  ];
}

function levelChange(before: QuestionScore, after: QuestionScore, basis: Basis, causeOf: CauseOf): QuestionChange[] {
  const question = after.id;
  const [earlier, later] = [levelsOf(before), levelsOf(after)];
  if (earlier && later) return moved(before, after, earlier, later, basis, causeOf);
  if (later && before.state !== 'scored') {
    return [{ kind: 'becameScored', question, from: before.state, after: later }];
  }
  if (earlier && after.state !== 'scored') {
    return [{ kind: 'becameUnscored', question, before: earlier, to: after.state }];
  }
  return [];
}

// The level of the basis decides; where it stays, the other one does.
function moved(
  before: QuestionScore,
  after: QuestionScore,
  earlier: Levels,
  later: Levels,
  basis: Basis,
  causeOf: CauseOf,
): QuestionChange[] {
  const other = basis === 'claimed' ? 'evidenced' : 'claimed';
  const kind = later[basis] === earlier[basis] ? other : basis;
  const step = later[kind] - earlier[kind];
  if (step === 0) return [];
  const cause = causeOf(before, after, kind);
  const levels = { question: after.id, before: earlier, after: later };
  return [{ kind: step > 0 ? 'raised' : 'lowered', ...levels, ...(cause && { cause }) }];
}

// Where one side has no level, the confidence came or went with it.
function confidenceChange(before: QuestionScore, after: QuestionScore): QuestionChange[] {
  const isScored = before.state === 'scored' && after.state === 'scored';
  if (!isScored || before.confidence === after.confidence) return [];
  const confidences = withoutUndefined({ before: before.confidence, after: after.confidence });
  return [{ kind: 'confidenceChanged', question: after.id, ...confidences }];
}
