import type { Host } from '../host.ts';
import type { Question, Questionnaire, Section } from '../model/questionnaire.ts';
import type { QuestionDigests, Release } from '../model/release.ts';
import type { RubricDocument } from '../model/rubric.ts';
import { digestOf } from './digest.ts';
import type { Entry } from './library.ts';

type RubricOf = (key: string) => RubricDocument | undefined;

/** A questionnaire as `versions.json` remembers it. `rubricOf` finds a rubric by the key that questions name. */
export async function toRelease(
  { value, digest }: Entry<Questionnaire>,
  rubricOf: RubricOf,
  host: Pick<Host, 'sha256'>,
): Promise<Release> {
  const short = async (facts: unknown): Promise<string> => (await digestOf(facts, host)).slice(-64, -48);
  const questions: Record<string, QuestionDigests> = {};
  for (const question of value.questions) {
    const { code = null, title, question: sentence } = question;
    questions[question.id] = {
      judged: await short(judgedFacts(question, rubricOf)),
      worded: await short({ code, title, sentence }),
    };
  }
  return { version: value.version, digest, rules: await short(ruleFacts(value)), questions };
}

function judgedFacts(question: Question, rubricOf: RubricOf): unknown {
  const { kind, anchors, options, items, thresholds, weight, section, facets, editions } = question;
  const { unit = null, minimum = null, maximum = null, better = null, principle = null } = question;
  const asked = { kind, anchors, options, items, thresholds, unit, minimum, maximum, better };
  return { ...asked, weight, section, principle, facets, editions, levels: rubricOf(question.rubric)?.levels ?? null };
}

function ruleFacts({ scoring, hasPrinciples, editions, facets, sections }: Questionnaire): unknown {
  const lenses = facets.filter(({ scored }) => scored).map(({ id, values }) => ({ id, values: Object.keys(values) }));
  return { scoring, hasPrinciples, editions: Object.keys(editions), lenses, sections: sections.map(treeOf) };
}

function treeOf({ id, weight, sections }: Section): unknown {
  return { id, weight, sections: sections.map(treeOf) };
}
