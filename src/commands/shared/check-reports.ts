import { problem } from '../../diagnostics/catalog/index.ts';
import type { Host } from '../../host.ts';
import { readText } from '../../load/read-source.ts';
import { type ExitCode, exitCodes } from '../../model/exit-code.ts';
import { talk, tellProblems } from './load-scored.ts';

/** Compares reports on disk with what they would be now; every one that differs or is missing is told. Exit code 1 then. */
export async function checkReports(files: readonly { path: string; text: string }[], host: Host): Promise<ExitCode> {
  const hint = '"tenet report" with the same options, without --check, makes it anew';
  const problems = [];
  for (const { path, text } of files) {
    const isThere = (await host.kindOf(path)) === 'file';
    if (!isThere) problems.push(problem('output/missing', { path, hint }));
    else if (!(await isSame(path, text, host))) problems.push(problem('output/stale', { path, hint }));
  }
  await tellProblems(problems, host);
  if (problems.length > 0) return exitCodes.failed;
  await talk(`${files.length} up to date`, host, host.stderr.style.good);
  return exitCodes.done;
}

// A checkout may have changed the line ends; the report says the same.
async function isSame(path: string, text: string, host: Host): Promise<boolean> {
  const read = await readText(path, host);
  return 'text' in read && read.text.replaceAll('\r\n', '\n') === text;
}
