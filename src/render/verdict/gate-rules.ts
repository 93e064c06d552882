/** What a kind of gate demands, for formats that list rules beside findings. */
export interface GateRule {
  /** `area.key`. */
  id: string;
  title: string;
  why: string;
}

const rule = (id: string, title: string, why: string): GateRule => ({ id, title, why });

/** Every kind of gate there is, whether a policy demands it or not: an alert closes when its rule is there without it. */
export const gateRules: readonly GateRule[] = [
  rule('overall.minimum', 'Least score of the whole', 'The mean over the principles reaches what was agreed.'),
  rule('overall.minimumFloor', 'Least floor', 'The weakest principle limits what the others can do.'),
  rule('overall.minimumLevel', 'Least level of the whole', 'A level counts when every principle has reached it.'),
  rule(
    'overall.maximumDrop',
    'Largest drop of the whole',
    'A score that falls from one assessment to the next needs a decision.',
  ),
  rule('principles.minimum', 'Least score of a principle', 'Each principle reaches what was agreed for it.'),
  rule(
    'principles.minimumLevel',
    'Least level of a principle',
    'A level counts when all levels below it are fully met.',
  ),
  rule(
    'principles.minimumRating',
    'Least rating of a principle',
    'The share of questions at the target is large enough.',
  ),
  rule('principles.maximumDrop', 'Largest drop of a principle', 'A rise elsewhere does not hide what fell.'),
  rule(
    'questions.maximumDrop',
    'Largest drop of a question',
    'A single answer that fell far is looked at, whatever the mean says.',
  ),
  rule('coverage.minimumAnswered', 'Least answered', 'A score over few answers says little.'),
  rule('coverage.maximumUnknown', 'Most unknown', 'What nobody knows is a finding of its own.'),
  rule('coverage.maximumNotApplicable', 'Most not applicable', 'Exemptions take questions out of every score.'),
  rule('evidence.maximumAgeMonths', 'Greatest age of evidence', 'What was true long ago may not be true today.'),
  rule('evidence.refsMustExist', 'References exist', 'Evidence that nobody can open is none.'),
  rule('evidence.noneLost', 'No evidence lost', 'What once backed an answer is kept, or its loss is decided.'),
  rule('assuranceGap.maximum', 'Largest assurance gap', 'Claims that stand far above their evidence are hopes.'),
  rule(
    'assessmentAge.maximumDays',
    'Greatest age of an assessment',
    'An assessment that nobody repeats describes the past.',
  ),
  rule('baseline.minimum', 'Accepted score', 'What was reached and accepted is not given up unseen.'),
  rule('baseline.orphaned', 'Accepted scores of an assessment', 'Scores that nothing has any more hold nothing.'),
  rule(
    'assessments.deleted',
    'No assessment deleted',
    'An assessment that is gone cannot fail, so its going is judged.',
  ),
  rule('policy.loosened', 'The policy is not loosened', 'A change may not weaken the rules that judge it.'),
  rule('waivers.lapsed', 'No lapsed waiver', 'An exception ends on its day.'),
  rule('waivers.unused', 'No unused waiver', 'An exception without a failing gate waits for one.'),
];
