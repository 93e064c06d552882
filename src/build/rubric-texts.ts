import type { RubricFile } from '../load/documents.ts';
import { type Texts, textsByPath } from './locale-texts.ts';

/** What people read of a rubric, as a language file translates it; messages stand under themselves. */
export function rubricTexts({ title, levels }: RubricFile): Texts {
  const named = levels.flatMap(({ name, means }) =>
    name !== undefined && means !== undefined ? [{ name, means }] : [],
  );
  const messages = Object.fromEntries(messagesIn(levels).map((message) => [message, message]));
  return { title, ...(named.length > 0 && { levels: named }), messages };
}

function messagesIn(part: unknown): string[] {
  if (typeof part !== 'object' || part === null) return [];
  return Object.entries(part).flatMap(([key, value]) => (key === 'errorMessage' ? textsIn(value) : messagesIn(value)));
}

function textsIn(part: unknown): string[] {
  return typeof part === 'string' ? [part] : Object.values(part as object).flatMap(textsIn);
}

/** All that a language file has to say: what the English one says; in another language also what rubrics say in English. */
export function demandedTexts(
  id: string,
  english: Readonly<Record<string, Texts>>,
  files: readonly RubricFile[],
): Texts {
  if (id === 'en') return english;
  return { ...english, rubrics: Object.fromEntries(files.map((file) => [file.id, rubricTexts(file)])) };
}

/** For each rubric the translation of every text that it can show, its own and those that it inherits. */
export function translatedTexts(
  files: readonly RubricFile[],
  translated: Readonly<Record<string, Texts>>,
): Record<string, Record<string, string>> {
  const own = (file: RubricFile): Record<string, string> => {
    const theirs = textsByPath(translated[file.id] ?? {});
    return Object.fromEntries(
      [...textsByPath(rubricTexts(file))].map(([path, text]) => [text, theirs.get(path) ?? text]),
    );
  };
  const all = (file: RubricFile): Record<string, string> => {
    const base = files.find(({ id }) => id === file.extends);
    return { ...(base && all(base)), ...own(file) };
  };
  return Object.fromEntries(files.map((file) => [file.id, all(file)]));
}
