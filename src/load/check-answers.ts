import { problem } from '../diagnostics/catalog/index.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { moreProblems, mostProblems } from '../diagnostics/first-problems.ts';
import type { Answer } from '../model/assessment.ts';
import { answerKeyByKind, type Question, type Questionnaire, questionsOf } from '../model/questionnaire.ts';
import type { RubricDocument } from '../model/rubric.ts';
import type { AssessmentFile } from './documents.ts';
import { nearestWord } from './nearest-word.ts';
import type { Source } from './source.ts';
import { renames } from './to-assessment.ts';

/** What answers are checked against. */
export interface AnswerContext {
  questionnaire: Questionnaire;
  /** The rubric of each question, by question id. */
  rubricOf: (question: Question) => RubricDocument | undefined;
  asOf: string;
  source: Source;
}

type AnswerFile = Omit<Answer, 'evidence'> & Partial<Pick<Answer, 'evidence'>>;

/** All problems between an assessment and its questionnaire; its shape has been checked before. */
export function checkAnswers(file: AssessmentFile, context: AnswerContext): Diagnostic[] {
  const { questionnaire, source } = context;
  const edition = file.questionnaire.edition ?? 'full';
  if (!Object.hasOwn(questionnaire.editions, edition)) {
    const near = nearestWord(edition, Object.keys(questionnaire.editions));
    return [
      problem('questionnaire/unknown-edition', { id: edition, near }, source.locate(['questionnaire', 'edition'])),
    ];
  }
  const asked = new Set(questionsOf(questionnaire, edition).map((question) => question.id));
  const questionById = new Map(questionnaire.questions.map((question) => [question.id, question]));
  const nowById = renames(questionnaire);
  const answers = Object.entries(file.answers ?? {});
  let strangers = 0;
  const checkOne = ([id, answer]: [string, AnswerFile]): Diagnostic[] => {
    const now = nowById.get(id);
    const question = questionById.get(now ?? id);
    const place = () => source.locate(['answers', id], 'key');
    if (!question) {
      if (++strangers > mostProblems) return [];
      const near = nearestWord(id, [...questionById.keys(), ...nowById.keys()]);
      return [problem('answers/unknown-question', { id, near }, place())];
    }
    const isTwice = now !== undefined && file.answers && Object.hasOwn(file.answers, now);
    return [
      ...(now === undefined
        ? []
        : [problem(isTwice ? 'answers/renamed-twice' : 'answers/renamed', { id, now }, place())]),
      ...(asked.has(question.id) ? [] : [problem('answers/outside-edition', { id, edition }, place())]),
      ...checkAnswer(id, answer, question, context),
    ];
  };
  return [
    ...answers.flatMap(checkOne),
    ...moreProblems(strangers - mostProblems, source.file),
    ...checkTargets(file, context),
    ...checkActions(file, questionById, nowById, source),
  ];
}

function checkAnswer(id: string, answer: AnswerFile, question: Question, context: AnswerContext): Diagnostic[] {
  const at = (...path: (string | number)[]) => context.source.locate(['answers', id, ...path]);
  const expected = answerKeyByKind[question.kind];
  const wrongKind = Object.values(answerKeyByKind)
    .filter((key) => answer[key] !== undefined && key !== expected)
    .map((key) =>
      problem(
        'answers/wrong-kind',
        { key, kind: question.kind, expected },
        context.source.locate(['answers', id, key], 'key'),
      ),
    );
  return [...wrongKind, ...checkValue(answer, question, context, at), ...checkDates(id, answer, context, at)];
}

type At = (...path: (string | number)[]) => ReturnType<Source['locate']>;

function checkValue(answer: AnswerFile, question: Question, context: AnswerContext, at: At): Diagnostic[] {
  const { level, choice, checked, value } = answer;
  if (level !== undefined && question.kind === 'scale') {
    const highest = (context.rubricOf(question)?.levels.length ?? question.anchors.length) - 1;
    return level > highest ? [problem('answers/level-out-of-range', { level, highest }, at('level'))] : [];
  }
  if (choice !== undefined && question.kind === 'choice')
    return unknownOptions([choice], question.options, () => at('choice'));
  if (checked && question.kind === 'checklist')
    return unknownOptions(checked, question.items, (index) => at('checked', index));
  if (value !== undefined && question.kind === 'number') return outOfRange(value, question, at('value'));
  return [];
}

function unknownOptions(
  ids: readonly string[],
  known: readonly { id: string }[],
  at: (index: number) => ReturnType<Source['locate']>,
): Diagnostic[] {
  const knownIds = known.map((option) => option.id);
  return ids.flatMap((id, index) =>
    knownIds.includes(id)
      ? []
      : [problem('answers/unknown-option', { id, near: nearestWord(id, knownIds) }, at(index))],
  );
}

function outOfRange(value: number, { minimum, maximum }: Question, place: ReturnType<Source['locate']>): Diagnostic[] {
  const limit =
    minimum !== undefined && value < minimum
      ? `the lowest possible is ${minimum}`
      : maximum !== undefined && value > maximum
        ? `the highest possible is ${maximum}`
        : undefined;
  return limit === undefined ? [] : [problem('answers/number-out-of-range', { value, limit }, place)];
}

function checkDates(id: string, answer: AnswerFile, { asOf }: AnswerContext, at: At): Diagnostic[] {
  const until = answer.notApplicable?.until;
  const lapsed =
    until !== undefined && until < asOf
      ? [problem('answers/exemption-lapsed', { id, until }, at('notApplicable', 'until'))]
      : [];
  const early = (answer.evidence ?? []).flatMap(({ date }, index) =>
    date !== undefined && date > asOf
      ? [problem('answers/evidence-in-future', { date, asOf }, at('evidence', index, 'date'))]
      : [],
  );
  return [...lapsed, ...early];
}

function checkTargets(file: AssessmentFile, { questionnaire, rubricOf, source }: AnswerContext): Diagnostic[] {
  const scaled = questionnaire.questions.find((question) => question.weight > 0);
  const highest = ((scaled && rubricOf(scaled)?.levels.length) ?? 1) - 1;
  const targets: [(string | number)[], number][] =
    typeof file.target === 'object'
      ? Object.entries(file.target).map(([id, level]) => [['target', id], level])
      : file.target === undefined
        ? []
        : [[['target'], file.target]];
  const outcomes = questionnaire.facets.find((facet) => facet.id === 'outcome');
  const known = Object.keys(outcomes?.values ?? {});
  const isLost = typeof file.target === 'object' && !questionnaire.hasPrinciples;
  return [
    ...(isLost ? [problem('answers/target-without-principles', undefined, source.locate(['target'], 'key'))] : []),
    ...targets
      .filter(([, level]) => level > highest)
      .map(([path, level]) => problem('answers/target-out-of-range', { level, highest }, source.locate(path))),
    ...Object.keys(file.outcomeWeights ?? {})
      .filter((id) => !known.includes(id))
      .map((id) =>
        problem(
          'answers/unknown-outcome',
          { id, near: nearestWord(id, known) },
          source.locate(['outcomeWeights', id], 'key'),
        ),
      ),
  ];
}

function checkActions(
  file: AssessmentFile,
  questionById: ReadonlyMap<string, Question>,
  nowById: ReadonlyMap<string, string>,
  source: Source,
): Diagnostic[] {
  return (file.actions ?? []).flatMap(({ question: id }, index) => {
    if (questionById.has(nowById.get(id) ?? id)) return [];
    const near = nearestWord(id, questionById.keys());
    return [problem('answers/unknown-question', { id, near }, source.locate(['actions', index, 'question']))];
  });
}
