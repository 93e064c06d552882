import type { Desk, Key, Panel, Step } from '../model/interview-desk.ts';
import { evidenceForm } from './answer-forms.ts';
import { answerAt, stay, tell, withPanel } from './open-desk.ts';

/** The list of evidence of the question at hand; where there is none, the form for the first item. */
export function openEvidence(desk: Desk): Desk {
  const items = answerAt(desk)?.evidence ?? [];
  return items.length === 0 ? openItem(desk, 0) : withPanel(desk, { kind: 'evidence', cursor: items.length });
}

/** A key in the list: Enter opens an item or, on the last line, a new one; d takes one away. */
export function pressEvidence(desk: Desk, panel: Extract<Panel, { kind: 'evidence' }>, key: Key): Step {
  const items = answerAt(desk)?.evidence ?? [];
  const to = (cursor: number): Step =>
    stay(withPanel(desk, { kind: 'evidence', cursor: Math.min(items.length, Math.max(0, cursor)) }));
  switch (key.name) {
    case 'up':
      return to(panel.cursor - 1);
    case 'down':
      return to(panel.cursor + 1);
    case 'a':
      return stay(openItem(desk, items.length));
    case 'return':
      return stay(openItem(desk, panel.cursor));
    case 'd': {
      if (panel.cursor >= items.length) return stay(desk);
      const step = tell(desk, { kind: 'evidence', index: panel.cursor });
      return { ...step, desk: items.length === 1 ? withPanel(step.desk, undefined) : step.desk };
    }
    case 'escape':
    case 'q':
      return stay(withPanel(desk, undefined));
    default:
      return stay(desk);
  }
}

function openItem(desk: Desk, index: number): Desk {
  const item = answerAt(desk)?.evidence[index];
  return withPanel(desk, {
    kind: 'form',
    purpose: { of: 'evidence', index, ...(item && { item }) },
    form: evidenceForm(item),
  });
}
