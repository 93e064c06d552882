import { describe, expect, test } from 'vitest';
import { daysBetween, isCalendarDate, monthsBegun } from '../../../src/model/calendar-date.ts';

describe('months that have begun', () => {
  test.each([
    ['the same day', '2026-11-22', '2026-11-22', 0],
    ['a day later', '2026-11-22', '2026-11-23', 1],
    ['a month exactly', '2026-10-22', '2026-11-22', 1],
    ['a month and a day', '2026-10-22', '2026-11-23', 2],
    ['a day short of a month', '2026-10-23', '2026-11-22', 1],
    ['twelve months exactly', '2025-11-22', '2026-11-22', 12],
    ['twelve months and a day', '2025-11-21', '2026-11-22', 13],
    ['a day short of twelve months', '2025-11-23', '2026-11-22', 12],
    ['over the end of a year', '2025-12-31', '2026-01-01', 1],
    ['31 August to 30 September, clamped', '2026-08-31', '2026-09-30', 1],
    ['31 August to 1 October', '2026-08-31', '2026-10-01', 2],
    ['30 January to 28 February, clamped', '2027-01-30', '2027-02-28', 1],
    ['31 January to 29 February, clamped', '2028-01-31', '2028-02-29', 1],
    ['31 January to 28 February in a leap year', '2028-01-31', '2028-02-28', 1],
    ['29 February to 28 February a year later, clamped', '2024-02-29', '2025-02-28', 12],
    ['29 February to 1 March a year later', '2024-02-29', '2025-03-01', 13],
    ['28 February to 29 February a year later', '2023-02-28', '2024-02-29', 13],
    ['28 February to 31 March', '2026-02-28', '2026-03-31', 2],
    ['a day in the future', '2026-11-23', '2026-11-22', 0],
    ['next month', '2026-12-01', '2026-11-30', 0],
    ['next year', '2027-01-01', '2026-12-31', 0],
    ['three years', '2023-11-22', '2026-11-22', 36],
  ])('%s: %s to %s is %i', (_, from, to, months) => {
    expect(monthsBegun(from, to)).toBe(months);
  });

  test('a text that is no date is refused by name', () => {
    expect(() => monthsBegun('2026-02-30', '2026-11-22')).toThrow('not a calendar date: 2026-02-30');
    expect(() => monthsBegun('2026-02-28', 'today')).toThrow('not a calendar date: today');
  });
});

describe('calendar dates', () => {
  test.each([
    ['2028-02-29', true],
    ['2027-02-29', false],
    ['2000-02-29', true],
    ['1900-02-29', false],
    ['2026-04-31', false],
    ['2026-12-31', true],
    ['2026-13-01', false],
    ['2026-00-10', false],
    ['2026-01-00', false],
    ['2026-1-1', false],
    ['26-01-01', false],
    ['2026-01-01T00:00', false],
    [' 2026-01-01', false],
    ['', false],
  ])('%j: %s', (text, exists) => {
    expect(isCalendarDate(text)).toBe(exists);
  });
});

describe('days between', () => {
  test.each([
    ['2026-11-22', '2026-11-22', 0],
    ['2026-02-28', '2026-03-01', 1],
    ['2028-02-28', '2028-03-01', 2],
    ['2026-03-28', '2026-03-30', 2],
    ['2026-12-31', '2026-12-01', -30],
    ['0001-01-01', '0001-12-31', 364],
  ])('%s and %s are %i', (from, to, days) => {
    expect(daysBetween(from, to)).toBe(days);
  });

  test('of what is no day are refused', () => {
    expect(() => daysBetween('2026-02-30', '2026-11-22')).toThrow('not a calendar date: 2026-02-30');
  });
});
