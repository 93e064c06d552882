/** A text that was understood, with the ways to say something else in it. */
export interface EditableText {
  /** What it says, as plain data. */
  data: unknown;
  /**
   * Texts meant to say `now`, the one that changes least first. Nothing is promised: each has to be read again and
   * compared.
   */
  attempts(now: unknown): Iterable<string>;
}
