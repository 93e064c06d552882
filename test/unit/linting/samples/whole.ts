import type { Question, Questionnaire } from '../../../../src/model/questionnaire.ts';
import { changeAt, cleanQuestionnaire, first, second, withFirst } from '../clean-questionnaire.ts';
import { fails, passes, type Sample, type Samples } from './sample.ts';

/** The clean questionnaire with its second question changed. */
const withSecond = (change: Partial<Question>) => cleanQuestionnaire({ questions: changeAt(1, change) });
const claims = (why: string, says: string): Sample =>
  fails(why, withFirst({ why }), { question: first, path: ['why'], says });
const inText = passesIn('memoryAid');
const facets: Questionnaire['facets'] = cleanQuestionnaire().facets.map((facet) => ({ ...facet, perValue: 4 }));

export const whole: Samples = {
  Q40: [
    passes('half of the evidence is shared', sharing(['One', 'Two', 'Three', 'Four'], ['One', 'Two', 'Five', 'Six'])),
    passes('questions have no evidence', sharing([], [])),
    fails(
      'more than half is shared, but for case and stops',
      sharing(['Page one', 'Two', 'Three'], ['page ONE', 'Two.', 'X']),
      {
        question: second,
        path: ['evidence'],
        says: '2 items of evidence are also asked for by CQ-1, of 3 here and 3 there',
      },
    ),
    fails('more than half of the shorter list is shared', sharing(['One', 'Two', 'Three'], ['Three']), {
      question: second,
      path: ['evidence'],
      says: 'CQ-1, of 1 here and 3 there',
    }),
    fails('more than half of the earlier list is shared', sharing(['Three'], ['One', 'Two', 'Three']), {
      question: second,
      path: ['evidence'],
      says: 'CQ-1, of 3 here and 1 there',
    }),
  ],
  Q41: [
    passes('seven words are shared', withSecond({ anchors: ['Tickets are measured and have changed a list.'] })),
    passes('anchors of one question share eight', withSecond({ anchors: ['a b c d e f g h.', 'a b c d e f g h i.'] })),
    fails(
      'eight words are shared',
      withSecond({ anchors: ['Also: errors IN tickets are measured, and have changed a'] }),
      {
        question: second,
        path: ['anchors', 0],
        says: '"errors in tickets are measured and have changed" with CQ-1',
      },
    ),
  ],
  Q42: [
    passes('there are no promises', cleanQuestionnaire({ promises: [] })),
    fails(
      'a promise has no question',
      cleanQuestionnaire({ promises: [kept(), { text: 'Lower cost', questions: [] }] }),
      {
        path: ['promises', 1],
        says: 'Lower cost',
      },
    ),
  ],
  Q43: [
    passes('a value has just enough', cleanQuestionnaire()),
    fails('a value has too few', cleanQuestionnaire({ facets }), {
      path: ['facets', 'colour', 'values', 'blue'],
      says: '3 of at least 4',
    }),
  ],
  Q51: [
    passes('another framework than ITIL', framed('COBIT', 'Not affiliated with its owner; no certification.')),
    passes('the notice is in another language', {
      ...framed('ITIL', 'Unabhängig. ITIL ist eine Marke.'),
      language: 'de',
    }),
    passes('no framework and no notice', unframed()),
    fails('no notice', { ...unframed(), framework: { name: 'COBIT' } }, { path: ['notice'], says: 'COBIT' }),
    fails(
      'no notice, in another language',
      { ...unframed(), framework: { name: 'COBIT' }, language: 'de' },
      {
        path: ['notice'],
        says: 'no notice',
      },
    ),
    fails('affiliation is left open', framed('COBIT', 'Independent.'), { path: ['notice'], says: 'not affiliated' }),
    fails('the trade mark is left out', framed('ITIL', 'Not affiliated with the owner of ITIL.'), {
      path: ['notice'],
      says: 'trade mark',
    }),
    fails('another trade mark is named', framed('ITIL 4', 'Not affiliated. COBIT is a trade mark.'), {
      path: ['notice'],
      says: 'trade mark',
    }),
    claims('It makes you compliant.', '"compliant"'),
    claims('Be certified.', '"certified"'),
    claims('It prepares for certification.', '"certification"'),
    claims('This is the official level.', '"official level"'),
    fails('the title claims', cleanQuestionnaire({ title: 'Certified maturity' }), {
      path: ['title'],
      says: '"certified"',
    }),
  ],
  Q52: [
    inText('Look at the time from 2026-01-31 to 01.02.2026, 08:00-17:00.'),
    inText('Up to 1 000 000 000 cases, 100-200 a day, 12-34-56 of them @night.'),
    ...['jane.doe+x@mail.example.org', '+49 171 1234567', '0171 / 123 45 67', '(555) 123-4567', '555-123-4567'].map(
      (contact) =>
        fails(contact, cleanQuestionnaire({ memoryAid: `Call ${contact}.` }), { path: ['memoryAid'], says: contact }),
    ),
    fails('an address in a question', withFirst({ notThis: 'See CQ-2 (a@b.example).' }), {
      question: first,
      path: ['notThis'],
      says: 'a@b.example',
    }),
  ],
};

function passesIn(key: 'memoryAid') {
  return (text: string): Sample => passes(`"${text}"`, cleanQuestionnaire({ [key]: text }));
}

/** The clean questionnaire with evidence of its first and of its second question. */
function sharing(...texts: [string[], string[]]): Questionnaire {
  const questions = cleanQuestionnaire().questions.map((question, index) => {
    const own = texts[index]?.map((text) => ({ type: 'record', text }) as const);
    return { ...question, evidence: own ?? [] };
  });
  return cleanQuestionnaire({ questions });
}

function kept() {
  return { text: 'Fewer surprises', questions: [first] };
}

function framed(name: string, notice: string): Questionnaire {
  return cleanQuestionnaire({ framework: { name }, notice });
}

function unframed(): Questionnaire {
  const { framework: _, notice: __, ...others } = cleanQuestionnaire();
  return others;
}
