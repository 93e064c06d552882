import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { builtinQuestionnaire, builtinQuestionnaireIds, builtinTranslation } from '../../../src/load/builtins.ts';
import { parseYaml } from '../../../src/load/parse-yaml.ts';
import { checkAgainst } from '../../../src/load/translating/check-against.ts';
import { findMisfits, findMissing } from '../../../src/load/translating/compare-texts.ts';
import { textsOf } from '../../../src/load/translating/questionnaire-texts.ts';
import { translateQuestionnaire } from '../../../src/load/translating/translate-questionnaire.ts';
import type { Questionnaire } from '../../../src/model/questionnaire.ts';
import type { QuestionnaireTexts, Translation } from '../../../src/model/translation.ts';

async function builtin(id: string): Promise<Questionnaire> {
  const entry = await builtinQuestionnaire(id, 'whole');
  if (!entry) throw new Error(`no questionnaire ${id}`);
  return entry.value;
}

/** Every text with a mark, lists and maps as they are. */
function marked(texts: unknown): unknown {
  if (typeof texts === 'string') return `«${texts}»`;
  if (Array.isArray(texts)) return texts.map(marked);
  return Object.fromEntries(Object.entries(texts as object).map(([key, value]) => [key, marked(value)]));
}

const inMarks = (texts: QuestionnaireTexts, { id, version }: Questionnaire): Translation => ({
  format: 'tenet/translation@1',
  questionnaire: { id, version },
  language: 'xx',
  texts: marked(texts) as QuestionnaireTexts,
});

/** A questionnaire without its texts: what decides a score. */
function bare(data: unknown): unknown {
  if (typeof data === 'string') return data.replaceAll(/«[^»]*»/g, '');
  if (Array.isArray(data)) return data.map(bare);
  if (typeof data !== 'object' || data === null) return data;
  return Object.fromEntries(Object.entries(data).map(([key, value]) => [key, bare(value)]));
}

describe.each(builtinQuestionnaireIds)('%s', (id) => {
  test('every text is put in, and nothing else changes', async () => {
    const original = await builtin(id);
    const translated = translateQuestionnaire(original, inMarks(textsOf(original), original));
    expect(textsOf(translated)).toEqual(marked(textsOf(original)));
    const blank = (questionnaire: Questionnaire) =>
      bare(translateQuestionnaire(questionnaire, inMarks(textsOf(questionnaire), questionnaire)));
    expect(blank(original)).toEqual(blank(translateQuestionnaire(original, inMarks({}, original))));
  });

  test('what a translation lacks stays as it is, and is named', async () => {
    const original = await builtin(id);
    const all = textsOf(original);
    await fc.assert(
      fc.property(fc.subarray(Object.keys(all.questions ?? {})), (ids) => {
        const questions = Object.fromEntries(ids.map((each) => [each, all.questions?.[each] ?? {}]));
        const some = { ...all, questions };
        const { questions: asked } = translateQuestionnaire(original, inMarks(some, original));
        expect(asked.filter(({ title }) => title.startsWith('«')).map((question) => question.id)).toEqual(
          Object.keys(all.questions ?? {}).filter((each) => ids.includes(each)),
        );
        const missing = new Set(findMissing(some, all).map(([, question]) => question));
        expect(missing.size).toBe(Object.keys(all.questions ?? {}).length - ids.length);
        expect(findMisfits(some, all)).toEqual([]);
      }),
      { numRuns: 20 },
    );
  });
});

test('ids that are not there and lists of another length are found, whatever they are called', async () => {
  const original = await builtin('guiding-principles');
  const texts = JSON.parse(
    '{"questions":{"constructor":{"title":"x"},"outcomes-agreed":{"anchors":["a"],"titel":"x"}}}',
  );
  expect(findMisfits(texts, textsOf(original)).map(({ kind, path }) => `${kind} ${path.join('.')}`)).toEqual([
    'unknown questions.constructor',
    'length questions.outcomes-agreed.anchors',
    'unknown questions.outcomes-agreed.titel',
  ]);
  expect(translateQuestionnaire(original, { ...inMarks({}, original), texts: { questions: {} } }).questions).toEqual(
    original.questions,
  );
});

const files = readdirSync('questionnaires').filter((name) => /^[a-z-]+\.[a-z-]+\.yaml$/.test(name));

test.each(files)('%s, which ships, is whole and fits its questionnaire', async (name) => {
  const parsed = parseYaml(name, readFileSync(`questionnaires/${name}`, 'utf8'));
  if ('problems' in parsed) throw new Error('not YAML');
  const { questionnaire, language } = parsed.source.data as Translation;
  expect(checkAgainst(await builtin(questionnaire.id), parsed.source)).toEqual([]);
  expect(await builtinTranslation(questionnaire.id, language)).toEqual(parsed.source.data);
});
