const millisecondsOfDay = 86_400_000;

/** Days since 1970 of a `YYYY-MM-DD` text; 0 for any other. */
export function dayNumber(day: string): number {
  const time = Date.parse(`${day}T00:00:00Z`);
  return Number.isNaN(time) ? 0 : time / millisecondsOfDay;
}

/**
 * Where days stand on a line of a length: in proportion to the time between them, never to the left of the one before,
 * because commits keep their order whatever their dates say. Days that are all the same stand at even distances.
 */
export function placeDays(days: readonly string[], length: number): number[] {
  let latest = Number.NEGATIVE_INFINITY;
  const numbers = days.map((day) => {
    latest = Math.max(latest, dayNumber(day));
    return latest;
  });
  const [first = 0, last = 0] = [numbers[0], numbers.at(-1)];
  if (last > first) return numbers.map((number) => ((number - first) / (last - first)) * length);
  const steps = Math.max(1, days.length - 1);
  return days.map((_, index) => (days.length === 1 ? length / 2 : (index / steps) * length));
}
