import { describe, expect, test } from 'vitest';
import { lintContent } from '../../../src/core/linting/lint-content.ts';
import { contentRules } from '../../../src/core/linting/rules/index.ts';
import { weighFindings } from '../../../src/core/linting/weigh-findings.ts';
import type { Questionnaire } from '../../../src/model/questionnaire.ts';
import { cleanQuestionnaire, first, withFirst } from './clean-questionnaire.ts';

const joined = withFirst({ question: 'How are tickets and contracts handled?' });

describe('settings', () => {
  const finding = { rule: 'Q11', question: first, path: ['question'], message: expect.stringContaining('"and"') };
  const weigh = (questionnaire: Questionnaire, settings: Questionnaire['lint']) =>
    weighFindings(lintContent(questionnaire), settings);

  test('without one, a finding counts as its rule says', () => {
    expect(weigh(joined, {})).toEqual([{ ...finding, severity: 'warn' }]);
    expect(weigh(withFirst({ anchors: ['Too short.'] }), {})).toMatchObject([{ rule: 'Q02', severity: 'error' }]);
  });

  test.each(['warn', 'error'] as const)('%s', (severity) => {
    expect(weigh(joined, { Q11: severity })).toEqual([{ ...finding, severity }]);
  });

  test('off', () => {
    expect(weigh(joined, { Q11: 'off' })).toEqual([]);
  });

  test('a setting of another rule, or for none, changes nothing', () => {
    expect(weigh(joined, { Q10: 'off', R01: 'off', Q99: 'error' })).toEqual([{ ...finding, severity: 'warn' }]);
  });
});

describe('languages', () => {
  const faulty = withFirst({
    question: 'Do you not agree?',
    anchors: ['Often', 'Often all.', 'Should.'],
    metric: { text: 'x'.repeat(9), unit: 'x', better: 'lower' },
    actions: [
      { from: 0, to: 2, text: 'The list is certified.', effort: 'S', impact: 'H' },
      { from: 3, to: 4, text: 'Schreiben.', effort: 'S', impact: 'H' },
    ],
  });
  const rulesIn = (language: string) => [...new Set(lintContent({ ...faulty, language }).map(({ rule }) => rule))];

  test.each(['en', 'en-GB'])('%s is read', (language) => {
    expect(rulesIn(language)).toEqual('Q02 Q05 Q06 Q10 Q12 Q13 Q14 Q23 Q24 Q26 Q51'.split(' '));
  });

  test.each(['de', 'eng', 'pt-BR'])('%s is not, but what is counted is', (language) => {
    expect(rulesIn(language)).toEqual(['Q06']);
  });
});

describe('questionnaires of another kind', () => {
  test('no principles, no anchors, no codes, no facets', () => {
    const {
      framework: _,
      notice: __,
      ...clean
    } = cleanQuestionnaire({ hasPrinciples: false, facets: [], promises: [] });
    const kinds = ['choice', 'checklist', 'number', 'choice'] as const;
    const questions = clean.questions.slice(0, kinds.length).map((question, index) => {
      const { code: ___, principle: ____, ...others } = question;
      const neighbour = clean.questions[(index + 1) % kinds.length]?.id;
      return { ...others, kind: kinds[index] ?? 'choice', anchors: [], facets: {}, notThis: `Not about ${neighbour}.` };
    });
    expect(lintContent({ ...clean, editions: { full: { title: 'Full' } }, questions })).toEqual([]);
  });

  test('no questions at all', () => {
    const empty = cleanQuestionnaire({ hasPrinciples: false, facets: [], editions: {}, questions: [] });
    expect(lintContent({ ...empty, promises: [{ text: 'x', questions: [] }] })).toMatchObject([{ rule: 'Q42' }]);
  });

  test('there are rules for every language and rules for English', () => {
    expect(new Set(contentRules.map(({ isEnglish }) => isEnglish))).toEqual(new Set([true, undefined]));
  });
});
