import type { Desk } from '../../model/interview-desk.ts';
import { plainStyle } from '../../model/text-style.ts';
import { pressKey } from '../../prompt/press-key.ts';
import { conflictLines } from '../../render/interview/panel-lines.ts';
import type { Lines } from './lines.ts';
import type { OpenInterview } from './open-interview.ts';
import { saveAnswers, saveElsewhere } from './perform-effect.ts';

/** Saves what is not on file; asks what to do where that fails or somebody else has answered otherwise. */
export async function settleByLine(desk: Desk, open: OpenInterview, lines: Lines): Promise<Desk> {
  let now = (await saveAnswers(desk, open))(desk);
  while (now.panel && !lines.isAtEnd) {
    const { panel } = now;
    if (panel.kind === 'conflict') {
      const question = now.interview.questions.find(({ id }) => id === panel.question);
      const canvas = { columns: 50, rows: 24, style: plainStyle };
      const shown = question
        ? conflictLines(question, now.state.answers.get(question.id), panel.theirs, now.isBlind, canvas).lines
        : [];
      await lines.say(`${shown.join('\n')}\n`);
      const word = await lines.ask('m: keep mine, t: take theirs: ');
      const step = pressKey(now, { name: word ?? '', line: '' });
      now = step.effects.length > 0 ? (await saveAnswers(step.desk, open))(step.desk) : step.desk;
    } else if (panel.kind === 'form') {
      const path = await lines.ask(`Not saved: ${panel.form.problem}. Save to another path (Enter: go on unsaved): `);
      const { panel: _, ...rest } = now;
      now = path ? (await saveElsewhere(path, rest, open))(rest) : rest;
    } else {
      break;
    }
  }
  return now;
}
