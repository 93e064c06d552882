import { type Question, type Questionnaire, questionsOf } from '../model/questionnaire.ts';
import type { CompiledRubric, RubricDocument } from '../model/rubric.ts';
import type { Library } from './library.ts';
import { compileRubrics, findRubrics } from './question-rubrics.ts';

/** What answers to a questionnaire are checked and judged with, worked out once for any number of assessments. */
export interface Prepared {
  questionById: ReadonlyMap<string, Question>;
  /** The rubrics that questions name, by the key they name them with. */
  documents: ReadonlyMap<string, RubricDocument>;
  /** The compiled rubric of each question of an edition: the same map each time. */
  rubricsOf(edition: string, explaining: boolean): Promise<ReadonlyMap<string, CompiledRubric>>;
}

const known = new WeakMap<Library, WeakMap<Questionnaire, Promise<Prepared>>>();

/** Prepares a questionnaire at hand; the second time it has been done already. */
export function prepareQuestionnaire(questionnaire: Questionnaire, library: Library): Promise<Prepared> {
  const ofLibrary = known.get(library) ?? new WeakMap<Questionnaire, Promise<Prepared>>();
  known.set(library, ofLibrary);
  const prepared = ofLibrary.get(questionnaire) ?? prepare(questionnaire, library);
  ofLibrary.set(questionnaire, prepared);
  return prepared;
}

async function prepare(questionnaire: Questionnaire, library: Library): Promise<Prepared> {
  const documents = await findRubrics(questionnaire, library);
  const compiled = new Map<string, Promise<ReadonlyMap<string, CompiledRubric>>>();
  return {
    questionById: new Map(questionnaire.questions.map((question) => [question.id, question])),
    documents,
    rubricsOf: (edition, explaining) => {
      const key = `${edition} ${explaining}`;
      const asked = questionsOf(questionnaire, edition);
      const rubrics = compiled.get(key) ?? compileRubrics(asked, questionnaire, documents, explaining);
      compiled.set(key, rubrics);
      return rubrics;
    },
  };
}
