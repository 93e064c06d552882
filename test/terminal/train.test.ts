import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { expectScreen } from '../support/expect-screen.ts';
import { makeFolder } from '../support/scenario.ts';
import { openTerminal, type TerminalOptions, type TestTerminal } from '../support/terminal.ts';
import type { KeyName } from '../support/terminal-keys.ts';

const prompt = 'Level 0 to 5';

describe('tenet train', () => {
  const situation =
    'Whoever wants to know how the work stands walks over and asks, and gets another answer each time. ';
  const cases = `format: tenet/training@1
questionnaire: guiding-principles
title: Two cases
vignettes:
  - id: one
    question: work-in-plain-sight
    situation: Nobody can say where the work stands.
    evidence: [{type: observation, text: An empty wall}]
    level: 0
    whyNotHigher: Not even one person knows.
  - id: two
    question: work-in-plain-sight
    situation: ${situation.repeat(4)}
    level: 1
    whyNotHigher: ${situation.repeat(2)}
    whyNotLower: One person knows.
`;
  let cwd = '';
  let remove = (): void => {};
  beforeAll(() => {
    const made = makeFolder([{ path: 'cases.yaml', text: cases }]);
    ({ folder: cwd, remove } = made);
  });
  afterAll(() => remove());

  test('shows a case, takes levels as they are typed, and tells the agreement', async () => {
    const terminal = openTerminal({ args: ['train', 'cases.yaml'], cwd });
    await terminal.waitFor(prompt);
    await expectScreen(terminal, 'train-case');
    terminal.type('seven');
    terminal.press('Enter');
    await terminal.waitFor('That is not a level.');
    terminal.type('19');
    terminal.press('Backspace', 'Enter');
    await terminal.waitFor('Case 2 of 2');
    expect(terminal.scrollback()).toContain('You say 1: 1 away from the experts, who say 0.');
    await terminal.waitFor((screen) => screen.endsWith('q: end):'));
    await terminal.pressAndSettle('1', 'Enter');
    expect(await terminal.ended).toEqual({ exitCode: 0 });
    await expectScreen(terminal, 'train-agreement');
  });

  test('is the built-in training without a name, and ends with q', async () => {
    const terminal = openTerminal({ args: ['train'], rows: 60 });
    await terminal.waitFor(prompt);
    expect(terminal.screen()).toContain('Case 1 of 16');
    expect(terminal.styleAt(terminal.placeOf('Case 1 of 16'))).toMatchObject({ isBold: true, foreground: 'default' });
    expect(terminal.styleAt(terminal.placeOf('FV-2'))).toMatchObject({ isBold: false, foreground: 'cyan' });
    await terminal.pressAndSettle('3', 'Enter', 'q', 'Enter');
    expect(await terminal.ended).toEqual({ exitCode: 0 });
    expect(terminal.scrollback()).toContain('1 of 16 cases rated\n');
  });

  test('has no colours where none are wanted', async () => {
    const terminal = openTerminal({ args: ['train'], rows: 60, env: { NO_COLOR: '1' } });
    await terminal.waitFor(prompt);
    expect(terminal.written).not.toContain('\u001b');
  });

  test('ends at Ctrl-C, and when its window is closed', async () => {
    const [interrupted, closed] = [openTerminal({ args: ['train'] }), openTerminal({ args: ['train'] })];
    await interrupted.waitFor(prompt);
    interrupted.press('Ctrl-C');
    expect(await interrupted.ended).toEqual({ signal: 'SIGINT' });
    await closed.waitFor(prompt);
    closed.hangUp();
    expect(await closed.ended).toEqual({ signal: 'SIGHUP' });
  });

  test.each([40, 120])('no line of a case is wider than %i columns', async (columns) => {
    const terminal = openTerminal({ args: ['train', 'cases.yaml'], cwd, columns, rows: 50 });
    await terminal.waitFor(prompt);
    await terminal.pressAndSettle('0', 'Enter', '1', 'Enter');
    expect(await terminal.ended).toEqual({ exitCode: 0 });
    expect(terminal.scrollback()).toContain('exact      2 of 2 (100%)');
    // The space after the prompt is its 41st column.
    expect(terminal.overlongLines().filter((line) => !line.startsWith(prompt))).toEqual([]);
  });
});

