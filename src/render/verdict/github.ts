import type { JudgedGate, Verdict } from '../../model/verdict.ts';
import { type Annotation, githubCommands } from '../ci/github-command.ts';
import { listedGates, sentenceOf } from './listed-gates.ts';
import type { VerdictContext, VerdictRenderer } from './registry.ts';
import { repositoryPlace } from './repository-path.ts';
import { waiverLine } from './verdict-line.ts';

/** Annotations on the lines of a pull request: errors for what fails, warnings, and notices for what is waived. */
export const render: VerdictRenderer = (verdict, context) => {
  const gates = listedGates(verdict).flatMap(({ gate, assessment }) => annotationOf(gate, assessment?.file, context));
  return githubCommands([...gates, ...endingWaivers(verdict, context)]);
};

function annotationOf(gate: JudgedGate, file: string | undefined, context: VerdictContext): Annotation[] {
  const kind = kindOf(gate);
  if (!kind) return [];
  // A deleted file cannot be shown; what asked for it can.
  const { projectFile } = context;
  const fallback = { file: gate.gate === 'assessments.deleted' ? projectFile : (file ?? projectFile) };
  const message =
    gate.gate === 'assessments.deleted' && file !== undefined ? `${file}: ${sentenceOf(gate)}` : sentenceOf(gate);
  return [{ kind, title: gate.gate, message, place: repositoryPlace(gate.place ?? fallback, context) }];
}

function kindOf(gate: JudgedGate): Annotation['kind'] | undefined {
  if (gate.outcome === 'fail') return 'error';
  if (gate.outcome === 'warn' || gate.isOpen) return 'warning';
  return gate.outcome === 'waived' ? 'notice' : undefined;
}

function endingWaivers({ waivers }: Verdict, context: VerdictContext): Annotation[] {
  return waivers.flatMap((waiver): Annotation[] => {
    if (waiver.state !== 'ending') return [];
    const place = repositoryPlace(waiver.place ?? { file: context.projectFile }, context);
    return [{ kind: 'warning', title: 'a waiver ends soon', message: waiverLine(waiver), place }];
  });
}
