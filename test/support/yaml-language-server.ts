import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { once } from 'node:events';
import { pathToFileURL } from 'node:url';

/** A problem as an editor marks it; `line` and `character` count from 0. */
export interface EditorDiagnostic {
  range: { start: { line: number; character: number } };
  message: string;
}

/** An open document, as an editor asks about it; positions count from 0. */
export interface OpenDocument {
  /** What the server found wrong when it had looked at the document. */
  diagnostics: readonly EditorDiagnostic[];
  /** What is offered at a position: what would stand there, and what is said about it. */
  complete(line: number, character: number): Promise<{ label: string; documentation: string }[]>;
  /** What is shown at a position, as Markdown; empty when nothing is. */
  hover(line: number, character: number): Promise<string>;
}

/** The yaml-language-server of node_modules, working on one folder. */
export interface YamlLanguageServer {
  /** Opens a file that need not exist and waits until the server has judged it. */
  open(path: string, text: string): Promise<OpenDocument>;
  /** Ends the server as an editor does; rejects when it does not end with code 0. */
  stop(): Promise<void>;
}

interface Message {
  id?: number;
  method?: string;
  params?: unknown;
  result?: unknown;
  error?: { message: string };
}

const program = new URL('../../node_modules/yaml-language-server/bin/yaml-language-server', import.meta.url).pathname;

const settings = { validate: true, hover: true, completion: true, schemaStore: { enable: false } };

/** Starts the server and waits until it is ready; it reads no schema from the network. */
export async function startYamlLanguageServer(folder: string): Promise<YamlLanguageServer> {
  const child = spawn(process.execPath, [program, '--stdio'], { stdio: 'pipe' });
  const exited = once(child, 'exit');
  const judged = new Map<string, (found: readonly EditorDiagnostic[]) => void>();
  const connection = connect(child, {
    'workspace/configuration': (params) =>
      (params as { items: { section?: string }[] }).items.map(({ section }) => (section === 'yaml' ? settings : {})),
    'textDocument/publishDiagnostics': (params) => {
      const { uri, diagnostics } = params as { uri: string; diagnostics: EditorDiagnostic[] };
      judged.get(uri)?.(diagnostics);
    },
  });
  const rootUri = pathToFileURL(folder).href;
  await connection.request('initialize', { processId: process.pid, rootUri, capabilities });
  connection.notify('initialized', {});
  return {
    open: async (path, text) => {
      const uri = pathToFileURL(path).href;
      const found = new Promise<readonly EditorDiagnostic[]>((resolve) => judged.set(uri, resolve));
      connection.notify('textDocument/didOpen', { textDocument: { uri, languageId: 'yaml', version: 1, text } });
      return openDocument(uri, await Promise.race([found, connection.failed]), connection);
    },
    stop: async () => {
      await connection.request('shutdown', undefined);
      connection.notify('exit', undefined);
      const [code] = await exited;
      if (code !== 0) throw new Error(`yaml-language-server ended with ${code}`);
    },
  };
}

const capabilities = {
  workspace: { configuration: true },
  textDocument: {
    hover: { contentFormat: ['markdown'] },
    completion: { completionItem: { documentationFormat: ['markdown'] } },
  },
};

type Documentation = string | { value: string } | undefined;

function openDocument(uri: string, diagnostics: readonly EditorDiagnostic[], { request }: Connection): OpenDocument {
  const ask = (method: string, line: number, character: number) =>
    request(method, { textDocument: { uri }, position: { line, character } });
  return {
    diagnostics,
    complete: async (line, character) => {
      const found = await ask('textDocument/completion', line, character);
      const { items } = found as { items: { label: string; documentation?: Documentation }[] };
      return items.map(({ label, documentation }) => ({ label, documentation: textOf(documentation) }));
    },
    hover: async (line, character) => {
      const found = await ask('textDocument/hover', line, character);
      return textOf((found as { contents: { value: string } } | null)?.contents);
    },
  };
}

function textOf(documentation: Documentation): string {
  return typeof documentation === 'object' ? documentation.value : (documentation ?? '');
}

interface Connection {
  request(method: string, params: unknown): Promise<unknown>;
  notify(method: string, params: unknown): void;
  /** Rejects when the server ends or cannot be started; never resolves. */
  failed: Promise<never>;
}

type Handlers = Readonly<Record<string, (params: unknown) => unknown>>;

function connect(child: ChildProcessWithoutNullStreams, handlers: Handlers): Connection {
  const waiting = new Map<number, (answer: Message) => void>();
  const send = (message: Message): void => {
    const body = JSON.stringify({ jsonrpc: '2.0', ...message });
    child.stdin.write(`Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`);
  };
  readMessages(child, (message) => {
    const { id, method, params } = message;
    if (method === undefined) return waiting.get(id ?? -1)?.(message);
    const result = handlers[method]?.(params) ?? null;
    if (id !== undefined) send({ id, result });
  });
  const failed = failureOf(child);
  let lastId = 0;
  return {
    failed,
    notify: (method, params) => send({ method, params }),
    request: async (method, params) => {
      lastId += 1;
      const answered = new Promise<Message>((resolve) => waiting.set(lastId, resolve));
      send({ id: lastId, method, params });
      const { result, error } = await Promise.race([answered, failed]);
      if (error) throw new Error(`${method}: ${error.message}`);
      return result;
    },
  };
}

function failureOf(child: ChildProcessWithoutNullStreams): Promise<never> {
  let talk = '';
  child.stderr.on('data', (chunk) => {
    talk += chunk;
  });
  const failed = new Promise<never>((_, reject) => {
    child.once('error', reject);
    child.once('close', (code) => reject(new Error(`yaml-language-server ended with ${code}: ${talk}`)));
  });
  // The end after a shutdown is no failure and nobody waits for it.
  failed.catch(() => undefined);
  return failed;
}

// A message is a header with the length of its body in bytes, an empty line and the body; a chunk may hold any part of it.
function readMessages(child: ChildProcessWithoutNullStreams, receive: (message: Message) => void): void {
  let buffer = Buffer.alloc(0);
  child.stdout.on('data', (chunk: Buffer) => {
    buffer = Buffer.concat([buffer, chunk]);
    for (let header = headerOf(buffer); header && buffer.length >= header.end; header = headerOf(buffer)) {
      const body = buffer.subarray(header.start, header.end).toString('utf8');
      buffer = buffer.subarray(header.end);
      receive(JSON.parse(body) as Message);
    }
  });
}

function headerOf(buffer: Buffer): { start: number; end: number } | undefined {
  const blank = buffer.indexOf('\r\n\r\n');
  if (blank < 0) return undefined;
  const length = Number(/Content-Length: (\d+)/i.exec(buffer.toString('latin1', 0, blank))?.[1]);
  return { start: blank + 4, end: blank + 4 + length };
}
