import { plainStyle } from '../../src/model/text-style.ts';
import type { JudgedGate, Verdict } from '../../src/model/verdict.ts';
import type { VerdictContext } from '../../src/render/verdict/registry.ts';
import { evidenceFor } from './an-assessment.ts';
import { type CheckGiven, judged } from './judged.ts';

export const context: VerdictContext = { style: plainStyle, width: 80, version: '1.2.3', projectFile: 'tenet.yaml' };

/** A place with a line, so that formats have something to point at. */
export const at = (question = 'subject') => ({
  file: 'governance/a b.assessment.yaml',
  line: 12,
  column: 3,
  endLine: 12,
  endColumn: 3 + question.length,
});

const waiver = {
  reason: 'Drawn anew',
  owner: 'service owner',
  approvedBy: 'board',
  from: '2026-11-01',
  until: '2026-12-01',
};

/** What the refused verdict was judged from. */
export const everything: CheckGiven = {
  policy: {
    overall: { minimum: 1, maximumDrop: 0.1 },
    principles: { 'focus-on-value': { minimum: 4, severity: 'warn' } },
    questions: { maximumDrop: 0 },
    coverage: { minimumAnswered: 1 },
    evidence: { noneLost: true },
  },
  before: { answers: { a: { level: 3, evidence: evidenceFor(2) }, b: 3, c: { unknown: true } } },
  after: { answers: { a: 1, b: 4, c: { unknown: true } } },
  waivers: [{ ...waiver, gate: 'coverage.minimumAnswered' }],
  facts: { placeOf: at },
  placeInProject: () => ({ file: 'tenet.yaml', line: 7, column: 5, endLine: 8, endColumn: 1 }),
  deleted: [
    {
      file: 'governance/gone.assessment.yaml',
      id: 'governance/gone.assessment.yaml',
      subject: 'Gone',
      date: '2026-01-01',
      asOf: '2026-01-01',
      basis: 'claimed',
      questionnaire: { id: 'sample', version: '1.0.0', edition: 'full' },
      name: 'main:governance/gone.assessment.yaml',
    },
  ],
};

/** A verdict that holds every outcome but skipped. */
export const refused: Verdict = judged(everything);

/** One that could not be compared. */
export const notCompared: Verdict = judged({
  policy: { overall: { maximumDrop: 0.1 }, coverage: { minimumAnswered: 0 } },
  base: {
    state: 'missing',
    name: 'origin/main',
    problem: 'there is no revision "origin/main"',
    hint: 'git fetch origin main',
  },
  facts: { placeOf: at },
});

/** One in which all is well, and nothing was compared. */
export const passed: Verdict = judged({ policy: { overall: { minimum: 0 } }, facts: { placeOf: at } });

/** The same verdict with another text wherever a text comes from a file or a person. */
export function withText(verdict: Verdict, text: string): Verdict {
  const gate = (each: JudgedGate): JudgedGate => ({ ...each, about: text, found: text, expected: text });
  const questions = verdict.assessments.flatMap((each) => each.questions);
  const renamed = new Map(questions.map(({ id }) => [id, id]));
  return {
    ...verdict,
    ...(verdict.base && {
      base: { ...verdict.base, name: text, ...(verdict.base.problem && { problem: text, hint: text }) },
    }),
    assessments: verdict.assessments.map((each) => ({
      ...each,
      subject: text,
      ...(each.base && { base: { ...each.base, name: text } }),
      gates: each.gates.map(gate),
      groups: each.groups.map((group) => ({ ...group, title: text })),
      questions: each.questions.map((pair) => ({
        ...pair,
        id: renamed.get(pair.id) ?? pair.id,
        title: text,
        code: text,
        textBefore: `${text}1`,
        textAfter: text,
      })),
      changes: each.changes.map((change) =>
        'item' in change ? { ...change, item: { ...change.item, title: text, ref: text } } : change,
      ),
    })),
    project: verdict.project.map(gate),
    waivers: verdict.waivers.map((each) => ({
      ...each,
      reason: text,
      owner: text,
      approvedBy: text,
      assessment: text,
    })),
  };
}
