import type { Answer, Assessment, Basis } from '../model/assessment.ts';
import type { Questionnaire } from '../model/questionnaire.ts';
import type { AssessmentFile } from './documents.ts';

/** An assessment with every default filled in and old question ids replaced by the present ones. */
export function toAssessment(file: AssessmentFile, questionnaire: Questionnaire): Assessment {
  const { questionnaire: answered, type } = file;
  const nowById = renames(questionnaire);
  const answers = new Map<string, Answer>();
  for (const [id, answer] of Object.entries(file.answers ?? {})) {
    const { evidence } = answer;
    answers.set(nowById.get(id) ?? id, evidence ? { ...answer, evidence } : { ...answer, evidence: [] });
  }
  const actions = (file.actions ?? []).map((action) => ({
    ...action,
    question: nowById.get(action.question) ?? action.question,
  }));
  return {
    questionnaire: {
      id: answered.id,
      version: answered.version,
      edition: answered.edition ?? 'full',
      ...(answered.digest !== undefined && { digest: answered.digest }),
    },
    subject: file.subject,
    ...(file.scope !== undefined && { scope: file.scope }),
    type,
    basis: basisOf(file),
    date: file.date,
    assessors: file.assessors ?? [],
    ...(file.target !== undefined && { target: file.target }),
    outcomeWeights: file.outcomeWeights ?? {},
    answers,
    actions,
  };
}

/** The basis that an assessment asks for; without a wish an independent one counts what is proven. */
export function basisOf({ basis, type }: Pick<AssessmentFile, 'basis' | 'type'>): Basis {
  return basis ?? (type === 'independent' ? 'evidenced' : 'claimed');
}

const renamesOf = new WeakMap<Questionnaire, ReadonlyMap<string, string>>();

/** Old question id to the present one; worked out once. */
export function renames(questionnaire: Questionnaire): ReadonlyMap<string, string> {
  const known = renamesOf.get(questionnaire);
  if (known) return known;
  const pairs = questionnaire.questions.flatMap(({ id, renamedFrom }) => renamedFrom.map((old) => [old, id] as const));
  const nowById = new Map(pairs);
  renamesOf.set(questionnaire, nowById);
  return nowById;
}
