/** The library: types, scoring, loading and rendering, without a command line. Importing it has no side effects. */

export { compare } from './core/comparing/compare.ts';
export { compareScorecards } from './core/comparing/compare-scorecards.ts';
export type { Side } from './core/comparing/side.ts';
export { exitCodeOf } from './core/policy/exit-code-of.ts';
export { judge } from './core/policy/judge.ts';
export type { JudgeInput } from './core/policy/judge-input.ts';
export { redactScorecard } from './core/scoring/redact-scorecard.ts';
export { type ScoringInput, scoreAssessment, summarizeScores } from './core/scoring/score-assessment.ts';
export { traceScorecard } from './core/scoring/trace-score.ts';
export type { Diagnostic } from './diagnostics/diagnostic.ts';
export { InputError } from './diagnostics/input-error.ts';
export type { Host } from './host.ts';
export { type Library, openLibrary } from './load/library.ts';
export { loadAssessment } from './load/load-assessment.ts';
export type * from './model/assessment.ts';
export type * from './model/comparison.ts';
export type * from './model/insight.ts';
export type * from './model/place.ts';
export type * from './model/policy.ts';
export type * from './model/questionnaire.ts';
export type * from './model/rubric.ts';
export type * from './model/scorecard.ts';
export type * from './model/trace.ts';
export type * from './model/verdict.ts';
export { renderReport } from './render/render-report.ts';
export { scoreRenderers } from './render/score/registry.ts';
