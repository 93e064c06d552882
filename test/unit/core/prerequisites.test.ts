import { describe, expect, test } from 'vitest';
import { type Proposal, prerequisitesFirst } from '../../../src/core/scoring/prerequisites-first.ts';
import type { Answer, Assessment } from '../../../src/model/assessment.ts';
import type { CoherenceRule } from '../../../src/model/insight.ts';
import type { Question, SuggestedAction } from '../../../src/model/questionnaire.ts';
import { aQuestion } from '../../support/a-question.ts';
import { aQuestionnaire } from '../../support/a-questionnaire.ts';
import { anAssessment, backed } from '../../support/an-assessment.ts';
import { scored } from '../../support/scored.ts';

/** "a@3 b@2": question a at 3 or above rests on b at 2 or above. */
function rule(text: string): CoherenceRule {
  const [has, lacks] = text.split(' ').map((half) => {
    const [question = '', level] = half.split('@');
    return { question, atLeast: Number(level) };
  });
  if (!has || !lacks) throw new Error(`"${text}" has no two halves`);
  return { id: text.replace(/\W/g, '-'), if: has, expect: lacks, because: 'It rests on it.', ask: 'Where is it?' };
}

/** An action that lifts its question from level 1 to 3. */
function aProposal(question: string, given: Partial<Proposal> = {}): Proposal {
  const action = { text: `Begin ${question}.`, effort: 'S', impact: 'L', priority: 1 } as const;
  return { question, ...action, evidenced: 1, aim: 3, ...given };
}

/** "b, a after b": what is placed, in order, with what it waits for. */
function placed(proposals: readonly Proposal[], rules: readonly string[]): string {
  return inWords(prerequisitesFirst(proposals, rules.map(rule)));
}

function inWords(actions: readonly { question: string; after?: readonly string[] }[]): string {
  return actions.map(({ question, after }) => (after ? `${question} after ${after.join('+')}` : question)).join(', ');
}

const [a, b, c, d] = ['a', 'b', 'c', 'd'].map((id) => aProposal(id)) as [Proposal, Proposal, Proposal, Proposal];

describe('what an action rests on stands before it', () => {
  test('without rules nothing changes, and nothing waits', () => {
    expect(prerequisitesFirst([b, a], [])).toStrictEqual([b, a]);
  });

  test('the prerequisite moves up to just before the action', () => {
    expect(placed([d, a, c, b], ['a@3 b@2'])).toBe('d, b, a after b, c');
  });

  test('the prerequisite that stands first already stays there', () => {
    expect(placed([b, c, a], ['a@3 b@2'])).toBe('b, c, a after b');
  });

  test('several, in the order of the rules', () => {
    expect(placed([a, b, c, d], ['a@3 d@2', 'a@2 b@3'])).toBe('d, b, a after d+b, c');
  });

  test('one for several', () => {
    expect(placed([a, b, c], ['a@3 c@2', 'b@3 c@2'])).toBe('c, a after c, b after c');
  });

  test('nothing else about an action changes', () => {
    expect(prerequisitesFirst([a, b], [rule('a@3 b@2')])).toStrictEqual([b, { ...a, after: ['b'] }]);
  });
});

describe('an action at priority 0', () => {
  const idle = aProposal('b', { priority: 0 });

  test('is left out', () => {
    expect(placed([a, idle], [])).toBe('a');
    expect(placed([a, { ...idle, priority: 1e-12 }], [])).toBe('a');
  });

  test('stays where another one waits for it', () => {
    expect(placed([a, idle], ['a@3 b@2'])).toBe('b, a after b');
  });

  test('brings none along that it would wait for only by itself', () => {
    expect(placed([a, idle, { ...c, priority: 0 }], ['b@3 c@2'])).toBe('a');
    expect(placed([a, idle, c], ['b@3 c@2'])).toBe('a, c');
  });

  test('brings along what it rests on where another one waits for it', () => {
    expect(placed([a, idle, { ...c, priority: 0 }], ['a@3 b@2', 'b@3 c@2'])).toBe('c, b after c, a after b');
  });
});

