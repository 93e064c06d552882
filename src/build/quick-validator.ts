import type { JsonSchema } from '../model/rubric.ts';

/**
 * Code that says whether data satisfies a schema, and how many keys its maps hold: one pass over the keys of each map, a
 * third of what the code of Ajv takes. Knows what the schema of assessments needs, and throws at any other keyword. A test holds it against Ajv.
 */
export function quickValidatorCode(schema: JsonSchema): string {
  const functions: string[] = [];
  const { $defs = {}, $schema: _, $id: __, ...root } = schema;
  const context: Context = { functions, constants: 0 };
  for (const [name, each] of Object.entries($defs as JsonSchema)) define(refName(name), each, context);
  define('validate', root, context);
  return [
    "import { isCalendarDate } from '../../model/calendar-date.ts';",
    "import { hasNoTwins, isDataMap } from '../../model/same-data.ts';",
    ...functions,
    'let keys = 0;',
    'export default validate;',
    'export function keysIfValid(v) { keys = 0; return validate(v) ? keys : -1; }',
  ].join('\n');
}

interface Context {
  functions: string[];
  constants: number;
}

function define(name: string, schema: unknown, context: Context): void {
  context.functions.push(`function ${name}(v) {\nreturn ${check(schema, 'v', context)};\n}`);
}

function refName(name: string): string {
  return `is_${name}`;
}

const typeChecks: Readonly<Record<string, (code: string) => string>> = {
  object: (code) => `isDataMap(${code})`,
  array: (code) => `Array.isArray(${code})`,
  integer: (code) => `Number.isInteger(${code})`,
  number: (code) => `Number.isFinite(${code})`,
  string: (code) => `(typeof ${code}==='string')`,
  boolean: (code) => `(typeof ${code}==='boolean')`,
};

/** Which type a keyword is about: it says nothing about values of others. */
const typeOfKeyword: Readonly<Record<string, string>> = {
  minimum: 'number',
  exclusiveMinimum: 'number',
  minLength: 'string',
  pattern: 'string',
  format: 'string',
  minItems: 'array',
  maxItems: 'array',
  uniqueItems: 'array',
  items: 'array',
};

const ofMaps = ['properties', 'additionalProperties', 'propertyNames', 'required', 'minProperties', 'dependentSchemas'];

/** An expression that is true when the value satisfies the schema; `code` is a name, so that it may stand often. */
function check(schema: unknown, code: string, context: Context): string {
  if (typeof schema === 'boolean') return String(schema);
  const { type, ...rest } = schema as JsonSchema;
  const types = type === undefined ? [] : [type].flat().map(String);
  const parts =
    types.length > 0
      ? [
          types.length === 1
            ? `${typeChecks[types[0] ?? '']?.(code)}`
            : `(${types.map((each) => typeChecks[each]?.(code)).join('||')})`,
        ]
      : [];
  // Whether items differ is asked last: it costs most.
  const keywords = Object.entries(rest).sort(
    ([left], [right]) => Number(left === 'uniqueItems') - Number(right === 'uniqueItems'),
  );
  for (const [keyword, given] of keywords) {
    if (ofMaps.includes(keyword)) continue;
    const about = typeOfKeyword[keyword];
    const isCertain = about === undefined || (types.length === 1 && isOf(types[0] ?? '', about));
    const part = keywordCheck(keyword, given, code, context);
    parts.push(isCertain ? part : `(!${typeChecks[about]?.(code)}||${part})`);
  }
  if (ofMaps.some((keyword) => keyword in rest)) {
    const isMap = mapFunction(rest, context);
    parts.push(types.length === 1 ? `${isMap}(${code})` : `(!${typeChecks.object?.(code)}||${isMap}(${code}))`);
  }
  return parts.length > 0 ? `(${parts.join('&&')})` : 'true';
}

function isOf(type: string, about: string): boolean {
  return type === about || (type === 'integer' && about === 'number');
}

function keywordCheck(keyword: string, given: unknown, code: string, context: Context): string {
  const text = JSON.stringify(given);
  switch (keyword) {
    case '$ref':
      return `${refName(String(given).replace('#/$defs/', ''))}(${code})`;
    case 'const':
      return `${code}===${text}`;
    case 'enum':
      return `(${(given as unknown[]).map((each) => `${code}===${JSON.stringify(each)}`).join('||')})`;
    case 'minimum':
      return `${code}>=${text}`;
    case 'exclusiveMinimum':
      return `${code}>${text}`;
    case 'minLength':
    case 'minItems':
      return `${code}.length>=${text}`;
    case 'maxItems':
      return `${code}.length<=${text}`;
    case 'pattern':
      return `${constant(`new RegExp(${text},'u')`, context)}.test(${code})`;
    case 'format':
      if (given === 'date') return `isCalendarDate(${code})`;
      break;
    case 'uniqueItems':
      return `hasNoTwins(${code})`;
    case 'items':
      return `${code}.every(${constant(`(v) => ${check(given, 'v', context)}`, context)})`;
  }
  throw new Error(`the quick form of a schema does not know "${keyword}": ${text}`);
}

// One pass over the keys: each is known and its value right, or the map is refused.
function mapFunction(schema: JsonSchema, context: Context): string {
  const { properties = {}, additionalProperties = true, propertyNames, required = [], minProperties } = schema;
  const cases = Object.entries(properties as JsonSchema).map(
    ([key, each]) => `case ${JSON.stringify(key)}: ${orRefuse(check(each, 'v', context), 'break;')}`,
  );
  const other = check(additionalProperties, 'v', context);
  const name = propertyNames === undefined ? 'true' : check(propertyNames, 'k', context);
  const lines = [
    minProperties !== undefined && `if (Object.keys(m).length < ${minProperties}) return false;`,
    ...(required as string[]).map((key) => `if (m[${JSON.stringify(key)}] === undefined) return false;`),
    // A map of known keys is met once; what only forbids some of them looks at it again.
    `for (const k in m) { ${additionalProperties === true ? '' : 'keys++;'} const v = m[k];`,
    orRefuse(name, ''),
    cases.length > 0 ? `switch (k) { ${cases.join('\n')}\ndefault: ${orRefuse(other, '')} }` : orRefuse(other, ''),
    '}',
    ...Object.entries((schema.dependentSchemas ?? {}) as JsonSchema).map(
      ([key, each]) => `if (m[${JSON.stringify(key)}] !== undefined && !${check(each, 'm', context)}) return false;`,
    ),
    'return true;',
  ];
  return constant(`(m) => {\n${lines.filter(Boolean).join('\n')}\n}`, context);
}

function orRefuse(isRight: string, otherwise: string): string {
  if (isRight === 'true') return otherwise;
  return isRight === 'false' ? 'return false;' : `if (!${isRight}) return false; ${otherwise}`;
}

function constant(code: string, context: Context): string {
  const name = `c${context.constants++}`;
  context.functions.push(`const ${name} = ${code};`);
  return name;
}
