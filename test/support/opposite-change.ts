import type { Change, DeltaParts, GroupChange } from '../../src/model/comparison.ts';

/** The change that a comparison the other way round holds. `idBefore` gives the name that a question had before. */
export function oppositeOf(change: Change, idBefore: (question: string) => string): Change {
  switch (change.kind) {
    case 'raised':
    case 'lowered':
      return { ...turned(change), kind: change.kind === 'raised' ? 'lowered' : 'raised', ...named(change, idBefore) };
    case 'evidenceStale':
    case 'evidenceRefreshed': {
      const kind = change.kind === 'evidenceStale' ? 'evidenceRefreshed' : 'evidenceStale';
      return { ...turned(change), kind, ...named(change, idBefore) };
    }
    case 'becameScored':
      return { kind: 'becameUnscored', before: change.after, to: change.from, ...named(change, idBefore) };
    case 'becameUnscored':
      return { kind: 'becameScored', after: change.before, from: change.to, ...named(change, idBefore) };
    case 'added':
    case 'removed':
      return { kind: change.kind === 'added' ? 'removed' : 'added', question: change.question };
    case 'evidenceAdded':
    case 'evidenceLost': {
      const kind = change.kind === 'evidenceAdded' ? 'evidenceLost' : 'evidenceAdded';
      return { kind, item: change.item, ...named(change, idBefore) };
    }
    case 'confidenceChanged':
      return { ...turned(change), ...named(change, idBefore) };
    case 'targetChanged':
      return turned(change);
    case 'levelCrossed':
      return { ...turned(change), direction: change.direction === 'up' ? 'down' : 'up' };
    case 'groupBecameScored': {
      const { of, group, from } = change;
      return { kind: 'groupBecameUnscored', of, group, to: from };
    }
    case 'groupBecameUnscored': {
      const { of, group, to } = change;
      return { kind: 'groupBecameScored', of, group, from: to };
    }
  }
}

function named({ question }: { question: string }, idBefore: (question: string) => string): { question: string } {
  return { question: idBefore(question) };
}

function turned<T extends { before?: unknown; after?: unknown }>(change: T): T {
  const { before, after, ...others } = change;
  const ends = { ...(after !== undefined && { before: after }), ...(before !== undefined && { after: before }) };
  return { ...others, ...ends } as unknown as T;
}

/** The group change that a comparison the other way round holds. */
export function oppositeOfGroup(change: GroupChange): GroupChange {
  const { parts, delta, ...others } = change;
  const entries = Object.entries(others).map(([key, value]) => [otherEnd(key), value] as const);
  return {
    ...(Object.fromEntries(entries) as unknown as GroupChange),
    ...(delta !== undefined && { delta: -delta }),
    ...(parts && { parts: negative(parts) }),
  };
}

const ends: Readonly<Record<string, string>> = { before: 'after', after: 'before' };

function otherEnd(key: string): string {
  if (key in ends) return ends[key] ?? key;
  if (key.endsWith('Before')) return `${key.slice(0, -'Before'.length)}After`;
  return key.endsWith('After') ? `${key.slice(0, -'After'.length)}Before` : key;
}

function negative({ answers, questionnaire, rubric, time }: DeltaParts): DeltaParts {
  return { answers: -answers, questionnaire: -questionnaire, rubric: -rubric, time: -time };
}
