import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import { HostError } from '../host.ts';

const pieceBytes = 256 * 1024;

/** The bytes of a file, piece by piece: no more of it is in memory than was asked for. */
export function* piecesOfFile(path: string, name: string): Generator<Uint8Array> {
  const handle = openSync(path, 'r');
  try {
    if (fstatSync(handle).isDirectory()) throw new HostError('folder', name, 'is a folder');
    for (;;) {
      const piece = new Uint8Array(pieceBytes);
      const count = readSync(handle, piece);
      if (count === 0) return;
      yield piece.subarray(0, count);
    }
  } finally {
    closeSync(handle);
  }
}

/** The bytes of standard input; whoever writes them waits while none are asked for. */
export async function* piecesOfInput(): AsyncGenerator<Uint8Array> {
  for await (const piece of process.stdin) yield piece as Uint8Array;
}
