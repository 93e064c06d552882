import { answerKeyByKind, type Question, type Questionnaire } from '../../model/questionnaire.ts';
import type { JsonSchema, RubricDocument } from '../../model/rubric.ts';
import { escapeMarkdown } from '../escape-markdown.ts';

/** The `answers` of an assessment: one property per question, its earlier ids after all of them. */
export function answersShape(
  { propertyNames: _, ...answers }: JsonSchema,
  questionnaire: Questionnaire,
  rubricOf: (question: Question) => RubricDocument | undefined,
): JsonSchema {
  const { questions } = questionnaire;
  const known = questions.map((question) => [
    question.id,
    questionShape(question, questionnaire.memoryAid, rubricOf(question)),
  ]);
  const renames = questions.flatMap(({ id, renamedFrom }) => renamedFrom.map((old) => ({ old, id })));
  const old = renames.map(({ old, id }) => [old, renamedShape(id)]);
  const apart = renames.map(({ old, id }) => [old, { type: 'object', properties: { [id]: false } }]);
  return {
    ...answers,
    properties: Object.fromEntries([...known, ...old]),
    additionalProperties: false,
    ...(apart.length > 0 && { dependentSchemas: Object.fromEntries(apart) }),
  };
}

function renamedShape(id: string): JsonSchema {
  return {
    // Beside a bare $ref yaml-language-server would overlook the message when it completes.
    allOf: [{ $ref: `#/properties/answers/properties/${id}` }],
    deprecated: true,
    deprecationMessage: `This question is called "${id}" now.`,
  };
}

function questionShape(
  question: Question,
  memoryAid: string | undefined,
  rubric: RubricDocument | undefined,
): JsonSchema {
  const levels = levelsOf(question, rubric);
  const sentences = [question.question, ...(memoryAid === undefined ? [] : [memoryAid])];
  const title = question.code === undefined ? question.title : `${question.code} ${question.title}`;
  return {
    title,
    description: sentences.join('\n\n'),
    markdownDescription: [...sentences.map(escapeMarkdown), ...listOf(question, levels)].join('\n\n'),
    type: 'object',
    // yaml-language-server shows the first title that it meets, and it meets the parts of a schema before the whole.
    allOf: [{ title }, { $ref: `#/$defs/${question.kind}Answer` }],
    properties: { [answerKeyByKind[question.kind]]: valueShape(question, levels) },
  };
}

/** One value that can be answered: a level, an option or an item. */
interface Value {
  const: number | string;
  /** Absent: the constant says it. */
  title?: string;
  description: string;
}

function levelsOf({ anchors }: Question, rubric: RubricDocument | undefined): readonly Value[] {
  if (!rubric) return anchors.map((description, level) => ({ const: level, title: String(level), description }));
  return rubric.levels.map(({ level, name, means }) => ({
    const: level,
    title: `${level} ${name}`,
    description: anchors[level] ?? means,
  }));
}

function labelled(choices: readonly { id: string; label: string }[]): readonly Value[] {
  return choices.map(({ id, label }) => ({ const: id, description: label }));
}

function valueShape(question: Question, levels: readonly Value[]): JsonSchema {
  const { kind, options, items, minimum, maximum } = question;
  // Constants need no type beside them: an editor would report a wrong value twice.
  if (kind === 'scale') return { oneOf: levels };
  if (kind === 'choice') return { oneOf: labelled(options) };
  if (kind === 'checklist') {
    return { type: 'array', uniqueItems: true, items: { oneOf: labelled(items) } };
  }
  return {
    description: numberInWords(question),
    type: 'number',
    ...(minimum !== undefined && { minimum }),
    ...(maximum !== undefined && { maximum }),
  };
}

function numberInWords({ unit, minimum, maximum }: Question): string {
  const limits = [
    ...(minimum === undefined ? [] : [`from ${minimum}`]),
    ...(maximum === undefined ? [] : [`up to ${maximum}`]),
  ];
  return [`A number${unit === undefined ? '' : ` (${unit})`}`, ...limits].join(' ');
}

function listOf(question: Question, levels: readonly Value[]): string[] {
  if (question.kind === 'number') return [escapeMarkdown(numberInWords(question))];
  const values = question.kind === 'scale' ? levels : labelled([...question.options, ...question.items]);
  const lines = values.map(
    (value) => `- **${escapeMarkdown(value.title ?? String(value.const))}:** ${escapeMarkdown(value.description)}`,
  );
  return [lines.join('\n')];
}
