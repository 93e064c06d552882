import type { BadgeRenderer } from './registry.ts';

/** What the endpoint badge of shields reads: these four keys and no other, because it refuses unknown ones. */
export const render: BadgeRenderer = ({ label, message, color }) =>
  `${JSON.stringify({ schemaVersion: 1, label, message, color }, null, 2)}\n`;
