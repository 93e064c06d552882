import type { Scorecard } from '../../model/scorecard.ts';
import { displayDate } from './display-date.ts';
import { absent, basisNames, typeNames, withheldNames } from './labels.ts';
import { counted, phrases } from './phrases.ts';
import { namedLevel, outcomeFacet, type ReportContext } from './report-context.ts';
import type { HeaderView } from './report-view.ts';

/** Who, what, when and on which terms. */
export function headerView(context: ReportContext): HeaderView {
  const { card } = context;
  const { assessment, questionnaire, asOf } = card;
  const target = targetText(context);
  const outcomeWeights = outcomeWeightsText(card);
  return {
    subject: assessment.subject,
    ...(assessment.scope !== undefined && { scope: assessment.scope }),
    questionnaire: questionnaire.title,
    questionnaireId: questionnaire.id,
    version: questionnaire.version,
    edition: questionnaire.editionTitle,
    asked: counted(card.coverage.asked, 'question'),
    type: typeNames[assessment.type],
    date: assessment.date,
    dateText: displayDate(assessment.date),
    asOf,
    ...(asOf !== assessment.date && { asOfText: phrases.asOf(displayDate(asOf)) }),
    basis: card.basis,
    basisText: basisNames[card.basis],
    assessors: assessment.assessors,
    ...(target && { target }),
    ...(outcomeWeights && { outcomeWeights }),
    ...(card.withheld && { withheld: card.withheld.map((part) => withheldNames[part]).join(', ') }),
    ...(questionnaire.notice !== undefined && { notice: questionnaire.notice }),
    assessmentDigest: assessment.digest ?? absent,
    questionnaireDigest: questionnaire.digest,
  };
}

function targetText(context: ReportContext): string | undefined {
  const { target } = context.card.assessment;
  if (target === undefined) return undefined;
  if (typeof target === 'number') return namedLevel(target, context);
  const titles = new Map<string, string>(context.card.principles.map(({ id, title }) => [id, title]));
  return Object.entries(target)
    .map(([id, level]) => phrases.targetBy(titles.get(id) ?? id, String(level)))
    .join('; ');
}

function outcomeWeightsText({ assessment, lenses }: Scorecard): string | undefined {
  const outcomes = lenses.find(({ id }) => id === outcomeFacet)?.values ?? [];
  const titleOf = (id: string): string => outcomes.find((value) => value.id === id)?.title ?? id;
  return Object.entries(assessment.outcomeWeights ?? {})
    .map(([id, weight]) => phrases.weightBy(titleOf(id), String(weight)))
    .join('; ');
}
