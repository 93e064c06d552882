import type { Answer, Assessment } from '../../src/model/assessment.ts';
import { type PrincipleId, principleIds, type Question, type Questionnaire } from '../../src/model/questionnaire.ts';
import type { Scorecard } from '../../src/model/scorecard.ts';
import { aQuestion } from './a-question.ts';
import { aQuestionnaire, aSection } from './a-questionnaire.ts';
import { anAnswer, anAssessment, evidenceFor } from './an-assessment.ts';
import { guidingPrinciples, sampleAssessment, sampleNames } from './sample-files.ts';
import { scored } from './scored.ts';

const questionnaire = guidingPrinciples();

/** A scorecard of the guiding principles, quick edition, all answered at 3 with evidence, target 3. */
export function aScorecard(given: Partial<Assessment> & { edition?: string } = {}): Scorecard {
  const { edition = 'quick', ...others } = given;
  const assessment = anAssessment({
    edition,
    answers: answersOf(() => wellBacked(3)),
    target: 3,
    ...withoutAnswers(others),
  });
  return scored({ questionnaire, assessment: { ...assessment, ...others, questionnaire: assessment.questionnaire } });
}

function withoutAnswers({ answers: _, ...others }: Partial<Assessment>) {
  return others;
}

/** Answers by question id, for every question of the guiding principles. */
export function answersOf(answer: (question: Question, index: number) => Answer | undefined): Record<string, Answer> {
  const all = questionnaire.questions.map((question, index) => [question.id, answer(question, index)] as const);
  return Object.fromEntries(all.filter((pair): pair is [string, Answer] => pair[1] !== undefined));
}

function answerMap(answer: (question: Question, index: number) => Answer | undefined): ReadonlyMap<string, Answer> {
  return new Map(Object.entries(answersOf(answer)));
}

/** An answer with everything that can be said about one. */
export function wellBacked(level: number): Answer {
  return anAnswer({
    level,
    confidence: 'medium',
    note: 'Two of three teams keep the list. The third one starts in spring, when its new lead has settled in.',
    best: 'The service desk answers within a day.',
    worst: 'Night work is not recorded.',
    evidence: evidenceFor(level),
  });
}

function isOf(question: Question, principle: PrincipleId): boolean {
  return question.principle === principle;
}

/** Every kind of result that a report must show, by what is special about it. */
export const scorecardVariants: Readonly<Record<string, () => Scorecard>> = {
  ...Object.fromEntries(
    sampleNames.map((name) => [name, () => scored({ questionnaire, assessment: sampleAssessment(name) })]),
  ),
  'forty-nine questions, all richly answered': () => manyQuestions(49),
  'full edition': () => aScorecard({ edition: 'full', answers: answerMap((_, index) => wellBacked(index % 6)) }),
  'one principle unscored': () =>
    aScorecard({ answers: answerMap((question) => (isOf(question, principleIds[2]) ? unknown : wellBacked(2))) }),
  'unknown, not applicable and lapsed': () =>
    aScorecard({ edition: 'full', answers: answerMap((_, index) => mixed[index % mixed.length]) }),
  'no target': () => {
    const { target: _, ...assessment } = anAssessment({ edition: 'quick', answers: answersOf(() => wellBacked(2)) });
    return scored({ questionnaire, assessment });
  },
  'target for two principles': () => aScorecard({ target: { [principleIds[0]]: 2, [principleIds[1]]: 4 } }),
  'sections without principles': () => scored({ questionnaire: nested, assessment: nestedAnswers }),
  'basis evidenced': () =>
    aScorecard({ basis: 'evidenced', answers: answerMap(() => ({ ...wellBacked(1), level: 4 })) }),
  'everything at level 0': () => aScorecard({ answers: answerMap(() => anAnswer(0)) }),
  'everything at level 5': () => aScorecard({ answers: answerMap(() => wellBacked(5)) }),
  'patterns, pairs, uniform answers and actions that wait': () => automatedFirst(() => 4),
  'nothing that asks for a second look': () => automatedFirst((index) => (index % 2 === 0 ? 1 : 2)),
  'nothing answered': () => aScorecard({ answers: new Map() }),
};

const unknown = anAnswer({ unknown: true, note: 'Nobody in the room had seen it.' });

const mixed: readonly Answer[] = [
  wellBacked(3),
  wellBacked(4),
  wellBacked(2),
  wellBacked(3),
  unknown,
  wellBacked(1),
  anAnswer({ notApplicable: { reason: 'Nothing is bought.', approvedBy: 'Head of payments', until: '2027-05-31' } }),
  wellBacked(5),
  anAnswer({ notApplicable: { reason: 'No suppliers yet.', until: '2026-01-31' } }),
];

