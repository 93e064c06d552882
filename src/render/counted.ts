/** `1 question`, `2 questions`. English only: what has languages takes its plurals from templates/locales. */
export function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}
