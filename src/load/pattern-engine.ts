import { problem } from '../diagnostics/catalog/index.ts';
import { InputError } from '../diagnostics/input-error.ts';
import { linearPattern, TooMuchWorkError } from '../model/pattern/linear-pattern.ts';

/** A second of work or two, for all patterns of a run together. */
const mostSteps = 20_000_000;
/** What every text brings along, so that a process that judges for hours does not run dry. */
const stepsPerText = 10_000;

const allowance = { steps: mostSteps };

/** How the patterns of rubrics are run. `code` is never used: nothing of a user is compiled ahead. */
export const patternEngine = Object.assign(
  (pattern: string): { test(text: string): boolean; toString(): string } => {
    const matches = linearPattern(pattern, allowance);
    return {
      // The compiler tells patterns apart by it.
      toString: () => pattern,
      test: (text) => {
        allowance.steps = Math.min(mostSteps, allowance.steps + stepsPerText);
        return withinAllowance(() => matches(text), pattern);
      },
    };
  },
  { code: 'patternEngine' },
);

function withinAllowance(match: () => boolean, pattern: string): boolean {
  try {
    return match();
  } catch (cause) {
    if (!(cause instanceof TooMuchWorkError)) throw cause;
    throw new InputError([problem('rubric/too-much-work', { pattern })]);
  }
}
