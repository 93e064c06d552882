import { githubCommands } from '../ci/github-command.ts';
import type { LintRenderer } from './registry.ts';

/** Annotations on the lines of a pull request. */
export const render: LintRenderer = ({ findings, rules }) => {
  const titleById = new Map(rules.map(({ id, title }) => [id, title]));
  return githubCommands(
    findings.map(({ rule, severity, message, place }) => ({
      kind: severity === 'warn' ? 'warning' : 'error',
      title: `${rule}: ${titleById.get(rule) ?? ''}`,
      message,
      place,
    })),
  );
};
