import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { keysIfValid } from '../../src/generated/validators/assessment.js';
import { makeAjv } from '../../src/load/ajv.ts';
import { validatorOf } from '../../src/load/file-kinds.ts';
import type { JsonSchema } from '../../src/model/rubric.ts';

const schema: JsonSchema = JSON.parse(readFileSync('schemas/assessment.schema.json', 'utf8'));
const byAjv = makeAjv('fast').compile(schema);

const evidence = [
  { type: 'document', title: 'Policy', ref: 'docs/policy.md', date: '2026-09-01', place: 'Payments' },
  { type: 'measure', date: '2026-10-01', place: ['A', 'B'], periods: 2, decision: 'x', before: 3, after: '4 days' },
  { type: 'record', outdated: true },
];
const whole = {
  format: 'tenet/assessment@1',
  questionnaire: { id: 'guiding-principles', version: '1.0.0', edition: 'quick', digest: `sha256:${'0a'.repeat(32)}` },
  subject: 'Payments',
  scope: 'All',
  type: 'self',
  basis: 'claimed',
  date: '2026-11-22',
  assessors: ['Robin', 'Kim'],
  target: { 'focus-on-value': 4, 'optimize-and-automate': 3 },
  outcomeWeights: { risk: 2 },
  answers: {
    'outcomes-agreed': { level: 3, confidence: 'high', note: 'x', best: 'b', worst: 'w', evidence },
    'baseline-before-change': { unknown: true },
    pruning: { notApplicable: { reason: 'x', approvedBy: 'y', until: '2027-05-31' } },
    'how-many': { value: 3.5 },
    'which-one': { choice: 'the-second' },
    'all-of-these': { checked: ['one', 'two'] },
  },
  actions: [{ question: 'pruning', text: 'x', owner: 'y', due: '2027-01-31', status: 'open' }],
};

const words = ['', 'x', 'self', 'quick', '1.0.0', '2026-02-29', '2026-02-28', 'Not-an-id', '__proto__', 'constructor'];
const anything: fc.Arbitrary<unknown> = fc.oneof(
  fc.constantFrom<unknown>(null, true, false, 0, 1, -1, 2.5, 1e21, [], {}, [1, 1], ['x', 'x'], ['x', 'y'], [{}, {}]),
  fc.constantFrom<unknown>(...evidence, evidence, [...evidence, { ...evidence[2] }], whole.answers, whole.target),
  fc.constantFrom(...words),
);
const keys = ['level', 'unknown', 'value', 'choice', 'note', 'evidence', 'date', 'format', 'type', 'extra', ...words];
const aChange = fc.record({ steps: fc.array(fc.nat({ max: 60 }), { minLength: 1, maxLength: 6 }), what: anything });
const aChangeOfKey = fc.record({ key: fc.constantFrom(...keys), isGone: fc.boolean() });

type Tree = Record<string, unknown>;

/** Walks down by the steps, as far as there are maps and lists, and changes what is there. */
function change(
  root: Tree,
  { steps, what }: { steps: number[]; what: unknown },
  key?: { key: string; isGone: boolean },
) {
  let at: Tree = root;
  for (const [index, step] of steps.entries()) {
    const names = Object.keys(at);
    const name = names[step % Math.max(names.length, 1)];
    if (name === undefined) return;
    const inner = at[name];
    if (index < steps.length - 1 && typeof inner === 'object' && inner !== null) {
      at = inner as Tree;
      continue;
    }
    // No parser makes a list with a hole.
    if (key?.isGone && Array.isArray(at)) at.splice(Number(name), 1);
    else if (key?.isGone) delete at[name];
    else {
      const value = structuredClone(what);
      const place = Array.isArray(at) ? name : (key?.key ?? name);
      Object.defineProperty(at, place, { value, enumerable: true, configurable: true, writable: true });
    }
    return;
  }
}

function keysIn(value: unknown): number {
  if (typeof value !== 'object' || value === null) return 0;
  const own = Array.isArray(value) ? 0 : Object.keys(value).length;
  return Object.values(value).reduce((sum, each) => sum + keysIn(each), own);
}

test('the quick validator of assessments and Ajv agree about any document, and it counts its keys', async () => {
  const isValid = await validatorOf('assessment');
  expect(isValid(structuredClone(whole))).toBe(true);
  const seen = { valid: 0, refused: 0 };
  fc.assert(
    fc.property(
      fc.array(fc.tuple(aChange, fc.option(aChangeOfKey, { nil: undefined })), { minLength: 1, maxLength: 2 }),
      (changes) => {
        const document = structuredClone(whole);
        for (const [each, key] of changes) change(document, each, key);
        const isRight = byAjv(document) === true;
        seen[isRight ? 'valid' : 'refused']++;
        expect(isValid(document), JSON.stringify(document)).toBe(isRight);
        expect(keysIfValid(document)).toBe(isRight ? keysIn(document) : -1);
      },
    ),
    { numRuns: 5000 },
  );
  expect(Math.min(seen.valid, seen.refused)).toBeGreaterThan(200);
});
