import type { Question } from '../../../../src/model/questionnaire.ts';
import { anchorsWith, cleanQuestionnaire, first, withFirst } from '../clean-questionnaire.ts';
import { fails, passes, type Sample, type Samples } from './sample.ts';

const asks = (question: string): Sample => passes(`"${question}"`, withFirst({ question }));
const rejects = (question: string, says: string): Sample =>
  fails(`"${question}"`, withFirst({ question }), { question: first, path: ['question'], says });
const words = (count: number) => Array.from({ length: count }, (_, index) => `w${index}`).join(' ');
/** So many words in each sentence of a question; its anchors hold none with a fixed meaning. */
const sentencesOf = (count: number): Partial<Question> => ({
  title: words(count),
  question: `${words(count)}?`,
  askFirst: `${words(count)}? ${words(count)}.`,
  why: words(count),
  notThis: words(count),
  anchors: [`${words(count)}.`],
  evidence: [],
  actions: [],
  metric: { text: words(count), of: words(count), unit: 'percent', better: 'lower' },
});
const whole = cleanQuestionnaire().glossary;
const { keeps: _, ...glossary } = whole;
const { most: __, ...withoutMost } = whole;

export const questionSentence: Samples = {
  Q10: [
    ...['How', 'Which', 'What', 'Who'].map((opening) => asks(`${opening} is it?`)),
    asks(`How ${words(24)}?`),
    rejects(`How ${words(25)}?`, '26 words'),
    rejects('How is it.', 'question mark'),
    rejects('How is it? Well?', 'question mark'),
    rejects('When is it?', 'begins with'),
  ],
  Q11: [
    asks('How are orders and-so-on landed?'),
    rejects('How are tickets and contracts handled?', '"and"'),
    rejects('Who asks or answers?', '"or"'),
    rejects('How do users AND/OR customers react?', '"and/or"'),
  ],
  Q12: [
    asks('How do teams agree on what is done first?'),
    asks('What is the failure rate of changes today?'),
    asks('How do teams of 5 to 9 people work?'),
    asks('How is scale handled from day one to the last?'),
    rejects('Do you keep a list?', '"Do"'),
    rejects('Are tickets handled?', 'yes or no'),
    rejects("Isn't there a list?", 'yes or no'),
    rejects('Is there a list, yes or no?', 'yes or no'),
    rejects('How far do you agree with this?', 'agreement'),
    rejects('To what extent would your team agree?', 'agreement'),
    rejects('What do you say: agree or disagree?', 'agreement'),
    rejects('How would you rate your list?', '"rate your"'),
    rejects('Where on a scale of 1 to 5 are you?', 'scale of'),
    rejects('What level from 0 to 5 fits?', 'from 0 to 5'),
    rejects('How many points out of ten fit?', 'out of ten'),
  ],
  Q13: [
    asks('What happens to premature success?'),
    rejects('What should happen?', '"should"'),
    rejects('How is best practice followed?', '"best practice"'),
    rejects('How is a World-class team led?', '"world-class"'),
    fails('askFirst praises', withFirst({ askFirst: 'Is it done properly?' }), {
      question: first,
      path: ['askFirst'],
      says: '"properly"',
    }),
    fails('an anchor praises', withFirst({ anchors: anchorsWith({ 3: 'Most mature teams work effectively.' }) }), {
      question: first,
      path: ['anchors', 3],
      says: '"effectively", "mature"',
    }),
    passes('another text advises', withFirst({ why: 'People should know this.' })),
  ],
  Q14: [
    asks('How is another notice known?'),
    rejects('What is not known?', '"not"'),
    rejects('What happens when nobody looks?', '"nobody"'),
    rejects("What don't people see?", `"don't"`),
    rejects('How do teams go on without a plan?', '"without"'),
  ],
  Q15: [
    passes('sentences have 18 words', withFirst(sentencesOf(18))),
    fails('sentences have 19 words', withFirst(sentencesOf(19)), { question: first, path: [], says: '19 words' }),
    fails('the average is a trifle above 18', withFirst({ ...sentencesOf(18), why: words(19) }), {
      question: first,
      path: [],
      says: '18.2 words',
    }),
    passes(
      'a word stands within a key',
      withFirst({ anchors: ['Most cases.'] }, { glossary: { ...withoutMost, 'main, most': 'half' } }),
    ),
    passes('words without a fixed meaning', alone(['Teams keep a list of monkeys.'])),
    fails(
      'a word is missing, twice',
      withFirst({ anchors: anchorsWith({ 1: 'It is seldom done.', 2: 'Several do so, if seldom.' }) }),
      { question: first, path: ['anchors', 1], says: '"seldom"' },
    ),
    fails(
      'a phrase is missing',
      withFirst({ anchors: ['Only a few teams do.'] }, { glossary: { ...whole, few: 'hardly any' } }),
      { question: first, path: ['anchors', 0], says: '"a few"' },
    ),
    fails('"keeps" with its fixed meaning is missing', alone(anchorsWith({})), {
      question: first,
      path: ['anchors', 5],
      says: '"keeps"',
    }),
  ],
};

/** A questionnaire of one question, without "keeps" in its glossary. */
function alone(anchors: string[]) {
  return cleanQuestionnaire({ glossary, questions: withFirst({ anchors }).questions.slice(0, 1) });
}
