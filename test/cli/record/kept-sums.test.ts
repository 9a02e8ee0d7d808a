import { expect, it } from 'vitest';
import { inBothEngines } from '../../io/record/engines.js';
import { sqlIn } from '../../io/record/sql.js';
import { DAMAGED, shopIn } from './shop.js';

const LATE = ['problem=late', 'price=40'];

inBothEngines('record verify', ({ place }) => {
  it.each([
    ['update amends_spent set goodwill = 0', 'what caps count of'],
    ['update amends_sums set cost = 1', 'the sums of'],
    ['delete from amends_pending', 'the list of what isn’t done'],
    ["update amends_pending set day = '2020-01-01'", 'the list of what isn’t done'],
    ["insert into amends_pending values (1, '2026-11-22')", 'wrong about entry 1'],
  ])('names what is kept beside the entries and was changed: %s', async (change, said) => {
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
    await sqlIn(at.where, change);
    expect(await record('verify')).toMatchObject({ code: 1, out: expect.stringContaining(said) });
  });

  it.each(['head', 'version'])(
    'says that the record is damaged where its %s was taken away',
    async (which) => {
      const at = await place();
      const { record, decided, given } = shopIn(at);
      await given('give', '--decision', await decided(...LATE), '--key', '1', '--order', 'A');
      await sqlIn(at.where, `delete from amends_${which}`);
      for (const command of [['verify'], ['head'], ['undo', '1', '--why', 'x'], ['forget', '--order', 'A']]) {
        const { code, err } = await record(...command);
        expect({ command, code, err }).toMatchObject({
          code: 2,
          err: expect.stringContaining('is damaged.'),
        });
        expect(err).toContain('Put back a copy');
      }
    },
  );
});
