import type { Question } from '../../../model/questionnaire.ts';
import type { ContentRule, Finding } from '../content-rule.ts';
import { quoted } from '../find-terms.ts';

export const neighboursNamed: ContentRule = {
  id: 'Q07',
  title: 'notThis names at least one other question, and only questions that exist',
  why: 'Questions that lie close together are told apart by saying which one asks for what.',
  severity: 'error',
  check({ questions }) {
    if (questions.length < 2) return [];
    const names = new Map(questions.flatMap((one) => [one.id, one.code ?? one.id].map((name) => [name, one] as const)));
    const shapes = new Set(questions.flatMap(({ code }) => (code === undefined ? [] : shapeOf(code))));
    return questions.flatMap((question) => checkOne(question, names, shapes));
  },
};

function checkOne(question: Question, names: ReadonlyMap<string, Question>, shapes: ReadonlySet<string>): Finding[] {
  const tokens = tokensIn(question.notThis ?? '');
  const unknown = tokens.filter((token) => !names.has(token) && isCode(token, shapes));
  const namesOther = tokens.some((token) => names.has(token) && names.get(token) !== question);
  const messages = [
    ...(namesOther ? [] : ['notThis names no other question by its code or id']),
    ...(unknown.length > 0 ? [`no question has the code ${quoted(unknown)}`] : []),
  ];
  return messages.map((message) => ({ question: question.id, path: ['notThis'], message }));
}

function tokensIn(text: string): string[] {
  return text.match(/[A-Za-z0-9](?:[A-Za-z0-9._-]*[A-Za-z0-9])?/g) ?? [];
}

/** A code without a letter or without a digit looks like any number or word, so nothing is said to look like it. */
function isCode(token: string, shapes: ReadonlySet<string>): boolean {
  return /[A-Za-z]/.test(token) && /\d/.test(token) && shapes.has(shapeOf(token));
}

/** FV-2 and TH-12 have one shape: AA-9. */
function shapeOf(code: string): string {
  return code.replace(/[A-Z]/g, 'A').replace(/[a-z]/g, 'a').replace(/\d+/g, '9');
}
