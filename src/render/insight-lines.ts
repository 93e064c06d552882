import type { ClaimedBound, CoherenceFinding, FoundPattern, UniformAnswers } from '../model/insight.ts';
import { printable } from '../model/printable-text.ts';
import { principleTitles } from '../model/questionnaire.ts';
import type { ScoreSummary } from '../model/scorecard.ts';
import { displayNumber } from './format-number.ts';
import { paragraph } from './pad-text.ts';
import type { RenderContext } from './score/registry.ts';

type Insights = Pick<ScoreSummary, 'patterns' | 'coherence' | 'uniform'>;

/**
 * Patterns between principles and answers to look at again, each a short paragraph with the question to ask; `isBrief`:
 * without meaning and question. Nothing where there is nothing to tell.
 */
export function insightLines(
  { patterns, coherence, uniform }: Insights,
  { style, width }: RenderContext,
  isBrief = false,
): string[] {
  const line = Math.min(width, 100);
  const block = (heading: string, texts: readonly string[]): string[] =>
    texts.length === 0 ? [] : ['', style.accent(heading), ...texts.map((text) => paragraph(text, line, '    ', '  '))];
  return [
    ...block('patterns', patterns.map(isBrief ? distanceInWords : patternInWords)),
    ...block('look at these pairs again', coherence.map(isBrief ? claimsInWords : pairInWords)),
    ...block('look at the answers again', uniform ? [uniformInWords(uniform)] : []),
  ];
}

/** "Title: High stands 1.20 above Low. Meaning. First ask: question" */
export function patternInWords(pattern: FoundPattern): string {
  return printable(`${distanceInWords(pattern)}. ${pattern.means} First ask: ${pattern.ask}`);
}

function distanceInWords({ title, high, low, difference }: FoundPattern): string {
  const distance = `${principleTitles[high]} stands ${displayNumber(difference)} above ${principleTitles[low]}`;
  return printable(`${title}: ${distance}`);
}

/** "OA-3 is claimed at 4, SW-4 at 1 and not at 3: reason. Ask: question" */
export function pairInWords(finding: CoherenceFinding): string {
  return printable(`${claimsInWords(finding)}: ${finding.because} Ask: ${finding.ask}`);
}

function claimsInWords({ if: has, expect: lacks }: CoherenceFinding): string {
  const expected = `${labelOf(lacks)} at ${lacks.level} and not at ${lacks.atLeast}`;
  return printable(`${labelOf(has)} is claimed at ${has.level}, ${expected}`);
}

export function uniformInWords({ reason, questions, level }: UniformAnswers): string {
  const what =
    reason === 'run'
      ? `${questions} questions in a row are claimed at level ${level}`
      : `the claimed levels of ${questions} questions hardly differ`;
  return `Uniform answers: ${what}. Ask for two examples.`;
}

function labelOf({ code, question }: ClaimedBound): string {
  return code ?? question;
}
