import { distance } from 'fastest-levenshtein';

/** The known word nearest to a mistyped one, when it is near enough to be meant: two letters of five at most differ. */
export function nearestWord(word: string, known: Iterable<string>): string | undefined {
  let best: { word: string; distance: number } | undefined;
  for (const candidate of known) {
    const steps = distance(word.toLowerCase(), candidate.toLowerCase());
    if (!best || steps < best.distance) best = { word: candidate, distance: steps };
  }
  const limit = Math.max(1, Math.floor(Math.max(word.length, best?.word.length ?? 0) * 0.4));
  return best && best.distance <= limit ? best.word : undefined;
}
