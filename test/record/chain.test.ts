import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type ChainedEntry,
  EMPTY_HEAD,
  erased,
  faultIn,
  type Head,
  isErased,
  readHead,
  writeHead,
} from '../../src/record/chain.js';
import { draws } from '../draws.js';
import { chainOf, histories, PLAIN, sha256 } from './entries.js';

/** Where a chain breaks first, and how; null where it holds. */
function firstFault(chain: readonly ChainedEntry[], from: Head = EMPTY_HEAD) {
  let last = from;
  for (const entry of chain) {
    const fault = faultIn(entry, last, sha256);
    if (fault) return { at: entry.seq, fault };
    last = entry;
  }
  return null;
}

const SECRET = {
  ...PLAIN,
  customer: 'c0ffee',
  order: 'order-77',
  words: '{"item":"a red dress"}',
  content: 'f00',
};

/** The same value with one character of it another. */
function changed(value: string | number | null, at: number): string | number {
  if (value === null || value === '') return 'x';
  if (typeof value === 'number') return value + 1;
  const place = at % value.length;
  return value.slice(0, place) + (value[place] === '0' ? '1' : '0') + value.slice(place + 1);
}

describe('a chain', () => {
  it('holds as it was made, from any place of it', () => {
    fc.assert(
      fc.property(histories, fc.nat(), (chain, at) => {
        const from = at % (chain.length + 1);
        expect(firstFault(chain.slice(from), chain[from - 1])).toBeNull();
      }),
      { numRuns: draws(90) },
    );
  });

  it('names the entry of which anything at all was changed', () => {
    const chain = chainOf([PLAIN, SECRET, PLAIN]);
    const names = Object.keys(SECRET).concat('seals', 'before', 'hash', 'salt') as (keyof ChainedEntry)[];
    expect(names.sort()).toEqual(Object.keys(chain[1] as ChainedEntry).sort());
    fc.assert(
      fc.property(fc.constantFrom(...names), fc.nat(200), (name, at) => {
        const forged = chain.map((entry) =>
          entry.seq === 2 ? { ...entry, [name]: changed(entry[name], at) } : entry,
        ) as ChainedEntry[];
        expect(firstFault(forged)?.at).toBe(name === 'seq' ? 3 : 2);
      }),
      { numRuns: draws(300) },
    );
  });

  it('shows an entry that was taken out, put in twice or moved', () => {
    const chain = chainOf([PLAIN, SECRET, { ...PLAIN, kind: 'open' }, PLAIN]);
    const [a, b, c, d] = chain as [ChainedEntry, ChainedEntry, ChainedEntry, ChainedEntry];
    for (const forged of [
      [a, c, d],
      [a, b, b, c, d],
      [a, c, b, d],
      [b, c, d],
    ])
      expect(firstFault(forged)).not.toBeNull();
  });

  it('holds after what may be erased was, and nothing of that is left', () => {
    const chain = chainOf([PLAIN, SECRET, PLAIN]);
    const after = chain.map((entry) => (entry.seq === 2 ? erased(entry) : entry));
    expect(firstFault(after)).toBeNull();
    expect(after.map(isErased)).toEqual([false, true, false]);
    for (const told of ['c0ffee', 'order-77', 'red dress', 'f00', 'salt-1'])
      expect(JSON.stringify(after)).not.toContain(told);
  });

  it('shows what was erased by half, or put back', () => {
    const [entry] = chainOf([SECRET]) as [ChainedEntry];
    for (const name of ['customer', 'order', 'words', 'content'] as const) {
      expect(firstFault([{ ...entry, [name]: null }])).toEqual({ at: 1, fault: 'seals' });
      expect(firstFault([{ ...erased(entry), [name]: entry[name] }])).toEqual({ at: 1, fault: 'seals' });
    }
    expect(firstFault([{ ...entry, salt: null }])).toEqual({ at: 1, fault: 'seals' });
  });

  it('seals the same words otherwise in each entry', () => {
    const [one, other] = chainOf([SECRET, SECRET]) as [ChainedEntry, ChainedEntry];
    expect(one.seals).not.toBe(other.seals);
  });
});

describe('the end of a chain', () => {
  it('is read as it was written', () => {
    const [entry] = chainOf([PLAIN]) as [ChainedEntry];
    for (const head of [EMPTY_HEAD, { seq: 1, hash: entry.hash }])
      expect(readHead(writeHead(head))).toEqual(head);
  });

  it.each(['', '12', '12:', '12:abc', `x:${'0'.repeat(64)}`, `0:${'0'.repeat(64)}`, `1:${'g'.repeat(64)}`])(
    'is not read from %j',
    (text) => expect(readHead(text)).toBeNull(),
  );
});
