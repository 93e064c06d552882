import { scoreAssessment } from '../core/scoring/score-assessment.ts';
import { traceScorecard } from '../core/scoring/trace-score.ts';
import { catalog, type ProblemCode, problem } from '../diagnostics/catalog/index.ts';
import { InputError } from '../diagnostics/input-error.ts';
import type { Host } from '../host.ts';
import { nearestWord } from '../load/nearest-word.ts';
import { type ExitCode, exitCodes } from '../model/exit-code.ts';
import type { Scorecard } from '../model/scorecard.ts';
import { renderQuestion } from '../render/explain/question-text.ts';
import { renderTrace } from '../render/explain/trace-text.ts';
import { paragraph } from '../render/pad-text.ts';
import { judgingOptions, loadScored, type Scored } from './shared/load-scored.ts';
import { refuse } from './shared/outputs.ts';

interface ExplainInput {
  arguments: readonly string[];
  options: Readonly<Record<string, unknown>>;
}

/** `tenet explain`: a diagnostic code, an assessment's sums, or one of its questions. */
export async function run(input: ExplainInput, host: Host): Promise<ExitCode> {
  const [subject = '', id] = input.arguments;
  const about = (await isFile(subject, host)) ? undefined : await explainWord(subject, host.stdout.columns);
  if (about !== undefined) {
    await host.stdout.write(about);
    return exitCodes.done;
  }
  const { scored } = await loadScored(
    [subject],
    { ...judgingOptions(input.options), explaining: true },
    scoreAssessment,
    host,
  );
  const context = { style: host.stdout.style, width: host.stdout.columns };
  for (const one of scored) {
    const text =
      id === undefined
        ? renderTrace(one.scorecard, traceScorecard(one.scorecard), context)
        : renderQuestion(...findQuestion(one, id), one.scorecard.coherence, context);
    await host.stdout.write(text);
  }
  return exitCodes.done;
}

// A code looks like a path; a file of that name goes first.
async function isFile(subject: string, host: Host): Promise<boolean> {
  return (await host.kindOf(subject)) !== 'missing';
}

async function explainWord(subject: string, columns: number): Promise<string | undefined> {
  if (/^[a-z]+\/[a-z-]+$/.test(subject)) return explainCode(subject, columns);
  return /^[QR]\d\d$/.test(subject) ? explainRule(subject, columns) : undefined;
}

async function explainRule(id: string, columns: number): Promise<string> {
  const { lintRules } = await import('../core/linting/lint-rules.ts');
  const rule = lintRules.find((each) => each.id === id);
  if (!rule) refuse(`no content rule has the id "${id}"`, `there are ${lintRules.map((each) => each.id).join(', ')}`);
  const line = (text: string): string => paragraph(text, Math.min(columns, 100), '');
  const off = `Off in one questionnaire or in tenet.yaml: lint: {${id}: off}`;
  return `${line(`${id} (${rule.severity}): ${rule.title}`)}\n\n${line(rule.why)}\n\n${off}\n`;
}

function explainCode(code: string, columns: number): string {
  if (!Object.hasOwn(catalog, code)) {
    const near = nearestWord(code, Object.keys(catalog));
    refuse(`no diagnostic has the code "${code}"`, near && `did you mean "${near}"?`);
  }
  const { severity, about } = catalog[code as ProblemCode];
  return `${code} (${severity})\n\n${paragraph(about, Math.min(columns, 100), '')}\n`;
}

function findQuestion({ scorecard, questionnaire, file }: Scored<Scorecard>, id: string) {
  const score = scorecard.questions.find((each) => each.id === id || each.code === id);
  const question = questionnaire.questions.find((each) => each.id === score?.id);
  if (score && question) return [score, question] as const;
  const near = nearestWord(
    id,
    scorecard.questions.map((each) => each.id),
  );
  throw new InputError([problem('answers/unknown-question', { id, near }, { file })]);
}
