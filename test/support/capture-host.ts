import { nodeHost } from '../../src/cli/node-host.ts';
import type { Host } from '../../src/host.ts';
import { plainStyle } from '../../src/model/text-style.ts';

/** The real world in a folder, with captured output and a fixed day. */
export interface CapturedHost extends Host {
  readonly out: string;
  readonly err: string;
}

export function captureHost(
  folder: string,
  options: { columns?: number; today?: string; input?: string; env?: Host['env'] } = {},
): CapturedHost {
  const { columns = 80, today = '2026-11-22', input = '', env = {} } = options;
  const lines = input.split('\n').slice(0, input.endsWith('\n') ? -1 : undefined);
  const captured = { out: '', err: '' };
  const stream = (key: 'out' | 'err') => ({
    write: async (text: string) => {
      captured[key] += text;
    },
    isTerminal: false,
    isClosed: false,
    columns,
    style: plainStyle,
  });
  const wrap = (host: Host): CapturedHost => ({
    ...host,
    env: { ...host.env, ...env },
    stdout: stream('out'),
    stderr: stream('err'),
    terminal: undefined,
    readLine: async () => lines.shift(),
    readPieces: (path) => (path === undefined ? piecesOf(input) : host.readPieces(path)),
    today: () => today,
    at: (path) => wrap(host.at(path)),
    get out() {
      return captured.out;
    },
    get err() {
      return captured.err;
    },
  });
  return wrap(nodeHost({ packageRoot: process.cwd(), cwd: folder }));
}

async function* piecesOf(input: string): AsyncGenerator<Uint8Array> {
  if (input !== '') yield new TextEncoder().encode(input);
}
