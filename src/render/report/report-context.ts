import type { Comparison } from '../../model/comparison.ts';
import type { GroupScore, QuestionScore, Scorecard } from '../../model/scorecard.ts';
import { type ChartScale, chartScale } from '../charts/chart-scale.ts';
import type { QuestionLink } from './question-view.ts';
import type { Words } from './words.ts';

/** The facet whose values are business outcomes: docs/questionnaire.md. */
export const outcomeFacet = 'outcome';

/** A scorecard with the look-ups that the parts of the view share. */
export interface ReportContext {
  card: Scorecard;
  words: Words;
  /** What changed since a base; absent when none was given. */
  comparison?: Comparison;
  /** What stands side by side: the principles, or the top sections of a questionnaire without them. */
  groups: readonly GroupScore[];
  questionById: ReadonlyMap<string, QuestionScore>;
  scale: ChartScale;
  /** The share of weight that must be known, as percent. */
  minimumKnown: string;
  /** What each of `groups` is. */
  kind: 'principle' | 'section';
}

export function reportContext(card: Scorecard, words: Words, comparison?: Comparison): ReportContext {
  const { hasPrinciples } = card.questionnaire;
  return {
    card,
    words,
    ...(comparison && { comparison }),
    groups: hasPrinciples ? card.principles : card.sections.filter((section) => section.parent === undefined),
    questionById: new Map(card.questions.map((question) => [question.id, question])),
    scale: chartScale(card.scale.map(({ value }) => value)),
    minimumKnown: words.share(card.scoring.minimumKnown),
    kind: hasPrinciples ? 'principle' : 'section',
  };
}

/** A level with the name that the scale gives it: `3 Shared`. */
export function namedLevel(level: number, { card, words }: ReportContext): string {
  const name = card.scale[level]?.name;
  return name ? `${level} ${name}` : words.plain(level);
}

/** Title of the principle of a question, or of its section when it has none. */
export function groupTitleOf(question: QuestionScore, { card }: ReportContext): string {
  const principle = card.principles.find(({ id }) => id === question.principle);
  return (principle ?? card.sections.find(({ id }) => id === question.section))?.title ?? '';
}

/** Short label of a question, else its id. */
export function codeOf(question: QuestionScore | undefined, id: string): string {
  return question?.code ?? question?.id ?? id;
}

/** Where a question stands in the report; without an anchor when it was not asked. */
export function linkTo(id: string, { questionById }: ReportContext): QuestionLink {
  const asked = questionById.get(id);
  return { ...(asked && { anchor: anchorOf('q', id) }), code: codeOf(asked, id) };
}

/** Anchors are made of ids, and a scorecard that was made elsewhere can hold anything. */
export function anchorOf(kind: 'q' | 'g' | 'lens' | 'heat', id: string): string {
  return `${kind}-${id.replace(/[^A-Za-z0-9-]/g, '-')}`;
}
