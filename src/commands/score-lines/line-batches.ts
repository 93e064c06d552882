import { maximumMegabytes } from '../../load/read-source.ts';

/** Whole lines of a stream that are scored together. */
export interface LineBatch {
  /** As problems name it. */
  file: string;
  /** Number of its first line, from 1. */
  firstLine: number;
  /** Lines with their ends; the last one of a stream may have none. */
  bytes: Uint8Array;
  /** True for one line that was longer than any may be; its bytes are gone. */
  isTooLong?: true;
}

/** Enough lines that handing them to a thread costs little beside scoring them. */
const batchBytes = 256 * 1024;
const longestLine = maximumMegabytes * 1024 * 1024;
const newline = 10;

/** Cuts a stream into batches of whole lines. No more of it is held than one batch, or one line of allowed length. */
export async function* toBatches(file: string, pieces: AsyncIterable<Uint8Array>): AsyncGenerator<LineBatch> {
  let held: Uint8Array[] = [];
  let size = 0;
  let line = 1;
  let isTooLong = false;
  const take = (last?: Uint8Array): LineBatch => {
    const bytes = joined(last ? [...held, last] : held);
    const batch = { file, firstLine: line, bytes };
    line += countLines(bytes);
    [held, size] = [[], 0];
    return batch;
  };
  for await (const piece of pieces) {
    let rest = piece;
    if (isTooLong) {
      const end = rest.indexOf(newline);
      if (end === -1) continue;
      yield { file, firstLine: line++, bytes: new Uint8Array(), isTooLong: true };
      rest = rest.subarray(end + 1);
      isTooLong = false;
    }
    const end = rest.lastIndexOf(newline) + 1;
    if (end > 0 && size + end >= batchBytes) {
      yield take(rest.subarray(0, end));
      rest = rest.subarray(end);
    }
    if (rest.length > 0) held.push(rest);
    size += rest.length;
    if (size <= longestLine) continue;
    [held, size] = [[], 0];
    isTooLong = true;
  }
  if (isTooLong) yield { file, firstLine: line, bytes: new Uint8Array(), isTooLong };
  if (size > 0) yield take();
}

function joined(pieces: readonly Uint8Array[]): Uint8Array {
  const bytes = new Uint8Array(pieces.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const piece of pieces) {
    bytes.set(piece, at);
    at += piece.length;
  }
  return bytes;
}

function countLines(bytes: Uint8Array): number {
  let count = 0;
  for (let at = bytes.indexOf(newline); at !== -1; at = bytes.indexOf(newline, at + 1)) count++;
  return count;
}
