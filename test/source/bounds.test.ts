import { describe, expect, it } from 'vitest';
import { type Amount, fixed } from '../../src/domain/policy/amount.js';
import { boundsOf, type Extremes, factBounds } from '../../src/domain/policy/bounds.js';
import type { FactDefinition } from '../../src/domain/policy/fact.js';

const parcels: FactDefinition = {
  name: 'parcels',
  type: { is: 'number', atLeast: 2, atMost: 10, decimals: 0 },
  ask: 'How many parcels?',
  use: 'condition',
  builtIn: false,
};

const extremes: Extremes = {
  fact: (name) => factBounds(name === 'parcels' ? parcels : undefined),
  harm: { goods: { low: 0, high: 50 }, trouble: { low: 0, high: 20 }, respect: { low: 0, high: 10 } },
};

const fact: Amount = { is: 'fact', fact: 'parcels' };

describe('how far an amount reaches', () => {
  it.each<[string, Amount, [number, number]]>([
    ['a fixed one', fixed(5), [5, 5]],
    ['a fact', fact, [2, 10]],
    ['a fact that holds no number', { is: 'fact', fact: 'channel' }, [0, 0]],
    ['a harm', { is: 'harm', kind: 'trouble' }, [0, 20]],
    ['a share', { is: 'percent', share: fixed(500_000), of: fact }, [1, 5]],
    [
      'each of a number',
      { is: 'each', each: fixed(3), per: { is: 'fact', fact: 'parcels', scale: 1 } },
      [6, 30],
    ],
    [
      'each block',
      {
        is: 'each',
        each: fixed(3),
        per: { is: 'blocks', started: true, size: 4, after: 1, fact: 'parcels' },
      },
      [3, 9],
    ],
    ['by a fact', { is: 'by', fact: 'channel', where: { store: fixed(3) }, else: fact }, [2, 10]],
    [
      'in bands, which count as 0 where the fact does not apply',
      { is: 'bands', fact: 'parcels', bands: [{ upTo: 10, gives: fixed(3) }] },
      [0, 3],
    ],
    ['a sum', { is: 'sum', of: [fact, fixed(1)] }, [3, 11]],
    ['the least', { is: 'least', of: [fact, fixed(4)] }, [2, 4]],
    ['the most', { is: 'most', of: [fact, fixed(4)] }, [4, 10]],
    ['within limits', { is: 'kept', of: fact, within: { atLeast: fixed(3), atMost: fixed(8) } }, [3, 8]],
    ['rounded', { is: 'kept', of: fact, within: { round: { way: 'nearest', to: 4 } } }, [0, 12]],
  ])('%s', (_name, amount, [low, high]) => {
    expect(boundsOf(amount, extremes)).toEqual({ low, high });
  });

  it('of sizes, from the smallest to the largest', () => {
    expect(boundsOf({ is: 'sizes', from: 1, to: fact, step: 1 }, extremes)).toEqual({ low: 1, high: 10 });
  });

  it('of a fact that may not apply, from 0', () => {
    const sometimes = { ...parcels, when: { is: 'one-of', fact: 'problem', values: ['late'] } } as const;
    expect(factBounds(sometimes)).toEqual({ low: 0, high: 10 });
  });

  it('ends somewhere', () => {
    let amount: Amount = fixed(1_000_000_000);
    for (let depth = 0; depth < 60; depth += 1)
      amount = { is: 'percent', share: fixed(10_000_000), of: amount };
    expect(boundsOf(amount, extremes).high).toBe(1e15);
  });
});
