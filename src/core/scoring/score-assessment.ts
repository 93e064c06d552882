import type { Assessment, Basis } from '../../model/assessment.ts';
import type { Questionnaire } from '../../model/questionnaire.ts';
import type { CompiledRubric } from '../../model/rubric.ts';
import type { PrincipleScore, Scorecard, ScoreLine, ScoreSummary, SectionScore } from '../../model/scorecard.ts';
import { checkCoherence } from '../insight/check-coherence.ts';
import { findPatterns } from '../insight/find-patterns.ts';
import { findUniformAnswers } from '../insight/find-uniform-answers.ts';
import { countAssurance, countCoverage } from './count-assurance.ts';
import { type Grouping, scoreLenses, scorePrinciples, scoreSections } from './group-questions.ts';
import { judgeQuestions } from './judge-questions.ts';
import { orderTies } from './order-ties.ts';
import { toQuestionLine, toQuestionScore } from './question-score.ts';
import { rankActions } from './rank-actions.ts';
import { scoreHeatMaps } from './score-heat-maps.ts';
import { childrenOfWhole, scoreOverall } from './score-overall.ts';
import { planScoring, type ScoringPlan } from './scoring-plan.ts';
import { sharedTarget } from './target-of.ts';

/** Answers, and how they are to be judged. */
export interface JudgedInput {
  assessment: Assessment;
  /** Day on which evidence is judged; default: the assessment's own date. */
  asOf?: string;
  /** Default: the assessment's. */
  basis?: Basis;
}

/** The same with what identifies the two files. */
export interface DigestedInput extends JudgedInput {
  /** `sha256:` and 64 hexadecimal digits; that of the assessment may be left out for a scorecard that is only shown. */
  digests: { questionnaire: string; assessment?: string };
}

/** Everything that decides a scorecard. */
export interface ScoringInput extends DigestedInput {
  questionnaire: Questionnaire;
  /** By question id; one for every question that is asked. */
  rubrics: ReadonlyMap<string, CompiledRubric>;
}

/** Scores an assessment: pure, no clock; the order of answers and keys is irrelevant. Formulas: docs/scoring.md. */
export function scoreAssessment(input: ScoringInput): Scorecard {
  return scoreByPlan(planOf(input), input);
}

/** The same for many assessments by one plan. */
export function scoreByPlan(plan: ScoringPlan, input: DigestedInput): Scorecard {
  const grouping = groupByPlan(plan, input);
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
    roadmap: rankActions(judged, head.principles, assessment, plan.questionnaire.coherence),
    actions,
  };
}

/** The same scores without lenses, heat maps, questions and roadmap. */
export function summarizeScores(input: ScoringInput): ScoreSummary {
  return summaryOf(input, groupByPlan(planOf(input), input));
}

/** The scores alone, for many assessments by one plan: the same numbers, none of the texts. */
export function scoreLine(plan: ScoringPlan, input: DigestedInput): ScoreLine {
  const grouping = groupByPlan(plan, input);
  const { assessment, judged, context } = grouping;
  const { id, version } = plan.questionnaire;
  const { subject, type, date } = assessment;
  return {
    format: 'tenet/scores@1',
    questionnaire: { id, version, edition: plan.edition, digest: input.digests.questionnaire },
    assessment: { subject, type, date },
    asOf: input.asOf ?? date,
    basis: context.basis,
    ...scoreGroups(grouping),
    questions: judged.map((item) => toQuestionLine(item, context.basis)),
    coverage: countCoverage(judged),
    assurance: countAssurance(judged),
  };
}

function planOf({ questionnaire, assessment, rubrics }: ScoringInput): ScoringPlan {
  return planScoring(questionnaire, assessment.questionnaire.edition, rubrics);
}

/** Judges the answers and says by what groups are scored. */
function groupByPlan(plan: ScoringPlan, { assessment, asOf = assessment.date, basis }: JudgedInput): Grouping {
  const context = {
    basis: basis ?? assessment.basis,
    minimumKnown: plan.questionnaire.scoring.minimumKnown,
    scale: plan.scale,
  };
  return { plan, assessment, judged: judgeQuestions(plan, assessment, asOf), context };
}

function summaryOf(input: DigestedInput, grouping: Grouping): ScoreSummary {
  const { assessment, judged, context, plan } = grouping;
  const { principles, sections, overall, ties } = scoreGroups(grouping);
  return {
    format: 'tenet/scorecard@1',
    questionnaire: questionnaireHeader(plan.questionnaire, input),
    assessment: assessmentHeader(input),
    asOf: input.asOf ?? assessment.date,
    basis: context.basis,
    scale: plan.levels,
    rubrics: plan.rubricsUsed,
    scoring: plan.questionnaire.scoring,
    overall,
    principles,
    sections,
    ties,
    ...insightsInto(grouping, principles),
    coverage: countCoverage(judged),
    assurance: countAssurance(judged),
    actions: assessment.actions,
  };
}

function scoreGroups(grouping: Grouping): Pick<Scorecard, 'overall' | 'principles' | 'sections' | 'ties'> {
  const principles = scorePrinciples(grouping);
  const sections = scoreSections(grouping);
  const ranked = principles.flatMap(({ id, score }) => (score === undefined ? [] : [{ id, score }]));
  return { overall: overallOf(grouping, principles, sections), principles, sections, ties: orderTies(ranked) };
}

// What was said about how things are, not what evidence is on file: prompts are for those who said it.
function insightsInto({ plan: { questionnaire }, judged }: Grouping, principles: readonly PrincipleScore[]) {
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
  const { plan, assessment, context } = grouping;
  const { hasPrinciples, scoring } = plan.questionnaire;
  const children = childrenOfWhole({ hasPrinciples, principles, sections });
  return scoreOverall(children, scoring.overall, sharedTarget(assessment, plan.whole.principles), context);
}

function questionnaireHeader(
  questionnaire: Questionnaire,
  { assessment, digests }: DigestedInput,
): Scorecard['questionnaire'] {
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

function assessmentHeader({ assessment, digests }: DigestedInput): Scorecard['assessment'] {
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
