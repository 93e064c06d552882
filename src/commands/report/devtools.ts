import type { Conversation } from '../../host.ts';

type Data = Readonly<Record<string, unknown>>;

interface Message {
  id?: number;
  method?: string;
  result?: Data;
  error?: { message: string };
}

/** The browser refused a command, or ended before it had answered. */
export class DevToolsError extends Error {
  override readonly name = 'DevToolsError';
}

/** A browser that is told what to do by the DevTools protocol: JSON messages, each ended by a NUL character. */
export class DevTools {
  readonly #talk: Conversation;
  readonly #events = new Set<string>();
  #lastId = 0;
  #sessionId: string | undefined;

  constructor(talk: Conversation) {
    this.#talk = talk;
  }

  /** Opens a page; later commands go to it. */
  async openPage(): Promise<void> {
    const { targetId } = await this.call('Target.createTarget', { url: 'about:blank' });
    const { sessionId } = await this.call('Target.attachToTarget', { targetId, flatten: true });
    this.#sessionId = String(sessionId);
  }

  /** Gives a command and waits for its result. */
  async call(method: string, params: Data = {}): Promise<Data> {
    const id = ++this.#lastId;
    const session = this.#sessionId && { sessionId: this.#sessionId };
    this.#talk.write(`${JSON.stringify({ id, method, params, ...session })}\0`);
    for (;;) {
      const message = await this.#read();
      if (message.id !== id) continue;
      if (message.error) throw new DevToolsError(`${method}: ${message.error.message}`);
      return message.result ?? {};
    }
  }

  /** Waits for an event, unless it has come already. */
  async until(event: string): Promise<void> {
    while (!this.#events.has(event)) await this.#read();
  }

  async #read(): Promise<Message> {
    const text = await this.#talk.readLine('\0');
    if (text === undefined) throw new DevToolsError(causeIn(this.#talk.complaints()));
    const message = JSON.parse(text) as Message;
    if (message.method) this.#events.add(message.method);
    return message;
  }
}

// Browsers talk much on standard error; what ended them is marked, or it is the last that they said.
function causeIn(complaints: string): string {
  const lines = complaints.split('\n').filter((line) => line.trim() !== '');
  const cause = lines.find((line) => line.includes(':FATAL:')) ?? lines.at(-1);
  return cause?.trim() ?? 'it ended without a word';
}
