import type { LintRenderer } from './registry.ts';

/** The report as data; schema: `tenet schema lint`. */
export const render: LintRenderer = ({ files, findings }) => {
  const count = (severity: string): number => findings.filter((finding) => finding.severity === severity).length;
  const facts = findings.map(({ place, ...finding }) => ({ ...finding, ...placeFacts(place) }));
  const report = { format: 'tenet/lint@1', files, errors: count('error'), warnings: count('warn'), findings: facts };
  return `${JSON.stringify(report, null, 2)}\n`;
};

// The text of the line is for people who look at a terminal.
function placeFacts(place: Parameters<LintRenderer>[0]['findings'][number]['place']) {
  if (!('line' in place)) return place;
  const { file, line, column, endLine, endColumn } = place;
  return { file, line, column, endLine, endColumn };
}
