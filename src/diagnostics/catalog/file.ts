import { didYouMean, error } from './entry.ts';

export interface Named {
  path: string;
}

/** Problems of reading a file and of its syntax. */
export const fileProblems = {
  'file/missing': error(
    ({ path }: Named) => ({
      message: `there is no file "${path}"`,
      hint: 'check the path; paths start at the working folder',
    }),
    'The file does not exist. Nothing was judged, because a result without its input would be a guess.',
  ),
  'file/folder': error(
    ({ path }: Named) => ({ message: `"${path}" is a folder`, hint: 'name the files in it' }),
    'A file was expected and a folder was named.',
  ),
  'file/denied': error(
    ({ path }: Named) => ({ message: `"${path}" may not be read`, hint: 'check its permissions' }),
    'The operating system refused to read the file.',
  ),
  'file/outside': error(
    ({ path }: Named) => ({
      message: `"${path}" leads out of the repository`,
      hint: 'keep the file itself in the repository, or name the place that the link leads to',
    }),
    'Within a repository no link is followed out of it, so that nobody can have files of the machine read by proposing a link.',
  ),
  'file/unreadable': error(
    ({ path, detail }: Named & { detail: string }) => ({ message: `"${path}" cannot be read: ${detail}` }),
    'The operating system could not read the file; the message is its own.',
  ),
  'file/too-large': error(
    ({ path, megabytes }: Named & { megabytes: number }) => ({
      message: `"${path}" is larger than ${megabytes} MB`,
      hint: 'files written by hand stay far below that; is it the right file?',
    }),
    'Files are limited in size so that a hostile or mistaken file cannot exhaust memory.',
  ),
  'file/long-line': error(
    ({ megabytes }: { megabytes: number }) => ({
      message: `this line is longer than ${megabytes} MB`,
      hint: 'one assessment stands on each line, and ends with it',
    }),
    'Lines of a stream are limited in length so that a hostile or mistaken one cannot exhaust memory.',
  ),
  'file/empty': error(
    ({ path }: Named) => ({
      message: `"${path}" is empty`,
      hint: path.endsWith('.hbs') ? 'to print nothing, write {{! nothing }}' : 'start it with "tenet init"',
    }),
    'The file holds nothing but white space or comments.',
  ),
  'file/not-text': error(
    ({ path }: Named) => ({ message: `"${path}" is not UTF-8 text`, hint: 'save it as UTF-8' }),
    'The bytes are not valid UTF-8 or hold a NUL character, so this is a binary file or another encoding.',
  ),
  'file/syntax': error(
    ({ detail }: { detail: string }) => ({ message: detail }),
    'The text is not valid YAML 1.2 (or, for a .json file, not valid JSON). The place is where the parser noticed it.',
  ),
  'file/conflict': error(
    ({ ours, theirs, end }: { ours: string; theirs: string; end: number }) => ({
      message: `an unsettled merge conflict between "${ours}" and "${theirs}", up to line ${end}`,
      hint: 'decide for one side or write what holds, and remove the lines with <<<<<<<, ======= and >>>>>>>',
    }),
    'Git could not merge two changes of the same lines and left both in the file, between markers.',
  ),
  'file/duplicate-key': error(
    ({ key }: { key: string }) => ({
      message: `the key "${key}" stands here twice`,
      hint: 'remove or rename one of them',
    }),
    'A key may stand once in a map. Taking the first or the last would silently lose what the other says.',
  ),
  'file/too-deep': error(
    () => ({ message: 'the document nests deeper than 64 levels' }),
    'Depth is limited so that a hostile file cannot exhaust the stack.',
  ),
  'file/more-problems': error(
    ({ count }: { count: number }) => ({ message: `and ${count} more problems of this kind in this file` }),
    'Only the first 200 problems of one kind are told of a file.',
  ),
  'file/no-format': error(
    ({ expected }: { expected: string }) => ({
      message: 'the file does not say what it is: the key "format" is missing',
      hint: `begin it with "format: ${expected}"`,
    }),
    'Every file begins with "format: tenet/<kind>@1", so that no file is ever taken for another kind.',
  ),
  'file/wrong-format': error(
    ({ found, expected, near }: { found: string; expected: string; near: string | undefined }) => ({
      message: `the format is "${found}", expected was ${expected}`,
      ...didYouMean(near),
    }),
    'The file is of another kind, or of a version that this program does not know.',
  ),
  'file/unknown-kind': error(
    ({ path }: Named) => ({
      message: `"${path}" holds no map of keys`,
      hint: 'begin it with "format: tenet/<kind>@1"',
    }),
    'A file of ours is a map at its root; this one is a list, a number or a text.',
  ),
};
