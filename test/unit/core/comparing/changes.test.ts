import { describe, expect, test } from 'vitest';
import type { Answer, Evidence } from '../../../../src/model/assessment.ts';
import type { Change } from '../../../../src/model/comparison.ts';
import type { Questionnaire } from '../../../../src/model/questionnaire.ts';
import { evidenceFor } from '../../../support/an-assessment.ts';
import { compared, type SideGiven } from '../../../support/compared.ts';
import { strictLadder, trustingLadder } from '../../../support/other-rubrics.ts';

/** Changes of questions between two sides of one answer each. */
function changesOf(before: SideGiven, after: SideGiven): Change[] {
  return compared(before, after).changes.filter((change) => 'question' in change);
}

function answered(before: number | Partial<Answer>, after: number | Partial<Answer>): Change[] {
  return changesOf({ answers: { a: before } }, { answers: { a: after } });
}

const record: Evidence = { type: 'record', title: 'Minutes', ref: 'docs/minutes.md', date: '2026-10-01' };
const question = 'a';

describe('levels', () => {
  test('raised and lowered, with both levels on both sides', () => {
    const [low, high] = [
      { claimed: 2, evidenced: 1 },
      { claimed: 3, evidenced: 1 },
    ];
    expect(answered(2, 3)).toEqual([{ kind: 'raised', question, before: low, after: high, cause: 'answer' }]);
    expect(answered(3, 2)).toEqual([{ kind: 'lowered', question, before: high, after: low, cause: 'answer' }]);
  });

  test('by the level of the basis, and by the other one where that stayed', () => {
    const backed = { level: 3, evidence: evidenceFor(3) };
    const claimed = changesOf({ answers: { a: backed } }, { answers: { a: 4 } });
    expect(claimed[0]).toMatchObject({ kind: 'raised', before: { claimed: 3, evidenced: 3 }, after: { evidenced: 1 } });
    const evidenced = changesOf(
      { answers: { a: backed }, basis: 'evidenced' },
      { answers: { a: 4 }, basis: 'evidenced' },
    );
    expect(evidenced[0]).toMatchObject({
      kind: 'lowered',
      before: { evidenced: 3 },
      after: { claimed: 4, evidenced: 1 },
    });
    const unbacked = changesOf({ answers: { a: backed } }, { answers: { a: 3 } });
    expect(unbacked[0]).toMatchObject({ kind: 'lowered', before: { claimed: 3, evidenced: 3 }, after: { claimed: 3 } });
  });

  test('neither where nothing moved', () => {
    expect(answered(3, { level: 3, note: 'Still so.' })).toEqual([]);
  });
});

