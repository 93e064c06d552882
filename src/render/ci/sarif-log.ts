import type { Log, ReportingDescriptor, Result, Run } from 'sarif';
import type { Place } from '../../model/place.ts';

/** A rule as code scanning lists it. */
export interface SarifRule {
  id: string;
  title: string;
  why: string;
  severity: 'error' | 'warn';
}

export interface SarifResult {
  rule: string;
  severity: 'error' | 'warn';
  message: string;
  place: Omit<Place, 'lineText'> | { file: string };
  /** The same for the same finding on every run, wherever it has moved to. */
  fingerprint: string;
  /** Why it is accepted; absent: it is not. */
  accepted?: string;
}

/** The longest text that code scanning keeps. */
const longest = 1024;

/**
 * A SARIF 2.1.0 log of one run. Every rule is listed and the run is there without results too, so that alerts close.
 * `id` ends in a slash: what stands before it
 * keeps the alerts of different commands apart. `version` is that of this program.
 */
export function sarifLog(
  id: string,
  version: string,
  rules: readonly SarifRule[],
  results: readonly SarifResult[],
): string {
  const indexById = new Map(rules.map(({ id }, index) => [id, index]));
  const driver = { name: 'Tenet', semanticVersion: version, rules: rules.map(toRule) };
  const run: Run = {
    tool: { driver },
    automationDetails: { id },
    columnKind: 'utf16CodeUnits',
    results: results.map((result) => toResult(result, indexById.get(result.rule) ?? -1)),
  };
  const log: Log = { $schema: 'https://json.schemastore.org/sarif-2.1.0.json', version: '2.1.0', runs: [run] };
  return `${JSON.stringify(log, null, 2)}\n`;
}

function toRule({ id, title, why, severity }: SarifRule): ReportingDescriptor {
  return {
    id,
    shortDescription: { text: title },
    fullDescription: { text: why.slice(0, longest) },
    help: { text: why.slice(0, longest) },
    defaultConfiguration: { level: levelOf(severity) },
  };
}

function toResult(result: SarifResult, ruleIndex: number): Result {
  const { rule, severity, message, place, fingerprint, accepted } = result;
  return {
    ruleId: rule,
    ruleIndex,
    level: levelOf(severity),
    message: { text: message },
    locations: [{ physicalLocation: { artifactLocation: { uri: uriOf(place.file) }, region: regionOf(place) } }],
    partialFingerprints: { 'tenet/v1': fingerprint },
    ...(accepted !== undefined && {
      suppressions: [{ kind: 'external', status: 'accepted', justification: accepted }],
    }),
  };
}

function levelOf(severity: 'error' | 'warn'): Result.level {
  return severity === 'warn' ? 'warning' : 'error';
}

// A file without a position is shown at its beginning: code scanning wants a line.
function regionOf(place: SarifResult['place']) {
  if (!('line' in place)) return { startLine: 1, startColumn: 1, endLine: 1, endColumn: 1 };
  const { line, column, endLine, endColumn } = place;
  return { startLine: line, startColumn: column, endLine, endColumn };
}

function uriOf(file: string): string {
  return file.replaceAll('\\', '/').split('/').map(encodeURIComponent).join('/');
}
