import type { GroupScore, QuestionScore, Scorecard } from '../../model/scorecard.ts';
import type { Trace, TraceTerm } from '../../model/trace.ts';
import { childrenOfWhole } from './score-overall.ts';
import type { Child } from './score-parent.ts';

/** The trace of every principle (of every section when there are no principles), then of the whole. */
export function traceScorecard(scorecard: Scorecard): Trace[] {
  const { hasPrinciples } = scorecard.questionnaire;
  const groups: readonly GroupScore[] = hasPrinciples ? scorecard.principles : scorecard.sections;
  return [...groups.map((group) => traceGroup(group, scorecard)), traceWhole(scorecard)];
}

function traceGroup(group: GroupScore, scorecard: Scorecard): Trace {
  const key = scorecard.questionnaire.hasPrinciples ? 'principle' : 'section';
  const children = key === 'section' ? scorecard.sections.filter(({ parent }) => parent === group.id) : [];
  if (children.length === 0) {
    const members = scorecard.questions.filter((question) => question[key] === group.id);
    return traceLeaf(group, members);
  }
  const weighted = children.map((child) => ({ weight: child.weight, group: child }));
  return traceParent(group, weighted);
}

function traceLeaf(group: GroupScore, members: readonly QuestionScore[]): Trace {
  const terms: TraceTerm[] = [];
  const left: { id: string; title: string; reason: string }[] = [];
  for (const { id, code, title, weight, value, state } of members) {
    const name = code === undefined ? title : `${code} ${title}`;
    if (value === undefined) left.push({ id, title: name, reason: state });
    else if (weight === 0) left.push({ id, title: name, reason: 'weightless' });
    else terms.push({ id, title: name, weight, value, product: weight * value });
  }
  return closeTrace(group, terms, left);
}

function traceWhole(scorecard: Scorecard): Trace {
  const { overall, principles, sections, questionnaire } = scorecard;
  const children = childrenOfWhole({ hasPrinciples: questionnaire.hasPrinciples, principles, sections });
  return traceParent({ id: 'overall', title: 'Overall', ...overall }, children);
}

function traceParent(group: TracedGroup, children: readonly Child[]): Trace {
  const terms = children.flatMap(({ weight, group: { id, title, score } }) =>
    score === undefined || weight === 0 ? [] : [{ id, title, weight, value: score, product: weight * score }],
  );
  const left = children.flatMap(({ weight, group: { id, title, unscored } }) => {
    const reason = unscored ?? (weight === 0 ? 'weightless' : undefined);
    return reason === undefined ? [] : [{ id, title, reason }];
  });
  return closeTrace(group, terms, left);
}

interface TracedGroup {
  id: string;
  title: string;
  score?: number;
  unscored?: string;
}

function closeTrace(group: TracedGroup, terms: readonly TraceTerm[], left: Trace['left']): Trace {
  const sum = terms.reduce((total, term) => total + term.product, 0);
  const weight = terms.reduce((total, term) => total + term.weight, 0);
  const { id, title, score, unscored } = group;
  return {
    id,
    title,
    terms,
    sum,
    weight,
    ...(score !== undefined && weight > 0 && { score: sum / weight }),
    ...(unscored !== undefined && { unscored }),
    left,
  };
}
