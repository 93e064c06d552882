import fc from 'fast-check';
import type { Answer } from '../../src/model/assessment.ts';
import type { Desk } from '../../src/model/interview-desk.ts';
import type { Question } from '../../src/model/questionnaire.ts';
import { openDesk } from '../../src/prompt/open-desk.ts';
import { pressKey } from '../../src/prompt/press-key.ts';
import type { InterviewFacts } from '../../src/render/interview/interview-facts.ts';
import { aScorecard, scorecardVariants } from './a-scorecard.ts';
import { anInterview, type InterviewCase } from './arbitrary-interview.ts';
import { aCanvas } from './interview-facts.ts';
import { anyKeys, type KeyDraft } from './random-keys.ts';

const cards = [
  aScorecard(),
  ...['sections without principles', 'nothing answered', 'one principle unscored'].flatMap((name) =>
    scorecardVariants[name] ? [scorecardVariants[name]()] : [],
  ),
];

/** Names of levels as the built-in rubric has them. */
export const levelNames = ['Absent', 'Personal', 'Local', 'Shared', 'Measured', 'Adaptive'];

/** A question in which every text that its author may write is another one. */
function withTexts(question: Question, text: () => string): Question {
  const labelled = <T>(each: T): T => ({ ...each, label: text() });
  return {
    ...question,
    ...{ title: text(), question: text(), askFirst: text(), why: text(), notThis: text(), ask: [text()] },
    anchors: question.anchors.map(text),
    options: question.options.map(labelled),
    items: question.items.map(labelled),
    evidence: [{ type: 'document', text: text() }],
    metric: { text: text(), of: text(), unit: 'days', better: 'lower' },
    ...(question.unit !== undefined && { unit: text() }),
  };
}

function withAnswerTexts(
  { note, best, worst, evidence, notApplicable, ...answer }: Answer,
  text: () => string,
): Answer {
  return {
    ...answer,
    ...(note !== undefined && { note: text() }),
    ...(best !== undefined && { best: text() }),
    ...(worst !== undefined && { worst: text() }),
    ...(notApplicable && { notApplicable: { ...notApplicable, reason: text() } }),
    evidence: evidence.map((item) => ({ ...item, title: text() })),
  };
}

function retold({ interview, answers, ...given }: InterviewCase, text: () => string): InterviewCase {
  const questions = interview.questions.map((question) => withTexts(question, text));
  const said = [...answers].map(([id, answer]) => [id, withAnswerTexts(answer, text)] as const);
  return { ...given, interview: { ...interview, questions }, answers: new Map(said) };
}

/** A desk as any keys leave it, what is shown beside it, and a terminal to show it on. */
export interface ScreenCase {
  desk: Desk;
  facts: InterviewFacts;
  canvas: ReturnType<typeof aCanvas>;
}

/** Any screen in which these texts stand; `keys` says what is pressed before. */
export function aScreen(
  texts: fc.Arbitrary<string>,
  keys: fc.Arbitrary<KeyDraft[]> = anyKeys,
): fc.Arbitrary<ScreenCase> {
  return fc
    .record({
      given: anInterview,
      keys,
      texts: fc.array(texts, { minLength: 6, maxLength: 12 }),
      isBlind: fc.boolean(),
      columns: fc.integer({ min: 30, max: 200 }),
      rows: fc.integer({ min: 10, max: 60 }),
      levels: fc.option(fc.tuple(fc.nat({ max: 5 }), fc.nat({ max: 5 })), { nil: undefined }),
      card: fc.constantFrom(...cards),
      hasMore: fc.boolean(),
    })
    .map(({ given, keys: pressed, texts: all, isBlind, columns, rows, levels, card, hasMore }) => {
      let turn = 0;
      const text = (): string => all[turn++ % all.length] ?? '';
      const told = retold(given, text);
      const facts: InterviewFacts = {
        ...{ subject: text(), questionnaire: text(), edition: text(), file: 'payments.assessment.yaml' },
        sectionTitle: ({ section }) => section,
        levelNames: () => levelNames,
        standing: () => levels && standingAt(Math.max(...levels), Math.min(...levels), text()),
        coherence: () => (hasMore ? [finding(text(), text())] : []),
        scorecard: () => card,
        ...(hasMore && { memoryAid: text(), earlier: { date: '2025-11-01', answers: told.answers } }),
      };
      return { desk: afterKeys(told, pressed, isBlind), facts, canvas: aCanvas(columns, rows) };
    });
}

function standingAt(claimed: number, evidenced: number, missing: string) {
  const next = {
    level: evidenced + 1,
    name: levelNames[evidenced + 1] ?? '',
    text: '',
    missing: [missing],
    onFile: [],
  };
  return { claimed, evidenced, ...(evidenced < 5 && { next }) };
}

function finding(because: string, ask: string) {
  const bound = { question: 'q0', atLeast: 3, level: 1 };
  return { id: 'rule', if: bound, expect: bound, because, ask };
}

function afterKeys({ interview, answers }: InterviewCase, keys: readonly KeyDraft[], isBlind: boolean): Desk {
  const plan = interview.questions.map(({ id }) => id);
  return keys.reduce(
    (desk, draft) => ('world' in draft ? draft.world(desk) : pressKey(desk, draft.key(desk)).desk),
    openDesk(interview, answers, { plan, goesOn: false, isBlind }),
  );
}
