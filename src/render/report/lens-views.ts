import type { GroupScore, Lens, QuestionScore, SectionScore } from '../../model/scorecard.ts';
import { colourStep } from '../charts/colour-step.ts';
import { sectionsDiffer } from '../sections-differ.ts';
import { partOf, unscoredText } from './group-scores.ts';
import type { LensRow, LensView } from './group-view.ts';
import { anchorOf, outcomeFacet, type ReportContext } from './report-context.ts';
import { absent } from './words.ts';

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
  return {
    id,
    anchor: anchorOf('lens', id),
    title,
    rows,
    ...(isMany && { overlap: context.words.phrases.lensOverlap }),
  };
}

function sectionLens(context: ReportContext): LensView {
  const { sections } = context.card;
  const rows = sections.map((section) => {
    const inSection = (question: QuestionScore): boolean => question.section === section.id;
    return lensRow(section, `${'– '.repeat(depthOf(section, sections))}${section.title}`, inSection, context);
  });
  return { id: 'sections', anchor: 'lens-by-section', title: context.words.labels.section, rows };
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
  const { words } = context;
  const base = { id: group.id, title, questions: partOf(group, words) };
  if (group.score === undefined) {
    const remark = words.phrases.notScoredBecause({ reason: unscoredText(group, context) });
    return { ...base, score: absent, isThin: false, step: 'none', remark };
  }
  const isParent = context.card.sections.some(({ parent }) => parent === group.id);
  return { ...base, ...(isParent ? meanOf(group, context) : thinly(group, isMember, context)) };
}

type Reading = Pick<LensRow, 'score' | 'isThin' | 'remark' | 'step'>;

function meanOf(group: GroupScore, { scale, words }: ReportContext): Reading {
  return { score: words.number(group.score ?? 0), isThin: false, step: colourStep(group.score ?? 0, scale) };
}

// Product contract 3.9: one question is its level, two or three are thin, a shortened edition has means from three up.
function thinly(group: GroupScore, isMember: (question: QuestionScore) => boolean, context: ReportContext): Reading {
  const { phrases } = context.words;
  const mean = meanOf(group, context);
  if (group.scored > thinCount) return mean;
  if (group.scored === 1)
    return { ...mean, score: onlyLevel(group, isMember, context), isThin: true, remark: phrases.oneQuestion };
  const isShortened = context.card.questionnaire.edition !== 'full';
  if (group.scored < thinCount && isShortened) {
    return { score: absent, isThin: true, step: 'none', remark: fewText(group, context) };
  }
  return { ...mean, isThin: true, remark: phrases.thin({ count: group.scored }) };
}

function fewText({ scored: count, lowest = 0, highest = 0 }: GroupScore, { words }: ReportContext): string {
  const { phrases, plain } = words;
  const [from, to] = [plain(lowest), plain(highest)];
  return from === to ? phrases.fewAt({ count, level: from }) : phrases.fewBetween({ count, lowest: from, highest: to });
}

function onlyLevel(
  group: GroupScore,
  isMember: (question: QuestionScore) => boolean,
  { card, words }: ReportContext,
): string {
  const only = card.questions.find(
    (question) => question.state === 'scored' && question.weight > 0 && isMember(question),
  );
  return words.plain(only?.[card.basis] ?? group.lowest ?? 0);
}
