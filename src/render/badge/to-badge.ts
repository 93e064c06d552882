import type { ScoreSummary } from '../../model/scorecard.ts';
import { displayNumber } from '../format-number.ts';
import { badgeColor } from './badge-color.ts';

/** What a badge says; every text is one line that XML can hold. */
export interface Badge {
  /** Left half: what is measured. */
  label: string;
  /** Right half: `2.43 · level 2`, or `unscored`. */
  message: string;
  /** Behind the message, `#rrggbb`. */
  color: string;
  /** The whole in a sentence, for those who hear it or point at it. */
  about: string;
}

/** The badge of a scorecard's whole; without a score it says so and never looks like a good one. */
export function toBadge(card: ScoreSummary, label: string): Badge {
  const { score, level } = card.overall;
  const highest = card.scale.at(-1)?.level ?? 0;
  const message = score === undefined || level === undefined ? 'unscored' : `${displayNumber(score)} · level ${level}`;
  const { subject, date } = card.assessment;
  return {
    label: oneLine(label),
    message,
    color: badgeColor(score === undefined ? undefined : level, highest),
    about: oneLine(`${label}: ${message}. ${subject}, ${date}, on ${card.basis} levels from 0 to ${highest}`),
  };
}

// Direction marks make a text read as another one; U+FFFE and U+FFFF may not stand in XML at all.
const unsafe = /[\p{Cs}\p{Cc}\u200e\u200f\u202a-\u202e\u2066-\u2069\ufffe\uffff]/gu;

/** Text as one line, free of what XML cannot hold and of what would hide or turn other text. */
export function oneLine(text: string): string {
  return text.replace(/\s+/gu, ' ').replace(unsafe, '\ufffd').trim();
}
