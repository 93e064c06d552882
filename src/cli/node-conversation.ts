import { spawn } from 'node:child_process';
import type { Conversation } from '../host.ts';

/** Starts a program without a shell and reads its answers piece by piece; its complaints are not shown. */
export function converse(program: string, args: readonly string[], cwd: string): Conversation {
  const child = spawn(program, args, { cwd, stdio: ['pipe', 'pipe', 'ignore'] });
  const inbox = new Inbox();
  child.once('error', () => inbox.end());
  child.once('close', () => inbox.end());
  child.stdout.on('data', (piece: Buffer) => inbox.add(piece));
  // Writing to a program that has ended: reading tells that it has.
  child.stdin.on('error', () => {});
  return {
    write: (text) => void child.stdin.write(text),
    readLine: async () => {
      const line = await inbox.take((bytes) => bytes.indexOf(0x0a) + 1);
      return line?.subarray(0, -1).toString();
    },
    readBytes: (count) => inbox.take((bytes) => (bytes.length >= count ? count : 0), count),
    close: () => void child.stdin.end(),
  };
}

/** Bytes that have come and were not read yet. */
class Inbox {
  #pieces: Buffer[] = [];
  #size = 0;
  #hasEnded = false;
  #wake: () => void = () => {};

  add(piece: Buffer): void {
    this.#pieces.push(piece);
    this.#size += piece.length;
    this.#wake();
  }

  end(): void {
    this.#hasEnded = true;
    this.#wake();
  }

  /** As many bytes as `measure` says, once it says more than 0; it is not asked before there are `least` bytes. */
  async take(measure: (bytes: Buffer) => number, least = 1): Promise<Buffer | undefined> {
    if (least === 0) return Buffer.alloc(0);
    for (;;) {
      const count = this.#size >= least ? measure(this.#whole()) : 0;
      if (count > 0) return this.#cut(count);
      if (this.#hasEnded) return undefined;
      await new Promise<void>((wake) => {
        this.#wake = wake;
      });
    }
  }

  #whole(): Buffer {
    if (this.#pieces.length > 1) this.#pieces = [Buffer.concat(this.#pieces)];
    return this.#pieces[0] ?? Buffer.alloc(0);
  }

  #cut(count: number): Buffer {
    const whole = this.#whole();
    this.#pieces = count < whole.length ? [whole.subarray(count)] : [];
    this.#size -= count;
    return whole.subarray(0, count);
  }
}
