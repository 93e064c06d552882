import type { JsonSchema, RubricDocument } from '../model/rubric.ts';

/**
 * Code for the schemas of a rubric that reads an answer and the ages of its evidence as they are: no instance is made for
 * each answer, which is most of what judging costs. Knows the few keywords that the built-in rubrics need and throws at
 * any other; that it agrees with Ajv is a property test.
 */
export function quickJudgeCode({ levels }: RubricDocument): string {
  const functions: string[] = [helpers];
  const lists = (['claim', 'evidence'] as const).map((part) => {
    const items = levels.map((level) => {
      const schema = level[part];
      return schema ? `(answer,ages,placesOf)=>${check(schema, answerValue, functions)}` : 'undefined';
    });
    return `export const ${part} = [${items.join(',\n')}];`;
  });
  return [...functions, ...lists].join('\n');
}

const helpers = `function has(list, ages, least, accepts) {
  let count = 0;
  for (let i = 0; i < list.length; i++) if (accepts(list[i], ages?.[i]) && ++count >= least) return true;
  return count >= least;
}
function isMap(v) { return typeof v === 'object' && v !== null && !Array.isArray(v); }`;

/** Something that a schema judges: how code reads it, its properties and its type where that is certain. */
interface Value {
  code: string;
  property: (key: string) => Value;
  isCertainly?: 'object' | 'array';
  /** True when reading it is work, so that it is done once. */
  isCall?: boolean;
  /** Where the ages of the items stand; absent for lists of other things. */
  ages?: string;
}

const plain = (code: string): Value => ({ code, property: (key) => plain(`${code}[${JSON.stringify(key)}]`) });

const answerValue: Value = {
  code: 'answer',
  isCertainly: 'object',
  property: (key) => {
    if (key === 'evidence') return { ...plain('answer.evidence'), isCertainly: 'array', ages: 'ages' };
    if (key === 'places') return { ...plain('placesOf(answer.evidence,ages)'), isCall: true };
    return plain(`answer[${JSON.stringify(key)}]`);
  },
};

const itemValue: Value = {
  code: 'item',
  isCertainly: 'object',
  property: (key) => {
    if (key === 'ageMonths') return plain('age');
    return plain(key === 'outdated' ? '(item.outdated ?? false)' : `item[${JSON.stringify(key)}]`);
  },
};

const silent = new Set(['errorMessage', 'title', 'description', 'minContains', 'type']);

/** An expression that is true when the schema accepts the value. */
function check(schema: unknown, value: Value, functions: string[]): string {
  if (typeof schema === 'boolean') return String(schema);
  const { type, ...rest } = schema as JsonSchema;
  if (typeof type !== 'string') throw new Error('a built-in rubric names one type in every schema');
  const parts = value.isCertainly === type ? [] : [typeCheck(type, value.code)];
  for (const [keyword, given] of Object.entries(rest)) {
    if (!silent.has(keyword)) parts.push(keywordCheck(keyword, given, schema as JsonSchema, value, functions));
  }
  return parts.length > 0 ? `(${parts.join('&&')})` : 'true';
}

function keywordCheck(keyword: string, given: unknown, schema: JsonSchema, value: Value, functions: string[]): string {
  const inner = (each: unknown, of: Value = value): string => check(each, of, functions);
  const all = (parts: readonly string[], sign: string): string => `(${parts.join(sign)})`;
  switch (keyword) {
    case 'const':
      return `${value.code}===${JSON.stringify(given)}`;
    case 'minimum':
      return `${value.code}>=${given}`;
    case 'maximum':
      return `${value.code}<=${given}`;
    case 'required':
      return all(
        (given as string[]).map((key) => {
          const { code, isCall } = value.property(key);
          return isCall ? 'true' : `${code}!==undefined`;
        }),
        '&&',
      );
    case 'properties':
      return all(
        Object.entries(given as JsonSchema).map(([key, each]) => {
          const property = value.property(key);
          if (property.isCall) return `${named(inner(each, plain('v')), 'v', functions)}(${property.code})`;
          return `(${property.code}===undefined||${inner(each, property)})`;
        }),
        '&&',
      );
    case 'allOf':
      return all(
        (given as unknown[]).map((each) => inner(each)),
        '&&',
      );
    case 'anyOf':
      return all(
        (given as unknown[]).map((each) => inner(each)),
        '||',
      );
    case 'contains': {
      const accepts = named(inner(given, value.ages ? itemValue : plain('item')), 'item,age', functions);
      return `has(${value.code},${value.ages},${schema.minContains ?? 1},${accepts})`;
    }
    default:
      throw new Error(`the quick form of a rubric does not know "${keyword}"`);
  }
}

// A function of its own at the top of the module is made once, not for every answer.
function named(expression: string, parameters: string, functions: string[]): string {
  const name = `f${functions.length}`;
  functions.push(`const ${name} = (${parameters}) => ${expression};`);
  return name;
}

function typeCheck(type: string, code: string): string {
  if (type === 'object') return `isMap(${code})`;
  if (type === 'array') return `Array.isArray(${code})`;
  if (type === 'integer') return `Number.isInteger(${code})`;
  if (type === 'number') return `Number.isFinite(${code})`;
  return `typeof ${code}===${JSON.stringify(type)}`;
}
