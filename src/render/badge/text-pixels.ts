import { widthOf } from '../text-width.ts';

/** Advance in thousandths of the font size, between those of DejaVu Sans and Verdana, which hardly differ. */
const characterWidths: readonly (readonly [number, string])[] = [
  [277, "'ijl"],
  [340, ' ,.·f/:;\\|IJ'],
  [395, '-()[]!t'],
  [420, 'r'],
  [460, '"'],
  [525, '*_`szc?'],
  [560, 'LF'],
  [595, 'kvxyeaPTYo'],
  [635, 'EhnuSbdgpq$0123456789{}'],
  [690, 'KAVXZBRC'],
  [745, 'UNH&'],
  [780, 'DGOQ'],
  [825, 'w#+<=>^~'],
  [860, 'M%'],
  [975, 'mW@'],
];

const widthByCharacter = new Map(
  characterWidths.flatMap(([width, characters]) => [...characters].map((each) => [each, width] as const)),
);

/** Width of a text in pixels at a font size; characters beyond the table count by the columns that they take. */
export function pixelsOf(text: string, fontSize: number): number {
  let sum = 0;
  for (const character of text) sum += widthByCharacter.get(character) ?? widthOf(character) * 600;
  return (sum * fontSize) / 1000;
}
