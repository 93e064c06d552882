import { escapeXml } from '../charts/escape-xml.ts';
import type { BadgeRenderer } from './registry.ts';
import { pixelsOf } from './text-pixels.ts';

const height = 20;
const radius = 3;
const fontSize = 11;
const padding = 6;

/** A flat badge that stands alone: no font, style sheet or address from elsewhere, and no id that another one could have. */
export const render: BadgeRenderer = ({ label, message, color, about }) => {
  const [left, right] = [widthOfHalf(label), widthOfHalf(message)];
  const width = left + right;
  const name = escapeXml(about);
  return `<!-- tenet:badge -->
<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img" aria-label="${name}">
<title>${name}</title>
<path fill="#3f4650" d="${drawHalf(left, left, -1)}"/>
<path fill="${color}" d="${drawHalf(left, right, 1)}"/>
<g fill="#fff" font-family="Verdana,'DejaVu Sans',Geneva,sans-serif" font-size="${fontSize}">
${drawText(label, 0, left)}
${drawText(message, left, right)}
</g>
</svg>
`;
};

function widthOfHalf(text: string): number {
  return Math.ceil(pixelsOf(text, fontSize)) + 2 * padding;
}

/** From the seam outwards, to the left (−1) or right (1), round at the two outer corners. */
function drawHalf(seam: number, width: number, direction: -1 | 1): string {
  const [side, corner] = [(width - radius) * direction, radius * direction];
  const sweep = direction === 1 ? 1 : 0;
  const arc = `a${radius} ${radius} 0 0 ${sweep}`;
  return `M${seam} 0h${side}${arc} ${corner} ${radius}v${height - 2 * radius}${arc} ${-corner} ${radius}H${seam}z`;
}

// The reader's font may be another one: the length is told, so that the text fits whatever it is.
function drawText(text: string, left: number, width: number): string {
  return `<text x="${left + padding}" y="14" textLength="${width - 2 * padding}">${escapeXml(text)}</text>`;
}
