import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { RecordStore } from '../../../src/cli/port/record.js';
import { CAP_SUBJECTS } from '../../../src/domain/policy/cap.js';
import type { RecordEntry } from '../../../src/domain/results/record-entry.js';
import type { Spent } from '../../../src/record/spent.js';
import { draws } from '../../draws.js';
import { namedHistories, spentIn } from '../../record/entries.js';
import { inBothEngines, opened } from './engines.js';
import { sqlIn } from './sql.js';

const NAMES = ['ann', 'bob', 'kim', 'lee'];
const CURRENCIES = ['GBP', 'EUR'];

/** All that a record says was spent by anybody there is, from a day on. */
async function spentBy(store: RecordStore, since = '2000-01-01'): Promise<readonly Spent[]> {
  const of = CAP_SUBJECTS.flatMap((per) =>
    NAMES.flatMap((name) => CURRENCIES.map((currency) => ({ per, name, currency, since }))),
  );
  return inOrder(await store.read.spent(of));
}

/** In one order, without what came to nothing. */
const inOrder = (all: readonly Spent[]): readonly Spent[] =>
  all
    .filter(({ goodwill, answers, counted }) => goodwill !== 0 || answers !== 0 || counted !== 0)
    .map(({ per, name, currency, day, remedies, goodwill, answers, counted }) => ({
      ...{ per, name, currency, day, remedies, goodwill, answers, counted },
    }))
    .toSorted((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1));

async function write(store: RecordStore, entries: readonly RecordEntry[]): Promise<void> {
  await store.write(async ({ append }) => {
    for (const { seq, seals: _, before: __, hash: ___, ...entry } of entries)
      await append({ ...entry, key: `${seq}` });
  });
}

inBothEngines('what was spent', ({ is, place }) => {
  it('is summed up as entries are written, and says as much from a day on', async () => {
    await fc.assert(
      fc.asyncProperty(namedHistories, async (entries) => {
        const store = await opened(await place());
        await write(store, entries);
        const byHand = inOrder(spentIn(entries));
        expect(await spentBy(store)).toEqual(byHand);
        const since = '2026-10-15';
        expect(await spentBy(store, since)).toEqual(byHand.filter(({ day }) => day >= since));
        await store.close();
      }),
      { numRuns: draws(is === 'sqlite' ? 60 : 12) },
    );
  });

  it('is forgotten with the customer, and stays what staff and stores gave', async () => {
    const [entries = []] = fc.sample(namedHistories, { numRuns: 1, seed: 7 });
    const store = await opened(await place());
    await write(store, entries);
    const before = await spentBy(store);
    await store.write(async ({ erasable, erase }) => {
      const which = { customer: 'ann' };
      await erase(await erasable(which), which);
    });
    const isAnn = ({ per, name }: Spent) => per === 'customer' && name === 'ann';
    expect(before.some(isAnn)).toBe(true);
    expect(await spentBy(store)).toEqual(before.filter((one) => !isAnn(one)));
    const which = { before: '2026-11-01' };
    await store.write(async ({ erasable, erase }) => erase(await erasable(which), which));
    const isOld = ({ per, day }: Spent) => per === 'customer' && day < which.before;
    expect(await spentBy(store)).toEqual(before.filter((one) => !isAnn(one) && !isOld(one)));
  });

  it('is summed up anew of a record that an earlier version wrote', async () => {
    const at = await place();
    const store = await opened(at);
    const [entries = []] = fc.sample(namedHistories, { numRuns: 1, seed: 9 });
    await write(store, entries);
    const before = await spentBy(store);
    expect(before.length).toBeGreaterThan(0);
    await store.close();
    await sqlIn(at.where, 'drop table amends_spent');
    await sqlIn(at.where, 'update amends_version set version = 2');
    expect(await spentBy(await opened(at, false))).toEqual(before);
  });
});
