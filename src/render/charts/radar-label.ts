import type { GroupScore } from '../../model/scorecard.ts';
import type { Words } from '../report/words.ts';
import { escapeXml } from './escape-xml.ts';

const lineLength = 15;
/** In units of the drawing; the type itself is set in the style sheet and spaced in em. */
const lineHeight = 15;

/** Where the labels of a radar stand, how many there are, and the words for them. */
interface Rim {
  distance: number;
  count: number;
  words: Words;
}

/** The name of a spoke at its outer end, in at most three lines, with its evidenced mean below. */
export function drawAxisLabel(group: GroupScore, angle: number, { distance, count, words }: Rim): string {
  const x = Math.round(Math.sin(angle) * distance * 10) / 10;
  const lines = [...wrap(group.title, count > 12 ? 1 : 3)];
  const middle = -Math.cos(angle) * distance;
  const height = (lines.length + 1) * lineHeight;
  // Labels above the middle grow upwards, those below grow downwards, so that none covers the chart.
  const top = middle - (height * (1 + Math.cos(angle))) / 2 + 11;
  const y = Math.round(top * 10) / 10;
  const number = group.evidenced === undefined ? words.phrases.notScored : words.number(group.evidenced);
  const anchor = Math.abs(x) < 10 ? 'middle' : x > 0 ? 'start' : 'end';
  const rows = lines.map(
    (line, index) => `<tspan x="${x}"${index > 0 ? ` dy="1.15em"` : ''}>${escapeXml(line)}</tspan>`,
  );
  const value = `<tspan class="number" x="${x}" dy="1.15em">${number}</tspan>`;
  return `<text x="${x}" y="${y}" text-anchor="${anchor}">${rows.join('')}${value}</text>`;
}

function wrap(title: string, most: number): string[] {
  const lines: string[] = [];
  for (const word of title.split(/\s+/)) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + word.length < lineLength) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  const kept = lines.slice(0, most).map(shorten);
  if (lines.length > most) kept.push(`${shorten(kept.pop() ?? '')} …`);
  return kept;
}

function shorten(line: string): string {
  const characters = [...line];
  return characters.length > lineLength + 3 ? `${characters.slice(0, lineLength).join('')}…` : line;
}
