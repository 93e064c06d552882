import fc from 'fast-check';
import type { Desk, Key } from '../../src/model/interview-desk.ts';
import { saveAsForm } from '../../src/prompt/answer-forms.ts';
import { withPanel } from '../../src/prompt/open-desk.ts';
import { lineOf } from '../../src/prompt/press-key.ts';
import { anyText } from './arbitrary-interview.ts';

/** What readline lets into its line: any characters but those that end it. */
const anyLine = anyText.map((text) => text.replace(/[\r\n\t]/g, ' ')).filter((text) => text !== '');

/** A key, or something that happens to the desk from outside; what is typed goes behind what stands there. */
export type KeyDraft = { key: (desk: Desk) => Key } | { world: (desk: Desk) => Desk };

/** A character as readline tells it: in the line already. */
export const typed = (text: string): KeyDraft => ({
  key: (desk) => ({ name: [...text].at(-1) ?? '', line: lineOf(desk) + text }),
});

/** A key without a character of its own. */
export const named = (name: string): KeyDraft => ({ key: (desk) => ({ name, line: lineOf(desk) }) });

export const ctrl = (name: string): KeyDraft => ({
  key: (desk) => ({ name, isCtrl: true, line: name === 'u' ? '' : lineOf(desk) }),
});

const backspace: KeyDraft = {
  key: (desk) => ({ name: 'backspace', line: [...lineOf(desk)].slice(0, -1).join('') }),
};

const letters = fc.constantFrom(...'eeeunxcNacdbsbsfg/?mtjzE q');
const digits = fc.constantFrom(...'0123456789');
const moving = fc.constantFrom('up', 'down', 'down', 'left', 'right', 'return', 'return', 'return');
const others = fc.constantFrom('tab', 'pageup', 'pagedown', 'home', 'end', 'delete', 'f1', 'insert', '');
const words = fc.constantFrom(
  '2026-10-01',
  '2026-02-30',
  'Minutes',
  'A; B',
  '4',
  '4,5',
  '-2',
  '9',
  '61',
  '3 days',
  'q1',
);

const aKey: fc.Arbitrary<KeyDraft> = fc.oneof(
  { weight: 8, arbitrary: letters.map(typed) },
  { weight: 5, arbitrary: moving.map(named) },
  { weight: 3, arbitrary: digits.map(typed) },
  { weight: 3, arbitrary: words.map(typed) },
  { weight: 2, arbitrary: fc.constant(named('escape')) },
  { weight: 2, arbitrary: fc.constant(ctrl('s')) },
  { weight: 1, arbitrary: fc.constantFrom(...'uocdntw').map(ctrl) },
  { weight: 1, arbitrary: fc.constant(backspace) },
  { weight: 1, arbitrary: others.map(named) },
  { weight: 1, arbitrary: anyLine.map(typed) },
);

const lay = (panel: NonNullable<Desk['panel']>) => (desk: Desk) => withPanel(desk, panel);

/** What saving may make of a desk; what somebody else wrote is no answer, so that it fits every question. */
const happenings: fc.Arbitrary<(desk: Desk) => Desk> = fc.constantFrom(
  (desk: Desk): Desk => ({ ...desk, unsaved: [], overwrite: [], saved: desk.state.answers.size }),
  (desk: Desk): Desk => ({ ...desk, unsaved: [], overwrite: [], saved: desk.state.answers.size }),
  lay({ kind: 'form', purpose: { of: 'saveAs' }, form: saveAsForm('the disk is full') }),
  lay({ kind: 'takeUp', title: 'It has changed since', lines: ['New: FV-3.'] }),
  (desk: Desk): Desk => {
    const [question] = desk.unsaved;
    return question === undefined ? desk : withPanel(desk, { kind: 'conflict', question, theirs: { evidence: [] } });
  },
);

const someText = fc.oneof(words, anyLine).map(typed);
const downwards = fc.nat({ max: 8 }).map((times) => Array.from({ length: times }, () => named('down')));

/** Forms as people fill them in, so that more of them are accepted than chance would have it. */
const aForm: fc.Arbitrary<KeyDraft[]> = fc.oneof(
  fc.tuple(fc.constantFrom('x', 'n', '4').map(typed), someText, fc.constant(ctrl('s'))),
  fc
    .record({ type: fc.constantFrom(...'drmoi').map(typed), title: someText, downwards, value: someText })
    .map(({ type, title, downwards: steps, value }) => [
      ...[typed('e'), named('return'), type, named('down'), title],
      ...[...steps, ctrl('u'), value, ctrl('s')],
    ]),
  fc
    .record({ type: fc.constantFrom(...'di').map(typed), downwards })
    .map(({ type, downwards: steps }) => [
      ...[typed('e'), named('up'), named('return'), type],
      ...[...steps, ctrl('u'), ctrl('s')],
    ]),
);

/** Any keys, with what the world does between them. */
export const anyKeys: fc.Arbitrary<KeyDraft[]> = fc
  .array(
    fc.oneof(
      { weight: 24, arbitrary: aKey.map((key) => [key]) },
      { weight: 4, arbitrary: aForm },
      { weight: 1, arbitrary: happenings.map((world) => [{ world }]) },
    ),
    { maxLength: 40, size: 'max' },
  )
  .map((parts) => parts.flat());
