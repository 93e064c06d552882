import type { Question } from '../../../../src/model/questionnaire.ts';
import { anchorsWith, cleanQuestionnaire, first, withFirst } from '../clean-questionnaire.ts';
import { fails, passes, type Sample, type Samples } from './sample.ts';

const accepts = (level: number, anchor: string): Sample =>
  passes(`anchor ${level}: "${anchor}"`, withFirst({ anchors: anchorsWith({ [level]: anchor }) }));
const rejects = (level: number, anchor: string, says: string): Sample =>
  fails(`anchor ${level}: "${anchor}"`, withFirst({ anchors: anchorsWith({ [level]: anchor }) }), {
    question: first,
    path: ['anchors', level],
    says,
  });
const named = (change: Partial<Question>, path: (string | number)[], says: string): Sample =>
  fails(`${path.join(' ')} says ${says}`, withFirst(change), { question: first, path, says });

export const anchors: Samples = {
  Q23: [
    passes(
      '3 of 7 words are shared',
      withFirst({ anchors: ['alpha beta gamma delta', 'alpha beta gamma one two three'] }),
    ),
    passes('only small words are shared', withFirst({ anchors: ['It is in the log.', 'It is in the plan.'] })),
    passes('anchors hold small words only', withFirst({ anchors: ['It is.', 'That is.'] })),
    fails('half of the words are shared', withFirst({ anchors: ['alpha beta', 'no', 'alpha', 'beta gamma'] }), {
      question: first,
      path: ['anchors', 2],
      says: 'anchors 0 and 2 share 50 % of their words: "alpha"',
    }),
  ],
  Q24: [
    accepts(2, 'Several teams know how many tickets there are.'),
    accepts(2, 'Several teams hold something handsome.'),
    rejects(0, 'Lists are often old.', '"often"'),
    rejects(2, 'Many teams keep various lists.', '"many", "various"'),
    rejects(3, 'Most lists are Appropriate.', '"appropriate"'),
    rejects(5, 'Seamless work keeps growing.', '"seamless"'),
  ],
  Q25: [
    passes('four anchors', withFirst({ anchors: ['a', 'b', 'c', 'd'] })),
    accepts(2, 'Selected teams list tickets.'),
    accepts(3, 'A named person answers for tickets.'),
    accepts(4, 'Errors are tracked.'),
    accepts(5, 'Work is done with fewer errors.'),
    rejects(2, 'Teams list tickets.', '"several"'),
    rejects(3, 'Services have lists of tickets.', '"agreed"'),
    rejects(4, 'Errors have changed a plan.', '"measured"'),
    rejects(5, 'Customers are told before harm.', '"keeps"'),
  ],
  Q26: [
    accepts(0, 'Everyone decides everything.'),
    accepts(1, 'Individuals look at it every two weeks.'),
    accepts(1, 'Individuals look at it every quarter.'),
    accepts(1, 'Individuals call the overall result.'),
    rejects(1, 'Individuals read every note.', '"every"'),
    rejects(2, 'Several teams always list all tickets.', '"always", "all"'),
    rejects(3, 'Most lists never age.', '"never"'),
  ],
  Q28: [
    passes('title and notice name the framework', cleanQuestionnaire({ title: 'ITIL 4 and Scrum' })),
    passes('words that are names when written otherwise', withFirst({ why: 'It is safe under an azure sky.' })),
    named({ title: 'Use of Jira' }, ['title'], '"jira"'),
    named({ anchors: anchorsWith({ 2: 'Several teams use Kanban.' }) }, ['anchors', 2], '"kanban"'),
    named({ why: 'SAFe says so.' }, ['why'], '"SAFe"'),
    named({ options: [{ id: 'a', label: 'Six Sigma', level: 0 }] }, ['options', 0, 'label'], '"six sigma"'),
    named({ items: [{ id: 'a', label: 'On GitHub' }] }, ['items', 0, 'label'], '"github"'),
    named({ evidence: [{ type: 'record', text: 'ServiceNow log' }] }, ['evidence', 0, 'text'], '"servicenow"'),
    fails('a section names one', cleanQuestionnaire({ sections: [nested('The COBIT way')] }), {
      path: ['sections', 0, 'sections', 0, 'intent'],
      says: '"cobit"',
    }),
    fails('a facet value names one', cleanQuestionnaire({ facets: [aFacet({ aws: 'AWS' })] }), {
      path: ['facets', 'place', 'values', 'aws'],
      says: '"aws"',
    }),
  ],
};

function nested(intent: string) {
  const inner = { id: 'inner', title: 'Inner', weight: 1, intent, antiPatterns: [], sections: [], questions: [first] };
  return { id: 'outer', title: 'Outer', weight: 1, antiPatterns: ['None.'], sections: [inner], questions: [] };
}

function aFacet(values: Readonly<Record<string, string>>) {
  return { id: 'place', title: 'Place', values, many: false, scored: true };
}
