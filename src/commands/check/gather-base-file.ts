import { compareScorecards } from '../../core/comparing/compare-scorecards.ts';
import { lostElsewhere } from '../../core/comparing/lost-elsewhere.ts';
import type { AssessmentFacts } from '../../core/policy/judge-input.ts';
import { hasErrors } from '../../diagnostics/diagnostic.ts';
import { InputError } from '../../diagnostics/input-error.ts';
import type { Host } from '../../host.ts';
import { readSource } from '../../load/read-source.ts';
import { kindOfSource } from '../../load/validate.ts';
import { loadSideSource } from '../shared/load-side.ts';
import { refuse } from '../shared/outputs.ts';
import { scorecardOf } from '../shared/read-scorecard.ts';
import { type BaseQuestion, comparedWith, type Gathered } from './gather-base.ts';

/** The base when it is a file, an assessment or a saved scorecard, named by the person: it must be sound. */
export async function gatherBaseFile(question: BaseQuestion, host: Host): Promise<Gathered> {
  const { name, heads } = question;
  const [head, ...others] = heads;
  if (!head || others.length > 0)
    refuse('a file can be the base of one assessment only', 'name the assessment to check');
  return {
    rules: { state: 'found', name, isHead: false, waivers: [] },
    facts: new Map([[head.file, await compareWithFile(question, head, host)]]),
    deleted: [],
  };
}

async function compareWithFile(
  { name, project, options }: BaseQuestion,
  { side: head }: BaseQuestion['heads'][number],
  host: Host,
): Promise<AssessmentFacts['base']> {
  const parsed = await readSource(name, host);
  if ('problems' in parsed) throw new InputError(parsed.problems);
  const kind = kindOfSource(parsed.source);
  if ('kind' in kind && kind.kind === 'scorecard') {
    const card = await scorecardOf(parsed.source, host);
    const comparison = compareScorecards(card, head.scorecard, { before: name, after: head.source.file });
    return { state: 'compared', name, comparison, lostElsewhere: lostElsewhere(comparison, card, head.scorecard) };
  }
  const { asOf: _, ...judging } = options;
  const { side, problems } = await loadSideSource(parsed.source, project.library, { ...judging, name }, host);
  if (!side || hasErrors(problems)) throw new InputError(problems);
  return comparedWith(name, side, head);
}
