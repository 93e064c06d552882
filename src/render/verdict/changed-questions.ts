import { type Change, isQuestionChange, type QuestionChange, type QuestionPair } from '../../model/comparison.ts';
import type { JudgedAssessment } from '../../model/verdict.ts';
import { escapeMarkdown } from '../escape-markdown.ts';
import type { Block } from './fit-blocks.ts';

/** What changed since the base, principle by principle: levels with the texts that describe them, and evidence. */
export function changeBlocks(assessment: JudgedAssessment): Block[] {
  const { questions, groups, changes, basis, subject } = assessment;
  if (assessment.state !== 'compared' || (changes.length === 0 && questions.length === 0)) return [];
  const changesOf = (id: string): QuestionChange[] =>
    changes.filter(isQuestionChange).filter(({ question }) => question === id);
  const titles = new Map(groups.map(({ id, title }) => [id, title]));
  const crossings = changes.flatMap((change) => crossingOf(change, titles));
  const rows = inGroups(questions, titles).flatMap(([title, members]) => [
    `\n**${escapeMarkdown(title)}**\n`,
    ...members.map((pair) => questionLines(pair, changesOf(pair.id), basis)),
  ]);
  const head = `### What changed: ${escapeMarkdown(subject)}`;
  return [{ lines: ['', head, '', ...crossings], rows, more: 'lines of changes' }];
}

// A question without a principle stands with its section; one of a section within another under no name of ours.
function inGroups(questions: readonly QuestionPair[], titles: ReadonlyMap<string, string>): [string, QuestionPair[]][] {
  const groups = new Map<string, QuestionPair[]>();
  for (const pair of questions) {
    const title = titles.get(pair.principle ?? '') ?? titles.get(pair.section) ?? 'Others';
    groups.set(title, [...(groups.get(title) ?? []), pair]);
  }
  return [...groups];
}

function crossingOf(change: Change, titles: ReadonlyMap<string, string>): string[] {
  if (change.kind !== 'levelCrossed') return [];
  const { group, direction, before, after } = change;
  const title = group === 'overall' ? 'The whole' : (titles.get(group) ?? group);
  const verb = direction === 'up' ? '▲ rises' : '▼ falls';
  return [`- ${escapeMarkdown(title)} ${verb} from level ${before} to level ${after}`];
}

function questionLines(
  pair: QuestionPair,
  changes: readonly QuestionChange[],
  basis: JudgedAssessment['basis'],
): string {
  const code = pair.code === undefined ? '' : `${escapeMarkdown(pair.code)} `;
  const told = changes.map((change) => changeInWords(change, basis));
  const facts = pair.isNotComparable ? ['cannot be compared: it is asked otherwise', ...told] : told;
  const lines = [`- ${code}${escapeMarkdown(pair.title)}: ${facts.join('; ')}`];
  const hasMoved = changes.some(({ kind }) => kind === 'raised' || kind === 'lowered');
  if (hasMoved && pair.textBefore !== pair.textAfter) {
    if (pair.textBefore !== undefined) lines.push(`  - before: ${escapeMarkdown(pair.textBefore)}`);
    if (pair.textAfter !== undefined) lines.push(`  - now: ${escapeMarkdown(pair.textAfter)}`);
  }
  return lines.join('\n');
}

const stateInWords = { unknown: 'unknown', notApplicable: 'not applicable', unanswered: 'unanswered' } as const;

function changeInWords(change: QuestionChange, basis: JudgedAssessment['basis']): string {
  switch (change.kind) {
    case 'raised':
    case 'lowered': {
      const arrow = change.kind === 'raised' ? '▲' : '▼';
      const cause =
        change.cause && change.cause !== 'answer'
          ? ` by ${change.cause === 'time' ? 'ageing evidence' : 'another rubric'}`
          : '';
      const other = basis === 'claimed' ? 'evidenced' : 'claimed';
      const moved = change.before[basis] === change.after[basis] ? other : basis;
      const named = moved === basis ? '' : `${moved} `;
      return `${arrow} ${named}level ${change.before[moved]} → ${change.after[moved]}${cause}`;
    }
    case 'becameScored':
      return `▲ ${stateInWords[change.from]} → level ${change.after[basis]}`;
    case 'becameUnscored':
      return `▼ level ${change.before[basis]} → ${stateInWords[change.to]}`;
    case 'added':
      return 'asked for the first time';
    case 'removed':
      return 'asked no more';
    case 'evidenceAdded':
      return `evidence added: ${itemInWords(change.item)}`;
    case 'evidenceLost':
      return `**evidence lost: ${itemInWords(change.item)}**`;
    case 'evidenceStale':
      return `evidence counts no more: ${itemInWords(change.after)}`;
    case 'evidenceRefreshed':
      return `evidence renewed: ${itemInWords(change.after)}`;
    case 'confidenceChanged':
      return `confidence ${change.before ?? 'not stated'} → ${change.after ?? 'not stated'}`;
  }
}

function itemInWords({ type, title, ref }: { type: string; title?: string; ref?: string }): string {
  return escapeMarkdown([type, title, ref === undefined ? undefined : `(${ref})`].filter(Boolean).join(' '));
}
