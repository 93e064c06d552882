import type { Host, OpenTask, WorkerTask } from '../../host.ts';

/** Lends a task: done here with one job, by threads with more. The threads are ended whatever comes of the work. */
export async function withTask<Settings, Input, Output>(
  task: WorkerTask,
  open: () => Promise<OpenTask<Settings, Input, Output>>,
  settings: Settings,
  jobs: number,
  host: Host,
  use: (work: (input: Input) => Promise<Output>) => Promise<void>,
): Promise<void> {
  if (jobs === 1) return use(await (await open())(settings, host));
  const workers = await host.startWorkers<Input, Output>(task, settings, jobs);
  try {
    await use((input) => workers.ask(input));
  } finally {
    await workers.end();
  }
}

const mostJobs = 64;

/** The number that `--jobs` names; undefined when it is none from 1 to 64. */
export function jobsOf(text: string): number | undefined {
  const jobs = Number(text);
  return Number.isInteger(jobs) && jobs >= 1 && jobs <= mostJobs ? jobs : undefined;
}
