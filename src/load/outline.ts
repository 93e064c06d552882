import type { PrincipleId } from '../model/questionnaire.ts';
import type { QuestionFile, QuestionnaireFile, SectionFile } from './documents.ts';
import type { DataPath } from './source.ts';

/** A question or section with its way from the root of the file. */
export interface Placed<T> {
  item: T;
  path: DataPath;
}

/** All sections and questions of a questionnaire file, in order, parents before children. */
export interface Outline {
  sections: Placed<SectionFile>[];
  /** `section` is the id of the section that holds it, `principle` its own or the inherited one. */
  questions: (Placed<QuestionFile> & { section: string; principle: PrincipleId | undefined })[];
}

export function outlineOf(file: QuestionnaireFile): Outline {
  const outline: Outline = { sections: [], questions: [] };
  collect(file.sections, ['sections'], undefined, outline);
  return outline;
}

function collect(
  sections: readonly SectionFile[],
  path: DataPath,
  inherited: PrincipleId | undefined,
  outline: Outline,
): void {
  for (const [index, section] of sections.entries()) {
    const here = [...path, index];
    const principle = section.principle ?? inherited;
    outline.sections.push({ item: section, path: here });
    for (const [at, item] of (section.questions ?? []).entries()) {
      const own = item.principle ?? principle;
      outline.questions.push({ item, path: [...here, 'questions', at], section: section.id, principle: own });
    }
    collect(section.sections ?? [], [...here, 'sections'], principle, outline);
  }
}