describe('causes', () => {
  const backed = { answers: { a: { level: 3, evidence: evidenceFor(3) } } };
  const causeOf = (before: SideGiven, after: SideGiven) => {
    const change = changesOf(before, after).find(({ kind }) => kind === 'raised' || kind === 'lowered');
    return change && 'cause' in change ? [change.kind, change.cause] : [];
  };

  test('time when evidence aged and nothing else moved the level', () => {
    expect(causeOf(backed, { ...backed, asOf: '2027-10-02' })).toEqual(['lowered', 'time']);
    expect(causeOf({ ...backed, asOf: '2027-10-02' }, backed)).toEqual(['raised', 'time']);
    expect(causeOf(backed, { ...backed, asOf: '2027-10-01' })).toEqual([]);
  });

  test('time although a note, the confidence and other evidence changed, when these did not move it', () => {
    const noted: Partial<Answer> = { level: 3, confidence: 'low', note: 'Same.', evidence: evidenceFor(3) };
    expect(causeOf(backed, { answers: { a: noted }, asOf: '2027-10-02' })).toEqual(['lowered', 'time']);
    const old: Evidence = { ...record, date: '2020-01-01' };
    const more = { level: 3, evidence: [...evidenceFor(3), old] };
    expect(causeOf(backed, { answers: { a: more }, asOf: '2027-10-02' })).toEqual(['lowered', 'time']);
  });

  test('rubric when the same answer is judged otherwise', () => {
    expect(causeOf(backed, { ...backed, rubric: strictLadder() })).toEqual(['lowered', 'rubric']);
    const unbacked = { answers: { a: 3 } };
    expect(causeOf(unbacked, { ...unbacked, rubric: trustingLadder() })).toEqual(['raised', 'rubric']);
  });

  test('answer as soon as it has its part in it', () => {
    // Evidenced 3 becomes 1: the two records that were taken away take one level, age takes the rest.
    const [document] = evidenceFor(3).slice(1);
    const fewer = { level: 3, evidence: document ? [document] : [] };
    expect(causeOf(backed, { answers: { a: fewer }, asOf: '2027-10-02' })).toEqual(['lowered', 'answer']);
  });

  test('time although the answer worked against it', () => {
    // One fresh item lifts 1 to 2 again; on the earlier day nothing was missing.
    const renewed = { level: 3, evidence: [...evidenceFor(3), { ...record, date: '2027-09-01' }] };
    expect(causeOf(backed, { answers: { a: renewed }, asOf: '2027-10-02' })).toEqual(['lowered', 'time']);
  });

  test('of age and another rubric, what moved it further; the rubric when both did alike', () => {
    const both = { ...backed, asOf: '2027-10-02', rubric: strictLadder() };
    expect(causeOf({ ...backed, basis: 'evidenced' }, { ...both, basis: 'evidenced' })).toEqual(['lowered', 'time']);
    // Claimed 2 by the stricter rubric; evidenced 2 by it or by age alone.
    const aging = [
      { type: 'document', title: 'Rule', date: '2026-10-01' },
      { type: 'record', title: 'Log', date: '2026-01-10', place: ['A', 'B'] },
    ] as const;
    const side: SideGiven = { answers: { a: { level: 3, evidence: aging } }, basis: 'evidenced' };
    expect(causeOf(side, { ...side, asOf: '2027-03-01', rubric: strictLadder() })).toEqual(['lowered', 'rubric']);
  });
});

describe('states', () => {
  test.each<[string, Partial<Answer>]>([
    ['unknown', { unknown: true }],
    ['notApplicable', { notApplicable: { reason: 'No suppliers.' } }],
    ['unanswered', { note: 'Later.' }],
  ])('becameScored and becameUnscored: %s', (state, answer) => {
    const levels = { claimed: 1, evidenced: 1 };
    expect(answered(answer, 1)).toEqual([{ kind: 'becameScored', question, from: state, after: levels }]);
    expect(answered(1, answer)).toEqual([{ kind: 'becameUnscored', question, before: levels, to: state }]);
  });

  test('one absence for another is no change', () => {
    expect(answered({ unknown: true }, { notApplicable: { reason: 'No suppliers.' } })).toEqual([]);
  });

  test('added and removed, and nothing else of such a question', () => {
    const [less, more] = [{ answers: { a: 3 } }, { answers: { a: 3, b: { level: 0, evidence: [record] } } }];
    expect(changesOf(less, more)).toEqual([{ kind: 'added', question: 'b' }]);
    expect(changesOf(more, less)).toEqual([{ kind: 'removed', question: 'b' }]);
  });
});

describe('confidence', () => {
  test('changed, stated and no longer stated', () => {
    expect(answered({ level: 2, confidence: 'low' }, { level: 2, confidence: 'high' })).toEqual([
      { kind: 'confidenceChanged', question, before: 'low', after: 'high' },
    ]);
    expect(answered({ level: 2 }, { level: 2, confidence: 'high' })).toEqual([
      { kind: 'confidenceChanged', question, after: 'high' },
    ]);
    expect(answered({ level: 2, confidence: 'low' }, 2)).toEqual([
      { kind: 'confidenceChanged', question, before: 'low' },
    ]);
  });

  test('that comes with an answer is no change of its own', () => {
    expect(answered({ unknown: true }, { level: 2, confidence: 'low' }).map(({ kind }) => kind)).toEqual([
      'becameScored',
    ]);
  });
});

