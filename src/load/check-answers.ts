import { problem } from '../diagnostics/catalog/index.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { moreProblems, mostProblems } from '../diagnostics/first-problems.ts';
import type { Answer } from '../model/assessment.ts';
import { answerKeyByKind, type Question, type Questionnaire } from '../model/questionnaire.ts';
import type { RubricDocument } from '../model/rubric.ts';
import type { AssessmentFile } from './documents.ts';
import { nearestWord } from './nearest-word.ts';
import type { Source } from './source.ts';
import { renames } from './to-assessment.ts';

/** What answers are checked against. */
export interface AnswerContext {
  questionnaire: Questionnaire;
  questionById: ReadonlyMap<string, Question>;
  /** The rubric of each question, by question id. */
  rubricOf: (question: Question) => RubricDocument | undefined;
  asOf: string;
  source: Source;
}

const answerKeys = Object.values(answerKeyByKind);
const nothing: readonly never[] = [];

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
  const nowById = renames(questionnaire);
  const problems: Diagnostic[] = [];
  let strangers = 0;
  for (const [id, answer] of Object.entries(file.answers ?? {})) {
    const isTold = strangers < mostProblems;
    if (!checkOne(id, answer, edition, file, context, problems, isTold)) strangers += 1;
  }
  problems.push(
    ...moreProblems(strangers - mostProblems, source.file),
    ...checkTargets(file, context),
    ...checkActions(file, context.questionById, nowById, source),
  );
  return problems;
}

// False: no question has this id. Most answers of most files have no problem, and there may be a million files: nothing is
// made for those.
function checkOne(
  id: string,
  answer: AnswerFile,
  edition: string,
  file: AssessmentFile,
  context: AnswerContext,
  problems: Diagnostic[],
  isStrangerTold: boolean,
): boolean {
  const { questionnaire, questionById, source } = context;
  const nowById = renames(questionnaire);
  const now = nowById.get(id);
  const question = questionById.get(now ?? id);
  const place = () => source.locate(['answers', id], 'key');
  if (!question) {
    if (!isStrangerTold) return false;
    const near = nearestWord(id, [...questionById.keys(), ...nowById.keys()]);
    problems.push(problem('answers/unknown-question', { id, near }, place()));
    return false;
  }
  if (now !== undefined) {
    const isTwice = file.answers && Object.hasOwn(file.answers, now);
    problems.push(problem(isTwice ? 'answers/renamed-twice' : 'answers/renamed', { id, now }, place()));
  }
  const isAsked = edition === 'full' || question.editions.includes(edition);
  if (!isAsked) problems.push(problem('answers/outside-edition', { id, edition }, place()));
  checkAnswer(id, answer, question, context, problems);
  return true;
}

function checkAnswer(
  id: string,
  answer: AnswerFile,
  question: Question,
  context: AnswerContext,
  problems: Diagnostic[],
): void {
  const at = (...path: (string | number)[]) => context.source.locate(['answers', id, ...path]);
  const expected = answerKeyByKind[question.kind];
  for (const key of answerKeys) {
    if (answer[key] === undefined || key === expected) continue;
    const place = context.source.locate(['answers', id, key], 'key');
    problems.push(problem('answers/wrong-kind', { key, kind: question.kind, expected }, place));
  }
  const wrong = checkValue(answer, question, context, at);
  if (wrong.length > 0) problems.push(...wrong);
  checkDates(id, answer, context, at, problems);
}

type At = (...path: (string | number)[]) => ReturnType<Source['locate']>;

function checkValue(answer: AnswerFile, question: Question, context: AnswerContext, at: At): readonly Diagnostic[] {
  const { level, choice, checked, value } = answer;
  if (level !== undefined && question.kind === 'scale') {
    const highest = (context.rubricOf(question)?.levels.length ?? question.anchors.length) - 1;
    return level > highest ? [problem('answers/level-out-of-range', { level, highest }, at('level'))] : nothing;
  }
  if (choice !== undefined && question.kind === 'choice')
    return unknownOptions([choice], question.options, () => at('choice'));
  if (checked && question.kind === 'checklist')
    return unknownOptions(checked, question.items, (index) => at('checked', index));
  if (value !== undefined && question.kind === 'number') return outOfRange(value, question, () => at('value'));
  return nothing;
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

function outOfRange(
  value: number,
  { minimum, maximum }: Question,
  place: () => ReturnType<Source['locate']>,
): readonly Diagnostic[] {
  const limit =
    minimum !== undefined && value < minimum
      ? `the lowest possible is ${minimum}`
      : maximum !== undefined && value > maximum
        ? `the highest possible is ${maximum}`
        : undefined;
  return limit === undefined ? nothing : [problem('answers/number-out-of-range', { value, limit }, place())];
}

function checkDates(id: string, answer: AnswerFile, { asOf }: AnswerContext, at: At, problems: Diagnostic[]): void {
  const until = answer.notApplicable?.until;
  if (until !== undefined && until < asOf) {
    problems.push(problem('answers/exemption-lapsed', { id, until }, at('notApplicable', 'until')));
  }
  const { evidence = nothing } = answer;
  for (let index = 0; index < evidence.length; index++) {
    const date = evidence[index]?.date;
    if (date === undefined || date <= asOf) continue;
    problems.push(problem('answers/evidence-in-future', { date, asOf }, at('evidence', index, 'date')));
  }
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
  const known = file.outcomeWeights ? Object.keys(outcomes?.values ?? {}) : [];
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
): readonly Diagnostic[] {
  return (file.actions ?? nothing).flatMap(({ question: id }, index) => {
    if (questionById.has(nowById.get(id) ?? id)) return [];
    const near = nearestWord(id, questionById.keys());
    return [problem('answers/unknown-question', { id, near }, source.locate(['actions', index, 'question']))];
  });
}
