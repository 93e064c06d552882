/** Where in a file something stands; lines and columns start at 1, `endColumn` is the column after the last character. */
export interface Place {
  file: string;
  line: number;
  column: number;
  endLine: number;
  endColumn: number;
  /** The text of `line`, for the code frame. */
  lineText: string;
}
