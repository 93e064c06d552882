/** A text of at most so many characters; an ellipsis stands for what had no room. */
export function shorten(text: string, most: number): string {
  const characters = [...text];
  const room = Math.max(1, Math.floor(most));
  return characters.length > room ? `${characters.slice(0, room - 1).join('')}…` : text;
}
