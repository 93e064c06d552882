import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { main } from '../../src/cli/main.ts';
import { captureHost } from './capture-host.ts';

/** What one command line did. */
export interface Outcome {
  status: number;
  out: string;
  err: string;
}

/** A project on disk whose templates lie in `templates/`, with one sample assessment, `a.assessment.yaml`. */
export interface TemplateProject {
  folder: string;
  write(path: string, text: string | Uint8Array): void;
  run(...args: string[]): Promise<Outcome>;
  /** The report as it is printed; throws what was said when there is none. */
  report(format: 'html' | 'markdown'): Promise<string>;
  remove(): void;
}

/** Makes a project; `templates` are files of its folder by name. */
export function templateProject(templates: Readonly<Record<string, string>> = {}): TemplateProject {
  const folder = mkdtempSync(join(tmpdir(), 'tenet-templates-'));
  const write: TemplateProject['write'] = (path, text) => {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  };
  const run: TemplateProject['run'] = async (...args) => {
    const host = captureHost(folder);
    return { status: await main(args, host), out: host.out, err: host.err };
  };
  mkdirSync(join(folder, '.git'));
  mkdirSync(join(folder, 'templates'));
  write('tenet.yaml', 'format: tenet/project@1\nassessments: ["*.assessment.yaml"]\ntemplates: templates\n');
  write('a.assessment.yaml', readFileSync('examples/harbourline-services.assessment.yaml'));
  for (const [name, text] of Object.entries(templates)) write(`templates/${name}`, text);
  return {
    folder,
    write,
    run,
    report: async (format) => {
      const { status, out, err } = await run('report', 'a.assessment.yaml', '--format', format);
      if (status !== 0) throw new Error(err);
      return out;
    },
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}
