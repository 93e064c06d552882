import type { Badge } from './to-badge.ts';

/** A badge to one text that ends in exactly one newline; the same badge gives the same bytes. */
export type BadgeRenderer = (badge: Badge) => string;

/** The formats of `tenet badge`, loaded only when asked for. */
export const badgeRenderers = {
  json: () => import('./json.ts'),
  svg: () => import('./svg.ts'),
} as const satisfies Record<string, () => Promise<{ render: BadgeRenderer }>>;

export type BadgeFormat = keyof typeof badgeRenderers;
