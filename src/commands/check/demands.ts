import { problem } from '../../diagnostics/catalog/index.ts';
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { InputError } from '../../diagnostics/input-error.ts';
import { nearestWord } from '../../load/nearest-word.ts';
import type { Baseline, Policy } from '../../model/policy.ts';
import { principleIds } from '../../model/questionnaire.ts';
import type { Scorecard } from '../../model/scorecard.ts';
import type { Project } from '../shared/open-project.ts';
import { waiverProblems } from '../shared/waiver-problems.ts';
import type { Head } from './load-heads.ts';

/** The policy of a project; throws an InputError when there is none, or when neither it nor a baseline demands anything. */
export function policyOf({ settings, source, file }: Project, baseline: Baseline | undefined): Policy {
  const { policy } = settings;
  if (!file) throw new InputError([problem('policy/none', { detail: 'there is no tenet.yaml' })]);
  if (!policy) throw new InputError([problem('policy/none', { detail: `${file} has no policy` }, { file })]);
  const hasFloors = Object.keys(baseline?.assessments ?? {}).length > 0;
  if (!hasFloors && !demandsAnything(policy)) {
    const facts = { detail: 'the policy holds no gate, or all of them are off' };
    throw new InputError([problem('policy/none', facts, source?.locate(['policy'], 'key'))]);
  }
  return policy;
}

/** What is wrong with a policy for the assessments that it is to judge; and with the waivers. */
export function demandProblems(project: Project, heads: readonly Head[]): Diagnostic[] {
  const judged = heads.flatMap(({ side }) => groupsOf(side.scorecard));
  const groups = [...new Set([...principleIds, ...judged])];
  return [
    ...unknownGroups(project, groups),
    ...heads.flatMap((head) => missingTargets(project, head)),
    ...(project.source ? waiverProblems(project.source, groups) : []),
  ];
}

const blocks = ['overall', 'questions', 'coverage', 'evidence', 'assuranceGap', 'assessmentAge'] as const;

function demandsAnything(policy: Policy): boolean {
  const all = [...blocks.map((name) => policy[name]), ...Object.values(policy.principles ?? {})];
  return all.some((block) => block !== undefined && isDemanding(block));
}

// A false is a demand withdrawn.
function isDemanding({ severity, ...demands }: { severity?: string }): boolean {
  return severity !== 'off' && Object.values(demands).some((value) => value !== false && value !== undefined);
}

/** Groups that a block under "principles" can be about: principles, or sections where there are none. */
function groupsOf({ questionnaire, principles, sections }: Scorecard): string[] {
  return (questionnaire.hasPrinciples ? principles : sections).map(({ id }) => id);
}

function unknownGroups({ settings, source }: Project, groups: readonly string[]): Diagnostic[] {
  if (!source) return [];
  const named = Object.keys(settings.policy?.principles ?? {});
  return named
    .filter((id) => id !== 'default' && !groups.includes(id))
    .map((id) => {
      const near = nearestWord(id, [...groups, 'default']);
      return problem('policy/unknown-group', { id, near }, source.locate(['policy', 'principles', id], 'key'));
    });
}

// One block under "default" stands for several principles; it is told once.
function missingTargets({ settings, source }: Project, { file, side }: Head): Diagnostic[] {
  const blocksById = settings.policy?.principles ?? {};
  const lacking = new Map<string, string[]>();
  for (const { id, title, target } of side.scorecard.principles) {
    const where = [id, 'default'].find((name) => blocksById[name]?.minimumRating !== undefined);
    if (where === undefined || target !== undefined || blocksById[where]?.severity === 'off') continue;
    lacking.set(where, [...(lacking.get(where) ?? []), title]);
  }
  return [...lacking].map(([where, titles]) => {
    const place = source?.locate(['policy', 'principles', where, 'minimumRating']);
    return problem('policy/rating-without-target', { file, principles: titles.join(', ') }, place);
  });
}
