import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { Workers, WorkerTask } from '../host.ts';
import type { Job, Reply } from './node-worker.ts';

/** What a thread is told as it starts. */
export interface WorkerData {
  task: WorkerTask;
  settings: unknown;
  packageRoot: string;
  cwd: string;
}

/** Threads that run the built package, each with what it has been asked and not answered. */
export function startWorkers<Input, Output>(data: WorkerData, count: number): Workers<Input, Output> {
  const main = join(data.packageRoot, 'dist/cli/main.cjs');
  const code = `require(${JSON.stringify(main)}).load("./worker.cjs").serve()`;
  const threads = Array.from({ length: count }, () => startThread(new Worker(code, { eval: true, workerData: data })));
  return {
    ask: (input) => {
      const idlest = threads.reduce((best, thread) => (thread.open.size < best.open.size ? thread : best));
      return idlest.ask(input) as Promise<Output>;
    },
    end: async () => {
      await Promise.all(threads.map(({ worker }) => worker.terminate()));
    },
  };
}

type Asked = { resolve: (output: unknown) => void; reject: (cause: Error) => void };

function startThread(worker: Worker) {
  const open = new Map<number, Asked>();
  let next = 0;
  worker.on('message', ({ id, output, failure }: Reply) => {
    const asked = open.get(id);
    open.delete(id);
    if (failure === undefined) asked?.resolve(output);
    else asked?.reject(new Error(failure));
  });
  const fail = (cause: Error): void => {
    for (const { reject } of open.values()) reject(cause);
    open.clear();
  };
  worker.on('error', fail);
  worker.on('exit', () => fail(new Error('a thread ended before its work was done')));
  const ask = (input: unknown): Promise<unknown> =>
    new Promise((resolve, reject) => {
      const job: Job = { id: next++, input };
      open.set(job.id, { resolve, reject });
      worker.postMessage(job);
    });
  return { worker, open, ask };
}
