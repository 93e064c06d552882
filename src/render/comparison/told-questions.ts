import { type Comparison, isQuestionChange, type QuestionPair } from '../../model/comparison.ts';
import type { Words } from '../report/words.ts';
import { type ToldChange, tellQuestionChange } from './change-words.ts';

/** A question of which something is told. */
export interface ToldQuestion {
  pair: QuestionPair;
  /** Code and title, as plain text. */
  name: string;
  changes: readonly ToldChange[];
  /** Texts of both levels, where the level moved and they differ. */
  texts?: { before?: string; after?: string };
}

/** Questions of a group, in order. */
export interface ToldGroup {
  title: string;
  questions: readonly ToldQuestion[];
}

/** The parts of a comparison that questions are told from. */
export type ToldPart = Pick<Comparison, 'questions' | 'changes' | 'basis' | 'principles' | 'sections'>;

/** Every question that changed, that was renamed or that cannot be compared, principle by principle (else by section). */
export function tellQuestions(comparison: ToldPart, words: Words): ToldGroup[] {
  const { questions, principles, sections } = comparison;
  const titles = new Map([...sections, ...principles].map(({ id, title }) => [id, title]));
  const groups = new Map<string, ToldQuestion[]>();
  for (const pair of questions) {
    const told = tellQuestion(pair, comparison, words);
    if (!told) continue;
    const id = pair.principle ?? pair.section;
    groups.set(id, [...(groups.get(id) ?? []), told]);
  }
  return [...groups].map(([id, members]) => ({ title: titles.get(id) ?? id, questions: members }));
}

function tellQuestion(pair: QuestionPair, { changes, basis }: ToldPart, words: Words): ToldQuestion | undefined {
  const own = changes.filter(isQuestionChange).filter(({ question }) => question === pair.id);
  const told = [
    ...own.map((change) => tellQuestionChange(change, basis, words)),
    ...(pair.idBefore === undefined ? [] : [aside(words.changes.renamed({ name: pair.idBefore }))]),
    ...(pair.isNotComparable ? [aside(askedOtherwise(pair, basis, words))] : []),
  ];
  if (told.length === 0) return undefined;
  const hasMoved = own.some(({ kind }) => kind === 'raised' || kind === 'lowered' || kind.startsWith('became'));
  const name = pair.code === undefined ? pair.title : `${pair.code} ${pair.title}`;
  return { pair, name, changes: told, ...(hasMoved && textsOf(pair)) };
}

function aside(text: string): ToldChange {
  return { direction: 'aside', text };
}

function askedOtherwise({ before, after }: QuestionPair, basis: Comparison['basis'], { changes }: Words): string {
  const levelOf = (levels: QuestionPair['before']): string =>
    levels ? changes.atLevel({ level: String(levels[basis]) }) : changes.noLevel;
  return changes.otherwise({ before: levelOf(before), after: levelOf(after) });
}

function textsOf({ textBefore, textAfter }: QuestionPair): Pick<ToldQuestion, 'texts'> {
  if (textBefore === textAfter) return {};
  return {
    texts: {
      ...(textBefore !== undefined && { before: textBefore }),
      ...(textAfter !== undefined && { after: textAfter }),
    },
  };
}
