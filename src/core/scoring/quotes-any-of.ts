/**
 * True when a sentence of a rubric quotes one of the values. Rubrics quote as JSON does: a text stands in its quotation
 * marks, alone or within a list or map, a number as digits of its own.
 */
export function quotesAnyOf(sentence: string, values: readonly (string | number | undefined)[]): boolean {
  return values.some((value) => {
    if (value === undefined || value === '') return false;
    const quoted = JSON.stringify(value);
    return typeof value === 'string' ? sentence.includes(quoted) : hasNumber(sentence, quoted);
  });
}

function hasNumber(sentence: string, digits: string): boolean {
  const numbers: readonly string[] = sentence.match(/-?\d+(?:\.\d+)?(?:e[+-]?\d+)?/gi) ?? [];
  return numbers.includes(digits);
}