describe('when a rule applies', () => {
  test.each([
    ['aims at the level', { evidenced: 1, aim: 3 }, 'b, a after b'],
    ['passes the level', { evidenced: 2, aim: 4 }, 'b, a after b'],
    ['stands one below', { evidenced: 2, aim: 3 }, 'b, a after b'],
    ['has reached the level', { evidenced: 3, aim: 4 }, 'a, b'],
    ['stands above the level', { evidenced: 4, aim: 5 }, 'a, b'],
    ['aims below the level', { evidenced: 1, aim: 2 }, 'a, b'],
  ])('the action %s', (_, levels, order) => {
    expect(placed([{ ...a, ...levels }, b], ['a@3 b@2'])).toBe(order);
  });

  test.each([
    ['below', 1, 'b, a after b'],
    ['at', 2, 'a, b'],
    ['above', 3, 'a, b'],
  ])('the prerequisite stands %s its level', (_, evidenced, order) => {
    expect(placed([a, { ...b, evidenced }], ['a@3 b@2'])).toBe(order);
  });

  test('nobody waits for a question that has no action', () => {
    expect(placed([a], ['a@3 b@2'])).toBe('a');
  });

  test('a rule about other questions changes nothing', () => {
    expect(placed([a, b, c], ['x@3 b@2', 'b@4 c@2'])).toBe('a, b, c');
  });
});

describe('chains and circles', () => {
  test('a chain stands from its end to its head', () => {
    expect(placed([a, b, c, d], ['a@3 b@2', 'b@3 c@2', 'c@3 d@2'])).toBe('d, c after d, b after c, a after b');
  });

  test('two ways to one prerequisite meet in it once', () => {
    expect(placed([a, b, c, d], ['a@3 b@2', 'a@3 c@2', 'b@3 d@2', 'c@3 d@2'])).toBe(
      'd, b after d, c after d, a after b+c',
    );
  });

  test.each([
    ['of two', ['a@3 b@2', 'b@3 a@2']],
    ['of three', ['a@3 b@2', 'b@3 c@2', 'c@3 a@2']],
    ['of four, with a way across', ['a@3 b@2', 'b@3 c@2', 'c@3 d@2', 'd@3 a@2', 'b@2 d@3']],
    ['two that meet', ['a@3 b@2', 'b@3 a@2', 'b@3 c@2', 'c@3 b@2']],
  ])('a circle %s ends, loses nothing and doubles nothing', (_, rules) => {
    for (const proposals of [
      [a, b, c, d],
      [d, c, b, a],
      [c, a, d, b],
    ]) {
      const order = prerequisitesFirst(proposals, rules.map(rule)).map(({ question }) => question);
      expect(order.toSorted()).toEqual(['a', 'b', 'c', 'd']);
    }
  });

  test('in a circle only the last link is given up', () => {
    expect(placed([a, b, c], ['a@3 b@2', 'b@3 c@2', 'c@3 a@2'])).toBe('c, b after c, a after b');
  });

  test('what leads into a circle, and what it rests on, keep their places', () => {
    expect(placed([d, a, b, c], ['d@3 a@2', 'a@3 b@2', 'b@3 a@2', 'b@3 c@2'])).toBe(
      'c, b after c, a after b, d after a',
    );
  });

  test('a rule of a question with itself holds nothing back', () => {
    expect(placed([a, b], ['a@3 a@2'])).toBe('a, b');
  });
});

