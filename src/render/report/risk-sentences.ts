import type { QuestionScore } from '../../model/scorecard.ts';
import { findGaps } from './findings.ts';
import { outcomeFacet, type ReportContext } from './report-context.ts';
import type { Words } from './words.ts';

/** Evidence counts for twelve months; what is this old fades within the next three. */
const fadingFrom = 10;
const countsUntil = 12;

/**
 * What it means to leave things as they are, as far as the numbers say: the outcomes that the gaps bear on, the outcome
 * that stands lowest, and the evidence that is about to stop counting. Empty when nothing of that is known.
 */
export function riskSentences(context: ReportContext): string[] {
  if (context.card.coverage.scored === 0) return [];
  return [outcomesAtRisk(context), weakestOutcome(context), fadingEvidence(context)].flatMap((each) => each ?? []);
}

function outcomesAtRisk(context: ReportContext): string | undefined {
  const { card, words } = context;
  const lens = card.lenses.find(({ id }) => id === outcomeFacet);
  const gaps = findGaps(context);
  if (!lens || gaps.length === 0) return undefined;
  const outcomes = lens.values
    .map(({ id, title }) => ({ title, count: gaps.filter((gap) => outcomesOf(gap).includes(id)).length }))
    .filter(({ count }) => count > 0);
  const most = Math.max(...outcomes.map(({ count }) => count));
  const first = outcomes.filter(({ count }) => count === most).map(({ title }) => title);
  // Where every gap touches something else, no outcome stands out.
  if (first.length === 0 || first.length > 3) return undefined;
  return words.phrases.gapsBearOn({ outcomes: quoted(first, words), count: most, all: gaps.length });
}

function outcomesOf({ facets }: QuestionScore): readonly string[] {
  return Object.hasOwn(facets, outcomeFacet) ? (facets[outcomeFacet] ?? []) : [];
}

// A number from two or three questions is too thin for the first page.
function weakestOutcome({ card, words }: ReportContext): string | undefined {
  const scored = (card.lenses.find(({ id }) => id === outcomeFacet)?.values ?? []).flatMap(
    ({ title, score, scored }) => (score === undefined || scored <= 3 ? [] : [{ title, score }]),
  );
  const lowest = Math.min(...scored.map(({ score }) => score));
  const names = scored.filter(({ score }) => score - lowest < 1e-9).map(({ title }) => title);
  if (names.length === 0 || names.length > 2 || names.length === scored.length) return undefined;
  return words.phrases.weakestOutcome({
    names: quoted(names, words),
    count: names.length,
    score: words.number(lowest),
  });
}

function fadingEvidence({ card, words }: ReportContext): string | undefined {
  const items = card.questions.flatMap(({ evidence }) => evidence);
  const fading = items.filter(
    ({ ageMonths = 0, outdated }) => !outdated && ageMonths >= fadingFrom && ageMonths <= countsUntil,
  ).length;
  return fading === 0 ? undefined : words.phrases.fading({ count: fading, items: items.length });
}

// Names of outcomes hold commas and "and" themselves.
function quoted(names: readonly string[], { list, phrases }: Words): string {
  return list(names.map((name) => phrases.quoted({ name })));
}
