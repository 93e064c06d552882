/** Kinds of files, as their `format` names them. */
export const fileKinds = [
  'assessment',
  'questionnaire',
  'rubric',
  'project',
  'baseline',
  'scorecard',
  'versions',
  'training',
  'translation',
] as const;
export type FileKind = (typeof fileKinds)[number];

/** Kinds that have a schema: the files, what templates are given, and what is only printed. */
export type SchemaKind = FileKind | 'scores' | 'comparison' | 'verdict' | 'history' | 'report-view' | 'lint';

type Validate = (data: unknown) => boolean;

const validators: Readonly<Record<FileKind, () => Promise<{ default: Validate }>>> = {
  assessment: () => import('../generated/validators/assessment.js'),
  questionnaire: () => import('../generated/validators/questionnaire.js'),
  rubric: () => import('../generated/validators/rubric.js'),
  project: () => import('../generated/validators/project.js'),
  baseline: () => import('../generated/validators/baseline.js'),
  scorecard: () => import('../generated/validators/scorecard.js'),
  versions: () => import('../generated/validators/versions.js'),
  training: () => import('../generated/validators/training.js'),
  translation: () => import('../generated/validators/translation.js'),
};

/** The quick validator of a kind, compiled from its schema at build time. */
export async function validatorOf(kind: FileKind): Promise<Validate> {
  return (await validators[kind]()).default;
}

/** Where the schema of a kind lies in the package: without the spaces of `schemas/`, which the build leaves out. */
export function schemaFile(kind: SchemaKind): string {
  return `dist/schemas/${kind}.schema.json`;
}
