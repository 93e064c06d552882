import type { Question } from '../../model/questionnaire.ts';
import { confidences, guideLabels } from './guide-labels.ts';
import { displayMinutes } from './guide-minutes.ts';
import { guidePhrases } from './guide-phrases.ts';
import type { GuideQuestion, RecordView } from './guide-view.ts';
import type { PlannedQuestion } from './plan-sessions.ts';
import { codeView } from './question-code.ts';
import { roleName } from './role-name.ts';

/** A question as it is asked, with what the facilitator alone sees. */
export function questionView({ question, start, minutes, others }: PlannedQuestion): GuideQuestion {
  const { title, askFirst, why, notThis, evidence, minimum, maximum, metric } = question;
  const range = guidePhrases.range(minimum, maximum);
  return {
    ...codeView(question),
    title,
    start: guidePhrases.start(start),
    minutes: displayMinutes(minutes),
    ...(others.length > 0 && { also: others.map(roleName).join(', ') }),
    ...(askFirst !== undefined && { askFirst }),
    question: question.question,
    ...(why !== undefined && { why }),
    ...(notThis !== undefined && { boundary: notThis }),
    ...scaleOf(question),
    ...(range !== '' && { range }),
    evidence,
    ...(metric && { metric: guidePhrases.metric(metric.text, metric.of, metric.unit, metric.better) }),
  };
}

type Scale = Pick<GuideQuestion, 'levelsTitle' | 'levels' | 'ticks' | 'record'>;

function scaleOf({ kind, anchors, options, items, thresholds, unit, better }: Question): Scale {
  switch (kind) {
    case 'scale': {
      const levels = anchors.map((text, level) => ({ level, text }));
      const record = recordOf(
        guidePhrases.recordLevel(anchors.length - 1),
        levels.map(({ level }) => String(level)),
      );
      return { levelsTitle: guidePhrases.levels, levels, ticks: [], record };
    }
    case 'choice': {
      const ticks = options.map(({ label, level }) => ({ text: label, level: guidePhrases.choiceLevel(level) }));
      return { levelsTitle: guidePhrases.choices, levels: [], ticks, record: recordOf(guidePhrases.recordChoice) };
    }
    case 'checklist': {
      const ticks = items.map(({ label }) => ({ text: label }));
      return { levelsTitle: guidePhrases.items, levels: [], ticks, record: recordOf(guidePhrases.recordItems) };
    }
    case 'number': {
      const bound = better === 'lower' ? guidePhrases.atMost : guidePhrases.atLeast;
      const levels = thresholds.map((number, index) => ({ level: index + 1, text: bound(number, unit ?? '') }));
      const record = { ...recordOf(guidePhrases.recordNumber(unit)), isWritten: true };
      return { levelsTitle: guidePhrases.thresholds, levels, ticks: [], record };
    }
  }
}

function recordOf(title: string, levels: readonly string[] = []): RecordView {
  const boxes = [...levels, guideLabels.unknown, guideLabels.notApplicable];
  return { title, boxes, isWritten: false, confidences };
}
