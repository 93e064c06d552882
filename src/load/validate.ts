import { problem } from '../diagnostics/catalog/index.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { Host } from '../host.ts';
import type { JsonSchema } from '../model/rubric.ts';
import { type FileKind, fileKinds, schemaFile, validatorOf } from './file-kinds.ts';
import { nearestWord } from './nearest-word.ts';
import type { Source } from './source.ts';

/** The kind that a document says it is, by its `format`; or why that cannot be told. */
export function kindOfSource(source: Source): { kind: FileKind } | { problems: Diagnostic[] } {
  const { data } = source;
  if (typeof data !== 'object' || data === null || Array.isArray(data)) {
    return { problems: [problem('file/unknown-kind', { path: source.file }, source.locate([]))] };
  }
  const format = Object.hasOwn(data, 'format') ? (data as { format: unknown }).format : undefined;
  const kind = fileKinds.find((each) => formatOf(each) === format);
  return kind ? { kind } : { problems: [formatProblem(source, format, fileKinds)] };
}

/** Checks a document against the schema of its kind. The quick validator answers; only a refusal pays for the reasons. */
export async function validateSource(source: Source, kind: FileKind, host: Host): Promise<Diagnostic[]> {
  const { data } = source;
  if (typeof data !== 'object' || data === null || Array.isArray(data)) {
    return [problem('file/unknown-kind', { path: source.file }, source.locate([]))];
  }
  const format = Object.hasOwn(data, 'format') ? (data as { format: unknown }).format : undefined;
  if (format !== formatOf(kind)) return [formatProblem(source, format, [kind])];
  const isValid = await validatorOf(kind);
  if (isValid(data)) return [];
  const { explainSchemaErrors } = await import('./explain-schema-errors.ts');
  return explainSchemaErrors(JSON.parse(await host.readAsset(schemaFile(kind))) as JsonSchema, source);
}

function formatOf(kind: FileKind): string {
  return `tenet/${kind}@1`;
}

function formatProblem(source: Source, format: unknown, kinds: readonly FileKind[]): Diagnostic {
  const formats = kinds.map(formatOf);
  const expected = formats.join(' or ');
  if (format === undefined) return problem('file/no-format', { expected }, source.locate([]));
  const near = typeof format === 'string' ? nearestWord(format, formats) : undefined;
  return problem('file/wrong-format', { found: String(format), expected, near }, source.locate(['format']));
}
