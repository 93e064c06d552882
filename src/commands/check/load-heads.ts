import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import type { Host } from '../../host.ts';
import { pathBelow } from '../../model/path.ts';
import type { JudgingOptions } from '../shared/load-scored.ts';
import { type LoadedSide, loadSide } from '../shared/load-side.ts';
import { type Project, projectAssessments } from '../shared/open-project.ts';

/** An assessment that is judged. */
export interface Head {
  /** From the working folder on. */
  file: string;
  /** From the project file on: what waivers and the baseline know it by. */
  id: string;
  side: LoadedSide;
}

/** The assessments to judge: those named, else those of the project. Problems of all of them are collected. */
export async function loadHeads(
  named: readonly string[],
  project: Project,
  options: JudgingOptions,
  host: Host,
): Promise<{ heads: Head[]; problems: Diagnostic[] }> {
  const files = named.length > 0 ? named : await projectAssessments(project, host);
  const heads: Head[] = [];
  const problems: Diagnostic[] = [];
  for (const file of new Set(files)) {
    const loaded = await loadSide(file, project.library, { ...options, name: file }, host);
    problems.push(...loaded.problems);
    if (loaded.side) heads.push({ file, id: idIn(project, file, host), side: loaded.side });
  }
  return { heads, problems };
}

/** What a project calls a file: its path from the project file on. */
export function idIn({ prefix }: Project, file: string, host: Host): string {
  const { cwd: root } = prefix === '' ? host : host.at(prefix);
  return pathBelow(root, file, host.cwd) ?? file;
}
