import { expect, test } from 'vitest';
import { findBrowser } from '../../../../src/commands/report/find-browser.ts';
import { InputError } from '../../../../src/diagnostics/input-error.ts';
import { type Host, HostError } from '../../../../src/host.ts';

/** A machine that holds these files; looking into /locked is denied. */
function machine(env: Host['env'], ...files: string[]): Host {
  const kindOf: Host['kindOf'] = async (path) => {
    if (path.startsWith('/locked/')) throw new HostError('denied', path, 'permission denied');
    return files.includes(path) ? 'file' : 'missing';
  };
  return { env, kindOf } as Host;
}

async function codeOf(host: Host): Promise<string | undefined> {
  try {
    return await findBrowser(host);
  } catch (cause) {
    return cause instanceof InputError ? cause.diagnostics[0]?.code : String(cause);
  }
}

const linux = { PATH: '/locked:/bin::/usr/bin', HOME: '/home/kim' };
const mac = '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome';
const windows = { OS: 'Windows_NT', PATH: 'C:\\Windows;D:\\tools', PROGRAMFILES: 'C:\\Program Files' };
const edge = 'C:\\Program Files\\Microsoft\\Edge\\Application\\msedge.exe';

test.each<[string, Host, string]>([
  ['the one named first of all', machine({ ...linux, TENET_BROWSER: '/own' }, '/own', '/bin/chromium'), '/own'],
  ['a bare name in the working folder', machine({ ...linux, TENET_BROWSER: 'own' }, 'own'), './own'],
  [
    'not another one than the one named',
    machine({ ...linux, TENET_BROWSER: '/own' }, '/bin/chromium'),
    'browser/wrong-path',
  ],
  ['the one that other tools use', machine({ ...linux, CHROME_PATH: '/a' }, '/a', '/bin/chromium'), '/a'],
  ['the next when that is gone', machine({ ...linux, CHROME_PATH: '/a', PUPPETEER_EXECUTABLE_PATH: '/b' }, '/b'), '/b'],
  ['Chrome before Chromium', machine(linux, '/bin/chromium', '/usr/bin/google-chrome'), '/usr/bin/google-chrome'],
  ['by folder of the search path', machine(linux, '/usr/bin/chromium', '/bin/chromium'), '/bin/chromium'],
  ['an application on a Mac', machine({ PATH: '/bin' }, mac), mac],
  ['one of this user only', machine({ PATH: '/bin', HOME: '/Users/kim' }, `/Users/kim${mac}`), `/Users/kim${mac}`],
  ['a program on Windows', machine(windows, edge), edge],
  ['on the search path of Windows', machine(windows, 'D:\\tools/chrome.exe', edge), 'D:\\tools/chrome.exe'],
  ['none', machine(linux, '/bin/firefox'), 'browser/missing'],
  ['none where nothing is known', machine({}), 'browser/missing'],
])('finds %s', async (_, host, expected) => {
  expect(await codeOf(host)).toBe(expected);
});
