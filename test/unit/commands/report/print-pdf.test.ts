import { chmodSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { converse } from '../../../../src/cli/node-conversation.ts';
import { printPdf } from '../../../../src/commands/report/print-pdf.ts';
import { InputError } from '../../../../src/diagnostics/input-error.ts';
import type { Host } from '../../../../src/host.ts';
import { captureHost } from '../../../support/capture-host.ts';

const folder = mkdtempSync(join(tmpdir(), 'tenet-print-'));

afterAll(() => rmSync(folder, { recursive: true }));

// Answers every command with what a browser answers to any of them.
const answering = `
let rest = '';
const result = { targetId: 't', sessionId: 's', frameTree: { frame: { id: 'f' } }, data: btoa('no PDF') };
const answer = (message) => require('fs').writeSync(4, JSON.stringify(message) + '\\0');
require('fs').createReadStream('', { fd: 3 }).on('data', (piece) => {
  const messages = (rest + piece).split('\\0');
  rest = messages.pop();
  for (const { id, method } of messages.map(JSON.parse)) RESPONSE;
});`;

/** Prints with a program that stands in for a browser; tells the words of the problem that comes of it. */
async function problemOf(script: string): Promise<string> {
  const browser = join(folder, 'browser');
  writeFileSync(browser, script);
  chmodSync(browser, 0o755);
  try {
    await printPdf('<p>x', '2026-10-20', captureHost(folder, { env: { TENET_BROWSER: browser } }));
  } catch (cause) {
    if (cause instanceof InputError)
      return cause.diagnostics.map(({ code, message }) => `${code} ${message}`).join('\n');
    throw cause;
  }
  return 'no problem';
}

test.each([
  ['ends at once', '#!/bin/sh\nexit 1', 'it ended without a word'],
  ['says why it ends', '#!/bin/sh\necho first >&2\necho "the last word" >&2', 'the last word'],
  [
    'says why among much else',
    '#!/bin/sh\necho "[1:FATAL:x.cc(1)] No usable sandbox!" >&2\necho "#0 0x55" >&2',
    '[1:FATAL:x.cc(1)] No usable sandbox!',
  ],
  [
    'refuses a command',
    `#!/usr/bin/env node\n${answering.replace('RESPONSE', "answer({ id, error: { message: 'not known' } })")}`,
    'Target.createTarget: not known',
  ],
  [
    'makes something else',
    `#!/usr/bin/env node\n${answering.replace('RESPONSE', "answer({ method: 'Page.loadEventFired' }), answer({ id, result })")}`,
    'it made a PDF of an unknown form',
  ],
])('a browser that %s is told', async (_, script, detail) => {
  const path = join(folder, 'browser');
  expect(await problemOf(script)).toBe(`browser/failed "${path}" did not print the report: ${detail}`);
  expect(readdirSync(folder)).toEqual(['browser']);
});

test('a program that takes too long is ended, and that is what is told', async () => {
  const talk = converse('sleep', ['30'], folder, { limitSeconds: 0.1 });
  expect(await talk.readLine('\0')).toBeUndefined();
  expect(talk.complaints()).toContain('it took longer than 0.1 seconds');
});

test.each([true, false])('the sandbox is left off for the administrator of Linux only: %s', async (isRoot) => {
  const calls: (readonly string[])[] = [];
  const ended = {
    write: () => {},
    readLine: async () => undefined,
    readBytes: async () => undefined,
    close: () => {},
    complaints: () => '',
  };
  const host = {
    env: { TENET_BROWSER: '/own' },
    isRoot,
    kindOf: async () => 'file',
    withFolder: (work: (path: string) => Promise<unknown>) => work('/profile'),
    converse: async (...[, args]: Parameters<Host['converse']>) => {
      calls.push(args);
      return ended;
    },
  };
  await expect(printPdf('<p>x', '2026-10-20', host as unknown as Host)).rejects.toThrow(InputError);
  expect(calls).toHaveLength(1);
  expect(calls[0]?.includes('--no-sandbox')).toBe(isRoot);
  expect(calls[0]).toContain('--user-data-dir=/profile');
});
