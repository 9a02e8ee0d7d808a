import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { inBothEngines } from '../../io/record/engines.js';
import { amendsHere } from '../here.js';
import { DAMAGED, shopIn } from './shop.js';

const ANN = ['--customer', 'ann', '--order', 'A-1'];
const LATE = ['problem=late', 'price=40'];

inBothEngines('a record as a history', ({ place }) => {
  it('is answered again as it was answered then, but for what was undone', async () => {
    const { record, folder, where, env } = await shopWithAnswers();
    const rows = await amendsHere(['batch', where, '--policy', 'retail'], { cwd: folder, env });
    expect(rows).toMatchObject({ code: 0, err: '2 rows: 2 decided, 0 bad, 0 skipped, 0 continued.\n' });
    const answers = rows.out
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    const kept = JSON.parse(
      `[${(await record('export', '--to', 'ndjson')).out.trim().replaceAll('\n', ',')}]`,
    );
    const figures = ({
      seq,
      decision,
    }: {
      seq: number;
      decision: { offer: { cost: number; goodwill: number } };
    }) => ({
      id: String(seq),
      cost: decision.offer.cost,
      goodwill: decision.offer.goodwill,
    });
    const live = kept.filter(({ kind, seq }: { kind: string; seq: number }) => kind === 'give' && seq !== 3);
    expect(answers).toMatchObject(live.map(figures));
    // The second time they asked, which nobody told and the record knew.
    expect(answers[1].cost).toBeGreaterThan(answers[0].cost);
  });

  it('shows what another policy would have given', async () => {
    const { folder, where, env } = await shopWithAnswers();
    const same = await amendsHere(['diff', 'retail', 'retail', '--over', where, '--json'], {
      cwd: folder,
      env,
    });
    expect(same.code).toBe(0);
    const diff = await amendsHere(['diff', 'retail', 'electronics', '--over', where, '--json'], {
      cwd: folder,
      env,
    });
    expect(JSON.parse(diff.out).history).toMatchObject({ rows: 2 });
  });

  it('that isn’t there is said', async () => {
    const { folder, env } = await place();
    const none = await amendsHere(['batch', 'none.db', '--policy', 'retail'], { cwd: folder, env });
    expect(none).toMatchObject({ code: 2, out: '', err: expect.stringContaining('none.db') });
  });

  async function shopWithAnswers() {
    const at = await place();
    const shop = shopIn(at);
    const answer = async (key: string, facts: readonly string[], ...whose: string[]) => {
      const resolve = ['resolve', '--policy', 'retail', '--record', at.where, '--no-input', '--json'];
      const { out } = await amendsHere([...resolve, ...whose, ...facts], { cwd: at.folder, env: at.env });
      const file = path.join(at.folder, `${key}.json`);
      writeFileSync(file, out);
      await shop.given('give', '--decision', file, '--key', key, ...whose);
    };
    await answer('1', LATE, ...ANN);
    await answer('2', LATE, ...ANN);
    await answer('3', DAMAGED, '--customer', 'bob', '--order', 'B-1');
    await shop.given('undo', '3', '--why', 'wrong customer');
    return { ...shop, ...at };
  }
});
