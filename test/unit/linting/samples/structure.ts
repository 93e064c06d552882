import type { Facet, Question } from '../../../../src/model/questionnaire.ts';
import {
  anchorsWith,
  changeAt,
  cleanQuestionnaire,
  first,
  second,
  withFirst,
  withoutFirst,
} from '../clean-questionnaire.ts';
import { type Expected, fails, passes, type Samples } from './sample.ts';

const inFirst = (path: Expected['path'], says: string): Expected => ({ question: first, path, says });
const words = (count: number) => `${Array.from({ length: count }, (_, index) => `w${index}`).join(' ')}.`;
const facet: Facet = {
  id: 'colour',
  title: 'Colour',
  values: { red: 'Red', blue: 'Blue' },
  many: true,
  scored: true,
  perQuestion: { from: 1, to: 1 },
};
const evidence = (...types: Question['evidence'][number]['type'][]): Partial<Question> => ({
  evidence: types.map((type, index) => ({ type, text: `Sheet ${index}` })),
});
const metric = { text: 'Share of tickets', unit: 'percent', better: 'lower' } as const;
const actions = (...texts: string[]): Partial<Question> => ({
  actions: texts.map((text) => ({ from: 0, to: 4, text, effort: 'S', impact: 'H' })),
});

export const structure: Samples = {
  Q01: [
    passes('there are no principles', withFirst({ principle: 'optimize-and-automate' }, { hasPrinciples: false })),
    fails('one principle has a question more, one a question less', withFirst({ principle: 'optimize-and-automate' }), {
      path: ['sections'],
      says: 'focus-on-value has 0, optimize-and-automate has 2',
    }),
    fails(
      'as many principles have one as have none',
      cleanQuestionnaire({ questions: [...changeAt(0, {}).slice(0, 4), ...changeAt(0, {}).slice(0, 1)] }),
      { path: ['sections'], says: 'usually have 1 questions here, but focus-on-value has 2' },
    ),
    fails('only some principles are asked about', cleanQuestionnaire({ questions: changeAt(0, {}).slice(0, 4) }), {
      path: ['sections'],
      says: 'keep-it-simple-and-practical has 0',
    }),
  ],
  Q02: [
    passes('an anchor has 4 words', withFirst({ anchors: anchorsWith({ 1: words(4) }) })),
    passes('an anchor has 25 words', withFirst({ anchors: anchorsWith({ 1: words(25) }) })),
    passes('a semicolon joins two halves', withFirst({ anchors: anchorsWith({ 1: 'It is so; it was 1.5 before.' }) })),
    passes('a question has no anchors', withFirst({ kind: 'number', anchors: [] })),
    fails('an anchor has 3 words', withFirst({ anchors: anchorsWith({ 1: words(3) }) }), inFirst(['anchors', 1], '3')),
    fails(
      'an anchor has 26 words',
      withFirst({ anchors: anchorsWith({ 0: words(26) }) }),
      inFirst(['anchors', 0], '26'),
    ),
    fails(
      'an anchor has no full stop',
      withFirst({ anchors: anchorsWith({ 2: 'Several teams keep lists' }) }),
      inFirst(['anchors', 2], 'full stop'),
    ),
    fails(
      'an anchor has two sentences',
      withFirst({ anchors: anchorsWith({ 2: 'Several teams keep lists. Others do not.' }) }),
      inFirst(['anchors', 2], 'more than one sentence'),
    ),
  ],
  Q03: [
    passes('as many values as allowed', withFirst({ facets: { colour: ['red', 'blue'] } })),
    passes('the facet asks for nothing', withFirst({ facets: {} }, { facets: [] })),
    passes('two other principles', withFirst({ also: ['optimize-and-automate', 'start-where-you-are'] })),
    fails('a value is missing', withFirst({ facets: {} }), inFirst(['facets', 'colour'], '0, 1 to 2')),
    fails(
      'a value too many',
      withFirst({ facets: { colour: ['red', 'blue'] } }, { facets: [facet] }),
      inFirst(['facets', 'colour'], '2, 1 asked for'),
    ),
    fails(
      'three other principles',
      withFirst({ also: ['optimize-and-automate', 'start-where-you-are', 'keep-it-simple-and-practical'] }),
      inFirst(['also'], '3'),
    ),
    fails('its own principle', withFirst({ also: ['focus-on-value'] }), inFirst(['also'], 'focus-on-value')),
  ],
  Q04: [
    passes('three items of two types', withFirst(evidence('record', 'record', 'measure'))),
    passes('the metric is the measure', withFirst(evidence('record', 'record', 'document'))),
    fails('two items', withFirst(evidence('record', 'measure')), inFirst(['evidence'], '2 of at least 3')),
    fails('no items', withFirst(evidence()), inFirst(['evidence'], '0 of at least 3')),
    fails('one type', withFirst(evidence('record', 'record', 'record')), inFirst(['evidence'], 'type record')),
    fails(
      'nothing measured',
      withFirst({ ...evidence('record', 'record', 'document'), metric }),
      inFirst(['evidence'], 'measure'),
    ),
  ],
  Q05: [
    passes('verbs that end in -ing', withFirst(actions('Bring the list.', 'Ask what the list should hold.'))),
    fails('one action', withFirst(actions('Write it down.')), inFirst(['actions'], '1 of at least 2')),
    ...[
      'The list is written.',
      'It is written.',
      'Writing the list.',
      'Teams should write.',
      'All teams must write.',
    ].map((text) =>
      fails(`"${text}"`, withFirst(actions('Write it down.', text)), inFirst(['actions', 1, 'text'], culpritOf(text))),
    ),
  ],
  Q06: [
    passes('a number question is its own metric', {
      ...withoutFirst('metric'),
      questions: withoutFirst('metric').questions.map((one) => (one.id === first ? { ...one, kind: 'number' } : one)),
    }),
    fails('no metric', withoutFirst('metric'), inFirst(['metric'], 'no metric')),
    fails('no denominator', withFirst({ metric }), inFirst(['metric'], 'Share of tickets')),
  ],
  Q07: [
    passes('another question by its id', withFirst({ notThis: `Not about ${second}.` })),
    passes('numbers and standards', withFirst({ notThis: 'Not about CQ-2, 27 days, ISO-9001, A-4 or CQ-2b.' })),
    passes('a code ends the sentence', withFirst({ notThis: 'See CQ-2/CQ-3, or CQ-4.' })),
    passes(
      'codes are plain words',
      cleanQuestionnaire({ questions: worded(['Alpha', 'Gamma'], 'Today not Gamma, Alpha.') }),
    ),
    passes('codes are plain numbers', cleanQuestionnaire({ questions: numbered('Not 12 days (2 or 1).') })),
    passes('there is one question only', cleanQuestionnaire({ questions: [aloneWithout()] })),
    fails('no notThis', withoutFirst('notThis'), inFirst(['notThis'], 'no other')),
    fails('no name', withFirst({ notThis: 'Not about the weather.' }), inFirst(['notThis'], 'no other')),
    fails('itself only', withFirst({ notThis: 'Not about CQ-1.' }), inFirst(['notThis'], 'no other')),
    fails('one that is not there', withFirst({ notThis: 'Not CQ-2, CQ-88.' }), inFirst(['notThis'], 'CQ-88')),
  ],
  Q08: [
    passes('an edition that asks for nothing is empty', cleanQuestionnaire()),
    passes(
      'there are no principles',
      cleanQuestionnaire({
        hasPrinciples: false,
        editions: { full: { title: 'F', perPrinciple: { from: 9, to: 9 } } },
      }),
    ),
    fails(
      'a principle has too few',
      cleanQuestionnaire({
        questions: changeAt(0, {}).map((one, index) => ({ ...one, editions: index === 0 ? [] : ['quick'] })),
        editions: { quick: { title: 'Quick', perPrinciple: { from: 1, to: 2 } } },
      }),
      { path: ['editions', 'quick'], says: 'holds 0 of principle focus-on-value' },
    ),
    fails(
      'a principle has too many',
      withFirst(
        { principle: 'optimize-and-automate' },
        { editions: { full: { title: 'Full', perPrinciple: { from: 0, to: 1 } } } },
      ),
      { path: ['editions', 'full'], says: 'holds 2 of principle optimize-and-automate' },
    ),
    fails(
      'a facet value does not occur in the edition',
      withFirst({ editions: ['quick'] }, { editions: { quick: { title: 'Quick', touches: ['colour'] } } }),
      { path: ['editions', 'quick'], says: '"blue"' },
    ),
  ],
};

function culpritOf(text: string): string {
  return text.includes('should') ? 'should' : text.includes('must') ? 'must' : (text.split(' ')[0] ?? '').toLowerCase();
}

function numbered(notThis: string): Question[] {
  return changeAt(0, {}).map((question, index) => ({
    ...question,
    code: `${index + 1}`,
    notThis: `${notThis} See 3, 4.`,
  }));
}

function worded(codes: readonly string[], notThis: string): Question[] {
  return changeAt(0, {}).flatMap((question, index) => {
    const code = codes[index];
    return code === undefined ? [] : [{ ...question, code, notThis }];
  });
}

function aloneWithout(): Question {
  const [question] = withoutFirst('notThis').questions;
  if (!question) throw new Error('the clean questionnaire has questions');
  return question;
}
