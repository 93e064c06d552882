import { type Question, type Questionnaire, questionsOf, type Section } from '../../model/questionnaire.ts';
import { storyMinutes, visitMinutes } from './guide-minutes.ts';

/** Which questions a guide holds, and how long each one takes. */
export interface GuideChoice {
  edition: string;
  /** Only questions that this role can answer; absent: all, each for the role that can answer it best. */
  role?: string;
  /** Minutes for one question, by its kind or the same for all. */
  minutesOf: (question: Question) => number;
}

/** A question with its place in the session, in minutes from the beginning. */
export interface PlannedQuestion {
  question: Question;
  start: number;
  minutes: number;
  /** Other roles that can answer, best first. */
  others: readonly string[];
}

/** The questions of one section in a session. */
export interface PlannedPart {
  /** From the outermost section to the one that holds the questions. */
  path: readonly Section[];
  /** Those of the path that this session has not met before. */
  introduced: readonly Section[];
  start: number;
  questions: readonly PlannedQuestion[];
}

/** One interview. */
export interface PlannedSession {
  /** Absent: the questionnaire does not say whom to ask. */
  role?: string;
  parts: readonly PlannedPart[];
  /** When the closing begins, and when the session ends. */
  closing: number;
  minutes: number;
}

/** Interviews in the order in which their roles first appear; each question stands in exactly one of them. */
export function planSessions(
  questionnaire: Questionnaire,
  { edition, role, minutesOf }: GuideChoice,
): PlannedSession[] {
  const asked = questionsOf(questionnaire, edition).filter(({ ask }) => role === undefined || ask.includes(role));
  const byRole = new Map<string | undefined, Question[]>();
  for (const question of asked) {
    const whom = role ?? question.ask[0];
    byRole.set(whom, [...(byRole.get(whom) ?? []), question]);
  }
  const paths = sectionPaths(questionnaire.sections);
  return [...byRole].map(([whom, questions]) => planSession(whom, questions, paths, minutesOf));
}

/** Every role that could be asked in an edition, in order of first appearance. */
export function rolesIn(questionnaire: Questionnaire, edition: string): string[] {
  return [...new Set(questionsOf(questionnaire, edition).flatMap(({ ask }) => ask))];
}

function planSession(
  role: string | undefined,
  questions: readonly Question[],
  paths: ReadonlyMap<string, readonly Section[]>,
  minutesOf: GuideChoice['minutesOf'],
): PlannedSession {
  const met = new Set<Section>();
  const parts: PlannedPart[] = [];
  let clock = visitMinutes.opening;
  for (const id of new Set(questions.map(({ section }) => section))) {
    const path = paths.get(id) ?? [];
    const introduced = path.filter((section) => !met.has(section));
    for (const section of introduced) met.add(section);
    const start = clock;
    clock += storyMinutes * introduced.filter(({ storyPrompt }) => storyPrompt !== undefined).length;
    const planned: PlannedQuestion[] = [];
    for (const question of questions.filter(({ section }) => section === id)) {
      const minutes = minutesOf(question);
      planned.push({ question, start: clock, minutes, others: question.ask.filter((each) => each !== role) });
      clock += minutes;
    }
    parts.push({ path, introduced, start, questions: planned });
  }
  return { ...(role !== undefined && { role }), parts, closing: clock, minutes: clock + visitMinutes.closing };
}

/** The way from the top to each section, by its id. */
function sectionPaths(sections: readonly Section[], above: readonly Section[] = []): Map<string, readonly Section[]> {
  return new Map(
    sections.flatMap((section) => {
      const path = [...above, section];
      return [[section.id, path] as const, ...sectionPaths(section.sections, path)];
    }),
  );
}
