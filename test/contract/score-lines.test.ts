import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { makeAjv } from '../../src/load/ajv.ts';
import type { JsonSchema } from '../../src/model/rubric.ts';
import { makeFolder } from '../support/scenario.ts';

const tenet = fileURLToPath(new URL('../../bin/tenet.js', import.meta.url));
const samples = ['northgate-platform', 'harbourline-services', 'meridian-trust', 'kestrel-apps'];
const documents = samples.map((name) => parse(readFileSync(`examples/${name}.assessment.yaml`, 'utf8')));

function lines(count: number): string[] {
  return Array.from({ length: count }, (_, index) =>
    JSON.stringify({ ...documents[index % documents.length], subject: `Organisation ${index}` }),
  );
}

function schemaOf(kind: string): (data: unknown) => unknown {
  const schema = JSON.parse(readFileSync(`schemas/${kind}.schema.json`, 'utf8')) as JsonSchema;
  return makeAjv('fast').compile(schema);
}

/** Runs a command line of the shell in a folder with one file; `tenet` is the built one. */
function inShell(line: string, text: string) {
  const { folder, remove } = makeFolder([{ path: 'in.ndjson', text }]);
  const script = `set -o pipefail; tenet() { "${process.execPath}" "${tenet}" "$@"; }; export -f tenet; ${line}`;
  const { status, stdout, stderr } = spawnSync('bash', ['-c', script], {
    cwd: folder,
    encoding: 'utf8',
    maxBuffer: 1e8,
  });
  remove();
  return { status, stdout, stderr };
}

function subjects(stdout: string): string[] {
  return stdout
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line).assessment.subject);
}

const names = (count: number): string[] => Array.from({ length: count }, (_, index) => `Organisation ${index}`);

describe('a stream of assessments', () => {
  test('gives a line for each, in order, and threads change nothing', () => {
    const text = `${lines(60).join('\n')}\n`;
    const alone = inShell('tenet score --format ndjson - < in.ndjson', text);
    expect(alone).toMatchObject({ status: 0, stderr: '' });
    expect(subjects(alone.stdout)).toEqual(names(60));
    expect(inShell('tenet score --format ndjson --jobs 3 in.ndjson', text)).toEqual(alone);
    const isScores = schemaOf('scores');
    for (const line of alone.stdout.trim().split('\n')) expect(isScores(JSON.parse(line))).toBe(true);
  });

  test('says the same as the scorecards that json prints', () => {
    const { stdout } = inShell('tenet score --format ndjson --full in.ndjson', lines(4).join('\n'));
    const isScorecard = schemaOf('scorecard');
    for (const [index, line] of stdout.trim().split('\n').entries()) {
      const card = JSON.parse(line);
      expect(isScorecard(card)).toBe(true);
      const file = `examples/${samples[index]}.assessment.yaml`;
      const printed = spawnSync(process.execPath, [tenet, 'score', file, '--format', 'json'], { encoding: 'utf8' });
      const whole = JSON.parse(printed.stdout);
      whole.assessment.subject = `Organisation ${index}`;
      delete whole.assessment.digest;
      delete card.assessment.digest;
      // What the next levels need costs more than all the rest.
      for (const question of whole.questions) delete question.next;
      expect(card).toEqual(whole);
    }
  });

  test('tells a bad line with its number, and scores the others', () => {
    const good = lines(200);
    const text = [
      ...good.slice(0, 150),
      '{"format": "tenet/assessment@1",',
      good[150]?.replace('"answers":{', '"answers":{"no-such-question":{"level":3},'),
      good[151]?.replace('"subject":', '"subject":"twice","subject":'),
      '',
      ...good.slice(152),
    ].join('\r\n');
    for (const jobs of [1, 2]) {
      const { status, stdout, stderr } = inShell(`tenet score --format ndjson --jobs ${jobs} in.ndjson`, text);
      expect(status).toBe(2);
      expect(subjects(stdout)).toEqual(names(200).filter((_, index) => index !== 150 && index !== 151));
      expect(stderr).toContain('in.ndjson:151:33 error file/syntax');
      expect(stderr).toMatch(/^in\.ndjson:152:\d+ error answers\/unknown-question/m);
      expect(stderr).toMatch(/^in\.ndjson:153:\d+ error file\/duplicate-key/m);
      expect(stderr).toMatch(/\n3 of 201 lines could not be scored\n$/);
    }
  });

  test('survives bytes that are no text, and a line without an end', () => {
    const script = 'head -c 6000000 /dev/zero | tr "\\0" x > long; printf "\\n\\377\\n" >> long';
    const { status, stdout, stderr } = inShell(
      `${script}; cat long in.ndjson | tenet score --format ndjson -`,
      `${lines(2).join('\n')}\n`,
    );
    expect(status).toBe(2);
    expect(subjects(stdout)).toEqual(names(2));
    expect(stderr).toContain('stdin:1:1 error file/long-line');
    expect(stderr).toContain('stdin:2:1 error file/not-text');
    expect(stderr).toContain('2 of 4 lines could not be scored');
  });

  test('ends quietly when its reader goes away, while more is written', () => {
    const line =
      '{ tenet score --format ndjson - < <(yes "$(head -n 1 in.ndjson)"); echo "ended with $?" >&2; } | head -n 1 | wc -l';
    expect(inShell(line, `${lines(1)[0]}\n`)).toMatchObject({ stdout: '1\n', stderr: 'ended with 0\n' });
  });

  test('keeps little in memory, however long the stream is', () => {
    const memory = (count: number): number => {
      const { stdout } = inShell(
        `for i in $(seq ${count}); do cat in.ndjson; done | node -e "
          process.on('exit', () => require('fs').writeSync(2, 'peak ' + process.resourceUsage().maxRSS + '\\n'));
          require('${process.cwd()}/dist/cli/main.cjs').start(['score', '--format', 'ndjson', '-'], '${process.cwd()}')
        " 2>&1 >/dev/null`,
        `${lines(50).join('\n')}\n`,
      );
      return Number(stdout.match(/peak (\d+)/)?.[1]) / 1024;
    };
    // Eight times the input, and not its 60 MiB more.
    expect(memory(40) - memory(5)).toBeLessThan(40);
  });
});

describe('beside other programs', () => {
  const text = `${lines(12).join('\n')}\n`;

  test('split over processes by xargs, as over the machines of a cluster', () => {
    const { status, stdout } = inShell(
      `split -l 3 in.ndjson part- && ls part-* | xargs -n 1 -P 2 bash -c 'tenet score --format ndjson "$0" > "$0.out"' && cat part-*.out`,
      text,
    );
    expect(status).toBe(0);
    expect(subjects(stdout)).toEqual(names(12));
  });

  test('a part without lines, as a cluster may hand out, gives none and is no error', () => {
    expect(inShell('tenet score --format ndjson - < /dev/null', text)).toEqual({ status: 0, stdout: '', stderr: '' });
  });
});
