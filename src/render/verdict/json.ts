import { exactJson } from '../exact-json.ts';
import type { VerdictRenderer } from './registry.ts';

/** The verdict as data; schema: `tenet schema verdict`. */
export const render: VerdictRenderer = (verdict) => exactJson(verdict);
