import type { JudgedGate, Verdict } from '../../model/verdict.ts';
import { sentenceOf } from './listed-gates.ts';
import type { VerdictContext, VerdictRenderer } from './registry.ts';
import { repositoryPath } from './repository-path.ts';
import { waiverLine } from './verdict-line.ts';

/** JUnit's XML: a suite per assessment and one for the project, a test case per gate. No clock, so no time stamps. */
export const render: VerdictRenderer = (verdict, context) => {
  const suites = [
    ...verdict.assessments.map(({ file, subject, gates }) => ({ file, name: subject, gates })),
    { file: context.projectFile, name: 'The project', gates: verdict.project },
  ].filter(({ gates }) => gates.length > 0);
  const lines = [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<testsuites>',
    ...suites.flatMap((suite) => suiteLines(suite, verdict, context)),
    '</testsuites>',
  ];
  return `${lines.join('\n')}\n`;
};

interface Suite {
  file: string;
  name: string;
  gates: readonly JudgedGate[];
}

function suiteLines({ file, name, gates }: Suite, verdict: Verdict, context: VerdictContext): string[] {
  const path = repositoryPath(file, context);
  return [
    `  <testsuite name="${attribute(`${name} (${path})`)}"${countsOf(gates)}>`,
    ...gates.flatMap((gate) => caseLines(gate, path, verdict, context)),
    '  </testsuite>',
  ];
}

function countsOf(gates: readonly JudgedGate[]): string {
  const of = (isWanted: (gate: JudgedGate) => boolean): number => gates.filter(isWanted).length;
  const errors = of(({ isOpen }) => isOpen === true);
  const skips = of(({ outcome }) => outcome === 'waived' || outcome === 'skipped') - errors;
  const failures = of(({ outcome }) => outcome === 'fail');
  return ` tests="${gates.length}" failures="${failures}" errors="${errors}" skipped="${skips}"`;
}

function caseLines(gate: JudgedGate, path: string, verdict: Verdict, context: VerdictContext): string[] {
  const { place } = gate;
  const file = place ? repositoryPath(place.file, context) : path;
  const line = place && 'line' in place ? ` line="${place.line}"` : '';
  const name = `${gate.about}: ${gate.gate}`;
  const open = `    <testcase name="${attribute(name)}" classname="${attribute(path)}" file="${attribute(file)}"${line}`;
  const inside = outcomeLine(gate, verdict);
  return inside === undefined ? [`${open}/>`] : [`${open}>`, `      ${inside}`, '    </testcase>'];
}

function outcomeLine(gate: JudgedGate, verdict: Verdict): string | undefined {
  const { outcome, expected, found, waiver } = gate;
  const message = attribute(`expected ${expected}, found ${found}`);
  const text = content(sentenceOf(gate));
  if (outcome === 'fail') return `<failure message="${message}" type="${attribute(gate.gate)}">${text}</failure>`;
  if (gate.isOpen) return `<error message="${message}" type="${attribute(gate.gate)}">${text}</error>`;
  if (outcome === 'warn') return `<system-out>${content(`warning: ${sentenceOf(gate)}`)}</system-out>`;
  if (outcome === 'pass') return undefined;
  const excuse = waiver === undefined ? undefined : verdict.waivers[waiver];
  return `<skipped>${content(excuse ? `waived: ${waiverLine(excuse)}` : found)}</skipped>`;
}

// What XML 1.0 cannot hold at all, not even as a reference, is left out.
function legal(text: string): string {
  return text.replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '');
}

function content(text: string): string {
  return legal(text).replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/\r/g, '&#13;');
}

function attribute(text: string): string {
  return content(text)
    .replace(/"/g, '&quot;')
    .replace(/[\t\n]/g, (character) => `&#${character.charCodeAt(0)};`);
}
