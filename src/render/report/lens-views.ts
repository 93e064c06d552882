import type { GroupScore, Lens, QuestionScore, SectionScore } from '../../model/scorecard.ts';
import { colourStep } from '../charts/colour-step.ts';
import { displayNumber, displayPlain } from '../format-number.ts';
import { sectionsDiffer } from '../sections-differ.ts';
import { unscoredText } from './group-scores.ts';
import type { LensRow, LensView } from './group-view.ts';
import { absent, labels } from './labels.ts';
import { phrases } from './phrases.ts';
import { anchorOf, outcomeFacet, type ReportContext } from './report-context.ts';

/** Up to this many questions a mean is thin. */
const thinCount = 3;

/** One lens per facet other than the outcomes, and one for the sections where they say something that the principles do not. */
export function lensViews(context: ReportContext): LensView[] {
  const { card } = context;
  const facets = card.lenses.filter(({ id }) => id !== outcomeFacet).map((lens) => lensView(lens, context));
  return sectionsDiffer(context.card) ? [...facets, sectionLens(context)] : facets;
}

/** The questions by the values of one facet. */
export function lensView({ id, title, values }: Lens, context: ReportContext): LensView {
  const isMany = context.card.questions.some(
    ({ facets }) => Object.hasOwn(facets, id) && (facets[id]?.length ?? 0) > 1,
  );
  const inValue = (value: string) => (question: QuestionScore) =>
    Object.hasOwn(question.facets, id) && question.facets[id]?.includes(value) === true;
  const rows = values.map((value) => lensRow(value, value.title, inValue(value.id), context));
  return { id, anchor: anchorOf('lens', id), title, rows, ...(isMany && { overlap: phrases.lensOverlap }) };
}

function sectionLens(context: ReportContext): LensView {
  const { sections } = context.card;
  const rows = sections.map((section) => {
    const inSection = (question: QuestionScore): boolean => question.section === section.id;
    return lensRow(section, `${'– '.repeat(depthOf(section, sections))}${section.title}`, inSection, context);
  });
  return { id: 'sections', anchor: 'lens-by-section', title: labels.section, rows };
}

function depthOf(section: SectionScore, sections: readonly SectionScore[]): number {
  const parent = sections.find(({ id }) => id === section.parent);
  return parent ? 1 + depthOf(parent, sections) : 0;
}

function lensRow(
  group: GroupScore,
  title: string,
  isMember: (question: QuestionScore) => boolean,
  context: ReportContext,
): LensRow {
  const base = { id: group.id, title, questions: `${group.scored} of ${group.asked}` };
  if (group.score === undefined) {
    const remark = phrases.notScoredBecause(unscoredText(group, context));
    return { ...base, score: absent, isThin: false, step: 'none', remark };
  }
  const isParent = context.card.sections.some(({ parent }) => parent === group.id);
  return { ...base, ...(isParent ? meanOf(group, context) : thinly(group, isMember, context)) };
}

type Reading = Pick<LensRow, 'score' | 'isThin' | 'remark' | 'step'>;

function meanOf(group: GroupScore, { scale }: ReportContext): Reading {
  return { score: displayNumber(group.score ?? 0), isThin: false, step: colourStep(group.score ?? 0, scale) };
}

// Product contract 3.9: one question is its level, two or three are thin, a shortened edition has means from three up.
function thinly(group: GroupScore, isMember: (question: QuestionScore) => boolean, context: ReportContext): Reading {
  const mean = meanOf(group, context);
  if (group.scored > thinCount) return mean;
  if (group.scored === 1)
    return { ...mean, score: onlyLevel(group, isMember, context), isThin: true, remark: phrases.oneQuestion };
  const isShortened = context.card.questionnaire.edition !== 'full';
  if (group.scored < thinCount && isShortened) {
    const [lowest, highest] = [displayPlain(group.lowest ?? 0), displayPlain(group.highest ?? 0)];
    return { score: absent, isThin: true, step: 'none', remark: phrases.fewQuestions(group.scored, lowest, highest) };
  }
  return { ...mean, isThin: true, remark: phrases.thin(group.scored) };
}

function onlyLevel(group: GroupScore, isMember: (question: QuestionScore) => boolean, { card }: ReportContext): string {
  const only = card.questions.find(
    (question) => question.state === 'scored' && question.weight > 0 && isMember(question),
  );
  return displayPlain(only?.[card.basis] ?? group.lowest ?? 0);
}
