import { problem } from '../diagnostics/catalog/index.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { firstProblems } from '../diagnostics/first-problems.ts';
import type { JsonSchema } from '../model/rubric.ts';
import { type ErrorObject, makeAjv } from './ajv.ts';
import { nearestWord } from './nearest-word.ts';
import type { DataPath, Source } from './source.ts';

/** More entries than this in one map or list are not looked at one by one once something among them is wrong. */
const mostExplained = 5000;

/** Everything that a schema finds wrong in a document, located. Only called for documents that the schema refused. */
export function explainSchemaErrors(schema: JsonSchema, source: Source): Diagnostic[] {
  const crowd = findCrowd(source.data, []);
  if (crowd)
    return [
      problem(
        'schema/too-many',
        { limit: `${crowd.count} here, and not all of them valid` },
        source.locate(crowd.path, 'key'),
      ),
    ];
  const validate = makeAjv('explaining').compile(schema);
  validate(source.data);
  // "if" and "propertyNames" only repeat that something inside them failed; exclusive keys are refused once per partner.
  const causes = (validate.errors ?? []).filter(({ keyword }) => keyword !== 'if' && keyword !== 'propertyNames');
  // A value of the wrong type breaks every other rule for it as well; one mistake is told once.
  const mistyped = new Set(causes.filter(({ keyword }) => keyword === 'type').map(({ instancePath }) => instancePath));
  const told = causes.filter(({ keyword, instancePath }) => keyword === 'type' || !mistyped.has(instancePath));
  const distinct = new Map(told.map((error) => [keyOf(error), error]));
  return firstProblems([...distinct.values()], (error) => toDiagnostic(error, source), source.file);
}

// The compiler's code joins lists of errors over and over, which takes hours for hundreds of thousands of them.
function findCrowd(data: unknown, path: DataPath): { path: DataPath; count: number } | undefined {
  if (typeof data !== 'object' || data === null) return undefined;
  const entries = Object.entries(data);
  if (entries.length > mostExplained) return { path, count: entries.length };
  for (const [key, value] of entries) {
    const found = findCrowd(value, [...path, Array.isArray(data) ? Number(key) : key]);
    if (found) return found;
  }
  return undefined;
}

function keyOf(error: ErrorObject): string {
  return JSON.stringify([error.instancePath, error.keyword, error.params, error.propertyName]);
}

function toDiagnostic(error: ErrorObject, source: Source): Diagnostic {
  const path = pathOf(error.instancePath);
  const at = (extra: DataPath = [], part: 'key' | 'value' = 'value') => source.locate([...path, ...extra], part);
  const params = error.params as Record<string, never>;
  switch (error.keyword) {
    case 'additionalProperties':
    case 'unevaluatedProperties':
      return unknownKey(error, params.additionalProperty ?? params.unevaluatedProperty ?? '', at);
    case 'required':
      return problem('schema/missing-key', { key: params.missingProperty ?? '' }, at([], 'key'));
    case 'type':
      return problem('schema/wrong-type', typeFacts(error), at());
    case 'enum':
    case 'const':
      return notAllowed(error, at());
    case 'minimum':
    case 'maximum':
    case 'exclusiveMinimum':
    case 'exclusiveMaximum':
      return problem('schema/out-of-range', { found: shown(error.data), limit: error.message ?? '' }, at());
    case 'minLength':
      return problem('schema/too-few', { limit: 'this text is empty' }, at());
    case 'minItems':
    case 'minProperties':
      return problem('schema/too-few', { limit: `fewer than ${params.limit} here` }, at([], 'key'));
    case 'maxLength':
    case 'maxItems':
    case 'maxProperties':
      return problem('schema/too-many', { limit: `more than ${params.limit} here` }, at([], 'key'));
    case 'uniqueItems': {
      const [second, first] = [Number(params.i), Number(params.j)].sort((left, right) => right - left);
      return problem('schema/not-unique', { first: first ?? 0, second: second ?? 0 }, at([second ?? 0]));
    }
    case 'format':
      return problem('schema/bad-date', { found: shown(error.data) }, at());
    case 'pattern':
      return badText(error, at);
    case 'false schema':
      return falseSchema(path, source);
    default:
      return problem('schema/invalid', { detail: error.message ?? `fails ${error.keyword}` }, at());
  }
}

