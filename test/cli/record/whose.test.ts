import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Decision } from '../../../src/domain/results/decision.js';
import type { Weighing } from '../../../src/domain/results/weighing.js';
import { sqlitePlace } from '../../io/record/engines.js';
import { amendsHere } from '../here.js';
import { DAMAGED, shopIn } from './shop.js';

const MAP = `map: 1
facts: { problem: { column: What }, price: { column: Paid } }
id: { column: Order }
customer: { column: Mail }
order: { column: Order }
store: { is: north }
staff: { column: Clerk }
`;
const ROWS = `Mail,Order,What,Paid,Clerk
ann@example.com,A-77,damaged,60,kim
 ANN@example.com,A-78,damaged,60,kim
bob@example.com,B-1,damaged,60,lee
,,damaged,60,
`;

/** A shop in which Ann had her money back for A-77. */
async function shopWithAnn() {
  const at = sqlitePlace();
  const { decided, given } = shopIn(at);
  const whose = ['--customer', 'ann@example.com', '--order', 'A-77', '--chose', 'refund'];
  await given('give', '--decision', await decided(...DAMAGED), '--key', '1', ...whose);
  writeFileSync(path.join(at.folder, 'rows.csv'), ROWS);
  writeFileSync(path.join(at.folder, 'map.yaml'), MAP);
  const run = (
    args: readonly string[],
    env: Readonly<Record<string, string>> = { AMENDS_RECORD: at.where },
  ) => amendsHere(args, { cwd: at.folder, env });
  return { at, run };
}

const BATCH = ['batch', 'rows.csv', '--map', 'map.yaml', '--policy', 'retail', '--to', 'ndjson', '--full'];

const decisions = (out: string): Decision[] =>
  out
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Decision);

describe('whose a row is', () => {
  it('is said by its map, and what the record knows of them is filled in', async () => {
    const { run } = await shopWithAnn();
    const { code, out, err } = await run(BATCH);
    expect({ code, err }).toEqual({
      code: 0,
      err: '4 rows: 4 decided, 0 bad, 0 skipped, 0 continued.\nWhat the record knows was filled in for 3 rows.\n',
    });
    const found = decisions(out).map(({ fromRecord, complaint }) => [
      fromRecord,
      complaint['contacts'],
      complaint['claims-before'],
      complaint['given-back'],
    ]);
    expect(found).toEqual([
      [['given-back', 'contacts', 'claims-before'], 2, 0, '60.00'],
      [['contacts', 'claims-before'], 1, 1, undefined],
      [['contacts', 'claims-before'], 1, 0, undefined],
      [undefined, 1, 0, undefined],
    ]);
    const same = await run([...BATCH, '--threads', '2']);
    expect(same.out).toBe(out);
  });

  it('is said for all of them by options, where the map doesn’t say', async () => {
    const { run, at } = await shopWithAnn();
    writeFileSync(path.join(at.folder, 'map.yaml'), MAP.replace(/^(customer|order): .*\n/gm, ''));
    const { out } = await run([...BATCH, '--customer', 'ann@example.com']);
    expect(decisions(out).map(({ complaint }) => complaint['contacts'])).toEqual([2, 2, 2, 2]);
    expect(await run([...BATCH, '--order', ' '])).toMatchObject({
      code: 2,
      err: expect.stringMatching(/^--order is empty/),
    });
  });

  it('changes nothing where no record is named, or it’s away, which is said', async () => {
    const { run } = await shopWithAnn();
    const none = await run(BATCH, {});
    expect(none).toMatchObject({ code: 0, err: '4 rows: 4 decided, 0 bad, 0 skipped, 0 continued.\n' });
    const away = await run([...BATCH, '--record', 'none.db']);
    expect(away.out).toBe(none.out);
    expect(away.err).toMatch(
      /^There is no record “none\.db” yet\..*What the record knows isn’t in this answer/s,
    );
  });
});

describe('whose an offer in mind is', () => {
  it('has it weighed with what the record knows', async () => {
    const { run } = await shopWithAnn();
    const weigh = ['weigh', 'refund', '--policy', 'retail', '--no-input', '--json', ...DAMAGED];
    const { out, err } = await run([...weigh, '--order', 'a-77', '--store', 'north', '--by', 'kim']);
    expect(err).toBe(
      'From the record: £60 given back already, second contact, no claims before.\nPromised in this matter and not said to be done: entry 1.\nGiven already: £60 back, £5 voucher. See that nothing is given twice for the same thing.\n',
    );
    expect((JSON.parse(out) as Weighing).objections.map(({ code }) => code)).toContain('more-than-paid');
    const alone = JSON.parse((await run(weigh)).out) as Weighing;
    expect(alone.objections.map(({ code }) => code)).not.toContain('more-than-paid');
  });

  it.each(['customer', 'order', 'store', 'by'])('%s is no fact, and how it’s given is said', async (name) => {
    const said = `That’s no fact but a reference: give it as --${name} “…”.`;
    for (const command of [['resolve'], ['weigh', 'voucher=5']])
      expect(
        await amendsHere([...command, `${name}=x`, 'problem=late', 'price=40', '--no-input']),
      ).toMatchObject({
        code: 2,
        err: expect.stringContaining(said),
      });
  });
});
