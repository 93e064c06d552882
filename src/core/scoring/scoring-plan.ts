import {
  type PrincipleId,
  principleIds,
  principleTitles,
  type Question,
  type Questionnaire,
  questionsOf,
  type Section,
} from '../../model/questionnaire.ts';
import type { CompiledRubric } from '../../model/rubric.ts';
import type { ScaleLevel, Scorecard } from '../../model/scorecard.ts';
import type { Scale } from './score-leaf.ts';

/** A group of questions, worked out once: which of them take part, by their place among those asked. */
export interface LeafPlan<Id extends string = string> {
  id: Id;
  title: string;
  /** Questions that were asked, whatever their weight. */
  asked: number;
  /** Places of those with a weight above 0, in questionnaire order. */
  members: readonly number[];
  /** Each principle of those, once; undefined for questions without one. */
  principles: readonly (PrincipleId | undefined)[];
}

/** A section of questions, or one of sections with what it holds. */
export interface SectionPlan {
  section: Section;
  parent: string | undefined;
  /** Its own questions, else those of all sections within. */
  leaf: LeafPlan;
  children: readonly SectionPlan[];
}

/** Everything about a score that follows from the questionnaire alone; serves any number of assessments. */
export interface ScoringPlan {
  questionnaire: Questionnaire;
  edition: string;
  /** Those asked, in questionnaire order. */
  questions: readonly Question[];
  /** Of each question asked, at its place. */
  rubrics: readonly CompiledRubric[];
  levels: readonly ScaleLevel[];
  scale: Scale;
  rubricsUsed: Scorecard['rubrics'];
  /** All that was asked. */
  whole: LeafPlan;
  /** In the order of the seven; empty with `principles: none`. */
  principles: readonly LeafPlan<PrincipleId>[];
  /** The top sections. */
  sections: readonly SectionPlan[];
}

/** Works out how an edition is scored. `rubrics` holds one per question that is asked, the loader sees to that. */
export function planScoring(
  questionnaire: Questionnaire,
  edition: string,
  rubrics: ReadonlyMap<string, CompiledRubric>,
): ScoringPlan {
  const questions = questionsOf(questionnaire, edition);
  const ofEach = questions.map(({ id }) => {
    const rubric = rubrics.get(id);
    if (!rubric) throw new Error(`the rubric of "${id}" is not loaded`);
    return rubric;
  });
  const levels = levelsOf(questions, ofEach);
  const values = levels.map(({ value }) => value);
  return {
    questionnaire,
    edition,
    questions,
    rubrics: ofEach,
    levels,
    scale: { lowest: values[0] ?? 0, highest: values.at(-1) ?? 0, values },
    rubricsUsed: rubricsUsed(ofEach),
    whole: planLeaf({ id: 'overall', title: 'Overall' }, questions, () => true),
    principles: questionnaire.hasPrinciples ? principleIds.map((id) => planPrinciple(id, questions)) : [],
    sections: questionnaire.sections.map((section) => planSection(section, undefined, questions)),
  };
}

/** The group of all questions asked that belong to it. */
export function planLeaf<Id extends string>(
  { id, title }: { id: Id; title: string },
  questions: readonly Question[],
  isMember: (question: Question) => boolean,
): LeafPlan<Id> {
  const places = [...questions.keys()].filter((place) => isMember(questions[place] as Question));
  const members = places.filter((place) => (questions[place]?.weight ?? 0) > 0);
  const principles = [...new Set(members.map((place) => questions[place]?.principle))];
  return { id, title, asked: places.length, members, principles };
}

function planPrinciple(id: PrincipleId, questions: readonly Question[]): LeafPlan<PrincipleId> {
  return planLeaf({ id, title: principleTitles[id] }, questions, ({ principle }) => principle === id);
}

function planSection(section: Section, parent: string | undefined, questions: readonly Question[]): SectionPlan {
  const children = section.sections.map((child) => planSection(child, section.id, questions));
  const ids = new Set(idsWithin(section));
  return { section, parent, leaf: planLeaf(section, questions, ({ id }) => ids.has(id)), children };
}

function idsWithin(section: Section): readonly string[] {
  return section.sections.length > 0 ? section.sections.flatMap(idsWithin) : section.questions;
}

// All rubrics of weighty questions share one scale, so the first speaks for all.
function levelsOf(questions: readonly Question[], rubrics: readonly CompiledRubric[]): ScaleLevel[] {
  const first = questions.findIndex(({ weight }) => weight > 0);
  const { levels = [] } = rubrics[Math.max(first, 0)]?.rubric ?? {};
  return levels.map(({ level, name, means, value }) => ({ level, name, means, value }));
}

function rubricsUsed(rubrics: readonly CompiledRubric[]): Scorecard['rubrics'] {
  const distinct = new Map(rubrics.map(({ rubric }) => [rubric.id, rubric]));
  return [...distinct.values()].map(({ id, version, title }) => ({ id, version, title }));
}
