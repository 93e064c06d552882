import type { Notice } from '../../model/interview-desk.ts';
import { printable } from '../../model/printable-text.ts';

/** A notice in words alone, for where colours say nothing. */
export function renderNotice({ tone, text }: Notice): string {
  const word = { good: '', warning: 'Note: ', error: 'Not accepted: ' }[tone];
  return `${word}${printable(text)}`;
}
