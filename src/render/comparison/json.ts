import { exactJson } from '../exact-json.ts';
import type { ComparisonRenderer } from './registry.ts';

/** The comparison as data; schema: `tenet schema comparison`. */
export const render: ComparisonRenderer = (comparison) => exactJson(comparison);
