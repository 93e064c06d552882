import { error, warning } from './entry.ts';

export interface Path {
  path: string;
}

/** Problems of the project file, of outputs and of what was asked for. */
export const commandProblems = {
  'command/nothing-rated': error(
    () => ({ message: 'no case was rated', hint: 'type a level, or give one per line: tenet train < ratings.txt' }),
    'The training ended before the first rating, so there is no agreement to tell.',
  ),
  'project/nothing-matched': error(
    ({ pattern }: { pattern: string }) => ({
      message: `"${pattern}" matches no file`,
      hint: 'a run that looked at nothing would pass for the wrong reason',
    }),
    'A pattern in the project file matches no file.',
  ),
  'project/no-assessments': error(
    () => ({ message: 'no assessment was named', hint: 'name a file, or list "assessments" in tenet.yaml' }),
    'Neither the command line nor the project file names an assessment.',
  ),
  'project/outside': error(
    ({ path }: Path) => ({
      message: `"${path}" leads out of the repository`,
      hint: 'a project file names only what lies in its repository',
    }),
    'What a project file names lies in its repository, all links followed: the file may come from a stranger.',
  ),
  'project/no-folder': error(
    ({ path }: Path) => ({ message: `there is no folder "${path}"` }),
    'The project file names a folder that does not exist.',
  ),
  'output/exists': error(
    ({ path }: Path) => ({
      message: `"${path}" exists and was not made by tenet`,
      hint: 'choose another name, or add --force',
    }),
    'A file that this program did not make is never overwritten unasked.',
  ),
  'output/failed': error(
    ({ path, detail }: Path & { detail: string }) => ({ message: `"${path}" cannot be written: ${detail}` }),
    'The file could not be written. What stood there before is unchanged.',
  ),
  'output/stale': warning(
    ({ path, hint }: Path & { hint: string }) => ({ message: `"${path}" is out of date`, hint }),
    'The committed report differs from what its answers give today.',
  ),
  'output/missing': warning(
    ({ path, hint }: Path & { hint: string }) => ({ message: `"${path}" is not there`, hint }),
    'A report that should be committed does not exist.',
  ),
  'command/bad-option': error(
    ({ detail, hint }: { detail: string; hint: string | undefined }) => ({ message: detail, ...(hint && { hint }) }),
    'The command line asks for something that does not exist or does not go together.',
  ),
  'command/internal': error(
    ({ detail }: { detail: string }) => ({
      message: `internal error: ${detail}`,
      hint: 'this is a defect of tenet; nothing was judged',
    }),
    'The program met a state that it does not know. Nothing was judged.',
  ),
};
