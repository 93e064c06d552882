import type { Basis, Evidence } from '../../model/assessment.ts';
import type { Change, Comparison, QuestionChange } from '../../model/comparison.ts';
import { unscoredInWords } from '../../model/unscored-in-words.ts';

/** Which way something went, for an arrow beside the words. */
export type Direction = 'up' | 'down' | 'aside';

/** One difference in words, as plain text. */
export interface ToldChange {
  direction: Direction;
  text: string;
}

const states = { unknown: 'unknown', notApplicable: 'not applicable', unanswered: 'unanswered' } as const;

/** A difference of one question in words, on the basis of the comparison. */
export function tellQuestionChange(change: QuestionChange, basis: Basis): ToldChange {
  switch (change.kind) {
    case 'raised':
    case 'lowered':
      return { direction: change.kind === 'raised' ? 'up' : 'down', text: levelChange(change, basis) };
    case 'becameScored':
      return { direction: 'up', text: `${states[change.from]} → level ${change.after[basis]}` };
    case 'becameUnscored':
      return { direction: 'down', text: `level ${change.before[basis]} → ${states[change.to]}` };
    case 'added':
      return { direction: 'aside', text: 'asked for the first time' };
    case 'removed':
      return { direction: 'aside', text: 'asked no more' };
    case 'evidenceAdded':
      return { direction: 'up', text: `evidence added: ${tellEvidence(change.item)}` };
    case 'evidenceLost':
      return { direction: 'down', text: `evidence lost: ${tellEvidence(change.item)}` };
    case 'evidenceStale':
      return { direction: 'down', text: `evidence counts no more: ${tellEvidence(change.after)}` };
    case 'evidenceRefreshed':
      return { direction: 'up', text: `evidence renewed: ${tellEvidence(change.after)}` };
    case 'confidenceChanged': {
      const [before, after] = [change.before ?? 'not stated', change.after ?? 'not stated'];
      return { direction: 'aside', text: `confidence ${before} → ${after}` };
    }
  }
}

// Where the level of the basis stayed, the other one is named.
function levelChange(change: Extract<QuestionChange, { kind: 'raised' | 'lowered' }>, basis: Basis): string {
  const { before, after, cause } = change;
  const other: Basis = basis === 'claimed' ? 'evidenced' : 'claimed';
  const moved = before[basis] === after[basis] ? other : basis;
  const name = moved === basis ? 'level' : `${moved} level`;
  const why = cause === 'time' ? ', because evidence aged' : cause === 'rubric' ? ', because the rubric changed' : '';
  return `${name} ${before[moved]} → ${after[moved]}${why}`;
}

/** An item of evidence in words: `document "Outcome statements" (docs/outcomes.md)`. */
export function tellEvidence({ type, title, ref }: Pick<Evidence, 'type' | 'title' | 'ref'>): string {
  const named = title === undefined ? '' : ` "${title}"`;
  return `${type}${named}${ref === undefined ? '' : ` (${ref})`}`;
}

/** Differences of the whole, of groups and of targets in words. */
export function tellGroupChanges({
  changes,
  principles,
  sections,
}: Pick<Comparison, 'changes' | 'principles' | 'sections'>): ToldChange[] {
  const titles = new Map([...sections, ...principles].map(({ id, title }) => [id, title]));
  const nameOf = (id: string): string => (id === 'overall' ? 'The whole' : (titles.get(id) ?? id));
  return changes.flatMap((change) => tellGroupChange(change, nameOf));
}

function tellGroupChange(change: Change, nameOf: (id: string) => string): ToldChange[] {
  switch (change.kind) {
    case 'levelCrossed': {
      const { direction, before, after, group } = change;
      const verb = direction === 'up' ? 'rises' : 'falls';
      return [{ direction, text: `${nameOf(group)} ${verb} from level ${before} to level ${after}` }];
    }
    case 'groupBecameScored': {
      const text = `${nameOf(change.group)} has a score now; before: ${unscoredInWords(change.from)}`;
      return [{ direction: 'up', text }];
    }
    case 'groupBecameUnscored':
      return [
        { direction: 'down', text: `${nameOf(change.group)} has no score any more: ${unscoredInWords(change.to)}` },
      ];
    case 'targetChanged': {
      const of = change.principle === undefined ? '' : ` of ${nameOf(change.principle)}`;
      return [{ direction: 'aside', text: `target${of}: ${change.before ?? 'none'} → ${change.after ?? 'none'}` }];
    }
    default:
      return [];
  }
}
