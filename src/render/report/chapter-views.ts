import type { GroupScore, QuestionScore, SectionScore } from '../../model/scorecard.ts';
import { groupView, unscoredText } from './group-scores.ts';
import type { ChapterView } from './question-view.ts';
import { questionView } from './question-views.ts';
import type { ReportContext } from './report-context.ts';

/** One chapter per principle; without principles one per section, titles led by those that hold them. */
export function chapterViews(context: ReportContext): ChapterView[] {
  const { card } = context;
  if (card.questionnaire.hasPrinciples) {
    return card.principles.map((group) =>
      chapter(group, group.title, ({ principle }) => principle === group.id, context),
    );
  }
  return card.sections.map((group) =>
    chapter(group, pathOf(group, card.sections), ({ section }) => section === group.id, context),
  );
}

function pathOf(section: SectionScore, sections: readonly SectionScore[]): string {
  const parent = sections.find(({ id }) => id === section.parent);
  return parent ? `${pathOf(parent, sections)} › ${section.title}` : section.title;
}

function chapter(
  group: GroupScore,
  title: string,
  isMember: (question: QuestionScore) => boolean,
  context: ReportContext,
): ChapterView {
  const questions = context.card.questions.filter(isMember).map((question) => questionView(question, context));
  return {
    title,
    group: groupView(group, context),
    summary: summaryOf(group, context),
    questions,
  };
}

function summaryOf(group: GroupScore, context: ReportContext): string {
  const { phrases, number, plain } = context.words;
  if (group.score === undefined) return phrases.notScoredBecause({ reason: unscoredText(group, context) });
  const { claimed = 0, evidenced = 0, lowest, highest } = group;
  const means = phrases.chapterScored({ claimed: number(claimed), evidenced: number(evidenced) });
  if (lowest === undefined || highest === undefined || group.scored < 2) return means;
  const [from, to] = [plain(lowest), plain(highest)];
  const range =
    from === to ? phrases.chapterAllAt({ level: from }) : phrases.chapterBetween({ lowest: from, highest: to });
  return `${means} ${range}`;
}
