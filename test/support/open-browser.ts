import type { Browser } from 'playwright-core';
import { chromium as playwright } from 'playwright-core';

/** Path of a real Chromium from the package registry, with the system libraries that a bare machine may lack. */
export async function browserPath(): Promise<string> {
  // The package unpacks its libraries where it sees this name; that is how it works on a machine without any desktop.
  process.env.AWS_EXECUTION_ENV = 'AWS_Lambda_nodejs20.x';
  const { default: chromium } = await import('@sparticuz/chromium');
  return chromium.executablePath();
}

/** That Chromium, started. */
export async function openBrowser(): Promise<Browser> {
  return playwright.launch({
    executablePath: await browserPath(),
    // The package's own arguments run everything in one process, which ends with the first context that is closed.
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-component-update'],
  });
}
