/** Colours and weights of text on a terminal; every function returns the text itself where colour is off. */
export interface TextStyle {
  error(text: string): string;
  warning(text: string): string;
  good(text: string): string;
  strong(text: string): string;
  faint(text: string): string;
  accent(text: string): string;
}

const same = (text: string): string => text;

/** No colour at all: for files, pipes and `NO_COLOR`. */
export const plainStyle: TextStyle = {
  error: same,
  warning: same,
  good: same,
  strong: same,
  faint: same,
  accent: same,
};
