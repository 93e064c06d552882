import { type ContentRule, inEachQuestion } from '../content-rule.ts';

const closed =
  /^(?:do|does|did|is|are|was|were|has|have|had|can|could|will|would|shall|should|may|might)(?:n['’]t)?\b|\byes or no\b/i;
const agreeing = /\b(?:do|would) you (?:strongly |fully )?agree\b|\bextent\b.*\bagree\b|\bagree or\b|\bdisagree\b/i;
const rating =
  /\b(?:rate|score|grade) (?:your|our|the|this|these|how|it)\b|\bscale (?:of|from)\b|\bfrom (?:\d+|zero|one) to (?:\d+|five|seven|ten)\b|\bout of (?:\d+|five|ten)\b/i;

const faults = [
  { pattern: closed, fault: 'asks for a yes or no' },
  { pattern: agreeing, fault: 'asks for agreement' },
  { pattern: rating, fault: 'asks for a rating' },
];

export const noOpinionPoll: ContentRule = {
  id: 'Q12',
  title: 'no agree or disagree, yes or no, rate-from-one-to-five wording in a question',
  why: 'People tend to agree and to rate themselves kindly; a description of what happens can be checked.',
  severity: 'error',
  isEnglish: true,
  check: inEachQuestion(({ question }) =>
    faults.flatMap(({ pattern, fault }) => {
      const found = pattern.exec(question)?.[0];
      return found === undefined ? [] : [{ path: ['question'], message: `"${found}" ${fault}` }];
    }),
  ),
};
