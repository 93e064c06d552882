import fc from 'fast-check';
import { expect, test } from 'vitest';
import { judgeEvidence } from '../../src/core/rubric/derive-instance.ts';
import { factsOnFile } from '../../src/core/rubric/facts-on-file.ts';
import { english } from '../../src/render/english.ts';
import { onFileText } from '../../src/render/report/on-file-text.ts';
import { toWords } from '../../src/render/report/words.ts';
import { today } from '../support/an-assessment.ts';
import { anEvidenceItem } from '../support/arbitrary-case.ts';

// Every English word is marked, so that a fact which is not told in the words of the language shows.
const marked = toWords({
  ...english,
  onFile: {
    nothing: 'X',
    items: {
      document: ({ count }) => `X${count}`,
      record: ({ count }) => `X${count}`,
      measure: ({ count }) => `X${count}`,
      observation: ({ count }) => `X${count}`,
      interview: ({ count }) => `X${count}`,
    },
    withNotes: ({ items, notes }) => `${items} (${notes})`,
    age: ({ months }) => `X${months}`,
    newest: ({ months }) => `X${months}`,
    undated: 'X',
    undatedOnes: ({ count }) => `X${count}`,
    outdatedOnes: ({ count }) => `X${count}`,
    places: ({ count }) => `X${count}`,
  },
});

test('every fact about evidence is told in the words of the report, and in English as the scorecard holds it', () => {
  fc.assert(
    fc.property(fc.array(anEvidenceItem, { maxLength: 6 }), (evidence) => {
      const facts = factsOnFile(judgeEvidence(evidence, today));
      expect(onFileText(facts, english)).toBe(facts.join(', ') || 'nothing');
      expect(onFileText(facts, marked)).toMatch(/^[X\d (),]+$/);
    }),
  );
});

test('a fact of another shape stays as it is', () => {
  const facts = ['3 letters (2 months old)', '1 document (lost)', 'a rumour'];
  expect(onFileText(facts, marked)).toBe(facts.join(', '));
});
