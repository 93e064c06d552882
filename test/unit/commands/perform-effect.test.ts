import { describe, expect, test } from 'vitest';
import type { OpenInterview } from '../../../src/commands/interview/open-interview.ts';
import { performEffect, saveAnswers } from '../../../src/commands/interview/perform-effect.ts';
import type { Host, Terminal } from '../../../src/host.ts';
import type { Desk, Effect } from '../../../src/model/interview-desk.ts';
import { aDesk, effectsOf, formOn, press } from '../../support/a-desk.ts';
import { questions } from '../../support/a-question.ts';
import { anAnswer } from '../../support/an-assessment.ts';

type Outcome = Awaited<ReturnType<OpenInterview['session']['save']>>;

const saved: Outcome = { kind: 'saved', outside: new Map() };

// Only what saving and editing a note ask of the world; all else stays away.
const openWith = (outcome: Outcome) => ({ session: { save: async () => outcome } }) as unknown as OpenInterview;
const terminal = { cover: () => undefined } as unknown as Terminal;
const hostWith = (edited: string | undefined) => ({ editText: async () => edited }) as unknown as Host;

/** The desk once an effect is done, when keys were pressed meanwhile. */
async function done(effect: Effect | undefined, by: Desk, edited?: string, outcome = saved): Promise<Desk> {
  if (!effect) throw new Error('the key asks for nothing');
  return (await performEffect(effect, by, openWith(outcome), terminal, hostWith(edited)))(by);
}

describe('a note from the editor', () => {
  const desk = aDesk({ questions: questions(2), answers: { q1: { level: 3, note: 'One.' } } });
  test('is recorded and saved', async () => {
    const after = await done(effectsOf(desk, 'N')[0], desk, 'One.\nTwo.\n');
    expect(after.state.answers.get('q1')?.note).toBe('One.\nTwo.');
    expect(after.unsaved).toEqual([]);
  });
  test('belongs to the question that it was opened for, also when keys were quicker', async () => {
    const after = await done(effectsOf(desk, 'N')[0], press(desk, 's'), 'One.\nTwo.\n');
    expect(after.state.answers.get('q2')).toBeUndefined();
    expect(after.state.answers.get('q1')?.note).toBe('One.\nTwo.');
  });
  test('that was begun in the line is not lost when there is no editor', async () => {
    const typing = press(desk, 'n', ' Two of three teams.');
    const after = await done(effectsOf(typing, 'Ctrl-O')[0], press(typing, 'Ctrl-O'));
    expect(formOn(after).values.note).toBe('One. Two of three teams.');
  });
});

describe('while one types, a save', () => {
  const typing = press(aDesk({ questions: questions(3) }), '4', 's', 'n', 'Two of three teams.');
  const once = async (outcome: Outcome) => (await saveAnswers(typing, openWith(outcome)))(typing);

  test('that succeeds leaves the line alone', async () => {
    expect(formOn(await once(saved)).values.note).toBe('Two of three teams.');
    expect(formOn(await once({ kind: 'saved', outside: new Map([['q3', anAnswer(1)]]) })).values.note).toBe(
      'Two of three teams.',
    );
  });
  test.each<[string, Outcome, string]>([
    ['that fails', { kind: 'failed', message: 'the disk is full' }, 'Escape'],
    [
      'that somebody else has crossed',
      { kind: 'conflict', question: 'q1', theirs: anAnswer(1), outside: new Map() },
      'm',
    ],
  ])('%s takes no text away', async (_, outcome) => {
    const back = await once(outcome);
    expect(formOn(back).values.note).toBe('Two of three teams.');
  });
});
test('an item of evidence is put in the place of the one that was opened, also when others have changed the list', async () => {
  const [first, second] = [{ type: 'record', title: 'First' } as const, { type: 'record', title: 'Second' } as const];
  const desk = aDesk({ questions: questions(2), answers: { q1: { level: 3, evidence: [first] } } });
  const typing = press(desk, 'e', 'Up', 'Enter', 'Down', ' and last');
  const theirs = anAnswer({ level: 3, evidence: [second, first] });
  const outcome: Outcome = { kind: 'saved', outside: new Map([['q1', theirs]]) };
  const meanwhile = (await saveAnswers(typing, openWith(outcome)))(typing);
  const evidence = press(meanwhile, 'Ctrl-S').state.answers.get('q1')?.evidence ?? [];
  expect(evidence).toContainEqual(second);
});