type At = (extra?: DataPath, part?: 'key' | 'value') => ReturnType<Source['locate']>;

function unknownKey(error: ErrorObject, key: string, at: At): Diagnostic {
  const known = Object.keys((error.parentSchema?.properties as object | undefined) ?? {});
  return problem('schema/unknown-key', { key, near: nearestWord(key, known) }, at([key], 'key'));
}

function badText(error: ErrorObject, at: At): Diagnostic {
  const { propertyName } = error;
  const facts = { found: shown(propertyName ?? error.data), pattern: String(error.schema) };
  return problem('schema/bad-text', facts, propertyName === undefined ? at() : at([propertyName], 'key'));
}

// Exclusive keys are written as `false` schemas, so the error stands at the second key.
function falseSchema(path: DataPath, source: Source): Diagnostic {
  const key = String(path.at(-1) ?? '');
  const place = source.locate(path, 'key');
  if (path[0] === 'answers') return problem('answers/several', { id: key }, place);
  const kind = path.at(-3) === 'questions' ? valueAt(source.data, [...path.slice(0, -1), 'kind']) : undefined;
  return typeof kind === 'string'
    ? problem('questionnaire/wrong-kind', { key, kind }, place)
    : problem('schema/not-here', { key }, place);
}

function valueAt(data: unknown, path: DataPath): unknown {
  return path.reduce((value: unknown, step) => (value as Record<string | number, unknown> | undefined)?.[step], data);
}

function notAllowed(error: ErrorObject, place: ReturnType<Source['locate']>): Diagnostic {
  const params = error.params as { allowedValues?: unknown[]; allowedValue?: unknown };
  const allowed = (params.allowedValues ?? [params.allowedValue]).map(String);
  const near = typeof error.data === 'string' ? nearestWord(error.data, allowed) : undefined;
  return problem('schema/not-allowed', { found: shown(error.data), allowed, near }, place);
}

const yesAndNo = new Set(['yes', 'no', 'on', 'off']);

function typeFacts(error: ErrorObject) {
  const expected = [(error.params as { type: string | string[] }).type].flat().map(withArticle).join(' or ');
  const isYesOrNo = typeof error.data === 'string' && yesAndNo.has(error.data.toLowerCase());
  const hint = isYesOrNo ? 'YAML 1.2 knows true and false; yes and no are texts' : undefined;
  return { expected, found: typeInWords(error.data), hint };
}

const articles: Record<string, string> = {
  string: 'a text',
  number: 'a number',
  integer: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  object: 'a map of keys',
  null: 'nothing',
};

function withArticle(type: string): string {
  return articles[type] ?? type;
}

function typeInWords(value: unknown): string {
  if (value === null) return 'nothing';
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'object') return 'a map of keys';
  if (typeof value === 'string') return `the text ${shown(value)}`;
  return typeof value === 'boolean' ? String(value) : `the number ${shown(value)}`;
}

function shown(value: unknown): string {
  const text =
    typeof value === 'object' ? typeInWords(value) : typeof value === 'number' ? String(value) : JSON.stringify(value);
  return text.length > 60 ? `${text.slice(0, 57)}…` : text;
}

function pathOf(pointer: string): (string | number)[] {
  const steps = pointer.split('/').slice(1);
  return steps.map((step) => {
    const key = step.replaceAll('~1', '/').replaceAll('~0', '~');
    return /^(0|[1-9]\d*)$/.test(key) ? Number(key) : key;
  });
}
