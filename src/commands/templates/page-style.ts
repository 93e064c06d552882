import type { Host } from '../../host.ts';
import { builtinStyle } from '../../render/builtin-templates.ts';
import { type OwnParts, parseTemplate } from '../../render/custom-template.ts';
import { readOwnStyle } from '../../render/own-style.ts';
import { isColors, type OwnTemplate } from '../../render/own-template.ts';

/** The style sheet of pages with rules of the user's own at its end; undefined when there are none. */
export async function pageStyle(templates: readonly OwnTemplate[], host: Host): Promise<OwnParts['style']> {
  const parsed = parseTemplate(templates.find(isColors)?.text ?? '');
  const own = 'program' in parsed ? readOwnStyle(parsed.program).css : '';
  if (own === '') return undefined;
  const css = `${builtinStyle.css}\n${own}`;
  return { css, hash: `sha256-${base64(await host.sha256(css))}` };
}

function base64(hexadecimal: string): string {
  const bytes = hexadecimal.match(/../g)?.map((pair) => Number.parseInt(pair, 16)) ?? [];
  return btoa(String.fromCharCode(...bytes));
}
