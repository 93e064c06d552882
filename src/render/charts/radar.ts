import type { GroupScore } from '../../model/scorecard.ts';
import type { Words } from '../report/words.ts';
import { type ChartScale, placeOnLine, valueOfLevel } from './chart-scale.ts';
import { escapeXml } from './escape-xml.ts';
import { drawAxisLabel } from './radar-label.ts';

const radius = 118;

/** Turns groups and values into points: first group at the top, clockwise. */
interface Wheel {
  angleOf(index: number): number;
  radiusOf(value: number): number;
  /** A closed outline over values by group; a group without a value is left out. */
  outline(values: readonly (number | undefined)[]): string;
}

/**
 * Three or more groups as a radar: evidenced mean as an area, claimed mean as a dashed outline, the target as a line of
 * its own. A group without a score has an empty spoke that says so. Colours come from the style sheet.
 */
export function drawRadar(groups: readonly GroupScore[], scale: ChartScale, words: Words): string {
  const wheel = makeWheel(groups.length, scale);
  const rim = { distance: radius + 13, count: groups.length, words };
  const parts = [
    ...grid(groups.length, scale, wheel),
    path('area', wheel.outline(groups.map(({ evidenced }) => evidenced))),
    path('outline', wheel.outline(groups.map(({ claimed }) => claimed))),
    ...aims(
      groups.map(({ target }) => valueOfLevel(target, scale)),
      wheel,
    ),
    ...groups.map((group, index) => dot(group, index, wheel)),
    ...groups.map((group, index) => drawAxisLabel(group, wheel.angleOf(index), rim)),
  ];
  const open = '<svg class="radar" viewBox="-250 -196 500 392" role="img" aria-labelledby="radar-t radar-d">';
  const title = words.phrases.radarTitle({ count: groups.length });
  const name = `<title id="radar-t">${escapeXml(title)}</title><desc id="radar-d">${escapeXml(description(groups, words))}</desc>`;
  return `${open}${name}${parts.join('')}</svg>`;
}

// With a target for some spokes only, a line between them would claim one for those in between: each gets a mark.
function aims(values: readonly (number | undefined)[], wheel: Wheel): string[] {
  if (values.every((value) => value !== undefined)) return [path('aim', wheel.outline(values))];
  const strokes = values.map((value, index) => {
    if (value === undefined) return '';
    const [angle, distance] = [wheel.angleOf(index), wheel.radiusOf(value)];
    const [left, right] = [-9, 9].map((aside) => point(angle, distance, aside));
    return `M${left}L${right}`;
  });
  return strokes.some(Boolean) ? [path('aim mark', strokes.join(''))] : [];
}

function makeWheel(count: number, scale: ChartScale): Wheel {
  const angleOf = (index: number): number => (index * 2 * Math.PI) / count;
  // The lowest level keeps a little distance from the middle, or groups at it would be lost in a single point.
  const radiusOf = (value: number): number => placeOnLine(value, scale, radius * 0.06, radius);
  const outline: Wheel['outline'] = (values) => {
    const points = values.flatMap((value, index) =>
      value === undefined ? [] : [point(angleOf(index), radiusOf(value))],
    );
    return points.length === 0 ? '' : `M${points.join('L')}Z`;
  };
  return { angleOf, radiusOf, outline };
}

function grid(count: number, { levels }: ChartScale, wheel: Wheel): string[] {
  const spokes = Array.from({ length: count }, (_, index) => `M0 0L${point(wheel.angleOf(index), radius)}`);
  const rings = levels.slice(1).map((value) => path('ring', wheel.outline(Array.from({ length: count }, () => value))));
  const digits = levels.map((value, level) => {
    const y = Math.round((4 - wheel.radiusOf(value)) * 10) / 10;
    return level === 0 ? '' : `<text class="digit" x="-4" y="${y}" text-anchor="end">${level}</text>`;
  });
  return [...rings, path('spoke', spokes.join('')), ...digits];
}

function dot({ evidenced }: GroupScore, index: number, wheel: Wheel): string {
  if (evidenced === undefined) return '';
  const [x, y] = point(wheel.angleOf(index), wheel.radiusOf(evidenced)).split(' ');
  return `<circle class="dot" cx="${x}" cy="${y}" r="3.5"/>`;
}

/** `x y` at a distance from the middle, and so far aside clockwise; angle 0 is up. */
function point(angle: number, distance: number, aside = 0): string {
  const round = (x: number): number => Math.round(x * 10) / 10 + 0;
  const [sine, cosine] = [Math.sin(angle), Math.cos(angle)];
  return `${round(sine * distance + cosine * aside)} ${round(sine * aside - cosine * distance)}`;
}

function path(name: string, d: string): string {
  return `<path class="${name}" d="${d}"/>`;
}

function description(groups: readonly GroupScore[], { phrases, number, lists }: Words): string {
  const facts = groups.map(({ title, evidenced, claimed, target }) => {
    if (evidenced === undefined || claimed === undefined) return `${title}: ${phrases.notScored}`;
    const levels = [
      phrases.evidencedAt({ level: number(evidenced) }),
      phrases.claimedAt({ level: number(claimed) }),
      ...(target === undefined ? [] : [phrases.targetAt({ level: String(target) })]),
    ];
    return `${title}: ${levels.join(lists.comma)}`;
  });
  return phrases.radarText({ facts: facts.join('; ') });
}
