import type { IUnicodeVersionProvider } from '@xterm/headless';

const wideRanges: readonly (readonly [number, number])[] = [
  [0x1100, 0x115f],
  [0x2e80, 0x303e],
  [0x3041, 0xa4cf],
  [0xa960, 0xa97c],
  [0xac00, 0xd7a3],
  [0xf900, 0xfaff],
  [0xfe10, 0xfe19],
  [0xfe30, 0xfe6b],
  [0xff01, 0xff60],
  [0xffe0, 0xffe6],
  [0x20000, 0x3fffd],
];

/**
 * How wide terminals of today draw characters: those of East Asia and emoji take two columns, combining ones none. The
 * emulator's own tables are those of Unicode 6, in which emoji are narrow. An emoji of several code points is as wide
 * as all of them, as in terminals that know no clusters.
 */
export const unicodeWidths: IUnicodeVersionProvider = { version: 'today', wcwidth, charProperties };

function wcwidth(codePoint: number): 0 | 1 | 2 {
  // 0xad, the soft hyphen, is drawn.
  if (codePoint < 0x300) return codePoint < 0x20 || (codePoint >= 0x7f && codePoint < 0xa0) ? 0 : 1;
  const character = String.fromCodePoint(codePoint);
  if (/[\p{Mn}\p{Me}\p{Cf}]/u.test(character)) return 0;
  const isWide = wideRanges.some(([first, last]) => codePoint >= first && codePoint <= last);
  return isWide || /\p{Emoji_Presentation}/u.test(character) ? 2 : 1;
}

// The emulator's own packing of width and of "belongs to the character before"; `preceding` is packed like that too.
function charProperties(codePoint: number, preceding: number): number {
  const width = wcwidth(codePoint);
  const precedingWidth = (preceding >> 1) & 3;
  const isJoined = width === 0 && precedingWidth > 0;
  return ((isJoined ? precedingWidth : width) << 1) | (isJoined ? 1 : 0);
}
