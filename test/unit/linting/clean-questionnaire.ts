import { principleIds, type Question, type Questionnaire } from '../../../src/model/questionnaire.ts';
import { aQuestion } from '../../support/a-question.ts';
import { aQuestionnaire } from '../../support/a-questionnaire.ts';

const topics = ['tickets', 'contracts', 'budgets', 'servers', 'surveys', 'meetings', 'rosters'];

/** Codes of its questions: CQ-1 to CQ-7, one for each principle; ids are the topics, `tickets` first. */
export const [first = '', second = ''] = topics;

/** A questionnaire in which no content rule finds anything. */
export function cleanQuestionnaire(change: Partial<Omit<Questionnaire, 'scoring'>> = {}): Questionnaire {
  return aQuestionnaire({
    framework: { name: 'ITIL', edition: '4' },
    notice: 'Not affiliated with the owner of the framework. ITIL is a registered trade mark.',
    editions: {
      full: { title: 'Full edition', perPrinciple: { from: 1, to: 1 }, touches: ['colour'] },
      quick: { title: 'Quick edition' },
    },
    facets: [
      {
        id: 'colour',
        title: 'Colour',
        values: { red: 'Red', blue: 'Blue' },
        many: true,
        scored: true,
        perQuestion: { from: 1, to: 2 },
        perValue: 3,
      },
    ],
    glossary: Object.fromEntries(
      ['nobody', 'individuals', 'several', 'most', 'agreed', 'measured', 'keeps'].map((word) => [word, 'as agreed']),
    ),
    promises: [{ text: 'Fewer surprises', questions: [first] }],
    questions: topics.map(cleanQuestion),
    ...change,
  });
}

/** The clean questionnaire with its first question changed. */
export function withFirst(change: Partial<Question>, others: Partial<Omit<Questionnaire, 'scoring'>> = {}) {
  return cleanQuestionnaire({ questions: changeAt(0, change), ...others });
}

/** The clean questionnaire without these keys of its first question. */
export function withoutFirst(...keys: ('notThis' | 'metric' | 'principle')[]): Questionnaire {
  const [question, ...others] = topics.map(cleanQuestion);
  const kept = Object.fromEntries(Object.entries(question ?? {}).filter(([key]) => !keys.some((one) => one === key)));
  return cleanQuestionnaire({ questions: [kept as unknown as Question, ...others] });
}

/** The clean questions, the one at an index changed. */
export function changeAt(index: number, change: Partial<Question>): Question[] {
  return topics.map(cleanQuestion).map((question, at) => (at === index ? { ...question, ...change } : question));
}

/** The anchors of the first clean question, some of them replaced. */
export function anchorsWith(change: Readonly<Record<number, string>>): string[] {
  return anchorsAbout(first).map((anchor, level) => change[level] ?? anchor);
}

function cleanQuestion(topic: string, index: number): Question {
  const neighbour = ((index + 1) % topics.length) + 1;
  return aQuestion({
    id: topic,
    code: `CQ-${index + 1}`,
    title: `Handling of ${topic}`,
    question: `How are ${topic} handled today?`,
    askFirst: 'Think of the last case. What happened then?',
    why: `Without a common view of ${topic}, people work twice.`,
    notThis: `Not about what follows from them (CQ-${neighbour}).`,
    anchors: anchorsAbout(topic),
    evidence: [
      { type: 'document', text: `Page on ${topic}` },
      { type: 'record', text: `Log of ${topic}` },
      { type: 'measure', text: `Errors in ${topic} per month` },
    ],
    metric: { text: `Share of ${topic} with errors`, of: topic, unit: 'percent', better: 'lower' },
    actions: [
      { from: 0, to: 2, text: `Write a list of ${topic}.`, effort: 'S', impact: 'H' },
      { from: 3, to: 4, text: `Count the errors in ${topic}.`, effort: 'S', impact: 'M' },
    ],
    facets: { colour: [index % 2 === 0 ? 'red' : 'blue'] },
    principle: principleIds[index % principleIds.length] ?? 'focus-on-value',
    also: [],
  });
}

function anchorsAbout(topic: string): string[] {
  return [
    `Nobody writes down ${topic}.`,
    `Individuals remember ${topic} from earlier cases.`,
    `Several teams list ${topic} in their own way.`,
    `Most services have an agreed list of ${topic}.`,
    `Errors in ${topic} are measured and have changed a plan.`,
    `Customers are told before ${topic} cause harm; complaints keep falling.`,
  ];
}
