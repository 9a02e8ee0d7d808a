import { describe, expect, it } from 'vitest';
import type { RecordStore } from '../../../src/cli/port/record.js';
import type { ChainedEntry, Head } from '../../../src/record/chain.js';
import { runIn } from '../../fixtures/host.js';
import { chainOf, PLAIN } from '../../record/entries.js';

const [A, B, C] = chainOf([PLAIN, PLAIN, PLAIN]) as [ChainedEntry, ChainedEntry, ChainedEntry];

/** Verifies a record that holds some entries and says, one time after the other, that it ends so. */
async function verified(entries: readonly ChainedEntry[], ...heads: readonly Head[]) {
  return verifiedWith(null, entries, ...heads);
}

/** The same where something is wrong with the file around the entries. */
async function verifiedWith(
  damage: string | null,
  entries: readonly ChainedEntry[],
  ...heads: readonly Head[]
) {
  const said = [...heads];
  const store = {
    ...({} as RecordStore),
    head: async () => said.shift() ?? A,
    walk: async function* () {
      yield entries;
    },
    damage: async () => damage,
    close: async () => undefined,
  };
  const { code, out } = await runIn({ record: async () => store }, 'record', 'verify', '--record', 'x');
  return { code, out };
}

describe('a record that is verified', () => {
  it('is damaged where its file is, however sound its entries are', async () => {
    const { code, out } = await verifiedWith('row 1 missing from index', [A, B, C], A, C);
    expect(code).toBe(1);
    expect(out).toContain('the file around them is damaged: row 1 missing from index');
  });

  it('is sound while others write into it', async () => {
    expect((await verified([A, B, C], A, C)).code).toBe(0);
    expect((await verified([A, B], A, C)).code).toBe(0);
  });

  it.each([
    ['was cut off', [A], [B, B], /ends with entry 1, and had 2 once/],
    ['was added to', [A, B, C], [B, B], /ends with entry 2, as it says, and holds 3/],
    ['ends otherwise', [A, B], [{ seq: 2, hash: 'x' }, B], /^Entry 2 is not what it was/],
  ] as const)('%s, and that is said', async (_, entries, heads, says) => {
    const { code, out } = await verified(entries, ...heads);
    expect(code).toBe(1);
    expect(out).toMatch(says);
  });
});
