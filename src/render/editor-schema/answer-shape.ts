import { answerKeyByKind, type QuestionKind } from '../../model/questionnaire.ts';
import type { JsonSchema } from '../../model/rubric.ts';

/**
 * What all answers to one kind of question share: the schema of any answer without the keys of the other kinds. The
 * kind's own key has its texts only, for its values differ from question to question.
 */
export function answerShape(answer: JsonSchema, kind: QuestionKind): JsonSchema {
  const key = answerKeyByKind[kind];
  const foreign: readonly string[] = Object.values(answerKeyByKind).filter((other) => other !== key);
  const without = (schemas: unknown): [string, JsonSchema][] =>
    Object.entries(schemas as Record<string, JsonSchema>).filter(([name]) => !foreign.includes(name));
  const { title, description } = Object.fromEntries(without(answer.properties))[key] ?? {};
  // No description of its own: editors would show it instead of the question's.
  return {
    title: answer.title,
    type: 'object',
    properties: { ...Object.fromEntries(without(answer.properties)), [key]: { title, description } },
    additionalProperties: false,
    dependentSchemas: Object.fromEntries(
      without(answer.dependentSchemas).map(([name, { properties, ...rest }]) => [
        name,
        { ...rest, properties: Object.fromEntries(without(properties)) },
      ]),
    ),
  };
}
