import { monthsBegun } from '../../model/calendar-date.ts';
import { isQuestionChange } from '../../model/comparison.ts';
import type { JudgedEvidence, QuestionScore } from '../../model/scorecard.ts';
import type { JudgedGate } from '../../model/verdict.ts';
import type { ExpandedGate } from './expand-gates.ts';
import { about } from './explain-gate.ts';
import { whyNotCompared } from './judge-drops.ts';
import type { AssessmentFacts, BaseRules, BrokenReference } from './judge-input.ts';
import { type Demand, skipped, toGate } from './to-gate.ts';

/** The gate on the newest item of each scored question: one entry per question whose evidence is too old, else one. */
export function judgeEvidenceAge(gate: ExpandedGate, facts: AssessmentFacts, judgedOn: string): JudgedGate[] {
  const limit = Number(gate.limit);
  const demand: Demand = { gate: gate.id, severity: gate.severity, about: 'Newest evidence' };
  const expected = `at most ${counted(limit, 'month')} old`;
  const backed = facts.scorecard.questions.filter(({ state, evidence }) => state === 'scored' && evidence.length > 0);
  const ages = backed.map((item) => ({ item, months: newestOf(item, judgedOn) }));
  const old = ages.filter(({ months }) => months === undefined || months > limit);
  if (old.length > 0) {
    return old.map(({ item, months }) => {
      const found =
        months === undefined ? 'no item is dated and current' : `the newest is ${counted(months, 'month')} old`;
      const value = months === undefined ? {} : { value: months };
      const finding = { isMet: false, expected, found, limit, ...value };
      return toGate({ ...demand, about: item.title }, finding, about(facts, item.id, 0));
    });
  }
  const value = Math.max(0, ...ages.map(({ months = 0 }) => months));
  const found =
    backed.length === 0
      ? 'no question has evidence'
      : `${counted(value, 'month')} at most, of ${counted(backed.length, 'question')}`;
  return [toGate(demand, { isMet: true, expected, found, limit, value })];
}

function counted(count: number, word: string): string {
  return `${count} ${word}${count === 1 ? '' : 's'}`;
}

// Undated and outdated items prove nothing of today.
function newestOf({ evidence }: QuestionScore, judgedOn: string): number | undefined {
  const months = evidence.flatMap(({ date, outdated }) =>
    date === undefined || outdated ? [] : [monthsBegun(date, judgedOn)],
  );
  return months.length > 0 ? Math.min(...months) : undefined;
}

/** The gate on references: one entry per reference that leads nowhere, else one that passes. */
export function judgeReferences(gate: ExpandedGate, facts: AssessmentFacts): JudgedGate[] {
  const demand: Demand = { gate: gate.id, severity: gate.severity, about: 'References of evidence' };
  const titles = titlesOf(facts);
  const broken = facts.brokenReferences.map(({ question, index, ref, why }) => {
    const finding = { isMet: false, expected: expectedOf(why), found: `${ref} ${inWords[why]}` };
    return toGate({ ...demand, about: titles.get(question) ?? question }, finding, about(facts, question, index));
  });
  if (broken.length > 0) return broken;
  const count = facts.scorecard.questions.flatMap(({ evidence }) => evidence.flatMap(({ ref }) => ref ?? [])).length;
  return [toGate(demand, { isMet: true, expected: expectedOf('missing'), found: `${count} checked` })];
}

function expectedOf(why: BrokenReference['why']): string {
  return why === 'badUrl' ? 'a well-formed URL' : 'is in the repository';
}

const inWords: Readonly<Record<BrokenReference['why'], string>> = {
  missing: 'is not there',
  outside: 'leads out of the repository',
  badUrl: 'is none',
};

/** The gate on lost evidence: one entry per item that the base has and the judged side has not, else one that passes. */
export function judgeLostEvidence(gate: ExpandedGate, facts: AssessmentFacts, rules: BaseRules): JudgedGate[] {
  const demand: Demand = { gate: gate.id, severity: gate.severity, about: 'Evidence of the base' };
  const expected = 'none is lost';
  const why = whyNotCompared(facts, rules);
  if (why) return [skipped(demand, expected, why.reason, why.words)];
  if (facts.base.state !== 'compared') throw new Error('an assessment without a comparison is told above');
  const { comparison, lostElsewhere } = facts.base;
  const told = comparison.changes.filter(isQuestionChange).flatMap((change) => {
    return change.kind === 'evidenceLost' ? [{ question: change.question, item: change.item }] : [];
  });
  const titles = titlesOf(facts);
  const lost = [...told, ...lostElsewhere].map(({ question, item }) => {
    const named = { ...demand, about: titles.get(question) ?? question };
    return toGate(named, { isMet: false, expected, found: `lost: ${describe(item)}` }, about(facts, question));
  });
  return lost.length > 0 ? lost : [toGate(demand, { isMet: true, expected, found: 'all of it is there' })];
}

function describe({ type, title, ref }: JudgedEvidence): string {
  const named = title === undefined ? '' : ` "${title}"`;
  return `${type}${named}${ref === undefined ? '' : ` (${ref})`}`;
}

function titlesOf({ scorecard }: AssessmentFacts): ReadonlyMap<string, string> {
  return new Map(scorecard.questions.map(({ id, title }) => [id, title]));
}
