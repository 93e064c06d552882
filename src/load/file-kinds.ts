/** Kinds of files that people write. */
export const fileKinds = ['assessment', 'questionnaire', 'rubric', 'project'] as const;
export type FileKind = (typeof fileKinds)[number];

/** Kinds that only the program writes, each with a schema of its own. */
export const writtenKinds = ['scorecard', 'report-view'] as const;
export type SchemaKind = FileKind | (typeof writtenKinds)[number];

type Validate = (data: unknown) => boolean;

const validators: Readonly<Record<FileKind, () => Promise<{ default: Validate }>>> = {
  assessment: () => import('../generated/validators/assessment.js'),
  questionnaire: () => import('../generated/validators/questionnaire.js'),
  rubric: () => import('../generated/validators/rubric.js'),
  project: () => import('../generated/validators/project.js'),
};

/** The quick validator of a kind, compiled from its schema at build time. */
export async function validatorOf(kind: FileKind): Promise<Validate> {
  return (await validators[kind]()).default;
}

/** Where the schema of a kind lies in the package. */
export function schemaFile(kind: SchemaKind): string {
  return `schemas/${kind}.schema.json`;
}
