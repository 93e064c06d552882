import { problem } from '../../diagnostics/catalog/index.ts';
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import type { Questionnaire } from '../../model/questionnaire.ts';
import type { Translation } from '../../model/translation.ts';
import { compareVersions } from '../compare-versions.ts';
import { nearestWord } from '../nearest-word.ts';
import type { Source } from '../source.ts';
import { findMisfits, findMissing, type Misfit } from './compare-texts.ts';
import { textsOf } from './questionnaire-texts.ts';

/** Ids that its questionnaire does not have, and texts that it owes. The shape of the source has been checked. */
export function checkAgainst(original: Questionnaire, source: Source): Diagnostic[] {
  const translation = source.data as Translation;
  const misfits = findMisfits(translation.texts, textsOf(original));
  return [
    ...nameProblems(translation, source),
    ...versionProblems(translation, original, source),
    ...editionProblems(translation, original, source),
    ...misfits.map((misfit) => misfitProblem(misfit, source)),
    ...missingProblems(translation, original, source),
  ];
}

// "spending.de.yaml" is found by its name: a name that says something else would never be looked at.
function nameProblems({ questionnaire, language }: Translation, source: Source): Diagnostic[] {
  const expected = `${questionnaire.id}.${language}.yaml`;
  const name = source.file.split('/').at(-1) ?? source.file;
  return name === expected ? [] : [problem('translation/name', { name, expected }, source.locate(['language']))];
}

function versionProblems({ questionnaire }: Translation, { id, version }: Questionnaire, source: Source): Diagnostic[] {
  const { version: wanted } = questionnaire;
  if (compareVersions(wanted, version) === 0) return [];
  return [
    problem('translation/other-version', { id, wanted, found: version }, source.locate(['questionnaire', 'version'])),
  ];
}

function editionProblems({ covers = [] }: Translation, { editions }: Questionnaire, source: Source): Diagnostic[] {
  const known = Object.keys(editions);
  return covers.flatMap((edition, index) => {
    if (known.includes(edition)) return [];
    const facts = { id: edition, near: nearestWord(edition, known) };
    return [problem('translation/unknown-edition', facts, source.locate(['covers', index]))];
  });
}

function misfitProblem(misfit: Misfit, source: Source): Diagnostic {
  const path = ['texts', ...misfit.path];
  if (misfit.kind === 'length') {
    const { count, expected } = misfit;
    return problem('translation/length', { what: misfit.path.join('.'), count, expected }, source.locate(path, 'key'));
  }
  const facts = { id: misfit.key, near: nearestWord(misfit.key, misfit.known) };
  return problem('translation/unknown-id', facts, source.locate(path, 'key'));
}

function missingProblems(translation: Translation, original: Questionnaire, source: Source): Diagnostic[] {
  const editions = (translation.covers ?? ['full']).filter((edition) => Object.hasOwn(original.editions, edition));
  if (editions.length === 0) return [];
  return findMissing(translation.texts, textsOf(original, editions)).map((path) =>
    problem('translation/missing-text', { what: path.join('.') }, source.locate(['texts', ...path], 'key')),
  );
}
