import type { FlowDialect } from './edit-flow.ts';
import { renderJson } from './render-json.ts';
import { quoted } from './render-yaml-scalar.ts';
import { renderYamlFlow, renderYamlKey } from './render-yaml-value.ts';
import type { YamlJob } from './yaml-job.ts';

/** How maps and lists in flow style are written in YAML: on one line, as JSON where the keys beside are in quotes. */
export function yamlDialect({ text, eol, isUnit }: YamlJob): FlowDialect {
  const common = { text, eol, space: ' ', isUnit };
  const json = { eol, indent: '', space: ' ' };
  return {
    ...common,
    renderKey: renderYamlKey,
    renderValue: renderYamlFlow,
    besideQuotedKeys: {
      ...common,
      renderKey: quoted,
      renderValue: (value, guide) => renderJson(value, guide, json, undefined),
    },
  };
}
