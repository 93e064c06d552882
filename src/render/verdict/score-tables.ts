import type { GroupChange } from '../../model/comparison.ts';
import { unscoredInWords } from '../../model/unscored-in-words.ts';
import type { JudgedAssessment } from '../../model/verdict.ts';
import { escapeMarkdown } from '../escape-markdown.ts';
import { displayChange, displayNumber } from '../format-number.ts';
import { isAsked } from '../is-asked.ts';
import type { Block } from './fit-blocks.ts';
import { tableHead, tableRow } from './gate-tables.ts';

/** Where an assessment stands and how it has moved: the whole and its principles. */
export function scoreBlocks(assessment: JudgedAssessment): Block[] {
  const { overall, groups, subject, base, state, baseProblem } = assessment;
  if (!overall) return [];
  const head = `### Scores: ${escapeMarkdown(subject)}`;
  const isCompared = state === 'compared';
  const heads = isCompared ? ['', 'Before:', 'Now:', 'Change', 'Level:'] : ['', 'Score:', 'Level:'];
  const rows = [{ ...overall, title: 'The whole' }, ...groups.filter(isAsked)].map((group) => rowOf(group, isCompared));
  const about = base
    ? `${escapeMarkdown(base.name)} of ${base.date}, scored on ${assessment.basis} levels.`
    : `Scored on ${assessment.basis} levels${state === 'new' ? '; new, the base does not have it' : ''}.`;
  const why = baseProblem === undefined ? [] : [`Not compared: ${escapeMarkdown(baseProblem)}`, ''];
  return [{ lines: ['', head, '', about, '', ...why, ...tableHead(heads)], rows, more: 'principles' }];
}

function rowOf(group: GroupChange, isCompared: boolean): string {
  const { title, before, after, unscoredBefore, unscoredAfter } = group;
  const then = scoreOf(before, unscoredBefore);
  const now = scoreOf(after, unscoredAfter);
  if (!isCompared) return tableRow([escapeMarkdown(title), now, levelOf(group.levelAfter)]);
  return tableRow([escapeMarkdown(title), then, now, changeOf(group), levelsOf(group)]);
}

function scoreOf(score: number | undefined, reason: string | undefined): string {
  if (score !== undefined) return displayNumber(score);
  return reason === undefined ? 'not there' : `unscored: ${unscoredInWords(reason)}`;
}

// An arrow and a word: neither colour nor sign alone has to be understood.
function changeOf({ delta }: GroupChange): string {
  if (delta === undefined) return '';
  const shown = displayChange(delta);
  if (shown === '0.00') return '= unchanged';
  return delta > 0 ? `▲ up ${shown}` : `▼ down ${shown}`;
}

function levelOf(level: number | undefined): string {
  return level === undefined ? '' : String(level);
}

function levelsOf({ levelBefore, levelAfter }: GroupChange): string {
  const [before, after] = [levelOf(levelBefore), levelOf(levelAfter)];
  return before === after || before === '' || after === '' ? after : `${before} → ${after}`;
}
