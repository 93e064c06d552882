import { fileURLToPath } from 'node:url';
import { expect } from 'vitest';
import type { TestTerminal } from './terminal.ts';

const hint = 'the screen changed: if that is meant, run "npm run test:golden:update" and look at the difference';

/** Compares a screen in its frame, once it has settled, with `test/golden/screens/NAME.txt`. */
export async function expectScreen(terminal: TestTerminal, name: string): Promise<void> {
  await terminal.settle();
  const file = fileURLToPath(new URL(`../golden/screens/${name}.txt`, import.meta.url));
  await expect(terminal.framedScreen(), hint).toMatchFileSnapshot(file);
}
