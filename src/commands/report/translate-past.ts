import type { Host } from '../../host.ts';
import { type TextTranslator, textTranslator } from '../../load/translating/text-translator.ts';
import { translate } from '../../load/translating/translate.ts';
import type { Comparison, GroupChange, QuestionPair, SideHeader } from '../../model/comparison.ts';
import type { ReportExtras } from '../../render/report-options.ts';
import { openProject } from '../shared/open-project.ts';

/** The questionnaire whose texts a report shows. */
interface Asked {
  id: string;
  version: string;
  edition: string;
}

/**
 * What a report shows of earlier times, with the questionnaire's texts in a language. Versions are compared in the language
 * that they were written in, because whether two questions mean the same depends on their texts; so this comes afterwards.
 * A text that the translation does not know, such as one of an older version, stays.
 */
export async function translatePast(
  past: ReportExtras,
  asked: Asked,
  locale: string,
  host: Host,
): Promise<ReportExtras> {
  const { library } = await openProject(host);
  const found = await library.findQuestionnaire(asked.id, asked.version);
  if (!found) return past;
  const { questionnaire } = await translate(found.value, asked.edition, locale, library);
  const textIn = textTranslator(found.value, questionnaire);
  const { comparison, history } = past;
  return {
    ...(comparison && { comparison: comparisonIn(comparison, textIn) }),
    ...(history && { history: { ...history, series: history.series.map((each) => titled(each, textIn)) } }),
  };
}

function comparisonIn(comparison: Comparison, textIn: TextTranslator): Comparison {
  const { before, after, principles, sections, lenses, questions } = comparison;
  return {
    ...comparison,
    before: headerIn(before, textIn),
    after: headerIn(after, textIn),
    principles: principles.map((group) => titled(group, textIn)),
    sections: sections.map((group) => titled(group, textIn)),
    lenses: lenses.map((lens) => ({
      ...titled(lens, textIn),
      values: lens.values.map((value) => titled<GroupChange>(value, textIn)),
    })),
    questions: questions.map((pair) => pairIn(pair, textIn)),
  };
}

function headerIn(header: SideHeader, textIn: TextTranslator): SideHeader {
  const { title, editionTitle, notice, ...rest } = header.questionnaire;
  const texts = { title: textIn(title), editionTitle: textIn(editionTitle) };
  return {
    ...header,
    questionnaire: { ...rest, ...texts, ...(notice !== undefined && { notice: textIn(notice) }) },
  };
}

function pairIn(pair: QuestionPair, textIn: TextTranslator): QuestionPair {
  const { textBefore, textAfter } = pair;
  return {
    ...titled(pair, textIn),
    ...(textBefore !== undefined && { textBefore: textIn(textBefore) }),
    ...(textAfter !== undefined && { textAfter: textIn(textAfter) }),
  };
}

function titled<Item extends { title: string }>(item: Item, textIn: TextTranslator): Item {
  return { ...item, title: textIn(item.title) };
}
