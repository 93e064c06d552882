import type { Question } from '../../model/questionnaire.ts';

/**
 * True when an answer means the same to both: the same kind, and the same texts for its levels, options and items. The
 * levels of options, the thresholds and the rubric may differ: they judge the same answer otherwise, which can be told.
 */
export function isComparable(before: Question, after: Question): boolean {
  return (
    before === after ||
    (before.kind === after.kind &&
      before.unit === after.unit &&
      before.better === after.better &&
      areSame(before.anchors, after.anchors) &&
      areSame(namesOf(before.options), namesOf(after.options)) &&
      areSame(namesOf(before.items), namesOf(after.items)))
  );
}

function namesOf(options: readonly { id: string; label: string }[]): string[] {
  return options.flatMap(({ id, label }) => [id, label]);
}

function areSame(before: readonly string[], after: readonly string[]): boolean {
  return before.length === after.length && before.every((text, index) => isSameText(text, after[index] ?? ''));
}

// Where a line is broken in a file is no change of its text.
function isSameText(before: string, after: string): boolean {
  return before === after || oneLine(before) === oneLine(after);
}

function oneLine(text: string): string {
  return text.trim().replace(/\s+/g, ' ');
}
