import type { Scorecard } from '../../model/scorecard.ts';
import { assuranceView } from './assurance-view.ts';
import { chapterViews } from './chapter-views.ts';
import { cleanTexts } from './clean-text.ts';
import { headerView } from './header-view.ts';
import { labels } from './labels.ts';
import { lensViews } from './lens-views.ts';
import { methodView } from './method-view.ts';
import { phrases } from './phrases.ts';
import { profileView } from './profile-view.ts';
import { registerGroups } from './register-groups.ts';
import { reportContext } from './report-context.ts';
import type { ReportView } from './report-view.ts';
import { roadmapView } from './roadmap-view.ts';
import { secondLookView } from './second-look-view.ts';
import { verdictView } from './verdict-view.ts';

/** Everything that a report prints, worded and rounded: pure, no clock. Texts are free of control characters. */
export function toReportView(scorecard: Scorecard): ReportView {
  const card = cleanTexts(scorecard);
  const context = reportContext(card);
  const lenses = lensViews(context);
  const register = registerGroups(context);
  return {
    language: card.questionnaire.language,
    labels,
    header: headerView(context),
    verdict: verdictView(context),
    profile: profileView(context),
    lenses,
    ...(lenses.length === 0 && { lensesEmpty: phrases.lensesNone }),
    chaptersTitle: card.questionnaire.hasPrinciples ? labels.byPrinciple : labels.bySection,
    chapters: chapterViews(context),
    secondLook: secondLookView(context),
    roadmap: roadmapView(context),
    assurance: assuranceView(card),
    method: methodView(context),
    register,
    ...(register.length === 0 && { registerEmpty: phrases.registerNone }),
  };
}
