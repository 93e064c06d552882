import type { GroupScore } from '../../model/scorecard.ts';
import type { Words } from '../report/words.ts';
import { type ChartScale, placeOnLine, valueOfLevel } from './chart-scale.ts';
import { escapeXml } from './escape-xml.ts';

const width = 600;
const characters = 10;

/**
 * One group as a horizontal bar: solid up to the evidenced mean, dashed up to the claimed one, a thin line for the
 * possible range, a tick for the target. Stretches to the width of its place; colours come from the style sheet.
 */
export function drawBar(group: GroupScore, scale: ChartScale, { id, words }: { id: string; words: Words }): string {
  const at = (value: number): string => String(Math.round(placeOnLine(value, scale, 0, width) * 10) / 10);
  const parts = [
    `<rect class="track" y="6" width="${width}" height="12"/>`,
    `<path class="tick" d="${scale.levels
      .slice(1, -1)
      .map((level) => `M${at(level)} 6v12`)
      .join('')}"/>`,
    ...filled(group, at),
    ...marks(group.interval, valueOfLevel(group.target, scale), at),
  ];
  const name = `<title id="${id}-t">${escapeXml(group.title)}</title><desc id="${id}-d">${escapeXml(description(group, words))}</desc>`;
  const open = `<svg class="bar" viewBox="0 0 ${width} 24" preserveAspectRatio="none" role="img" aria-labelledby="${id}-t ${id}-d">`;
  return `${open}${name}${parts.join('')}</svg>`;
}

function filled({ claimed, evidenced }: GroupScore, at: (value: number) => string): string[] {
  if (claimed === undefined || evidenced === undefined) return [];
  const beyond = Number(at(claimed)) - Number(at(evidenced));
  const rest = `<rect class="claim" x="${at(evidenced)}" y="7" width="${Math.round(beyond * 10) / 10}" height="10"/>`;
  return [...(beyond > 0 ? [rest] : []), `<rect class="held" y="6" width="${at(evidenced)}" height="12"/>`];
}

function marks(interval: GroupScore['interval'], target: number | undefined, at: (value: number) => string): string[] {
  const [low, high] = (interval ?? [0, 0]).map(at);
  return [
    ...(low !== high ? [`<path class="range" d="M${low} 12H${high}M${low} 8v8M${high} 8v8"/>`] : []),
    ...(target !== undefined ? [`<path class="aim" d="M${at(target)} 0v24"/>`] : []),
  ];
}

// Where everything is known the range is the score itself.
function isOpen([low, high]: readonly [number, number]): boolean {
  return high - low > 1e-9;
}

function description({ claimed, evidenced, interval, target }: GroupScore, words: Words): string {
  const { phrases, number, lists } = words;
  const facts = [
    evidenced === undefined ? phrases.notScored : phrases.evidencedAt({ level: number(evidenced) }),
    claimed !== undefined && phrases.claimedAt({ level: number(claimed) }),
    interval && isOpen(interval) && phrases.possibleRange({ range: words.interval(interval) }),
    target !== undefined && phrases.targetAt({ level: String(target) }),
  ];
  return facts.filter(Boolean).join(lists.comma);
}

/** The same in ten characters: █ evidenced, ▒ claimed beyond it, ░ the rest. */
export function drawTextBar({ claimed, evidenced }: GroupScore, scale: ChartScale): string {
  const length = (value: number): number => Math.floor(placeOnLine(value, scale, 0, characters) + 0.5 + 1e-7);
  const held = evidenced === undefined ? 0 : length(evidenced);
  const reached = claimed === undefined ? 0 : Math.max(held, length(claimed));
  return '█'.repeat(held) + '▒'.repeat(reached - held) + '░'.repeat(characters - reached);
}
