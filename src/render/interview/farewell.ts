import type { Scorecard } from '../../model/scorecard.ts';
import type { RenderContext } from '../score/registry.ts';
import { barLines, nextCommands } from './summary-lines.ts';

/** What stays on the terminal after an interview: how far it came, where the answers are, what one would type next. */
export function renderFarewell(
  card: Scorecard,
  file: string,
  isInterrupted: boolean,
  hasBars: boolean,
  { style, width }: RenderContext,
): string {
  const { asked, scored, unknown, notApplicable, unanswered } = card.coverage;
  const done = asked - unanswered;
  const parts = [
    `${scored} rated`,
    unknown > 0 ? `${unknown} unknown` : '',
    notApplicable > 0 ? `${notApplicable} not applicable` : '',
  ];
  const lines = [
    `${isInterrupted ? 'Interrupted. ' : ''}${done} of ${asked} questions answered: ${parts.filter(Boolean).join(', ')}`,
    `saved in ${file}`,
    ...(unanswered === 0 && hasBars
      ? ['', ...barLines(card, { columns: Math.min(width, 80), rows: 24, style }), '']
      : []),
    ...(unanswered > 0 ? [`go on: tenet assess ${file}`] : nextCommands(file)),
  ];
  return `${lines.join('\n')}\n`;
}
