import { modules, plans, ids as questionnaireIds, translations } from '../generated/questionnaires/index.js';
import { compiled, documents } from '../generated/rubrics/index.js';
import type { Answer } from '../model/assessment.ts';
import type { Questionnaire } from '../model/questionnaire.ts';
import type { Accepts, CompiledRubric, PlaceFacts, QuickAccepts, RubricDocument } from '../model/rubric.ts';
import type { JudgedEvidence } from '../model/scorecard.ts';
import type { Translation } from '../model/translation.ts';
import { toComplaints } from './complaints.ts';
import type { Entry } from './library.ts';

/** What ships with the package, made ready at build time: nothing here is parsed or compiled at run time. */
export const builtinQuestionnaireIds: readonly string[] = questionnaireIds;
export const builtinRubricIds: readonly string[] = Object.keys(documents);

/** The whole of a questionnaire, or what a table of scores needs of it: no anchors, no guidance, no actions. */
export type QuestionnairePart = 'whole' | 'plan';

/** A built-in questionnaire; absent when there is none of this id. */
export async function builtinQuestionnaire(
  id: string,
  part: QuestionnairePart,
): Promise<Entry<Questionnaire> | undefined> {
  const loaders = part === 'plan' ? plans : modules;
  return Object.hasOwn(loaders, id) ? (await loaders[id]?.())?.default : undefined;
}

/** The built-in texts of a questionnaire in a language; absent when there are none. */
export async function builtinTranslation(id: string, locale: string): Promise<Translation | undefined> {
  const key = `${id}.${locale}`;
  return Object.hasOwn(translations, key) ? (await translations[key]?.())?.default : undefined;
}

/** The languages that a questionnaire has built-in texts in. */
export function builtinTranslationsOf(id: string): string[] {
  return Object.keys(translations).flatMap((key) => (key.startsWith(`${id}.`) ? [key.slice(id.length + 1)] : []));
}

/** A built-in rubric, complete; absent when there is none of this id. */
export async function builtinRubric(id: string): Promise<Entry<RubricDocument> | undefined> {
  return Object.hasOwn(documents, id) ? (await documents[id]?.())?.default : undefined;
}

/** A built-in rubric as compiled at build time; absent for rubrics that need their question's options or thresholds. */
export async function precompiledRubric(id: string, explaining: boolean): Promise<CompiledRubric | undefined> {
  const forms = Object.hasOwn(compiled, id) ? compiled[id] : undefined;
  const entry = await builtinRubric(id);
  if (!forms || !entry) return undefined;
  const quick = await forms.quick();
  const toAccepts = (accepts: QuickAccepts | undefined): Accepts | undefined => accepts && onInstance(accepts);
  const fast = {
    rubric: entry.value,
    claim: quick.claim.map(toAccepts),
    evidence: quick.evidence.map(toAccepts),
    quick,
  };
  if (!explaining) return fast;
  const slow = await forms.explaining();
  const missing = {
    claim: slow.claim.map((validate) => validate && toComplaints(validate)),
    evidence: slow.evidence.map((validate) => validate && toComplaints(validate)),
  };
  return { ...fast, missing };
}

// An instance is an answer with ages and places already worked out.
function onInstance(accepts: QuickAccepts): Accepts {
  return (instance) => {
    const { places, ...answer } = instance as Answer & { places: PlaceFacts[] };
    const ages = answer.evidence.map((item: JudgedEvidence) => item.ageMonths);
    return accepts(answer, ages, () => places);
  };
}
