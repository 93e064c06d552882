/** A value as a place in its text. */
export interface ValuePlace {
  /**
   * `block`: a map or list by indentation. `flow`: one in braces or brackets. `text`: a text that begins with `|` or
   * `>`. `none`: nothing is written, which means null.
   */
  style: 'block' | 'flow' | 'text' | 'scalar' | 'alias' | 'none';
  kind: 'map' | 'list' | 'leaf';
  /** Where it begins, with its anchor and tag. */
  start: number;
  /** Where it begins, without its anchor and tag. */
  content: number;
  /** End of its content; for `text` that is behind its last line break. */
  end: number;
  /** Members of a map or items of a list. */
  parts: readonly PartPlace[];
  /** For an alias: where the content that it stands for begins. */
  target?: number;
}

/** A member of a map or an item of a list as a place in its text. */
export interface PartPlace {
  /** Absent in a list. */
  key: string | undefined;
  /** Where the key (with its anchor, if any), the dash or the item begins. */
  start: number;
  end: number;
  /** Where the value may begin: behind the colon or the dash. Absent when a key has no colon. */
  after: number | undefined;
  value: ValuePlace;
}
