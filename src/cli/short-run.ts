import { setFlagsFromString } from 'node:v8';

/** Input from which compiling hot code pays for itself. */
const longRunBytes = 150_000;

/**
 * A run over a few small files ends before V8's optimising compiler has paid for itself; on Node 20 it even takes the
 * core that parsing needs (measured: 8 to 12 ms of 60). So it stays off until the run turns out to be a long one.
 */
export function startAsShortRun(nodeVersion: string): { read(bytes: number): void } {
  if (!nodeVersion.startsWith('v20.')) return { read: () => {} };
  setFlagsFromString('--no-opt');
  let total = 0;
  const read = (bytes: number): void => {
    const before = total;
    total += bytes;
    if (before < longRunBytes && total >= longRunBytes) setFlagsFromString('--opt');
  };
  return { read };
}