describe('in the roadmap', () => {
  function withAction(id: string, given: Partial<SuggestedAction> = {}): Question {
    const action: SuggestedAction = { from: 0, to: 4, text: `Begin ${id}.`, effort: 'S', impact: 'L', ...given };
    return aQuestion({ id, actions: [action] });
  }

  type Levels = Readonly<Record<string, number | Answer>>;

  /** A number is a level with evidence for just that level. */
  function roadmapFor(questions: readonly Question[], levels: Levels, rules: readonly string[], target?: number) {
    const answers = Object.entries(levels).map(
      ([id, answer]) => [id, typeof answer === 'number' ? backed(answer) : answer] as const,
    );
    const given: Partial<Assessment> = { answers: new Map(answers), ...(target !== undefined && { target }) };
    const questionnaire = aQuestionnaire({ questions, coherence: rules.map(rule) });
    return scored({ questionnaire, assessment: { ...anAssessment(), ...given } }).roadmap;
  }

  const two = [withAction('a', { impact: 'H' }), withAction('b')];

  test('the most urgent action waits for a less urgent one, and is not for now', () => {
    expect(roadmapFor(two, { a: 1, b: 1 }, ['a@3 b@2'])).toMatchObject([
      { question: 'b', priority: 1, horizon: 'now' },
      { question: 'a', priority: 3, horizon: 'next', after: ['b'] },
    ]);
    const free = roadmapFor(two, { a: 1, b: 2 }, ['a@3 b@2']);
    expect(free.map(({ question, horizon }) => [question, horizon])).toEqual([
      ['a', 'now'],
      ['b', 'now'],
    ]);
    expect(free[0]).not.toHaveProperty('after');
  });

  test('what only the ordering needs to know is not told', () => {
    for (const action of roadmapFor(two, { a: 1, b: 1 }, ['a@3 b@2'])) {
      expect(Object.keys(action)).not.toContain('evidenced');
      expect(Object.keys(action)).not.toContain('aim');
    }
  });

  test.each([
    [0, 3],
    [1, 3],
    [2, 3],
    [3, 4],
    [4, 5],
  ])('from level %i an action aims at %i', (level, aim) => {
    const waits = (atLeast: number) => inWords(roadmapFor(two, { a: level, b: 0 }, [`a@${atLeast} b@1`]));
    expect(waits(aim)).toBe('b, a after b');
    expect(waits(aim + 1)).toBe('a, b');
    expect(waits(level)).toBe('a, b');
  });

  test('evidence decides about both halves, not the claim', () => {
    const claimed = (level: number): Answer => ({ level, evidence: [] });
    expect(inWords(roadmapFor(two, { a: claimed(4), b: 1 }, ['a@3 b@2']))).toBe('b, a after b');
    expect(inWords(roadmapFor(two, { a: 1, b: claimed(5) }, ['a@3 b@2']))).toBe('b, a after b');
  });

  test('a prerequisite at its target stands in the roadmap all the same', () => {
    const given = [{ a: 2, b: 3 }, ['a@3 b@4'], 3] as const;
    expect(roadmapFor(two, ...given)).toMatchObject([
      { question: 'b', priority: 0, horizon: 'now' },
      { question: 'a', priority: 3, horizon: 'next', after: ['b'] },
    ]);
    expect(inWords(roadmapFor(two, given[0], [], 3))).toBe('a');
  });

  test.each<[string, Answer]>([
    ['nobody could answer', { unknown: true, evidence: [] }],
    ['does not apply', { notApplicable: { reason: 'Nothing of the kind.' }, evidence: [] }],
  ])('nobody waits for a question that %s', (_, answer) => {
    expect(inWords(roadmapFor(two, { a: 1, b: answer }, ['a@3 b@2']))).toBe('a');
  });

  test('large work that waits comes later', () => {
    const questions = [withAction('a', { effort: 'L', impact: 'H' }), withAction('b')];
    expect(roadmapFor(questions, { a: 1, b: 1 }, ['a@3 b@2'])).toMatchObject([
      { question: 'b', horizon: 'now' },
      { question: 'a', horizon: 'later' },
    ]);
  });

  test('five are for now; one that waits takes no place among them', () => {
    const questions = ['a', 'b', 'c', 'd', 'e', 'f', 'g'].map((id) => withAction(id));
    const levels = Object.fromEntries(questions.map(({ id }) => [id, 1]));
    const roadmap = roadmapFor(questions, levels, ['a@3 b@2', 'c@3 b@2']);
    expect(roadmap.map(({ question, horizon }) => `${question} ${horizon}`)).toEqual([
      'b now',
      'a next',
      'c next',
      'd now',
      'e now',
      'f now',
      'g now',
    ]);
    const others = roadmapFor(questions, levels, ['a@3 b@2']).map(({ horizon }) => horizon);
    expect(others).toEqual(['now', 'next', 'now', 'now', 'now', 'now', 'next']);
  });

  test('in a circle one is for now and no action is lost', () => {
    const questions = ['a', 'b', 'c'].map((id) => withAction(id));
    const roadmap = roadmapFor(questions, { a: 1, b: 1, c: 1 }, ['a@3 b@2', 'b@3 c@2', 'c@3 a@2']);
    expect(inWords(roadmap)).toBe('c, b after c, a after b');
    expect(roadmap.map(({ horizon }) => horizon)).toEqual(['now', 'next', 'next']);
  });

  test('two rules about one pair name the prerequisite once', () => {
    const [, action] = roadmapFor(two, { a: 1, b: 0 }, ['a@2 b@1', 'a@3 b@2']);
    expect(action?.after).toEqual(['b']);
  });

  test('an action is never for an earlier time than the one that it waits for', () => {
    const questions = [withAction('a'), withAction('b', { effort: 'L' }), withAction('c')];
    const roadmap = roadmapFor(questions, { a: 1, b: 1, c: 1 }, ['a@3 b@2', 'b@3 c@2']);
    expect(roadmap.map(({ question, horizon }) => `${question} ${horizon}`)).toEqual(['c now', 'b later', 'a later']);
  });
});
