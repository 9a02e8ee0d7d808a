import { describe, expect, it } from 'vitest';
import { nearest } from '../../src/source/suggest/nearest.js';

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
