import { problem } from '../diagnostics/catalog/index.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { formatDiagnostics } from '../diagnostics/format-diagnostic.ts';
import { InputError } from '../diagnostics/input-error.ts';
import { type Host, HostError } from '../host.ts';

/** What to print when a run could not judge: the problems of the input, or an internal error without its stack. */
export function describeFailure(cause: unknown, host: Host): string {
  if (cause instanceof InputError) return `${formatDiagnostics(cause.diagnostics, host.stderr.style)}\n`;
  if (cause instanceof HostError) return `${formatDiagnostics([unreadable(cause)], host.stderr.style)}\n`;
  const detail = cause instanceof Error ? cause.message : String(cause);
  const told = `${formatDiagnostics([problem('command/internal', { detail })], host.stderr.style)}\n`;
  return host.env.TENET_DEBUG && cause instanceof Error ? `${told}${cause.stack}\n` : told;
}

function unreadable({ problem: what, path, message }: HostError): Diagnostic {
  return what === 'denied' ? problem('file/denied', { path }) : problem('file/unreadable', { path, detail: message });
}
