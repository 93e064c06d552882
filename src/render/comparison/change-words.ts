import type { Basis, Evidence } from '../../model/assessment.ts';
import type { Change, Comparison, QuestionChange } from '../../model/comparison.ts';
import { withheldText } from '../../model/scorecard.ts';
import type { Words } from '../report/words.ts';

/** Which way something went, for an arrow beside the words. */
export type Direction = 'up' | 'down' | 'aside';

/** One difference in words, as plain text. */
export interface ToldChange {
  direction: Direction;
  text: string;
}

/** A difference of one question in words, on the basis of the comparison. */
export function tellQuestionChange(change: QuestionChange, basis: Basis, words: Words): ToldChange {
  const { changes } = words;
  switch (change.kind) {
    case 'raised':
    case 'lowered':
      return { direction: change.kind === 'raised' ? 'up' : 'down', text: levelChange(change, basis, words) };
    case 'becameScored':
      return {
        direction: 'up',
        text: becomes(changes.states[change.from], levelIn(change.after[basis], words), words),
      };
    case 'becameUnscored':
      return {
        direction: 'down',
        text: becomes(levelIn(change.before[basis], words), changes.states[change.to], words),
      };
    case 'added':
      return { direction: 'aside', text: changes.added };
    case 'removed':
      return { direction: 'aside', text: changes.removed };
    case 'evidenceAdded':
      return { direction: 'up', text: changes.evidenceAdded({ item: tellEvidence(change.item, words) }) };
    case 'evidenceLost':
      return { direction: 'down', text: changes.evidenceLost({ item: tellEvidence(change.item, words) }) };
    case 'evidenceStale':
      return { direction: 'down', text: changes.evidenceStale({ item: tellEvidence(change.after, words) }) };
    case 'evidenceRefreshed':
      return { direction: 'up', text: changes.evidenceRefreshed({ item: tellEvidence(change.after, words) }) };
    case 'confidenceChanged': {
      const { confidences } = changes;
      const [before, after] = [confidences[change.before ?? 'notStated'], confidences[change.after ?? 'notStated']];
      return { direction: 'aside', text: changes.confidence({ before, after }) };
    }
  }
}

// Where the level of the basis stayed, the other one is named.
function levelChange(
  { before, after, cause }: Extract<QuestionChange, { kind: 'raised' | 'lowered' }>,
  basis: Basis,
  { changes }: Words,
): string {
  const other: Basis = basis === 'claimed' ? 'evidenced' : 'claimed';
  const moved = before[basis] === after[basis] ? other : basis;
  const levels = { before: String(before[moved]), after: String(after[moved]) };
  const text = moved === basis ? changes.level(levels) : changes.otherLevel({ ...levels, basis: moved });
  if (cause === 'time') return changes.agedEvidence({ text });
  return cause === 'rubric' ? changes.otherRubric({ text }) : text;
}

function becomes(before: string, after: string, { changes }: Words): string {
  return changes.fromTo({ before, after });
}

function levelIn(level: number, { changes }: Words): string {
  return changes.atLevel({ level: String(level) });
}

/** An item of evidence in words: `document "Outcome statements" (docs/outcomes.md)`. */
export function tellEvidence(
  { type, title, ref }: Pick<Evidence, 'type' | 'title' | 'ref'>,
  { names, changes, phrases }: Words,
): string {
  const kind = names.evidence[type];
  const shown = title === withheldText ? phrases.withheld : title;
  const named = shown === undefined ? kind : changes.evidenceTitled({ type: kind, title: shown });
  return `${named}${ref === undefined ? '' : ` (${ref})`}`;
}

/** Differences of the whole, of groups and of targets in words. */
export function tellGroupChanges(
  { changes, principles, sections }: Pick<Comparison, 'changes' | 'principles' | 'sections'>,
  words: Words,
): ToldChange[] {
  const titles = new Map([...sections, ...principles].map(({ id, title }) => [id, title]));
  const nameOf = (id: string): string => (id === 'overall' ? words.changes.whole : (titles.get(id) ?? id));
  return changes.flatMap((change) => tellGroupChange(change, nameOf, words));
}

function tellGroupChange(change: Change, nameOf: (id: string) => string, { changes }: Words): ToldChange[] {
  switch (change.kind) {
    case 'levelCrossed': {
      const { direction, group } = change;
      const levels = { before: String(change.before), after: String(change.after) };
      return [{ direction, text: changes.crossed({ name: nameOf(group), way: direction, ...levels }) }];
    }
    case 'groupBecameScored': {
      const text = changes.becameScored({ name: nameOf(change.group), reason: changes.reasons[change.from] });
      return [{ direction: 'up', text }];
    }
    case 'groupBecameUnscored': {
      const text = changes.becameUnscored({ name: nameOf(change.group), reason: changes.reasons[change.to] });
      return [{ direction: 'down', text }];
    }
    case 'targetChanged': {
      const [before, after] = [change.before, change.after].map((level) => String(level ?? changes.noTarget));
      const { principle } = change;
      const targets = { before: before ?? '', after: after ?? '' };
      const text =
        principle === undefined ? changes.target(targets) : changes.targetOf({ ...targets, name: nameOf(principle) });
      return [{ direction: 'aside', text }];
    }
    default:
      return [];
  }
}
