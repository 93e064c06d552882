/**
 * What comes of inputs, in their order, while several are worked on at once. The next input is asked for only when there
 * is room, so that nothing piles up behind a slow reader.
 */
export async function* inOrder<Input, Output>(
  inputs: AsyncIterable<Input>,
  work: (input: Input) => Promise<Output>,
  atOnce: number,
): AsyncGenerator<Output> {
  const running: Promise<Output>[] = [];
  for await (const input of inputs) {
    const begun = work(input);
    // Told when its turn comes; until then it is no unhandled rejection.
    begun.catch(() => {});
    running.push(begun);
    if (running.length >= atOnce) yield await (running.shift() as Promise<Output>);
  }
  for (const begun of running) yield await begun;
}
