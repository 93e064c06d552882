import { problem } from '../../diagnostics/catalog/index.ts';
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { type Host, HostError } from '../../host.ts';
import { readProblem } from '../../load/read-source.ts';
import { type ExitCode, exitCodes } from '../../model/exit-code.ts';
import { inOrder } from '../shared/in-order.ts';
import { checkAsOf, type JudgingOptions, talk, tellProblems } from '../shared/load-scored.ts';
import { refuse } from '../shared/outputs.ts';
import { withTask } from '../shared/with-task.ts';
import { type LineBatch, toBatches } from './line-batches.ts';
import type { LineSettings, ScoredBatch } from './score-batch.ts';

/** What is asked of a stream. */
export interface StreamOptions extends JudgingOptions {
  isFull: boolean;
  /** Threads. */
  jobs: number;
}

/**
 * Scores lines of JSON from files and standard input (`-`) as they come and writes one scorecard per line, in order.
 * Lines that cannot be scored are told and counted, the others are done.
 */
export async function streamScores(files: readonly string[], options: StreamOptions, host: Host): Promise<ExitCode> {
  const { jobs, ...settings } = options;
  checkAsOf(settings);
  if (files.length === 0) refuse('--format ndjson needs files of lines', 'or - for standard input');
  const yamlFile = files.find((file) => /\.ya?ml$/.test(file));
  if (yamlFile !== undefined) {
    refuse(`--format ndjson reads one assessment per line, and "${yamlFile}" is YAML`, 'use --format json');
  }
  await host.expectLongRun();
  const counts = { lines: 0, bad: 0, files: 0 };
  const open = async () => (await import('./score-batch.ts')).open;
  await withTask<LineSettings, LineBatch, ScoredBatch>('score-lines', open, settings, jobs, host, async (work) => {
    const unread: Diagnostic[] = [];
    for await (const batch of inOrder(batchesOf(files, unread, host), work, jobs * 2)) {
      counts.lines += batch.lines;
      counts.bad += batch.bad;
      await tellProblems(batch.problems, host);
      if (batch.text !== '') await host.stdout.write(batch.text);
      if (host.stdout.isClosed) return;
    }
    counts.files = unread.length;
    await tellProblems(unread, host);
  });
  if (counts.bad > 0) await talk(`${counts.bad} of ${counts.lines} lines could not be scored`, host);
  return counts.bad + counts.files > 0 ? exitCodes.notJudged : exitCodes.done;
}

// A file that cannot be read is told at the end: the lines of the others are done.
async function* batchesOf(files: readonly string[], unread: Diagnostic[], host: Host): AsyncGenerator<LineBatch> {
  for (const file of files) {
    const isInput = file === '-';
    let isEmpty = true;
    try {
      for await (const batch of toBatches(isInput ? 'stdin' : file, host.readPieces(isInput ? undefined : file))) {
        isEmpty = false;
        yield batch;
      }
    } catch (cause) {
      if (!(cause instanceof HostError)) throw cause;
      unread.push(readProblem(cause, file));
      continue;
    }
    // A cluster may hand a worker no lines at all; a file of none is a mistake.
    if (isEmpty && !isInput) unread.push(problem('file/empty', { path: file }, { file }));
  }
}
