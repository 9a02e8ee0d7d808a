import { expect, it } from 'vitest';
import type { RecordLearning } from '../../../src/domain/results/record-learning.js';
import { inBothEngines, opened } from '../../io/record/engines.js';
import { amendsHere } from '../here.js';
import { shopIn } from '../record/shop.js';

inBothEngines('learning', ({ place }) => {
  it('goes by what was said of those who came back, by the last answer of a matter', async () => {
    const at = await place();
    const { decided, given, record, folder } = shopIn(at);
    const learn = (...args: readonly string[]) =>
      amendsHere(['learn', '--record', at.where, ...args], { cwd: folder, env: at.env });
    const file = await decided('problem=damaged', 'price=60');
    for (const key of ['1', '2', '3', '4', '5'])
      await given('give', '--decision', file, '--key', key, '--order', `order-${key}`);
    expect((await learn()).out).toMatch(/Nobody has said yet whether anybody came back/);
    await record('returned', '1', 'no');
    await record('returned', '1', 'yes');
    await record('returned', '2', 'no');
    await record('returned', '3', 'yes');
    await record('undo', '3', '--why', 'never was');
    const { out, err, code } = await learn('--json');
    expect({ err, code }).toEqual({ err: '', code: 0 });
    const { total, byHarm, byContact, effect } = JSON.parse(out) as RecordLearning;
    expect(total).toMatchObject({ settled: 4, cameBack: 1, stayedAway: 1, unknown: 2 });
    expect(total.bounds).toEqual({ least: 0.25, most: 0.75 });
    expect(byHarm.map(({ name, settled }) => [name, settled])).toEqual([['goods', 4]]);
    expect(byContact.map(({ name, settled }) => [name, settled])).toEqual([['first time', 4]]);
    expect(effect).toEqual({ is: 'no-holdout' });
    const text = (await learn()).out;
    expect(text).toMatch(/not what it caused/);
    expect(text).toMatch(/Nobody can tell from this/);
    expect(text).not.toContain('sums:');
    for (const line of text.split('\n')) expect(line.length).toBeLessThanOrEqual(80);
    expect((await learn('--plain')).out).toMatch(/^All, came back: 50%$|^all, came back: 50%$/m);
  });

  it('says plainly that there is nothing, and refuses days that are none', async () => {
    const at = await place();
    await opened(at);
    const learn = (...args: readonly string[]) =>
      amendsHere(['learn', '--record', at.where, ...args], { cwd: at.folder, env: at.env });
    expect((await learn()).out).toMatch(/Nothing is settled in these days/);
    expect(await learn('--since', '2099-01-01')).toMatchObject({ code: 2, out: '' });
    expect((await learn('--since', 'spring')).err).toMatch(/“spring” is no day/);
  });
});
