import { readFileSync } from 'node:fs';
import ts from 'typescript';
import { english } from '../../src/render/english.ts';

type Schema = Record<string, unknown>;

const files = [
  'report-view',
  'group-view',
  'question-view',
  'action-view',
  'choice-view',
  'heat-map-view',
  'level-counts-view',
  'past-view',
];

/** The JSON Schema of the report's view model, made from its types and their docstrings. */
export function viewSchema(): Schema {
  const interfaces = files.flatMap(interfacesIn);
  const objects = new Map(interfaces.map((node) => [node.name.text, objectSchema(node)]));
  const { description, ...root } = objects.get('ReportView') ?? {};
  objects.delete('ReportView');
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: 'urn:tenet:schema:report-view',
    title: 'Report view',
    description,
    ...root,
    $defs: { ...Object.fromEntries(objects), Labels: labelsSchema() },
  };
}

function interfacesIn(name: string): ts.InterfaceDeclaration[] {
  const file = new URL(`../../src/render/report/${name}.ts`, import.meta.url);
  const source = ts.createSourceFile(name, readFileSync(file, 'utf8'), ts.ScriptTarget.ES2023, true);
  return source.statements.filter(ts.isInterfaceDeclaration);
}

function objectSchema(node: ts.InterfaceDeclaration): Schema {
  const fields = node.members.filter(ts.isPropertySignature);
  return {
    description: docOf(node),
    type: 'object',
    properties: Object.fromEntries(fields.map((field) => [field.name.getText(), fieldSchema(field)])),
    required: fields.filter((field) => !field.questionToken).map((field) => field.name.getText()),
    additionalProperties: false,
  };
}

function fieldSchema(field: ts.PropertySignature): Schema {
  if (!field.type) throw new Error(`${field.getText()} has no type`);
  return { description: docOf(field), ...typeSchema(field.type.getText().replace(/^readonly /, '')) };
}

function typeSchema(type: string): Schema {
  if (type.endsWith('[]')) return { type: 'array', items: typeSchema(type.slice(0, -2)) };
  if (type === 'string' || type === 'boolean') return { type };
  return type === 'number' ? { type: 'integer' } : { $ref: `#/$defs/${type}` };
}

function labelsSchema(): Schema {
  const properties = Object.entries(english.labels).map(([name, text]) => [
    name,
    { description: `Printed as: ${text}`, type: 'string' },
  ]);
  return {
    description: 'Fixed words of the report.',
    type: 'object',
    properties: Object.fromEntries(properties),
    required: Object.keys(english.labels),
    additionalProperties: false,
  };
}

function docOf(node: ts.Node): string {
  const [doc] = ts.getJSDocCommentsAndTags(node).filter(ts.isJSDoc);
  const text = typeof doc?.comment === 'string' ? doc.comment.replace(/\s+/g, ' ') : '';
  if (text === '') throw new Error(`not described: ${node.getText().slice(0, 60)}`);
  return text;
}

/** The fields of the view model as Markdown tables, one per object, for the page on templates. */
export function viewModelTables(schema: Schema): string {
  const { Labels: _, ...objects } = schema.$defs as Record<string, Schema>;
  const all = [['ReportView', schema] as const, ...Object.entries(objects)];
  return all.map(([name, object]) => table(name, object)).join('\n\n');
}

function table(name: string, { description, properties, required }: Schema): string {
  const always = new Set(required as string[]);
  const rows = Object.entries(properties as Record<string, Schema>).map(([field, schema]) => {
    const optional = always.has(field) ? '' : ' (optional)';
    return `| \`${field}\` | ${typeWords(schema)}${optional} | ${escaped(String(schema.description))} |`;
  });
  return [
    `### ${name}`,
    '',
    escaped(String(description)),
    '',
    '| field | type | meaning |',
    '| --- | --- | --- |',
    ...rows,
  ].join('\n');
}

function typeWords({ type, items, $ref }: Schema): string {
  if (typeof $ref === 'string') {
    const name = $ref.replace('#/$defs/', '');
    return `[${name}](#${name.toLowerCase()})`;
  }
  if (type === 'array') return `list of ${typeWords(items as Schema)}`;
  return { string: 'text', boolean: 'true or false', integer: 'whole number' }[String(type)] ?? String(type);
}

function escaped(text: string): string {
  return text.replace(/[<>|]/g, '\\$&');
}
