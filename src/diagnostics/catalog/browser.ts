import { error } from './entry.ts';

/** Problems of the browser that prints a report. */
export const browserProblems = {
  'browser/missing': error(
    () => ({
      message: 'there is no browser to print with',
      hint: 'install Chrome, Chromium or Edge, or set TENET_BROWSER to the path of one',
    }),
    'A PDF is printed by a browser that is installed. None was found on the search path or where they usually are.',
  ),
  'browser/wrong-path': error(
    ({ path }: { path: string }) => ({
      message: `TENET_BROWSER names "${path}", and there is no such file`,
      hint: 'give the full path of the program, or unset it to let one be found',
    }),
    'The variable names the browser that is to print. No other one is taken in its place.',
  ),
  'browser/failed': error(
    ({ path, detail }: { path: string; detail: string }) => ({
      message: `"${path}" did not print the report: ${detail}`,
      hint: 'is it a current Chrome, Chromium or Edge? TENET_BROWSER names another one',
    }),
    'The browser could not be started, ended too early, took too long, or made a PDF of an unknown form. Nothing was written.',
  ),
};