describe('groups', () => {
  const groupChanges = (before: SideGiven, after: SideGiven) =>
    compared(before, after).changes.filter((change) => 'group' in change);

  test('levels crossed, of the whole and of the principle', () => {
    const [low, high] = [{ answers: { a: 2 } }, { answers: { a: 3 } }];
    expect(groupChanges(low, high)).toEqual([
      { kind: 'levelCrossed', of: 'overall', group: 'overall', direction: 'up', before: 2, after: 3 },
      { kind: 'levelCrossed', of: 'principle', group: 'focus-on-value', direction: 'up', before: 2, after: 3 },
    ]);
    expect(groupChanges(high, low)[1]).toMatchObject({ direction: 'down', before: 3, after: 2 });
  });

  test('that became scored and unscored, with the reason', () => {
    const [open, given] = [{ answers: { a: { unknown: true } as const } }, { answers: { a: 3 } }];
    const [of, group] = ['principle', 'focus-on-value'];
    expect(groupChanges(open, given)[1]).toEqual({ kind: 'groupBecameScored', of, group, from: 'tooLittleKnown' });
    expect(groupChanges(given, open)[1]).toEqual({ kind: 'groupBecameUnscored', of, group, to: 'tooLittleKnown' });
  });

  test('are sections where there are no principles', () => {
    const side = (level: number) => ({ questionnaire: { hasPrinciples: false }, answers: { a: level } });
    expect(groupChanges(side(2), side(3))[1]).toMatchObject({ of: 'section', group: 'main', direction: 'up' });
  });
});

describe('targets', () => {
  const targetChanges = (before?: Target, after?: Target) =>
    compared(aimed(before), aimed(after)).changes.filter(({ kind }) => kind === 'targetChanged');
  type Target = number | { 'focus-on-value'?: number; 'start-where-you-are'?: number };
  const aimed = (target?: Target): SideGiven => ({
    answers: { a: 3 },
    assessment: target === undefined ? {} : { target },
  });

  test('for all', () => {
    expect(targetChanges(2, 3)).toEqual([{ kind: 'targetChanged', before: 2, after: 3 }]);
    expect(targetChanges(2)).toEqual([{ kind: 'targetChanged', before: 2 }]);
    expect(targetChanges(undefined, 3)).toEqual([{ kind: 'targetChanged', after: 3 }]);
    expect(targetChanges(3, 3)).toEqual([]);
  });

  test('for each principle that has another one', () => {
    const principle = 'focus-on-value';
    expect(
      targetChanges({ [principle]: 2, 'start-where-you-are': 4 }, { [principle]: 3, 'start-where-you-are': 4 }),
    ).toEqual([{ kind: 'targetChanged', principle, before: 2, after: 3 }]);
    expect(targetChanges(3, { [principle]: 3 })).toHaveLength(6);
    expect(targetChanges(3, { [principle]: 3 })[0]).toEqual({
      kind: 'targetChanged',
      principle: 'start-where-you-are',
      before: 3,
    });
  });
});

test('changes are told from the whole to the single question, in the order of the questionnaire', () => {
  const editions: Questionnaire['editions'] = { full: { title: 'Full' } };
  const before: SideGiven = {
    questionnaire: { editions },
    answers: { z: 1, gone: 3, b: 1 },
    assessment: { target: 2 },
  };
  const after: SideGiven = { questionnaire: { editions }, answers: { z: 2, come: 3, b: 2 }, assessment: { target: 3 } };
  const told = compared(before, after).changes.map((change) => ('question' in change ? change.question : change.kind));
  expect(told).toEqual(['levelCrossed', 'levelCrossed', 'targetChanged', 'z', 'come', 'b', 'gone']);
});
