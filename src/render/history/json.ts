import { exactJson } from '../exact-json.ts';
import type { HistoryRenderer } from './registry.ts';

/** The history as it is; numbers with at most 12 decimals. */
export const render: HistoryRenderer = (history) => exactJson(history);
