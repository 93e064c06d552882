/** The library: types, scoring, loading and rendering, without a command line. Importing it has no side effects. */

export { type ScoringInput, scoreAssessment, summarizeScores } from './core/scoring/score-assessment.ts';
export { traceScorecard } from './core/scoring/trace-score.ts';
export type { Diagnostic } from './diagnostics/diagnostic.ts';
export { InputError } from './diagnostics/input-error.ts';
export type { Host } from './host.ts';
export { type Library, openLibrary } from './load/library.ts';
export { loadAssessment } from './load/load-assessment.ts';
export type * from './model/assessment.ts';
export type * from './model/insight.ts';
export type * from './model/place.ts';
export type * from './model/questionnaire.ts';
export type * from './model/rubric.ts';
export type * from './model/scorecard.ts';
export type * from './model/trace.ts';
export { renderReport } from './render/render-report.ts';
export { scoreRenderers } from './render/score/registry.ts';
