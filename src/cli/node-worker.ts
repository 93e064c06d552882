import { parentPort, workerData } from 'node:worker_threads';
import type { OpenTask, WorkerTask } from '../host.ts';
import { nodeHost } from './node-host.ts';
import type { WorkerData } from './node-workers.ts';

export interface Job {
  id: number;
  input: unknown;
}

/** What became of a job: an output, or what went wrong. */
export interface Reply {
  id: number;
  output?: unknown;
  failure?: string;
}

type AnyTask = () => Promise<{ open: OpenTask<never, never, unknown> }>;

const tasks: Readonly<Record<WorkerTask, AnyTask>> = {
  'score-lines': () => import('../commands/score-lines/score-batch.ts'),
};

/** Works in a thread: answers every job that the main thread gives it, in order. */
export function serve(): void {
  const { task, settings, packageRoot, cwd } = workerData as WorkerData;
  const port = parentPort;
  if (!port) throw new Error('only a thread can serve');
  const opened = tasks[task]().then(({ open }) => open(settings as never, nodeHost({ packageRoot, cwd })));
  port.on('message', async ({ id, input }: Job) => {
    try {
      const work = await opened;
      port.postMessage({ id, output: await work(input as never) } satisfies Reply);
    } catch (cause) {
      port.postMessage({ id, failure: cause instanceof Error ? cause.message : String(cause) } satisfies Reply);
    }
  });
}
