import { compare } from '../../src/core/comparing/compare.ts';
import { lostElsewhere } from '../../src/core/comparing/lost-elsewhere.ts';
import type { Side } from '../../src/core/comparing/side.ts';
import { judge } from '../../src/core/policy/judge.ts';
import type { AssessmentFacts, JudgeInput } from '../../src/core/policy/judge-input.ts';
import type { JudgedGate, Verdict } from '../../src/model/verdict.ts';
import { today } from './an-assessment.ts';
import { type SideGiven, sideOf } from './compared.ts';

/** What a check is given, in short: one assessment, compared when there is a side before. */
export type CheckGiven = Partial<Omit<JudgeInput, 'assessments'>> & {
  before?: SideGiven;
  after?: SideGiven;
  base?: JudgeInput['base'];
  facts?: Partial<AssessmentFacts>;
};

export const id = 'governance/a.assessment.yaml';

/** The facts of one assessment, compared when there is a side before. */
export function factsOf(after: Side, before?: Side, given: Partial<AssessmentFacts> = {}): AssessmentFacts {
  const comparison = before && compare(before, after);
  return {
    file: id,
    id,
    scorecard: after.scorecard,
    base: comparison
      ? {
          state: 'compared',
          name: `main:${id}`,
          comparison,
          lostElsewhere: lostElsewhere(comparison, before.scorecard, after.scorecard),
        }
      : { state: 'alone' },
    brokenReferences: [],
    // The line tells which question was pointed at.
    placeOf: (question, evidence) => ({
      file: `${id}#${question ?? ''}${evidence === undefined ? '' : `/${evidence}`}`,
    }),
    ...given,
  };
}

const found = { state: 'found', name: 'main', isHead: false, waivers: [] } as const;

/** All that a check gathers, with what is not given left empty. */
export function inputOf({ before, after = { answers: { a: 2 } }, facts, ...given }: CheckGiven): JudgeInput {
  return {
    policy: {},
    waivers: [],
    base: before ? found : { state: 'none', hint: 'name one' },
    judgedOn: today,
    assessments: [factsOf(sideOf(after), before && sideOf(before), facts)],
    deleted: [],
    isWholeProject: true,
    placeInProject: (path) => ({ file: `tenet.yaml#${path.join('.')}` }),
    ...given,
  };
}

export function judged(given: CheckGiven): Verdict {
  return judge(inputOf(given));
}

/** Every gate of a verdict. */
export function gatesOf({ assessments, project }: Verdict): JudgedGate[] {
  return [...assessments.flatMap(({ gates }) => gates), ...project];
}

/** The only entry of a gate; throws when there are none or several. */
export function gateOf(verdict: Verdict, gate: string): JudgedGate {
  const entries = gatesOf(verdict).filter((each) => each.gate === gate);
  const [entry] = entries;
  if (!entry || entries.length > 1) throw new Error(`${entries.length} entries of ${gate}`);
  return entry;
}
