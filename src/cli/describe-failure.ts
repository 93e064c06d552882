import { problem } from '../diagnostics/catalog/index.ts';
import { formatDiagnostics } from '../diagnostics/format-diagnostic.ts';
import { InputError } from '../diagnostics/input-error.ts';
import type { Host } from '../host.ts';

/** What to print when a run could not judge: the problems of the input, or an internal error without its stack. */
export function describeFailure(cause: unknown, host: Host): string {
  if (cause instanceof InputError) return `${formatDiagnostics(cause.diagnostics, host.stderr.style)}\n`;
  const detail = cause instanceof Error ? cause.message : String(cause);
  const told = `${formatDiagnostics([problem('command/internal', { detail })], host.stderr.style)}\n`;
  return host.env.TENET_DEBUG && cause instanceof Error ? `${told}${cause.stack}\n` : told;
}
