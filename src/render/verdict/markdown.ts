import { printable } from '../../model/printable-text.ts';
import type { Verdict } from '../../model/verdict.ts';
import { escapeMarkdown } from '../escape-markdown.ts';
import { tidyMarkdown } from '../tidy-markdown.ts';
import { changeBlocks } from './changed-questions.ts';
import { type Block, fitBlocks } from './fit-blocks.ts';
import { gateBlocks, passedBlocks } from './gate-tables.ts';
import type { VerdictRenderer } from './registry.ts';
import { scoreBlocks } from './score-tables.ts';
import { baseLine, countsInWords, listedWaiver, verdictLine } from './verdict-line.ts';

/** GitHub drops a step summary above 1 MiB as a whole. */
const usualLimit = 900_000;

const signs: Readonly<Record<Verdict['outcome'], string>> = { pass: '✅', fail: '❌', notCompared: '⚠️' };

/**
 * For the comment on a pull request and the summary of a step: the verdict, what failed, what changed. The first line marks
 * the comment, so that the next run finds it. Where the limit is reached rows are left out and counted, the reasons last.
 */
export const render: VerdictRenderer = (verdict, { maximumBytes = usualLimit }) => {
  const blocks: Block[] = [
    { lines: ['<!-- tenet:check -->', `## ${signs[verdict.outcome]} ${escapeMarkdown(verdictLine(verdict))}`] },
    { lines: ['', ...introduction(verdict)] },
    ...gateBlocks(verdict),
    ...waiverBlocks(verdict),
    ...verdict.assessments.flatMap(scoreBlocks),
    ...verdict.assessments.flatMap((each) => changeBlocks(each)),
    ...passedBlocks(verdict),
  ];
  return fitBlocks(blocks, maximumBytes, (text) => tidyMarkdown(printable(text)));
};

function introduction(verdict: Verdict): string[] {
  const hint = verdict.base?.hint;
  const lines = [
    `Judged on ${verdict.judgedOn}, ${escapeMarkdown(baseLine(verdict))}. Gates: ${countsInWords(verdict.counts)}.`,
    ...(hint === undefined ? [] : [`Hint: ${escapeMarkdown(hint)}`]),
  ];
  return lines.flatMap((line) => [line, '']);
}

function waiverBlocks({ waivers }: Verdict): Block[] {
  if (waivers.length === 0) return [];
  const rows = waivers.map(
    (waiver) => `- ${waiver.state === 'ending' ? '⚠️ ' : ''}${escapeMarkdown(listedWaiver(waiver))}`,
  );
  return [{ lines: ['', '### Waivers', ''], rows, more: 'waivers' }];
}
