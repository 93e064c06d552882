import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { compare } from '../../../../src/core/comparing/compare.ts';
import { makeAjv } from '../../../../src/load/ajv.ts';
import type { Evidence } from '../../../../src/model/assessment.ts';
import type { Question } from '../../../../src/model/questionnaire.ts';
import { aQuestion } from '../../../support/a-question.ts';
import { aQuestionnaire, aSection } from '../../../support/a-questionnaire.ts';
import { aSide } from '../../../support/a-side.ts';
import { anAssessment } from '../../../support/an-assessment.ts';

const schema = JSON.parse(readFileSync(new URL('../../../../schemas/comparison.schema.json', import.meta.url), 'utf8'));
const accepts = makeAjv('fast').compile(schema);

const facets = { dimension: ['value-streams-processes'] };
const questions = [
  plain({
    id: 'budget-reviewed',
    code: 'SP-1',
    title: 'Budget reviewed',
    section: 'budget',
    anchors: [
      'Nobody compares spending with a budget.',
      'One person compares for herself.',
      'Several teams review it, each in its own way.',
      'Most teams review it by one agreed rule.',
      'The difference is tracked and has changed a decision.',
      'Two causes of it were removed, with figures before and after.',
    ],
    facets,
  }),
  plain({
    id: 'contracts-known',
    code: 'SP-2',
    title: 'Contracts known',
    section: 'contracts',
    anchors: ['Nobody has a list.', 'One buyer keeps a list for himself.', 'c', 'd', 'e', 'f'],
    facets,
  }),
];

function plain(given: Partial<Question> & { id: string }): Question {
  const { principle: _, ...question } = aQuestion(given);
  return question;
}

const questionnaire = aQuestionnaire({
  id: 'spending',
  title: 'Spending',
  hasPrinciples: false,
  scoring: { minimumKnown: 0.5, overall: 'scoredPrinciples' },
  questions,
  facets: [
    {
      id: 'dimension',
      title: 'Dimension',
      values: { 'value-streams-processes': 'Value streams and processes' },
      many: false,
      scored: true,
    },
  ],
  sections: [
    aSection({ id: 'budget', title: 'Budget', questions: ['budget-reviewed'] }),
    aSection({ id: 'contracts', title: 'Contracts', questions: ['contracts-known'] }),
  ],
});

const evidence: Evidence[] = [
  { type: 'document', title: 'Budget rule', ref: 'docs/budget.md', date: '2026-04-01' },
  { type: 'record', title: 'Minutes', ref: 'minutes/payments.md', date: '2026-10-01', place: 'Payments' },
  { type: 'record', title: 'Minutes', ref: 'minutes/cards.md', date: '2026-10-05', place: 'Cards' },
];

const before = aSide({
  questionnaire,
  basis: 'evidenced',
  name: 'main:spending.assessment.yaml',
  assessment: anAssessment({
    date: '2026-11-22',
    target: 2,
    answers: { 'budget-reviewed': { level: 3, confidence: 'medium', evidence }, 'contracts-known': { unknown: true } },
  }),
});
const after = aSide({
  questionnaire,
  basis: 'evidenced',
  name: 'spending.assessment.yaml',
  assessment: anAssessment({
    date: '2027-05-22',
    target: 3,
    answers: { 'budget-reviewed': { level: 3, confidence: 'high', evidence }, 'contracts-known': 1 },
  }),
});

type Json = { [key: string]: Json } & { [index: number]: Json };
type Path = readonly (string | number)[];

/** The example as plain data, with another value at a path; undefined takes it away. */
function changed(path: Path, value: unknown): Json {
  const copy: Json = JSON.parse(JSON.stringify(schema.examples[0]));
  const parent = path.slice(0, -1).reduce((node, key) => node[key] ?? {}, copy);
  Object.assign(parent, { [path.at(-1) ?? '']: value });
  return JSON.parse(JSON.stringify(copy));
}

describe('the schema of comparisons', () => {
  test('has for its example what the code makes of that case', () => {
    expect(schema.examples[0]).toEqual(JSON.parse(JSON.stringify(compare(before, after))));
    expect(accepts(schema.examples[0]), JSON.stringify(accepts.errors)).toBe(true);
  });

  test.each<[string, Path, unknown]>([
    ['another format', ['format'], 'tenet/comparison@2'],
    ['an unknown key', ['clock'], '12:00'],
    ['an unknown key in a group', ['sections', 0, 'mean'], 3],
    ['a delta without its ends', ['sections', 0, 'before'], undefined],
    ['parts without a delta', ['sections', 0, 'delta'], undefined],
    ['a part that is missing', ['overall', 'parts', 'time'], undefined],
    ['a part that JSON lost', ['overall', 'parts', 'time'], null],
    ['a reason that is none', ['sections', 1, 'unscoredBefore'], 'forgotten'],
    ['a letter that is no rating', ['sections', 0, 'ratingsAfter'], 'FFX'],
    ['the whole under another name', ['overall', 'id'], 'all'],
    ['a level without a state', ['questions', 0, 'stateBefore'], undefined],
    ['false where it would be left out', ['questions', 0, 'isNotComparable'], false],
    ['a kind of change that is none', ['changes', 4, 'kind'], 'worsened'],
    ['a lowered level without what it was', ['changes', 4, 'before'], undefined],
    ['a lowered level with an item', ['changes', 4, 'item'], { type: 'record' }],
    ['a cause that is none', ['changes', 4, 'cause'], 'luck'],
    ['a change of a question without it', ['changes', 4, 'question'], undefined],
    ['levels where evidence belongs', ['changes', 6, 'before'], { claimed: 1, evidenced: 1 }],
    ['a date that does not exist', ['after', 'asOf'], '2027-02-29'],
  ])('refuses %s', (_, path, value) => {
    expect(accepts(changed(path, value))).toBe(false);
  });
});
