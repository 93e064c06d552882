import {
  type PrincipleId,
  principleIds,
  type Question,
  type Questionnaire,
  questionsOf,
} from '../model/questionnaire.ts';
import type { JsonSchema, RubricDocument } from '../model/rubric.ts';
import { answerShape } from './editor-schema/answer-shape.ts';
import { answersShape } from './editor-schema/answers-shape.ts';
import { changeAt, type SchemaChange, withoutLargeExamples } from './editor-schema/change-at.ts';

/** Finds the rubric that judges a question; undefined when it is not at hand. */
export type RubricOf = (question: Question) => RubricDocument | undefined;

/**
 * The schema of assessments of one questionnaire, for editors: knows the ids, texts and limits of its questions.
 * `base` is the schema of all assessments (schemas/assessment.schema.json), throws when a part to be replaced is not in
 * it. Draft 2020-12 with two keywords that only editors know: `markdownDescription` and `deprecationMessage`. Without a
 * rubric the levels are those of the anchors, and targets have no upper limit.
 */
export function editorSchema(base: JsonSchema, questionnaire: Questionnaire, rubricOf: RubricOf): JsonSchema {
  const changes: readonly [path: string, change: SchemaChange][] = [
    ['', (root) => named(root, questionnaire)],
    ['properties/questionnaire/properties', (properties) => identity(properties, questionnaire)],
    ['properties/target', (target) => limitTarget(target, highestLevel(questionnaire, rubricOf))],
    ['properties/outcomeWeights', (weights) => nameOutcomes(weights, questionnaire)],
    ['properties/answers', (answers) => answersShape(answers, questionnaire, rubricOf)],
    ['$defs', (defs) => shapesInUse(defs, questionnaire)],
    ['$defs/action/properties/question', (question) => knownQuestions(question, questionnaire)],
  ];
  return changes.reduce<JsonSchema>(
    (schema, [path, change]) => changeAt(schema, path.split('/').filter(Boolean), change),
    withoutLargeExamples(base),
  );
}

function named({ $schema, $id: _, title, ...root }: JsonSchema, { id, version, title: of }: Questionnaire): JsonSchema {
  return {
    $schema,
    $id: `urn:tenet:schema:assessment:${id}`,
    $comment: `Made by Tenet for ${id} ${version}; make it again when the questionnaire changes.`,
    title: `${title}: ${of}`,
    ...root,
  };
}

function identity(properties: JsonSchema, questionnaire: Questionnaire): JsonSchema {
  const { id, version, edition } = properties as Record<string, JsonSchema>;
  const editions = Object.entries(questionnaire.editions).map(([key, { title }]) => {
    const count = questionsOf(questionnaire, key).length;
    return { const: key, title, description: count === 1 ? '1 question.' : `${count} questions.` };
  });
  return {
    ...properties,
    id: { ...texts(id), const: questionnaire.id },
    version: { ...version, examples: [questionnaire.version] },
    edition: { ...texts(edition), oneOf: editions },
  };
}

function texts(schema: JsonSchema = {}): JsonSchema {
  return { title: schema.title, description: schema.description };
}

/** The highest level on which targets can lie, as `tenet validate` takes it; undefined when the rubric is not at hand. */
function highestLevel({ questions }: Questionnaire, rubricOf: RubricOf): number | undefined {
  const scored = questions.find(({ weight }) => weight > 0);
  return scored && rubricOf(scored)?.levels.at(-1)?.level;
}

function limitTarget(target: JsonSchema, maximum: number | undefined): JsonSchema {
  if (maximum === undefined) return target;
  const limited = (ids: JsonSchema): JsonSchema =>
    Object.fromEntries(principleIds.map((id: PrincipleId) => [id, { ...(ids[id] as JsonSchema), maximum }]));
  return changeAt({ ...target, maximum }, ['properties'], limited);
}

function nameOutcomes({ propertyNames: _, ...weights }: JsonSchema, { facets }: Questionnaire): JsonSchema {
  const outcomes = facets.find(({ id }) => id === 'outcome')?.values ?? {};
  const weight = weights.additionalProperties as JsonSchema;
  const properties = Object.entries(outcomes).map(([id, title]) => [id, { ...weight, title }]);
  return { ...weights, properties: Object.fromEntries(properties), additionalProperties: false };
}

// `id` is left out as well: every id is known now, so nothing points to it.
function shapesInUse({ answer, id: _, ...defs }: JsonSchema, { questions }: Questionnaire): JsonSchema {
  const kinds = [...new Set(questions.map(({ kind }) => kind))].sort();
  const shapes = kinds.map((kind) => [`${kind}Answer`, answerShape(answer as JsonSchema, kind)]);
  return { ...defs, ...Object.fromEntries(shapes) };
}

function knownQuestions(question: JsonSchema, { questions }: Questionnaire): JsonSchema {
  const known = { enum: questions.map(({ id }) => id) };
  // A pattern is a constant that editors do not offer for completion.
  const old = questions.flatMap(({ id, renamedFrom }) =>
    renamedFrom.map((oldId) => ({
      description: `Earlier id of "${id}".`,
      type: 'string',
      pattern: `^${oldId}$`,
      deprecated: true,
    })),
  );
  return { ...texts(question), ...(old.length === 0 ? known : { anyOf: [known, ...old] }) };
}
