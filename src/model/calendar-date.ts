/** Calendar arithmetic on `YYYY-MM-DD` texts: no clock, no time zone. */

interface Day {
  year: number;
  month: number;
  day: number;
}

const shape = /^(\d{4})-(\d{2})-(\d{2})$/;

function daysInMonth(year: number, month: number): number {
  if (month !== 2) return [4, 6, 9, 11].includes(month) ? 30 : 31;
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
}

function dayOf(text: string): Day | undefined {
  const match = shape.exec(text);
  if (!match) return undefined;
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  const exists = month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);
  return exists ? { year, month, day } : undefined;
}

/** True for a `YYYY-MM-DD` text that names a day which exists: 2028-02-29 does, 2027-02-29 does not. */
export function isCalendarDate(text: string): boolean {
  return dayOf(text) !== undefined;
}

/**
 * Whole months that have begun between two days: the same day is 0, twelve months exactly is 12, a day more is 13.
 * Month ends are clamped (31 August to 30 September is one month). A `from` after `to` is 0.
 * Both must be calendar dates; throws a RangeError otherwise, because callers validate before.
 */
export function monthsBegun(from: string, to: string): number {
  const start = dayOf(from);
  const end = dayOf(to);
  if (!start || !end) throw new RangeError(`not a calendar date: ${start ? to : from}`);
  const months = (end.year - start.year) * 12 + end.month - start.month;
  const anniversary = Math.min(start.day, daysInMonth(end.year, end.month));
  return Math.max(0, end.day > anniversary ? months + 1 : months);
}

/** Days from one day to another, negative when the second is earlier. Both must be calendar dates, as above. */
export function daysBetween(from: string, to: string): number {
  const [start, end] = [from, to].map((text) => {
    const day = dayOf(text);
    if (!day) throw new RangeError(`not a calendar date: ${text}`);
    // Counts in UTC, where every day has 24 hours; years below 100 are not what the constructor makes of them.
    return new Date(0).setUTCFullYear(day.year, day.month - 1, day.day) / 86_400_000;
  }) as [number, number];
  return end - start;
}
