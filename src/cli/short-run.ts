/** Input from which compiling hot code pays for itself. */
const longRunBytes = 150_000;

/**
 * On Node 20 a run starts without V8's optimising compiler (docs/decisions/006); it is switched on again once a run
 * turns out to be a long one. Returns what to tell the size of every file that is read.
 */
export function watchRunLength(nodeVersion: string): (bytes: number) => Promise<void> {
  let total = 0;
  return async (bytes) => {
    if (!nodeVersion.startsWith('v20.')) return;
    const [before, after] = [total, total + bytes];
    total = after;
    if (before >= longRunBytes || after < longRunBytes) return;
    const { setFlagsFromString } = await import('node:v8');
    setFlagsFromString('--opt');
  };
}
