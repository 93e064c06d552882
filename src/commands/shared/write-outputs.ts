import type { Host } from '../../host.ts';
import { plainStyle, type TextStyle } from '../../model/text-style.ts';
import { type Output, writeFiles } from './outputs.ts';

/** What a renderer may know about the place its text goes to. */
export interface PlaceOfOutput {
  style: TextStyle;
  /** Columns. */
  width: number;
}

/** Renders every output before the first is written: files all or nothing, then standard output. */
export async function writeOutputs<Format extends string>(
  outputs: readonly Output<Format>[],
  render: (format: Format, place: PlaceOfOutput) => Promise<string>,
  force: boolean,
  host: Host,
): Promise<void> {
  const { style, columns } = host.stdout;
  const texts: { path: string | undefined; text: string }[] = [];
  for (const { format, file } of outputs) {
    const place = file === undefined ? { style, width: columns } : { style: plainStyle, width: 100 };
    texts.push({ path: file, text: await render(format, place) });
  }
  const files = texts.flatMap(({ path, text }) => (path === undefined ? [] : [{ path, text }]));
  await writeFiles(files, force, host);
  for (const { path, text } of texts) if (path === undefined) await host.stdout.write(text);
}