const nested: Questionnaire = aQuestionnaire({
  hasPrinciples: false,
  facets: [{ id: 'area', title: 'Area', values: { a: 'Area A', b: 'Area B', c: 'Area C' }, many: true, scored: true }],
  questions: [
    plain({ id: 'ladder', section: 'inner-one', facets: { area: ['a', 'b'] } }),
    plain({ id: 'unweighted', section: 'inner-one', weight: 0, facets: { area: ['a'] } }),
    plain({ id: 'double', section: 'inner-two', weight: 2, facets: { area: ['a'] } }),
    plain({
      id: 'chosen',
      section: 'last',
      kind: 'choice',
      anchors: [],
      options: [
        { id: 'never', label: 'Never', level: 0 },
        { id: 'always', label: 'Always', level: 3 },
      ],
    }),
    plain({
      id: 'ticked',
      section: 'last',
      kind: 'checklist',
      anchors: [],
      items: [
        { id: 'one', label: 'One' },
        { id: 'two', label: 'Two' },
      ],
    }),
    plain({
      id: 'counted',
      section: 'last',
      kind: 'number',
      anchors: [],
      unit: 'percent',
      better: 'higher',
      thresholds: [10, 30, 50, 70, 90],
    }),
  ],
  sections: [
    aSection({
      id: 'outer',
      sections: [
        aSection({ id: 'inner-one', questions: ['ladder', 'unweighted'] }),
        aSection({ id: 'inner-two', questions: ['double'] }),
      ],
    }),
    aSection({ id: 'last', questions: ['chosen', 'ticked', 'counted'] }),
    aSection({ id: 'bare' }),
  ],
});

function plain(given: Partial<Question> & { id: string }): Question {
  const { principle: _, ...question } = aQuestion(given);
  return question;
}

const nestedAnswers = anAssessment({
  answers: {
    ladder: wellBacked(2),
    unweighted: 4,
    double: wellBacked(3),
    chosen: { choice: 'always' },
    ticked: { checked: ['one', 'two'] },
    counted: { value: 55 },
  },
  actions: [
    { question: 'double', text: 'Write it down.', owner: 'Kim', due: '2026-01-31' },
    { question: 'gone', text: 'Ask again.', status: 'dropped' },
  ],
});

/** Twelve questions on automation at the levels given, three on simplicity at level 1 that should have come first. */
function automatedFirst(levelOf: (index: number) => number): Scorecard {
  const automated = Array.from({ length: 12 }, (_, index) =>
    actionable(`automated-${index + 1}`, 'optimize-and-automate'),
  );
  const simple = [1, 2, 3].map((number) => actionable(`simple-${number}`, 'keep-it-simple-and-practical'));
  const answers = [
    ...automated.map(({ id }, index) => [id, anAnswer(levelOf(index))] as const),
    ...simple.map(({ id }) => [id, wellBacked(1)] as const),
  ];
  return scored({
    questionnaire: { ...automation, questions: [...automated, ...simple] },
    assessment: anAssessment({ answers: Object.fromEntries(answers), target: 3 }),
  });
}

function actionable(id: string, principle: PrincipleId): Question {
  const action = { from: 0, to: 4, text: `Improve ${id}.`, effort: 'S', impact: 'H' } as const;
  return aQuestion({ id, principle, code: id.replace(/^(.).*-/, '$1-').toUpperCase(), actions: [action] });
}

const automation: Questionnaire = aQuestionnaire({
  questions: [],
  scoring: { overall: 'scoredPrinciples' },
  patterns: [
    {
      id: 'complexity-automated',
      title: 'Complexity is being automated',
      high: 'optimize-and-automate',
      low: 'keep-it-simple-and-practical',
      by: 1,
      means: 'Machines repeat steps that nobody needs.',
      ask: 'Which step could go before it is automated?',
    },
    {
      id: 'far-too-much',
      title: 'Far too much is automated',
      high: 'optimize-and-automate',
      low: 'keep-it-simple-and-practical',
      by: 3,
      means: 'Nobody can follow the machines any longer.',
      ask: 'Who can stop them?',
    },
  ],
  coherence: [
    {
      id: 'simple-before-automated',
      if: { question: 'automated-1', atLeast: 4 },
      expect: { question: 'simple-1', atLeast: 3 },
      because: 'A step that is not needed should go before it is automated.',
      ask: 'Which step did you remove last?',
    },
    ...[1, 2].map((number) => ({
      id: `simple-${number}-first`,
      if: { question: 'simple-3', atLeast: 3 },
      expect: { question: `simple-${number}`, atLeast: 2 },
      because: 'One rests on the other.',
      ask: 'What does it rest on?',
    })),
  ],
});

/** As many questions as asked for, answered and backed as those of the sample with the most evidence. */
function manyQuestions(count: number): Scorecard {
  const assessment = sampleAssessment('northgate-platform');
  const sources = questionnaire.questions.filter(({ id }) => assessment.answers.has(id));
  const copies = Array.from({ length: count }, (_, index) => {
    const source = sources[index % sources.length] ?? aQuestion({ id: 'none' });
    return {
      question: { ...source, id: `${source.id}-${index}` },
      answer: assessment.answers.get(source.id) ?? unknown,
    };
  });
  const answers = new Map(copies.map(({ question, answer }) => [question.id, answer] as const));
  const larger = { ...questionnaire, questions: copies.map(({ question }) => question), sections: [] };
  const full = { ...assessment.questionnaire, edition: 'full' };
  return scored({ questionnaire: larger, assessment: { ...assessment, questionnaire: full, answers, actions: [] } });
}
