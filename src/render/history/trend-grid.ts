import type { History } from '../../model/history.ts';
import { type ChartScale, placeOnLine } from '../charts/chart-scale.ts';
import { placeDays } from './place-days.ts';

/** The room of a drawing, in its own units: the lines lie between left and right, top and bottom. */
export interface Frame {
  name: 'large' | 'small';
  width: number;
  height: number;
  left: number;
  right: number;
  top: number;
  bottom: number;
}

export const frames = {
  large: { name: 'large', width: 760, height: 260, left: 26, right: 746, top: 12, bottom: 226 },
  small: { name: 'small', width: 260, height: 104, left: 16, right: 252, top: 8, bottom: 94 },
} as const satisfies Record<string, Frame>;

/** What all charts of one history share. */
export interface Grid {
  history: History;
  scale: ChartScale;
  frame: Frame;
  /** Where each point stands. */
  xs: readonly number[];
  y: (value: number) => number;
}

/** Prepares charts of one size. */
export function gridFor(history: History, frame: Frame): Grid {
  const [lowest, highest] = history.range;
  const scale = { lowest, highest, levels: history.scale.map(({ value }) => value) };
  const days = history.points.map(({ day }) => day);
  return {
    history,
    scale,
    frame,
    xs: placeDays(days, frame.right - frame.left).map((x) => tenths(x + frame.left)),
    y: (value) => tenths(frame.bottom + frame.top - placeOnLine(value, scale, frame.top, frame.bottom)),
  };
}

/** A length in the drawing with one decimal. */
export function tenths(x: number): number {
  return Math.round(x * 10) / 10;
}
