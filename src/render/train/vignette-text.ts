import { printable } from '../../model/printable-text.ts';
import type { Question } from '../../model/questionnaire.ts';
import type { Agreement, Training, Vignette } from '../../model/training.ts';
import { displayShare } from '../format-number.ts';
import { paragraph } from '../pad-text.ts';
import type { RenderContext } from '../score/registry.ts';

/** A vignette with its question and what each level says. */
export interface Case {
  vignette: Vignette;
  question: Question;
  /** Place among the cases, from 1, and how many there are. */
  place: readonly [number, number];
}

/** What a rater sees before rating; ends in one newline. */
export function renderCase({ vignette, question, place }: Case, { style, width }: RenderContext): string {
  const line = Math.min(width, 100);
  const { situation, evidence = [], claim } = vignette;
  const code = question.code === undefined ? '' : `${question.code} `;
  const lead = `Case ${place[0]} of ${place[1]}`;
  const heading = paragraph(printable(`${code}${question.title}`), line, '', `${lead}  `);
  const blocks = [
    [style.strong(lead) + style.accent(heading.slice(lead.length)), paragraph(printable(question.question), line, '')],
    [paragraph(printable(situation), line, '  ')],
    evidence.map(({ type, text }) => paragraph(printable(`${type}: ${text}`), line, '    ', '  - ')),
    question.anchors.map((anchor, level) => paragraph(printable(anchor), line, '     ', `  ${level}  `)),
    claim === undefined ? [] : [style.warning(`Level ${claim} is claimed. Which level does the evidence support?`)],
  ];
  return `${textOf(blocks)}\n`;
}

/** What the experts say of a rating. */
export function renderReason({ vignette }: Case, rating: number, { style, width }: RenderContext): string {
  const { level, whyNotHigher, whyNotLower } = vignette;
  const line = Math.min(width, 100);
  const distance = Math.abs(rating - level);
  const verdict = distance === 0 ? 'the same as the experts' : `${distance} away from the experts, who say ${level}`;
  const paint = distance === 0 ? style.good : distance === 1 ? style.warning : style.error;
  const reasons = [
    ...(whyNotHigher === undefined ? [] : [paragraph(printable(whyNotHigher), line, '    ', `  not ${level + 1}: `)]),
    ...(whyNotLower === undefined ? [] : [paragraph(printable(whyNotLower), line, '    ', `  not ${level - 1}: `)]),
  ];
  return `${[paint(paragraph(`You say ${rating}: ${verdict}.`, line, '')), ...reasons].join('\n')}\n`;
}

/** How well all ratings agree with those of the experts. */
export function renderAgreement({ passMark }: Training, agreement: Agreement, cases: number): string {
  const { rated, exact, adjacent, farthest, isPassed } = agreement;
  const share = (count: number): string => `${count} of ${rated} (${displayShare(count / rated)})`;
  const mark = passMark && `at least ${passMark.exact} exact, none off by more than ${passMark.farthest}`;
  const lines = [
    rated < cases ? `${rated} of ${cases} cases rated` : '',
    `exact      ${share(exact)}`,
    `adjacent   ${share(adjacent)}`,
    `farthest   ${farthest} ${farthest === 1 ? 'level' : 'levels'} off`,
    mark && isPassed !== undefined ? `pass mark  ${isPassed ? 'reached' : 'not reached'}: ${mark}` : '',
  ];
  return `${lines.filter(Boolean).join('\n')}\n`;
}

function textOf(blocks: readonly (readonly string[])[]): string {
  return blocks
    .filter((block) => block.length > 0)
    .map((block) => block.join('\n'))
    .join('\n\n');
}
