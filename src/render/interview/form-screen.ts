import type { Form } from '../../model/interview-desk.ts';
import type { Canvas, Screen } from './interview-facts.ts';
import { formKeys, inRows } from './key-lines.ts';
import { formLines } from './panel-lines.ts';

/** A form that has the screen to itself. */
export function renderFormScreen(form: Form, canvas: Canvas): Screen {
  const { columns, rows, style } = canvas;
  const { lines, input } = formLines(form, canvas);
  const keys = inRows(formKeys(form, 'Esc leave'), columns - 1).map((line) => style.faint(line));
  const padding = Array.from({ length: Math.max(0, rows - lines.length - keys.length - 1) }, () => '');
  const all = [...lines, ...padding, style.faint('─'.repeat(columns - 1)), ...keys];
  return { lines: all, ...(input !== undefined && { input }) };
}
