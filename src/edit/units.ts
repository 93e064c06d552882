/** True for what a coarse edit writes anew as a whole: one answer, or what stands under another key of the root. */
export function isUnit(path: readonly string[]): boolean {
  return path.length === (path[0] === 'answers' ? 2 : 1);
}
