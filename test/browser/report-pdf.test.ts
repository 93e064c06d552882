import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { main } from '../../src/cli/main.ts';
import { type CapturedHost, captureHost } from '../support/capture-host.ts';
import { markedFiles, marks } from '../support/marked-assessment.ts';
import { browserPath } from '../support/open-browser.ts';
import { type ReadPdf, readPdf } from '../support/read-pdf.ts';
import { runTenet } from '../support/run-tenet.ts';

const input = 'harbourline-services.assessment.yaml';

let browser: string;
let folder: string;

beforeAll(async () => {
  browser = await browserPath();
  folder = mkdtempSync(join(tmpdir(), 'tenet-pdf-'));
  const sample = readFileSync(`examples/${input}`, 'utf8');
  for (const [path, text] of Object.entries({ ...markedFiles, [input]: sample })) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
});

afterAll(() => rmSync(folder, { recursive: true }));

async function report(...args: string[]): Promise<{ status: number; host: CapturedHost }> {
  const host = captureHost(folder, { env: { TENET_BROWSER: browser } });
  return { status: await main(['report', ...args], host), host };
}

async function printed(...args: string[]): Promise<ReadPdf> {
  const { status, host } = await report(...args, '--pdf', 'printed.pdf', '--force');
  expect(status, host.err).toBe(0);
  return readPdf(bytesOf('printed.pdf'));
}

function bytesOf(name: string): Buffer {
  return readFileSync(join(folder, name));
}

test('the PDF can be read, leafed through and listened to, and says what the page says', async () => {
  const { status, host } = await report(input, '--pdf', 'a.pdf', '--format', 'html=a.html');
  expect(status, host.err).toBe(0);
  expect(host.out).toBe('a.html\na.pdf\n');
  const html = bytesOf('a.html').toString();
  const { pages, outline, isTagged, info, text } = await readPdf(bytesOf('a.pdf'));
  expect(pages).toBeGreaterThan(3);
  expect(outline).toEqual(
    expect.arrayContaining(['Harbourline Services', 'Strengths', 'Assurance', 'Method and limits']),
  );
  expect(isTagged).toBe(true);
  expect(info).toMatchObject({ Title: /<title>(.*)<\/title>/.exec(html)?.[1], Language: 'en', Creator: 'Tenet' });
  expect(info.CreationDate).toBe('D:20261020000000Z');
  expect(info.ModDate).toBe('D:20261020000000Z');
  expect(text).toContain('Harbourline Services');
  expect(text).toContain(/<p class="lede">(.*)<\/p>/.exec(html)?.[1]);
});

test('the built command line makes the same bytes at another time, and leaves nothing behind', async () => {
  const { status, host } = await report(input, '--pdf', 'one.pdf');
  expect(status, host.err).toBe(0);
  // Chromium writes down the second in which it prints.
  await wait(1100);
  const temporary = join(folder, 'temporary');
  mkdirSync(temporary);
  const built = runTenet(['report', input, '--pdf', 'two.pdf'], folder, { TENET_BROWSER: browser, TMPDIR: temporary });
  expect(built, built.stderr).toMatchObject({ status: 0, stdout: 'two.pdf\n' });
  expect(bytesOf('two.pdf').equals(bytesOf('one.pdf'))).toBe(true);
  expect(readdirSync(temporary).filter((name) => name.startsWith('tenet-'))).toEqual([]);
  expect(readdirSync(folder).filter((name) => name.endsWith('.tmp'))).toEqual([]);
});

test('a PDF of ours is replaced, one of somebody else only when forced', async () => {
  expect((await report(input, '--pdf', 'ours.pdf')).status).toBe(0);
  expect((await report(input, '--pdf', 'ours.pdf')).status).toBe(0);
  writeFileSync(
    join(folder, 'theirs.pdf'),
    bytesOf('ours.pdf').toString('latin1').replace('(Tenet)', '(Other)'),
    'latin1',
  );
  const before = bytesOf('theirs.pdf');
  const { status, host } = await report(input, '--pdf', 'theirs.pdf', '--format', 'html=beside.html');
  expect(status).toBe(2);
  expect(host.err).toContain('error output/exists  "theirs.pdf" exists and was not made by tenet');
  expect(bytesOf('theirs.pdf').equals(before)).toBe(true);
  expect(readdirSync(folder)).not.toContain('beside.html');
  expect((await report(input, '--pdf', 'theirs.pdf', '--force')).status).toBe(0);
  expect(bytesOf('theirs.pdf').equals(bytesOf('ours.pdf'))).toBe(true);
});

test('each of several assessments gets a PDF of its own', async () => {
  const { status, host } = await report(input, 'marked.assessment.yaml', '--pdf', 'all/{name}.pdf');
  expect(status, host.err).toBe(0);
  expect(readdirSync(join(folder, 'all'))).toEqual(['harbourline-services.pdf', 'marked.pdf']);
  expect((await readPdf(bytesOf('all/marked.pdf'))).text).toContain('StaysSubject');
});

test('what is withheld is not in the PDF', async () => {
  const told = ({ text }: ReadPdf) => [...marks.names, ...marks.notes].filter((mark) => text.includes(mark));
  expect(told(await printed('marked.assessment.yaml'))).toEqual([...marks.names, ...marks.notes]);
  const redacted = await printed('marked.assessment.yaml', '--redact', 'names,notes');
  expect(told(redacted)).toEqual([]);
  expect(redacted.text).toContain('names, notes');
});

test('a template of ones own is printed, but runs no script and fetches nothing', async () => {
  let requests = 0;
  const server = createServer((_, response) => {
    requests += 1;
    response.end();
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  const { port } = server.address() as AddressInfo;
  const page = `<!doctype html><meta name="generator" content="Tenet"><title>Own</title><h1>Own {{header.subject}}</h1>
<img src="http://127.0.0.1:${port}/x.png" alt=""><script>document.body.append('ScriptRan')</script>`;
  writeFileSync(join(folder, 'own.html.hbs'), page);
  const { text, outline } = await printed(input, '--template', 'own.html.hbs');
  server.close();
  expect(text).toContain('Own Harbourline Services');
  expect(text).not.toContain('ScriptRan');
  expect(outline).toEqual(['Own Harbourline Services']);
  expect(requests).toBe(0);
});
