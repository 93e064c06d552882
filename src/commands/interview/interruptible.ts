import type { Host } from '../../host.ts';

/** Runs a prompt until it ends or the process is told to; undefined when it was interrupted, also by Ctrl-C. */
export async function interruptible<T>(host: Host, work: (signal: AbortSignal) => Promise<T>): Promise<T | undefined> {
  const ending = new AbortController();
  const stop = host.onInterrupt(() => ending.abort());
  try {
    return await work(ending.signal);
  } catch (cause) {
    // What the prompt library throws for Ctrl-C and for a signal.
    if (cause instanceof Error && ['ExitPromptError', 'AbortPromptError'].includes(cause.name)) return undefined;
    throw cause;
  } finally {
    stop();
  }
}
