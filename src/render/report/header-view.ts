import { namedLevel, outcomeFacet, type ReportContext } from './report-context.ts';
import type { HeaderView } from './report-view.ts';
import { absent } from './words.ts';

/** Who, what, when and on which terms. */
export function headerView(context: ReportContext): HeaderView {
  const { card, words } = context;
  const { names, phrases } = words;
  const { assessment, questionnaire, asOf } = card;
  const [type, date] = [names.types[assessment.type], words.date(assessment.date)];
  const target = targetText(context);
  const outcomeWeights = outcomeWeightsText(context);
  return {
    subject: assessment.subject,
    ...(assessment.scope !== undefined && { scope: assessment.scope }),
    questionnaire: questionnaire.title,
    questionnaireId: questionnaire.id,
    version: questionnaire.version,
    edition: questionnaire.editionTitle,
    asked: phrases.questions({ count: card.coverage.asked }),
    type,
    date: assessment.date,
    dateText: date,
    occasion: phrases.occasion({ type, date }),
    asOf,
    ...(asOf !== assessment.date && { asOfText: phrases.asOf({ date: words.date(asOf) }) }),
    basis: card.basis,
    basisText: names.bases[card.basis],
    assessors: assessment.assessors,
    ...(target && { target }),
    ...(outcomeWeights && { outcomeWeights }),
    ...(card.withheld && { withheld: card.withheld.map((part) => names.withheld[part]).join(words.lists.comma) }),
    ...(questionnaire.notice !== undefined && { notice: questionnaire.notice }),
    assessmentDigest: assessment.digest ?? absent,
    questionnaireDigest: questionnaire.digest,
  };
}

/** More targets than these are told as a range; each stands in the profile. */
const fewTargets = 3;

function targetText(context: ReportContext): string | undefined {
  const { target } = context.card.assessment;
  if (target === undefined) return undefined;
  if (typeof target === 'number') return namedLevel(target, context);
  const titles = new Map<string, string>(context.card.principles.map(({ id, title }) => [id, title]));
  const levels = Object.values(target);
  if (levels.length > fewTargets) {
    const [low, high] = [Math.min(...levels), Math.max(...levels)].map(String);
    return context.words.phrases.targetRange({ low: low ?? '', high: high ?? '', kind: context.kind });
  }
  return Object.entries(target)
    .map(([id, level]) => context.words.phrases.targetBy({ title: titles.get(id) ?? id, target: String(level) }))
    .join('; ');
}

function outcomeWeightsText({ card, words }: ReportContext): string | undefined {
  const { assessment, lenses } = card;
  const outcomes = lenses.find(({ id }) => id === outcomeFacet)?.values ?? [];
  const titleOf = (id: string): string => outcomes.find((value) => value.id === id)?.title ?? id;
  return Object.entries(assessment.outcomeWeights ?? {})
    .map(([id, weight]) => words.phrases.weightBy({ title: titleOf(id), weight: words.plain(weight) }))
    .join('; ');
}
