import type { Scorecard } from '../../model/scorecard.ts';
import type { ReportExtras } from '../report-options.ts';
import { assuranceView } from './assurance-view.ts';
import { changesView } from './changes-view.ts';
import { chapterViews } from './chapter-views.ts';
import { cleanTexts } from './clean-text.ts';
import { filterView } from './filter-view.ts';
import { headerView } from './header-view.ts';
import { heatMapViews } from './heat-map-views.ts';
import { inLanguage } from './in-language.ts';
import { lensViews } from './lens-views.ts';
import { methodView } from './method-view.ts';
import { outcomesView } from './outcomes-view.ts';
import { profileView } from './profile-view.ts';
import { registerGroups } from './register-groups.ts';
import { reportContext } from './report-context.ts';
import type { ReportView } from './report-view.ts';
import { roadmapView } from './roadmap-view.ts';
import { secondLookView } from './second-look-view.ts';
import { trendView } from './trend-view.ts';
import { verdictView } from './verdict-view.ts';
import type { Words } from './words.ts';

/** Everything that a report prints, worded and rounded: pure, no clock. Texts are free of control characters. */
export function toReportView(
  scorecard: Scorecard,
  words: Words,
  { comparison, history }: ReportExtras = {},
): ReportView {
  const { labels, phrases } = words;
  const card = inLanguage(cleanTexts(scorecard), words);
  const context = reportContext(card, words, comparison);
  const lenses = lensViews(context);
  const register = registerGroups(context);
  const heatMaps = heatMapViews(context);
  const trend = trendView(history, words);
  return {
    language: words.language,
    labels,
    header: headerView(context),
    verdict: verdictView(context),
    profile: profileView(context),
    heatMaps,
    ...(heatMaps.length === 0 && { heatMapsEmpty: phrases.heatMapsNone }),
    outcomes: outcomesView(context),
    lenses,
    ...(lenses.length === 0 && { lensesEmpty: phrases.lensesNone }),
    chaptersTitle: card.questionnaire.hasPrinciples ? labels.byPrinciple : labels.bySection,
    filter: filterView(context),
    chapters: chapterViews(context),
    secondLook: secondLookView(context),
    roadmap: roadmapView(context),
    changes: changesView(comparison, words),
    ...(trend && { trend }),
    assurance: assuranceView(context),
    method: methodView(context),
    register,
    ...(register.length === 0 && { registerEmpty: phrases.registerNone }),
  };
}
