import { describe, expect, it } from 'vitest';
import { listed, nearest } from '../../src/source/suggest/nearest.js';

const PROBLEMS = ['wrong-item', 'damaged', 'missing-part', 'price-dropped', 'poor-service', 'other'];

describe('the name that was meant', () => {
  it.each([
    ['wrong', 'wrong-item'],
    ['MISS', 'missing-part'],
    ['damagd', 'damaged'],
    ['eht', undefined],
    ['p', undefined],
    ['', undefined],
  ])('by “%s” is %s', (typed, name) => {
    expect(nearest(typed, PROBLEMS)).toBe(name);
  });

  it('is none where two begin so', () => {
    expect(nearest('price', ['price-dropped-a', 'price-dropped-b'])).toBeUndefined();
  });
});

describe('how many letters it takes', () => {
  it.each([
    ['sat', 'saturday'],
    ['sa', undefined],
    // A known word of five letters begins one that was written; of four it does so by chance.
    ['laterally', 'later'],
    ['lately-so', undefined],
  ])('to begin a word: “%s” is %s', (typed, name) => {
    expect(nearest(typed, ['saturday', 'later', 'late'])).toBe(name);
  });
});

describe('a list of names', () => {
  it.each([
    [26, false],
    [27, true],
  ])('of %i says that there are more: %s', (count, more) => {
    const names = Array.from({ length: count }, (_, at) => `n${at}`);
    expect(listed(names).endsWith(' and more')).toBe(more);
    expect(listed(names)).toContain('n25');
    expect(listed(names)).not.toContain('n26');
  });
});