describe('the terminal of these tests', () => {
  const folder = mkdtempSync(join(tmpdir(), 'tenet-terminal-programs-'));
  afterAll(() => rmSync(folder, { recursive: true }));

  let count = 0;
  function run(code: string, options: Partial<TerminalOptions> = {}): TestTerminal {
    const program = join(folder, `program-${++count}.mjs`);
    writeFileSync(program, code);
    return openTerminal({ args: [], program, ...options });
  }

  const echoKeys = `
    process.stdin.setRawMode(true);
    process.stdin.on('data', (bytes) => process.stdout.write(encodeURI(bytes) + '\\n'));
    process.stdout.write('ready\\n');`;

  test('reads text, styles and places as they are drawn', async () => {
    const terminal =
      run(`process.stdout.write('日本 \\x1b[1;31mred\\x1b[0m \\x1b[2;7mfaint\\x1b[0m \\x1b[38;5;200mpink ' +
      '\\x1b[38;2;1;2;255mblue\\x1b[94msky\\x1b[0m\\r\\n\\r\\n  e\\u0301 \\u{1f600} end  \\x1b[?25l')`);
    expect(await terminal.ended).toEqual({ exitCode: 0 });
    expect(terminal.screen()).toBe('日本 red faint pink bluesky\n\n  e\u0301 \u{1f600} end');
    expect(terminal.placeOf('red')).toEqual({ row: 0, column: 5 });
    expect(terminal.placeOf('end')).toEqual({ row: 2, column: 7 });
    expect(terminal.cursor()).toEqual({ row: 2, column: 12 });
    expect(terminal.isCursorVisible()).toBe(false);
    const [red, faint] = ['red', 'faint'].map((text) => terminal.styleAt(terminal.placeOf(text)));
    expect(red).toMatchObject({ isBold: true, isInverse: false, isDim: false, foreground: 'red' });
    expect(faint).toMatchObject({ isBold: false, isInverse: true, isDim: true, foreground: 'default' });
    const colours = ['pink', 'blue', 'sky'].map((text) => terminal.styleAt(terminal.placeOf(text)).foreground);
    expect(colours).toEqual(['palette 200', '#0102ff', 'bright blue']);
    expect(() => terminal.placeOf('green')).toThrow(/"green" is not on the screen:\n┌─+┐\n│日本 red/);
    expect(() => terminal.styleAt({ row: 24, column: 0 })).toThrow('row 24');
  });

  test.each([40, 41, 120])('finds the lines that are wider than %i columns', async (columns) => {
    const half = Math.floor(columns / 2);
    const terminal = run(
      `const [columns, half] = [${columns}, ${half}];
      for (const width of [columns - 1, columns, columns + 1]) console.log('x'.repeat(width));
      for (const width of [half, half + 1]) console.log('語'.repeat(width));
      for (const width of [half, half + 1]) console.log('\u{1f600}'.repeat(width));
      process.stdout.write('\\x1b[?1049h' + 'y'.repeat(2 * columns + 1));`,
      { columns },
    );
    await terminal.ended;
    expect(terminal.overlongLines()).toEqual([
      'x'.repeat(columns + 1),
      '語'.repeat(half + 1),
      '\u{1f600}'.repeat(half + 1),
      'y'.repeat(2 * columns + 1),
    ]);
    for (const row of terminal.framedScreen().split('\n').slice(1, -2)) expect(row).toMatch(/^│[y ]{40,120}│$/);
  });

  test('knows the alternate screen, and what lies beneath', async () => {
    const terminal = run(`
      console.log('before');
      process.stdout.write('\\x1b[?1049hwithin');
      process.stdin.once('data', () => { process.stdout.write('\\x1b[?1049lafter'); process.exit(3); });`);
    await terminal.waitFor('within');
    expect(terminal.isAlternateScreen()).toBe(true);
    expect([terminal.screen().trim(), terminal.scrollback()]).toEqual(['within', 'before']);
    terminal.press('Enter');
    expect(await terminal.ended).toEqual({ exitCode: 3 });
    expect(terminal.isAlternateScreen()).toBe(false);
    expect([terminal.screen(), terminal.scrollback()]).toEqual(['before\nafter', 'before\nafter']);
    expect(terminal.written).toContain('\u001b[?1049h');
  });

  test('keeps what went off the screen, also when the program has ended before it was read', async () => {
    const mark = join(folder, 'written');
    const terminal = run(`
      for (let line = 1; line <= 700; line++) console.log('line ' + line);
      (await import('node:fs')).writeFileSync('${mark}', '');`);
    // As on a machine that is too busy to read: nothing else happens in this process meanwhile. No more than 8 KB are
    // kept for it.
    for (let round = 0; round < 500 && !existsSync(mark); round++) execFileSync('sleep', ['0.02']);
    execFileSync('sleep', ['0.3']);
    expect(terminal.written).toBe('');
    await terminal.ended;
    expect(terminal.scrollback().split('\n')).toEqual(Array.from({ length: 700 }, (_, index) => `line ${index + 1}`));
    expect(terminal.screen().split('\n')).toEqual(Array.from({ length: 23 }, (_, index) => `line ${index + 678}`));
  });

  test('sends keys by their names, and text as it is', async () => {
    const terminal = run(echoKeys, { rows: 60 });
    await terminal.waitFor('ready');
    const keys: Record<KeyName | `Ctrl-${string}`, string> = {
      ...{ Enter: '\r', Tab: '\t', 'Shift-Tab': '\u001b[Z', Space: ' ', Escape: '\u001b', Backspace: '\u007f' },
      ...{ Insert: '\u001b[2~', Delete: '\u001b[3~', PageUp: '\u001b[5~', PageDown: '\u001b[6~' },
      ...{ Up: '\u001b[A', Down: '\u001b[B', Right: '\u001b[C', Left: '\u001b[D', Home: '\u001b[H', End: '\u001b[F' },
      ...{ 'Ctrl-C': '\u0003', 'Ctrl-d': '\u0004', 'Ctrl-[': '\u001b' },
    };
    await terminal.pressAndSettle(...Object.keys(keys), '3', 'é', '\u{1f600}', '\u001b[1;5C');
    const texts = [...Object.values(keys), '3', 'é', '\u{1f600}', '\u001b[1;5C'];
    expect(terminal.screen().split('\n').slice(1)).toEqual(texts.map(encodeURI));
    const before = terminal.written.length;
    terminal.type('Grüße 語');
    await terminal.settle();
    const typed = terminal.written.slice(before).split(/[\r\n]+/);
    expect(typed.map((text) => decodeURI(text)).join('')).toBe('Grüße 語');
    expect(() => terminal.press('PgUp')).toThrow('no key has the name "PgUp"');
  });

  test('sends cursor keys as the program wants them, and answers what it asks', async () => {
    const terminal = run(`${echoKeys}; process.stdout.write('\\x1b[?1h\\x1b[6n');`);
    await terminal.waitFor(encodeURI('\u001b[2;1R'));
    await terminal.pressAndSettle('Up', 'Home', 'Delete');
    expect(terminal.screen()).toContain(['\u001bOA', '\u001bOH', '\u001b[3~'].map(encodeURI).join('\n'));
  });

  test('settles when the program has done its work, silent or not, at once or a moment later', async () => {
    const terminal = run(`
      process.stdin.setRawMode(true);
      const work = () => { for (const end = Date.now() + 400; Date.now() < end; ); };
      const answer = () => { work(); console.log('half'); work(); console.log('whole'); };
      process.stdin.on('data', (key) => setTimeout(answer, key === 'y' ? 150 : 0));
      process.stdin.setEncoding('utf8');
      console.log('ready');`);
    await terminal.waitFor('ready');
    await terminal.pressAndSettle('x');
    expect(terminal.screen()).toBe('ready\nhalf\nwhole');
    await terminal.pressAndSettle('y');
    expect(terminal.screen()).toBe('ready\nhalf\nwhole\nhalf\nwhole');
  });

  test('tells the program its size', async () => {
    const terminal = run(
      `const tell = () => console.log('now ' + process.stdout.columns + ' × ' + process.stdout.rows);
      tell();
      process.stdout.on('resize', tell);
      process.stdin.on('data', () => {});`,
      { columns: 120, rows: 30 },
    );
    await terminal.waitFor('now 120 × 30');
    await terminal.resize(40, 10);
    await terminal.waitFor('now 40 × 10');
    expect(terminal.framedScreen().split('\n')[0]).toBe(`┌${'─'.repeat(40)}┐`);
  });

  test.each<[string, (terminal: TestTerminal) => void, object, string]>([
    ['SIGTERM', (terminal) => terminal.kill('SIGTERM'), { exitCode: 5 }, 'SIGTERM'],
    ['SIGHUP', (terminal) => terminal.kill('SIGHUP'), { signal: 'SIGHUP' }, 'SIGHUP'],
    ['SIGKILL', (terminal) => terminal.kill('SIGKILL'), { signal: 'SIGKILL' }, ''],
    ['a closed window', (terminal) => terminal.hangUp(), { signal: 'SIGHUP' }, 'SIGHUP'],
  ])('a program gets %s, once', async (_, act, end, signals) => {
    const log = join(folder, `signals-${++count}`);
    const terminal = run(`
      import { appendFileSync, writeFileSync } from 'node:fs';
      writeFileSync('${log}', '');
      for (const stream of [process.stdin, process.stdout]) stream.on('error', () => {});
      for (const signal of ['SIGTERM', 'SIGHUP']) process.on(signal, () => {
        appendFileSync('${log}', signal);
        setTimeout(() => end(signal), 50);
      });
      function end(signal) {
        if (signal === 'SIGTERM') process.exit(5);
        // Without its terminal, Node 20 crashes on a normal exit: it cannot reset what is not there.
        process.removeAllListeners(signal);
        process.kill(process.pid, signal);
      }
      setInterval(() => {}, 1000);
      console.log('ready');`);
    await terminal.waitFor('ready');
    act(terminal);
    expect(await terminal.ended).toEqual(end);
    expect(readFileSync(log, 'utf8')).toBe(signals);
    // Too late for all of these.
    terminal.kill('SIGTERM');
    terminal.press('Enter');
    await terminal.resize(40, 10);
    await terminal.settle();
  });

  test('hangs up the terminal that was opened last, and no other', async () => {
    const [first, last] = [run(echoKeys), run(echoKeys)];
    await Promise.all([first.waitFor('ready'), last.waitFor('ready')]);
    expect(() => first.hangUp()).toThrow('opened last');
    last.hangUp();
    expect(await last.ended).toEqual({ signal: 'SIGHUP' });
    await first.pressAndSettle('x');
    expect(first.screen()).toBe('ready\nx');
    first.hangUp();
    first.press('y');
    await first.resize(40, 10);
    expect(await first.ended).toEqual({ signal: 'SIGHUP' });
  });

  test('says what is on the screen when something does not come', async () => {
    const terminal = run(`${echoKeys}; process.stdin.on('data', () => process.exit(7));`, { columns: 20, rows: 2 });
    await terminal.waitFor(/^ready$/m);
    const frame = '┌────────────────────┐\n│ready               │\n│                    │\n└────────────────────┘\n';
    await expect(terminal.waitFor('steady', { timeoutMs: 1 })).rejects.toThrow(
      `"steady" did not come within 1 ms; the program is running; the screen:\n${frame}`,
    );
    const waiting = terminal.waitFor((screen) => screen === 'never');
    terminal.press('x');
    await expect(waiting).rejects.toThrow('did not come; the program has ended: {"exitCode":7}; the screen:\n');
    const { stack = '' } = (await terminal.waitFor(/never/).catch((cause: Error) => cause as Required<Error>)) ?? {};
    expect(stack.split('\n    at ')[1]).toContain('train.test.ts');
  });

  test('has an environment of its own', async () => {
    const options = { env: { NO_COLOR: '1', TERM: 'dumb', LANG: undefined } };
    const code = `const { PATH, XDG_CACHE_HOME, HOME, PWD, ...others } = process.env;
      console.log(JSON.stringify([HOME === PWD && PWD === process.cwd(), others]));`;
    const [standard, given] = [run(code), run(code, options)];
    await Promise.all([standard.ended, given.ended]);
    expect(JSON.parse(standard.screen())).toEqual([true, { TERM: 'xterm-256color', LANG: 'C.UTF-8' }]);
    expect(JSON.parse(given.screen())).toEqual([true, { TERM: 'dumb', NO_COLOR: '1' }]);
  });

  test('runs another Node', async () => {
    const terminal = run('echo "$0 $1"', { node: '/bin/sh', args: ['first'], columns: 200 });
    await terminal.ended;
    expect(terminal.screen()).toMatch(/program-\d+\.mjs first$/);
  });

  let left = 0;
  test('leaves a program running at the end of a test', async () => {
    const terminal = run(
      `process.on('SIGTERM', () => {}); console.log('pid ' + process.pid); setInterval(() => {}, 1000);`,
    );
    await terminal.waitFor(/pid \d+/);
    left = Number(terminal.screen().slice(4));
    expect(process.kill(left, 0)).toBe(true);
  });
  test('which is ended with it', () => {
    expect(left).toBeGreaterThan(0);
    expect(() => process.kill(left, 0)).toThrow('ESRCH');
  });
});
