import type { Host, Terminal } from '../../host.ts';
import type { Library } from '../../load/library.ts';
import { interruptible } from './interruptible.ts';
import { askForStart } from './setup-form.ts';
import type { StartWishes } from './start-assessment.ts';

/** The form for a new assessment on a screen of its own; undefined when it is left or interrupted. */
export async function askInterruptibly(
  wishes: StartWishes,
  library: Library,
  terminal: Terminal,
  host: Host,
): Promise<StartWishes | undefined> {
  await terminal.cover(true);
  try {
    return await interruptible(host, (signal) => askForStart(wishes, library, terminal, signal, host));
  } finally {
    await terminal.cover(false);
  }
}
