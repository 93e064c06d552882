import type { ContentRule } from '../content-rule.ts';
import { evenPrinciples } from './q01-even-principles.ts';
import { anchorForm } from './q02-anchor-form.ts';
import { facetCounts } from './q03-facet-counts.ts';
import { evidenceMix } from './q04-evidence-mix.ts';
import { actionForm } from './q05-action-form.ts';
import { metricDenominator } from './q06-metric-denominator.ts';
import { neighboursNamed } from './q07-neighbours-named.ts';
import { editionCoverage } from './q08-edition-coverage.ts';
import { questionForm } from './q10-question-form.ts';
import { oneIdea } from './q11-one-idea.ts';
import { noOpinionPoll } from './q12-no-opinion-poll.ts';
import { noLoadedWords } from './q13-no-loaded-words.ts';
import { noNegation } from './q14-no-negation.ts';
import { plainWords } from './q15-plain-words.ts';
import { anchorsDiffer } from './q23-anchors-differ.ts';
import { noVagueWords } from './q24-no-vague-words.ts';
import { levelWords } from './q25-level-words.ts';
import { noAbsolutes } from './q26-no-absolutes.ts';
import { noBrands } from './q28-no-brands.ts';
import { ownEvidence } from './q40-own-evidence.ts';
import { ownAnchors } from './q41-own-anchors.ts';
import { promisesAsked } from './q42-promises-asked.ts';
import { facetValuesAsked } from './q43-facet-values-asked.ts';
import { noFalseClaims } from './q51-no-false-claims.ts';
import { noContacts } from './q52-no-contacts.ts';

/** Every content rule, by id. A new one needs its file, its line here, and its samples in test/unit/linting. */
export const contentRules: readonly ContentRule[] = [
  evenPrinciples,
  anchorForm,
  facetCounts,
  evidenceMix,
  actionForm,
  metricDenominator,
  neighboursNamed,
  editionCoverage,
  questionForm,
  oneIdea,
  noOpinionPoll,
  noLoadedWords,
  noNegation,
  plainWords,
  anchorsDiffer,
  noVagueWords,
  levelWords,
  noAbsolutes,
  noBrands,
  ownEvidence,
  ownAnchors,
  promisesAsked,
  facetValuesAsked,
  noFalseClaims,
  noContacts,
];
