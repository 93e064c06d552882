import type { Browser, Page } from 'playwright-core';

/** How a reader looks at a page. */
export interface Look {
  width: number;
  scheme?: 'light' | 'dark';
  /** Default: true. */
  script?: boolean;
}

/** A page that shows a report as from a web server that has nothing else, with everything it asked for or said meanwhile. */
export async function openReport(browser: Browser, html: string, { width, scheme = 'light', script = true }: Look) {
  const context = await browser.newContext({
    viewport: { width, height: 900 },
    colorScheme: scheme,
    javaScriptEnabled: script,
    permissions: ['clipboard-read', 'clipboard-write'],
  });
  const page: Page = await context.newPage();
  const noise: string[] = [];
  page.on('console', (message) => noise.push(`console: ${message.text()}`));
  page.on('pageerror', (error) => noise.push(`error: ${error.message}`));
  const address = 'https://report.example/a.html';
  // The whole world is this one page: anything else that it asks for is noise.
  await page.route('**/*', (route) => {
    if (route.request().url().split('#')[0] === address) return route.fulfill({ contentType: 'text/html', body: html });
    noise.push(`request: ${route.request().url()}`);
    return route.abort();
  });
  await page.goto(address, { waitUntil: 'load' });
  return { page, noise, address, close: () => context.close() };
}
