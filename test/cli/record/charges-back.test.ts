import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { inBothEngines } from '../../io/record/engines.js';
import { amendsHere } from '../here.js';
import { shopIn } from './shop.js';

const ORDER = ['--order', 'A-1'];
const LATE = ['problem=late', 'price=40', 'delivery-paid=4.95'];
const RETAIL = ['resolve', '--policy', 'retail', '--no-input', '--json'];
const FAULTY = ['problem=faulty', 'price=40', 'days-since-purchase=3'];

inBothEngines('a delivery charge that came back', ({ place }) => {
  it('isn’t owed again for that order, and takes nothing off the price', async () => {
    const at = await place();
    const { record, decided, given } = shopIn(at);
    const late = await decided(...LATE);
    await given('give', '--decision', late, '--key', '1', ...ORDER);
    // The same claim once more, as it stood before.
    const again = await record('give', '--decision', late, '--key', '2', ...ORDER);
    expect(again).toMatchObject({ code: 1 });
    expect(again.out + again.err).toContain('is back already');
    const here = { cwd: at.folder, env: { ...at.env, AMENDS_RECORD: at.where } };
    const faulty = await amendsHere([...RETAIL, ...FAULTY, ...ORDER], here);
    writeFileSync(path.join(at.folder, 'faulty.json'), faulty.out);
    await given(
      'give',
      '--decision',
      path.join(at.folder, 'faulty.json'),
      '--key',
      '3',
      '--chose',
      'refund',
      ...ORDER,
    );
    const { out } = await record('export', '--to', 'ndjson');
    const entries = out
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(entries.map(({ known }) => known['charges-back'])).toEqual([undefined, 'delivery-back:4.95']);
    const money = entries.flatMap(({ given: { remedies } }) => remedies);
    expect(money.filter(({ id }) => /refund|-back/.test(id)).map(({ id, amount }) => [id, amount])).toEqual([
      ['delivery-back', 495],
      ['refund', 4000],
    ]);
  });
});
