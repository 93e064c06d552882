import { describe, expect, test } from 'vitest';
import { levelOf, ratingOf, ratingsOf } from '../../../src/core/scoring/rate-levels.ts';

describe('the rating of a share', () => {
  test.each([
    [0, 'N'],
    [0.1, 'N'],
    [0.15, 'N'],
    [0.150001, 'P'],
    [0.3, 'P'],
    [0.5, 'P'],
    [0.500001, 'L'],
    [0.505, 'L'],
    [0.8, 'L'],
    [0.85, 'L'],
    [0.850001, 'F'],
    [1, 'F'],
  ])('%d is %s', (share, rating) => {
    expect(ratingOf(share)).toBe(rating);
  });

  test.each([
    [0.15 + 1e-10, 'N'],
    [0.5 + 1e-10, 'P'],
    [0.85 + 1e-10, 'L'],
    [0.15 + 1e-8, 'P'],
    [0.5 + 1e-8, 'L'],
    [0.85 + 1e-8, 'F'],
  ])('%d is a limit only within the tolerance', (share, rating) => {
    expect(ratingOf(share)).toBe(rating);
  });
});

describe('the ratings of a group', () => {
  const of = (levels: number[], weights: number[] = []) =>
    ratingsOf(
      levels.map((level, index) => ({ level, weight: weights[index] ?? 1 })),
      5,
    );

  test.each([
    [[0, 0, 0], 'NNNNN'],
    [[5, 5, 5], 'FFFFF'],
    [[3, 3, 2], 'FFLNN'],
    [[1, 2, 3, 4, 5], 'FLLPP'],
    [[0, 5], 'PPPPP'],
  ])('%j: %s', (levels, ratings) => {
    expect(of(levels)).toBe(ratings);
  });

  test('weigh what reaches a level', () => {
    expect(of([1, 2], [15, 85])).toBe('FLNNN');
    expect(of([1, 2], [14, 86])).toBe('FFNNN');
    expect(of([1, 2], [85, 15])).toBe('FNNNN');
    expect(of([1, 2], [84, 16])).toBe('FPNNN');
    expect(of([1, 2], [0.1 + 0.2, 0.3])).toBe('FPNNN');
  });

  test('never rise from one level to the next', () => {
    for (const ratings of [of([1, 4, 2, 5]), of([0, 0, 3]), of([2, 2, 5, 5, 5])]) {
      expect([...ratings].sort((left, right) => 'FLPN'.indexOf(left) - 'FLPN'.indexOf(right)).join('')).toBe(ratings);
    }
  });
});

describe('the level', () => {
  test.each([
    ['NNNNN', 0],
    ['PNNNN', 0],
    ['LNNNN', 1],
    ['LLNNN', 1],
    ['FNNNN', 1],
    ['FPNNN', 1],
    ['FLNNN', 2],
    ['FLLLL', 2],
    ['FFPNN', 2],
    ['FFLPN', 3],
    ['FFFFL', 5],
    ['FFFFF', 5],
    ['F', 1],
    ['', 0],
  ])('of %s is %i', (ratings, level) => {
    expect(levelOf(ratings)).toBe(level);
  });
});
