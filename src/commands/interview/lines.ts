import type { Host } from '../../host.ts';

/** Lines of a person: what is said, and what is answered. */
export class Lines {
  isAtEnd = false;
  readonly #host: Host;
  readonly #interrupted: Promise<never>;

  constructor(host: Host, signal: AbortSignal) {
    this.#host = host;
    this.#interrupted = interruption(signal);
  }

  get columns(): number {
    return Math.min(this.#host.stdout.columns, 100);
  }

  async say(text: string): Promise<void> {
    await this.#host.stdout.write(text);
  }

  /** The trimmed answer; undefined at the end of the input and when interrupted. */
  async ask(text: string): Promise<string | undefined> {
    await this.say(text);
    const line = await Promise.race([this.#host.readLine(), this.#interrupted]);
    if (line === undefined) this.isAtEnd = true;
    return line?.trim();
  }
}

function interruption(signal: AbortSignal): Promise<never> {
  return new Promise((_, reject) => {
    const interrupt = (): void => reject(Object.assign(new Error('interrupted'), { name: 'AbortPromptError' }));
    signal.addEventListener('abort', interrupt, { once: true });
  });
}
