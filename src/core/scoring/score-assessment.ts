import type { Assessment, Basis } from '../../model/assessment.ts';
import { type Questionnaire, questionsOf } from '../../model/questionnaire.ts';
import type { CompiledRubric } from '../../model/rubric.ts';
import type { PrincipleScore, ScaleLevel, Scorecard, ScoreSummary, SectionScore } from '../../model/scorecard.ts';
import { checkCoherence } from '../insight/check-coherence.ts';
import { findPatterns } from '../insight/find-patterns.ts';
import { findUniformAnswers } from '../insight/find-uniform-answers.ts';
import { countAssurance, countCoverage } from './count-assurance.ts';
import { type Grouping, scoreLenses, scorePrinciples, scoreSections } from './group-questions.ts';
import { type JudgedQuestion, judgeQuestions } from './judge-questions.ts';
import { orderTies } from './order-ties.ts';
import { toQuestionScore } from './question-score.ts';
import { rankActions } from './rank-actions.ts';
import { scoreHeatMaps } from './score-heat-maps.ts';
import type { Scale } from './score-leaf.ts';
import { childrenOfWhole, scoreOverall } from './score-overall.ts';
import { sharedTarget } from './target-of.ts';

/** Everything that decides a scorecard. */
export interface ScoringInput {
  questionnaire: Questionnaire;
  assessment: Assessment;
  /** By question id; one for every question that is asked. */
  rubrics: ReadonlyMap<string, CompiledRubric>;
  /** Day on which evidence is judged; default: the assessment's own date. */
  asOf?: string;
  /** Default: the assessment's. */
  basis?: Basis;
  /** `sha256:` and 64 hexadecimal digits; that of the assessment may be left out for a scorecard that is only shown. */
  digests: { questionnaire: string; assessment?: string };
}

/** Scores an assessment: pure, no clock; the order of answers and keys is irrelevant. Formulas: docs/scoring.md. */
export function scoreAssessment(input: ScoringInput): Scorecard {
  const grouping = groupingOf(input);
  const { assessment, judged, context } = grouping;
  const heatMaps = scoreHeatMaps(grouping);
  const { ties, patterns, coherence, uniform, coverage, assurance, actions, ...head } = summaryOf(input, grouping);
  return {
    ...head,
    lenses: scoreLenses(grouping),
    ...(heatMaps.length > 0 && { heatMaps }),
    ties,
    patterns,
    coherence,
    ...(uniform && { uniform }),
    questions: judged.map((item) => toQuestionScore(item, assessment, context.basis)),
    coverage,
    assurance,
    roadmap: rankActions(judged, head.principles, assessment, input.questionnaire.coherence),
    actions,
  };
}

/** The same scores without lenses, heat maps, questions and roadmap. */
export function summarizeScores(input: ScoringInput): ScoreSummary {
  return summaryOf(input, groupingOf(input));
}

function groupingOf({ questionnaire, assessment, rubrics, ...asked }: ScoringInput): Grouping {
  const { asOf = assessment.date, basis = assessment.basis } = asked;
  const questions = questionsOf(questionnaire, assessment.questionnaire.edition);
  const judged = judgeQuestions(questions, assessment, rubrics, asOf);
  const context = { basis, minimumKnown: questionnaire.scoring.minimumKnown, scale: toScale(scaleOf(judged)) };
  return { questionnaire, assessment, judged, context };
}

function summaryOf(input: ScoringInput, grouping: Grouping): ScoreSummary {
  const { questionnaire, assessment, judged, context } = grouping;
  const principles = scorePrinciples(grouping);
  const sections = scoreSections(grouping);
  const ranked = principles.flatMap(({ id, score }) => (score === undefined ? [] : [{ id, score }]));
  return {
    format: 'tenet/scorecard@1',
    questionnaire: questionnaireHeader(input),
    assessment: assessmentHeader(input),
    asOf: input.asOf ?? assessment.date,
    basis: context.basis,
    scale: scaleOf(judged),
    rubrics: rubricsUsed(judged),
    scoring: questionnaire.scoring,
    overall: overallOf(grouping, principles, sections),
    principles,
    sections,
    ties: orderTies(ranked),
    ...insightsInto(grouping, principles),
    coverage: countCoverage(judged),
    assurance: countAssurance(judged),
    actions: assessment.actions,
  };
}

// What was said about how things are, not what evidence is on file: prompts are for those who said it.
function insightsInto({ questionnaire, judged }: Grouping, principles: readonly PrincipleScore[]) {
  const claims = judged.flatMap(({ question: { id, code }, levels }) =>
    levels ? [[id, { ...(code !== undefined && { code }), level: levels.claimed }] as const] : [],
  );
  const uniform = findUniformAnswers(claims.map(([, { level }]) => level));
  return {
    patterns: findPatterns(questionnaire.patterns, principles),
    coherence: checkCoherence(questionnaire.coherence, new Map(claims)),
    ...(uniform && { uniform }),
  };
}

function overallOf(grouping: Grouping, principles: readonly PrincipleScore[], sections: readonly SectionScore[]) {
  const { questionnaire, assessment, judged, context } = grouping;
  const { hasPrinciples, scoring } = questionnaire;
  const children = childrenOfWhole({ hasPrinciples, principles, sections });
  const weighty = judged.map((item) => item.question).filter((question) => question.weight > 0);
  return scoreOverall(children, scoring.overall, sharedTarget(assessment, weighty), context);
}

// All rubrics of weighty questions share one scale, so the first speaks for all.
function scaleOf(judged: readonly JudgedQuestion[]): ScaleLevel[] {
  const first = judged.find((item) => item.question.weight > 0) ?? judged[0];
  return (first?.rubric.rubric.levels ?? []).map(({ level, name, means, value }) => ({ level, name, means, value }));
}

function toScale(levels: readonly ScaleLevel[]): Scale {
  const values = levels.map((level) => level.value);
  return { lowest: values[0] ?? 0, highest: values.at(-1) ?? 0, values };
}

function rubricsUsed(judged: readonly JudgedQuestion[]): Scorecard['rubrics'] {
  const distinct = new Map(judged.map(({ rubric }) => [rubric.rubric.id, rubric.rubric]));
  return [...distinct.values()].map(({ id, version, title }) => ({ id, version, title }));
}

function questionnaireHeader({ questionnaire, assessment, digests }: ScoringInput): Scorecard['questionnaire'] {
  const { id, version, title, language, notice, hasPrinciples, editions } = questionnaire;
  const { edition } = assessment.questionnaire;
  return {
    id,
    version,
    title,
    edition,
    editionTitle: editions[edition]?.title ?? edition,
    digest: digests.questionnaire,
    language,
    ...(notice !== undefined && { notice }),
    hasPrinciples,
  };
}

function assessmentHeader({ assessment, digests }: ScoringInput): Scorecard['assessment'] {
  const { subject, scope, type, date, assessors, target, outcomeWeights } = assessment;
  return {
    subject,
    ...(scope !== undefined && { scope }),
    type,
    date,
    assessors,
    ...(target !== undefined && { target }),
    ...(Object.keys(outcomeWeights).length > 0 && { outcomeWeights }),
    ...(digests.assessment !== undefined && { digest: digests.assessment }),
  };
}
