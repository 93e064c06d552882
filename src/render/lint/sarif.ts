import { sarifLog } from '../ci/sarif-log.ts';
import type { LintRenderer } from './registry.ts';

/** For code scanning: alerts that open, move and close with the text. */
export const render: LintRenderer = ({ version, rules, findings }) =>
  sarifLog(
    'tenet/lint/',
    version,
    rules,
    findings.map(({ question = '', path, ...finding }) => ({
      ...finding,
      fingerprint: `${question}|${finding.rule}|${path.join('.')}`,
    })),
  );
