import { expect, it } from 'vitest';
import { inBothEngines } from '../../io/record/engines.js';
import { sqlIn } from '../../io/record/sql.js';
import { DAMAGED, shopIn } from './shop.js';

const LATE = ['problem=late', 'price=40'];

inBothEngines('record verify', ({ place }) => {
  it.each([
    ['spent', 'goodwill = 0', 'what caps count of'],
    ['sums', 'cost = 1', 'the sums of'],
  ])('names a day of which what is kept beside the entries (%s) was changed', async (table, change, said) => {
    const at = await place();
    const { record, decided, given } = shopIn(at);
    const late = await decided(...LATE);
    await given('give', '--decision', late, '--key', '1', '--customer', 'ann', '--by', 'kim');
    await given(
      'give',
      '--decision',
      late,
      '--key',
      '2',
      '--customer',
      'bob',
      '--store',
      'north',
      '--order',
      'B-1',
    );
    await given(
      'give',
      '--decision',
      await decided(...DAMAGED),
      '--key',
      '3',
      '--customer',
      'bob',
      '--order',
      'B-2',
    );
    await given('undo', '1', '--why', 'wrong customer');
    await given('chose', '3', 'refund');
    expect(await record('verify')).toMatchObject({ code: 0 });
    for (const forgotten of [
      ['--order', 'B-1'],
      ['--customer', 'ann'],
    ]) {
      expect((await record('forget', ...forgotten)).code).toBe(0);
      expect(await record('verify')).toMatchObject({ code: 0 });
    }
    await sqlIn(at.where, `update amends_${table} set ${change}`);
    expect(await record('verify')).toMatchObject({ code: 1, out: expect.stringContaining(said) });
  });
});
