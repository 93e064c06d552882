import { problem } from '../../diagnostics/catalog/index.ts';
import { InputError } from '../../diagnostics/input-error.ts';
import type { Host } from '../../host.ts';

const names = [
  'google-chrome',
  'google-chrome-stable',
  'chromium',
  'chromium-browser',
  'microsoft-edge',
  'msedge',
  'chrome',
];

const macApplications = [
  'Google Chrome.app/Contents/MacOS/Google Chrome',
  'Chromium.app/Contents/MacOS/Chromium',
  'Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
];

const windowsPrograms = ['Google\\Chrome\\Application\\chrome.exe', 'Microsoft\\Edge\\Application\\msedge.exe'];

/**
 * Path of the browser that is to print: the one that TENET_BROWSER names, else the first that is there. Throws an
 * InputError when that variable names nothing, and when there is none at all.
 */
export async function findBrowser(host: Host): Promise<string> {
  const named = host.env.TENET_BROWSER;
  if (named) {
    // A bare name would be looked for on the search path when it is started.
    if (await isFile(named, host)) return /[/\\]/.test(named) ? named : `./${named}`;
    throw new InputError([problem('browser/wrong-path', { path: named })]);
  }
  for (const path of placesOf(host.env)) if (await isFile(path, host)) return path;
  throw new InputError([problem('browser/missing', undefined)]);
}

function placesOf(env: Host['env']): string[] {
  const isWindows = env.OS === 'Windows_NT';
  const folders = (env.PATH ?? '').split(isWindows ? ';' : ':').filter((folder) => folder !== '');
  const onPath = names.flatMap((name) => folders.map((folder) => `${folder}/${name}${isWindows ? '.exe' : ''}`));
  const named = [env.CHROME_PATH, env.PUPPETEER_EXECUTABLE_PATH].filter((path) => path !== undefined && path !== '');
  return [...(named as string[]), ...onPath, ...(isWindows ? windowsPlaces(env) : macPlaces(env))];
}

function macPlaces({ HOME }: Host['env']): string[] {
  const folders = ['/Applications', ...(HOME ? [`${HOME}/Applications`] : [])];
  return macApplications.flatMap((program) => folders.map((folder) => `${folder}/${program}`));
}

function windowsPlaces(env: Host['env']): string[] {
  const folders = [env.PROGRAMFILES, env['PROGRAMFILES(X86)'], env.LOCALAPPDATA].flatMap((folder) => folder ?? []);
  return windowsPrograms.flatMap((program) => folders.map((folder) => `${folder}\\${program}`));
}

// A folder on the search path that may not be looked into holds nothing for this user.
async function isFile(path: string, host: Host): Promise<boolean> {
  return (await host.kindOf(path).catch(() => 'missing')) === 'file';
}
