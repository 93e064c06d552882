import { problem } from '../../diagnostics/catalog/index.ts';
import { InputError } from '../../diagnostics/input-error.ts';
import type { Host } from '../../host.ts';
import { DevTools, DevToolsError } from './devtools.ts';
import { findBrowser } from './find-browser.ts';
import { steadyPdf } from './steady-pdf.ts';

const limitSeconds = 60;

/** A4 in inches; a style sheet that names a size of its own has the last word. */
const paper = { paperWidth: 8.27, paperHeight: 11.69, preferCSSPageSize: true };

/**
 * Prints a page to a tagged PDF with an outline, with the browser of this machine and no profile of its user. The page
 * runs no script and fetches nothing. The same page and day give the same bytes with the same browser and fonts.
 */
export async function printPdf(html: string, day: string, host: Host): Promise<Uint8Array> {
  const browser = await findBrowser(host);
  try {
    const pdf = steadyPdf(await host.withFolder((profile) => print(html, browser, profile, host)), day);
    if (pdf) return pdf;
    throw new DevToolsError('it made a PDF of an unknown form');
  } catch (cause) {
    if (!(cause instanceof DevToolsError)) throw cause;
    throw new InputError([problem('browser/failed', { path: browser, detail: cause.message })]);
  }
}

async function print(html: string, browser: string, profile: string, host: Host): Promise<Uint8Array> {
  const talk = await host.converse(browser, browserArguments(profile, host), { descriptors: [3, 4], limitSeconds });
  try {
    const devtools = new DevTools(talk);
    await devtools.openPage();
    await show(html, devtools);
    const options = { ...paper, printBackground: true, generateTaggedPDF: true, generateDocumentOutline: true };
    const { data } = await devtools.call('Page.printToPDF', options);
    return Uint8Array.from(atob(String(data)), (character) => character.charCodeAt(0));
  } finally {
    talk.close();
    // It writes to its profile up to the end, and the profile is removed next.
    while ((await talk.readLine('\0')) !== undefined);
  }
}

async function show(html: string, devtools: DevTools): Promise<void> {
  await devtools.call('Page.enable');
  await devtools.call('Emulation.setScriptExecutionDisabled', { value: true });
  const noNetwork = { offline: true, latency: 0, downloadThroughput: -1, uploadThroughput: -1 };
  await devtools.call('Network.enable');
  await devtools.call('Network.emulateNetworkConditions', noNetwork);
  const { frameTree } = await devtools.call('Page.getFrameTree');
  const { id: frameId } = (frameTree as { frame: { id: string } }).frame;
  await devtools.call('Page.setDocumentContent', { frameId, html });
  await devtools.until('Page.loadEventFired');
}

function browserArguments(profile: string, { isRoot }: Host): string[] {
  return [
    '--headless',
    '--remote-debugging-pipe',
    `--user-data-dir=${profile}`,
    '--no-first-run',
    '--no-default-browser-check',
    '--disable-extensions',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
    '--disable-gpu',
    // Chromium's own rule: the administrator of Linux gets no sandbox, and without one it must be told so.
    ...(isRoot ? ['--no-sandbox'] : []),
    'about:blank',
  ];
}
