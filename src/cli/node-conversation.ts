import { type StdioOptions, spawn } from 'node:child_process';
import type { Readable, Writable } from 'node:stream';
import type { Conversation, ConversationOptions } from '../host.ts';

/** As many characters as a cause needs; a program may complain without end. */
const mostComplaints = 4000;

/** Starts a program without a shell and reads its answers piece by piece; its complaints are kept, not shown. */
export function converse(
  program: string,
  args: readonly string[],
  cwd: string,
  { descriptors: [hears, says] = [0, 1], limitSeconds }: ConversationOptions = {},
): Conversation {
  const stdio = Array.from({ length: Math.max(2, hears, says) + 1 }, (_, index) =>
    [hears, says, 2].includes(index) ? 'pipe' : 'ignore',
  );
  const child = spawn(program, args, { cwd, stdio: stdio as StdioOptions });
  const input = child.stdio[hears] as Writable;
  const inbox = new Inbox();
  let complaints = '';
  const complain = (text: string): void => {
    complaints = `${complaints}${text}`.slice(-mostComplaints);
  };
  const timer =
    limitSeconds &&
    setTimeout(() => {
      complain(`\nit took longer than ${limitSeconds} seconds`);
      child.kill('SIGKILL');
    }, limitSeconds * 1000);
  const end = (): void => {
    clearTimeout(timer);
    inbox.end();
  };
  child.once('error', ({ message }) => {
    complain(message);
    end();
  });
  child.once('close', end);
  (child.stdio[says] as Readable).on('data', (piece: Buffer) => inbox.add(piece));
  child.stderr?.on('data', (piece: Buffer) => complain(piece.toString()));
  // Writing to a program that has ended: reading tells that it has.
  input.on('error', () => {});
  return {
    write: (text) => void input.write(text),
    readLine: async (mark = '\n') => {
      const line = await inbox.take((bytes) => bytes.indexOf(mark) + 1);
      return line?.subarray(0, -1).toString();
    },
    readBytes: (count) => inbox.take((bytes) => (bytes.length >= count ? count : 0), count),
    close: () => void input.end(),
    complaints: () => complaints,
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
