import { fstatSync, writeSync } from 'node:fs';
import type { OutputStream } from '../host.ts';
import type { TextStyle } from '../model/text-style.ts';

/** True when a stream (0, 1 or 2) is a terminal. */
export function isTerminal(descriptor: 0 | 1 | 2): boolean {
  // Only a device can be a terminal; asking Node about a pipe would load its network modules (4 ms) for nothing.
  return isDevice(descriptor) && (descriptor === 0 ? process.stdin : streamOf(descriptor)).isTTY === true;
}

/** Standard output (1) or standard error (2) as the rest of the program sees it. */
export function nodeOutput(descriptor: 1 | 2, style: TextStyle): OutputStream {
  const terminal = isTerminal(descriptor);
  let isClosed = false;
  return {
    write: async (text) => {
      const rest = terminal ? text : writeNow(descriptor, text);
      if (rest === undefined) isClosed = true;
      else if (rest.length > 0) isClosed = !(await writeLater(descriptor, rest));
    },
    get isClosed() {
      return isClosed;
    },
    isTerminal: terminal,
    columns: (terminal && streamOf(descriptor).columns) || 80,
    style,
  };
}

function isDevice(descriptor: number): boolean {
  try {
    return fstatSync(descriptor).isCharacterDevice();
  } catch {
    // The stream is closed: there is nobody to show colours to.
    return false;
  }
}

function streamOf(descriptor: 1 | 2): NodeJS.WriteStream {
  return descriptor === 1 ? process.stdout : process.stderr;
}

// Returns what is left: a pipe that is full takes the rest when its reader has caught up. Undefined without a reader.
function writeNow(descriptor: number, text: string): Uint8Array | undefined {
  let rest: Uint8Array = Buffer.from(text);
  try {
    while (rest.length > 0) rest = rest.subarray(writeSync(descriptor, rest));
  } catch (cause) {
    const { code } = cause as NodeJS.ErrnoException;
    if (code === 'EAGAIN') return rest;
    // A reader that has gone away (`| head`) has had enough: nothing to report.
    if (code === 'EPIPE' || code === 'EBADF') return undefined;
    throw cause;
  }
  return rest;
}

// False when the reader has gone away meanwhile.
function writeLater(descriptor: 1 | 2, rest: string | Uint8Array): Promise<boolean> {
  const stream = streamOf(descriptor);
  return new Promise((done) => {
    const fail = (): void => finish(false);
    const finish = (isWritten: boolean): void => {
      stream.removeListener('error', fail);
      done(isWritten);
    };
    stream.once('error', fail);
    stream.write(rest, (cause) => finish(!cause));
  });
}
