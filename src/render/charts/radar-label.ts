import type { GroupScore } from '../../model/scorecard.ts';
import type { Words } from '../report/words.ts';
import { escapeXml } from './escape-xml.ts';

const lineLength = 15;
/** In units of the drawing; the type itself is set in the style sheet and spaced in em. */
const lineHeight = 17;

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
  const lines = evenLines(title.split(/\s+/));
  const kept = lines.slice(0, most).map(shorten);
  if (lines.length > most) kept.push(`${shorten(kept.pop() ?? '')} …`);
  return kept;
}

// As few lines as there can be, and of those the narrowest: no word is left alone on the last one.
function evenLines(words: readonly string[]): string[] {
  const fewest = linesOf(words, lineLength).length;
  for (let width = 1; width < lineLength; width += 1) {
    const lines = linesOf(words, width);
    if (lines.length === fewest) return lines;
  }
  return linesOf(words, lineLength);
}

function linesOf(words: readonly string[], width: number): string[] {
  const lines: string[] = [];
  for (const word of words) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + word.length < width) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}

function shorten(line: string): string {
  const characters = [...line];
  return characters.length > lineLength + 3 ? `${characters.slice(0, lineLength).join('')}…` : line;
}
