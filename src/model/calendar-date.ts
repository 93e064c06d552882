/** Calendar arithmetic on `YYYY-MM-DD` texts: no clock, no time zone. */

/** Year, month and day in one whole number that grows with time: no object for each of a million dates. */
type PackedDay = number;

const noDay = -1;

function daysInMonth(year: number, month: number): number {
  if (month !== 2) return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
}

function dayOf(text: string): PackedDay {
  if (text.length !== 10 || text[4] !== '-' || text[7] !== '-') return noDay;
  const year = numberAt(text, 0) * 100 + numberAt(text, 2);
  const month = numberAt(text, 5);
  const day = numberAt(text, 8);
  // What is no digit makes NaN, and that is within no bounds.
  const exists = year >= 0 && month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);
  return exists ? year * 512 + month * 32 + day : noDay;
}

function numberAt(text: string, place: number): number {
  return digitAt(text, place) * 10 + digitAt(text, place + 1);
}

function digitAt(text: string, place: number): number {
  const digit = text.charCodeAt(place) - 48;
  return digit >= 0 && digit <= 9 ? digit : Number.NaN;
}

function yearOf(day: PackedDay): number {
  return day >> 9;
}

function monthOf(day: PackedDay): number {
  return (day >> 5) & 15;
}

function dayOfMonth(day: PackedDay): number {
  return day & 31;
}

/** True for a `YYYY-MM-DD` text that names a day which exists: 2028-02-29 does, 2027-02-29 does not. */
export function isCalendarDate(text: string): boolean {
  return dayOf(text) !== noDay;
}

/**
 * Whole months that have begun between two days: the same day is 0, twelve months exactly is 12, a day more is 13.
 * Month ends are clamped (31 August to 30 September is one month). A `from` after `to` is 0.
 * Both must be calendar dates; throws a RangeError otherwise, because callers validate before.
 */
export function monthsBegun(from: string, to: string): number {
  const start = dayOf(from);
  const end = dayOf(to);
  if (start === noDay || end === noDay) throw new RangeError(`not a calendar date: ${start === noDay ? from : to}`);
  const months = (yearOf(end) - yearOf(start)) * 12 + monthOf(end) - monthOf(start);
  const anniversary = Math.min(dayOfMonth(start), daysInMonth(yearOf(end), monthOf(end)));
  return Math.max(0, dayOfMonth(end) > anniversary ? months + 1 : months);
}

/** Days from one day to another, negative when the second is earlier. Both must be calendar dates, as above. */
export function daysBetween(from: string, to: string): number {
  const [start, end] = [from, to].map((text) => {
    const day = dayOf(text);
    if (day === noDay) throw new RangeError(`not a calendar date: ${text}`);
    // Counts in UTC, where every day has 24 hours; years below 100 are not what the constructor makes of them.
    return new Date(0).setUTCFullYear(yearOf(day), monthOf(day) - 1, dayOfMonth(day)) / 86_400_000;
  }) as [number, number];
  return end - start;
}
