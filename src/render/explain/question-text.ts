import type { CoherenceFinding } from '../../model/insight.ts';
import { printable } from '../../model/printable-text.ts';
import type { Question } from '../../model/questionnaire.ts';
import type { QuestionScore } from '../../model/scorecard.ts';
import { insightLines } from '../insight-lines.ts';
import { paragraph } from '../pad-text.ts';
import type { RenderContext } from '../score/registry.ts';

/** How one question was judged: levels, evidence with its age, and what the next level still needs. */
export function renderQuestion(
  score: QuestionScore,
  question: Question,
  findings: readonly CoherenceFinding[],
  context: RenderContext,
): string {
  const { style, width } = context;
  const line = Math.min(width, 100);
  const code = score.code === undefined ? '' : `${score.code} `;
  const blocks = [
    [style.strong(printable(`${code}${score.title}`)), style.faint(score.id)],
    [paragraph(printable(score.question), line, '')],
    standing(score, style, line),
    question.anchors.map((anchor, level) => anchorLine(anchor, level, score, style, line)),
    evidenceLines(score, line),
    nextLines(score, style, line),
    insightLines({ patterns: [], coherence: findings.filter(isAbout(score)) }, context).slice(1),
    score.note === undefined ? [] : [paragraph(printable(score.note), line, '  ', 'note: ')],
  ];
  const texts = blocks.filter((block) => block.length > 0).map((block) => block.join('\n'));
  return `${texts.join('\n\n')}\n`;
}

function isAbout({ id }: QuestionScore) {
  return (finding: CoherenceFinding): boolean => finding.if.question === id || finding.expect.question === id;
}

const stateWords = {
  scored: '',
  unknown: 'nobody knew: it contributes no value and widens the interval',
  notApplicable: 'not applicable: it leaves all sums',
  unanswered: 'not answered: it contributes no value and widens the interval',
} as const;

function standing(score: QuestionScore, style: RenderContext['style'], width: number): string[] {
  const { state, claimed, evidenced, reached, notApplicable } = score;
  if (state !== 'scored' || claimed === undefined || evidenced === undefined || !reached) {
    const reason = notApplicable ? ` (${printable(notApplicable.reason)})` : '';
    return [style.warning(`${stateWords[state]}${reason}`)];
  }
  const gap = claimed - evidenced;
  const paint = gap > 0 ? style.warning : style.good;
  const levels = `claimed ${claimed}, evidenced ${evidenced}${gap > 0 ? `, assurance gap ${gap}` : ''}`;
  return [paint(levels), paragraph(printable(`${reached.level} ${reached.name}: ${reached.text}`), width, '  ')];
}

function anchorLine(
  anchor: string,
  level: number,
  score: QuestionScore,
  style: RenderContext['style'],
  width: number,
): string {
  const marks = [score.claimed === level ? 'c' : ' ', score.evidenced === level ? 'e' : ' '].join('');
  const text = paragraph(printable(anchor), width, '       ', `  ${marks} ${level}  `);
  return marks.trim() === '' ? style.faint(text) : text;
}

function evidenceLines({ evidence, state }: QuestionScore, width: number): string[] {
  if (evidence.length === 0) return state === 'scored' ? ['evidence: none'] : [];
  const lines = evidence.map((item) => {
    const age =
      item.ageMonths === undefined ? 'undated' : `${item.ageMonths} ${item.ageMonths === 1 ? 'month' : 'months'} old`;
    const facts = [item.type, age, item.outdated ? 'outdated' : '', [item.place ?? []].flat().join(', ')].filter(
      Boolean,
    );
    return paragraph(printable(`${item.title ?? item.ref ?? item.type} (${facts.join('; ')})`), width, '    ', '  - ');
  });
  return ['evidence:', ...lines];
}

function nextLines({ next }: QuestionScore, style: RenderContext['style'], width: number): string[] {
  if (!next) return [];
  const found = next.onFile.length > 0 ? next.onFile.join('; ') : 'nothing';
  return [
    style.strong(`not yet level ${next.level} ${printable(next.name)}:`),
    ...next.missing.map((text) => paragraph(printable(text), width, '    ', '  - ')),
    style.faint(paragraph(`on file: ${found}`, width, '  ')),
  ];
}
