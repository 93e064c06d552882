import type { HistoryRenderer } from './registry.ts';

/** The history as it is; numbers with at most 12 decimals. */
export const render: HistoryRenderer = (history) => `${JSON.stringify(history, twelveDecimals, 2)}\n`;

// Sums of weights differ in the last bits between machines that add in another order; nobody should see that.
function twelveDecimals(_key: string, value: unknown): unknown {
  return typeof value === 'number' ? Math.round(value * 1e12) / 1e12 : value;
}
