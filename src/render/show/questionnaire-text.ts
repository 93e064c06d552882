import { printable } from '../../model/printable-text.ts';
import type { Question, Questionnaire, Section } from '../../model/questionnaire.ts';
import { paragraph } from '../pad-text.ts';
import type { RenderContext } from '../score/registry.ts';

/** A questionnaire to read: sections, questions, anchors. `shown` holds the ids of the questions to print. */
export function renderQuestionnaire(
  questionnaire: Questionnaire,
  shown: ReadonlySet<string>,
  { style, width }: RenderContext,
): string {
  const line = Math.min(width, 100);
  const { id, version, title, notice } = questionnaire;
  const isWhole = shown.size > 1;
  const head = isWhole
    ? [`${style.strong(printable(title))} ${style.faint(`${id} ${version}`)}`, ...wrapped(notice, line, '')]
    : [];
  const questionById = new Map(questionnaire.questions.map((question) => [question.id, question]));
  const blocks = questionnaire.sections.flatMap((section) => sectionBlocks(section));
  return `${[...(isWhole ? [head.join('\n')] : []), ...blocks].join('\n\n')}\n`;

  function sectionBlocks(section: Section): string[] {
    const own = section.questions.filter((each) => shown.has(each)).flatMap((each) => questionById.get(each) ?? []);
    const inner = section.sections.flatMap(sectionBlocks);
    if (own.length + inner.length === 0) return [];
    const heading = [style.accent(printable(section.title)), ...wrapped(section.intent, line, '  ')].join('\n');
    return [...(isWhole ? [heading] : []), ...own.map((each) => questionBlock(each, line, style)), ...inner];
  }
}

function questionBlock(question: Question, width: number, style: RenderContext['style']): string {
  const { id, code, title, kind, anchors, options, items, metric, actions } = question;
  const label = code === undefined ? title : `${code} ${title}`;
  return [
    `${style.strong(printable(label))} ${style.faint(`${id}, ${kind}`)}`,
    ...wrapped(question.question, width, '  '),
    ...anchors.map((anchor, level) => paragraph(printable(anchor), width, '     ', `  ${level}  `)),
    ...options.map((option) => paragraph(printable(option.label), width, '     ', `  ${option.level}  `)),
    ...numberLines(question),
    ...items.map((item) => paragraph(printable(item.label), width, '     ', '  □  ')),
    ...labelled('why', question.why, width),
    ...labelled('not', question.notThis, width),
    ...question.evidence.map(({ type, text }) => paragraph(printable(text), width, '    ', `  ${type}: `)),
    ...labelled('metric', metric && `${metric.text} (${metric.unit}, ${metric.better} is better)`, width),
    ...actions.map(({ from, to, text, effort, impact }) =>
      paragraph(printable(`${text} (effort ${effort}, impact ${impact})`), width, '    ', `  at ${from} to ${to}: `),
    ),
  ].join('\n');
}

function numberLines({ unit, minimum, maximum, thresholds, better }: Question): string[] {
  if (thresholds.length === 0) return [];
  const bounds = [minimum === undefined ? '' : `from ${minimum}`, maximum === undefined ? '' : `to ${maximum}`];
  const sign = better === 'lower' ? '≤' : '≥';
  const levels = thresholds.map((threshold, index) => `  ${index + 1}  ${sign} ${threshold}`);
  return [`  in ${[printable(unit ?? 'numbers'), ...bounds].filter(Boolean).join(' ')}`, ...levels];
}

function labelled(label: string, text: string | undefined, width: number): string[] {
  return text === undefined ? [] : [paragraph(printable(text), width, '    ', `  ${label}: `)];
}

function wrapped(text: string | undefined, width: number, indent: string): string[] {
  return text === undefined ? [] : [paragraph(printable(text), width, indent)];
}
