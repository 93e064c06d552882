import type { Answer, Assessment, Basis } from '../../model/assessment.ts';
import type { Question } from '../../model/questionnaire.ts';
import type { JudgedEvidence, NextLevel, QuestionLine, QuestionScore, ReachedLevel } from '../../model/scorecard.ts';
import { deriveInstance, withAges } from '../rubric/derive-instance.ts';
import { factsOnFile } from '../rubric/facts-on-file.ts';
import { missingFor } from '../rubric/judge-answer.ts';
import type { JudgedLevels, JudgedQuestion } from './judge-questions.ts';
import { actionFor } from './rank-actions.ts';
import { targetOf } from './target-of.ts';

/** A judged question as the scorecard holds it: its facts, its answer, its levels and what comes next. */
export function toQuestionScore(judged: JudgedQuestion, assessment: Assessment, basis: Basis): QuestionScore {
  const { question, answer, state, levels } = judged;
  const target = targetOf(assessment, question.principle);
  return {
    id: question.id,
    ...(question.code !== undefined && { code: question.code }),
    title: question.title,
    question: question.question,
    kind: question.kind,
    section: question.section,
    ...(question.principle && { principle: question.principle }),
    facets: question.facets,
    weight: question.weight,
    state,
    ...(levels && levelFacts(levels, basis)),
    ...(answer && words(answer)),
    evidence: evidenceOf(judged),
    ...(levels && levelTexts(judged, levels, basis)),
    ...(answer?.notApplicable && { notApplicable: answer.notApplicable }),
    ...(target !== undefined && { target }),
  };
}

/** The same in numbers only. */
export function toQuestionLine({ question, state, levels }: JudgedQuestion, basis: Basis): QuestionLine {
  const { id } = question;
  if (!levels) return { id, state };
  const { claimed, evidenced } = levels;
  return { id, state, claimed, evidenced, value: valueOn(basis, levels) };
}

function valueOn(basis: Basis, { claimedValue, evidencedValue }: JudgedLevels): number {
  return basis === 'claimed' ? claimedValue : evidencedValue;
}

function levelFacts(levels: JudgedLevels, basis: Basis): Partial<QuestionScore> {
  const { claimed, evidenced } = levels;
  return { claimed, evidenced, assuranceGap: claimed - evidenced, value: valueOn(basis, levels) };
}

function words(answer: Answer): Partial<QuestionScore> {
  const { confidence, note, best, worst } = answer;
  const given = answer.choice ?? answer.value ?? answer.checked;
  return {
    ...(confidence && { confidence }),
    ...(note !== undefined && { note }),
    ...(best !== undefined && { best }),
    ...(worst !== undefined && { worst }),
    ...(given !== undefined && { answer: given }),
  };
}

function levelTexts(judged: JudgedQuestion, levels: JudgedLevels, basis: Basis): Partial<QuestionScore> {
  const next = nextLevel(judged, levels);
  const action = actionFor(judged, levels.evidenced);
  return { reached: reachedLevel(judged, levels[basis]), ...(next && { next }), ...(action && { action }) };
}

/** The level above the evidenced one; absent at the highest, and when the rubric was not compiled for explaining. */
export function nextLevel(judged: JudgedQuestion, levels: JudgedLevels): NextLevel | undefined {
  const { answer } = judged;
  const level = levels.evidenced + 1;
  const isTop = level >= judged.rubric.rubric.levels.length;
  if (isTop || !answer || !judged.rubric.missing) return undefined;
  const evidence = evidenceOf(judged);
  return {
    ...reachedLevel(judged, level),
    missing: missingFor(judged.rubric, level, deriveInstance(answer, evidence)),
    onFile: factsOnFile(evidence),
  };
}

function evidenceOf({ answer, ages }: JudgedQuestion): JudgedEvidence[] {
  return withAges(answer?.evidence ?? [], ages);
}

function reachedLevel({ question, rubric }: JudgedQuestion, level: number): ReachedLevel {
  const { name = '', means = '' } = rubric.rubric.levels[level] ?? {};
  return { level, name, text: textOfLevel(question, level) ?? means };
}

/** What a level means for a question: its anchor, or the labels of the choices that stand for it; absent otherwise. */
function textOfLevel(question: Question, level: number): string | undefined {
  if (question.kind === 'scale') return question.anchors[level];
  const labels = question.options.filter((option) => option.level === level).map((option) => option.label);
  return labels.length > 0 ? labels.join(' · ') : undefined;
}
