import type { Interface } from 'node:readline';

/** Lines of standard input, one at a time; undefined at its end. Between lines it does not keep the process alive. */
export function nodeInput(): () => Promise<string | undefined> {
  let lines: AsyncIterator<string> | undefined;
  return async () => {
    lines ??= (await openLines())[Symbol.asyncIterator]();
    process.stdin.ref?.();
    const { value, done } = await lines.next();
    process.stdin.unref?.();
    return done ? undefined : (value as string);
  };
}

async function openLines(): Promise<Interface> {
  const { createInterface } = await import('node:readline');
  return createInterface({ input: process.stdin, crlfDelay: Number.POSITIVE_INFINITY });
}
