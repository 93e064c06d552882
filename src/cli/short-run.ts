/** Input from which compiling hot code pays for itself. */
const longRunBytes = 150_000;

/**
 * A run over a few small files ends before V8's optimising compiler has paid for itself; on Node 20 it even takes the
 * core that parsing needs (measured: 8 to 12 ms of 60). So it is off from the first file on, until the run turns out to
 * be a long one. Returns what to tell the size of every file that is read.
 */
export function watchRunLength(nodeVersion: string): (bytes: number) => Promise<void> {
  let total = 0;
  return async (bytes) => {
    if (!nodeVersion.startsWith('v20.')) return;
    const [before, after] = [total, total + bytes];
    total = after;
    const { setFlagsFromString } = await import('node:v8');
    if (before === 0 && after < longRunBytes) setFlagsFromString('--no-opt');
    if (before < longRunBytes && after >= longRunBytes) setFlagsFromString('--opt');
  };
}
