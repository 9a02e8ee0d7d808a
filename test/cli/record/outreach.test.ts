import { writeFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { joined } from '../../../src/record/hash.js';
import { keyed } from '../../../src/record/reference.js';
import { draws } from '../../draws.js';
import { inBothEngines, opened, type Place } from '../../io/record/engines.js';
import { PLAIN } from '../../record/entries.js';
import { amendsHere } from '../here.js';

const MAP = `map: 1
customer: { column: who }
incident: { column: what }
facts:
  problem: { is: late }
  price: { is: 40 }
`;

/** Marks bear the day of the clock. */
const TODAY = new Date().toISOString().slice(0, 10);

type Row = readonly [who: string, what: string];

/** Runs `anticipate` on some rows, in the folder of a record. */
function anticipate({ folder, where, env }: Place, rows: readonly Row[], ...options: readonly string[]) {
  writeFileSync(path.join(folder, 'm.map.yaml'), MAP);
  writeFileSync(path.join(folder, 'rows.csv'), ['who,what', ...rows.map((row) => row.join(','))].join('\n'));
  const usual = { '--policy': 'retail', '--today': '2026-11-22' };
  const unsaid = Object.entries(usual).filter(([name]) => !options.includes(name));
  const line = ['anticipate', 'rows.csv', '--map', 'm.map.yaml', ...unsaid.flat()];
  return amendsHere([...line, '--to', 'ndjson', ...options], {
    cwd: folder,
    env: { ...env, AMENDS_RECORD: where },
  });
}

const keyOf = (who: string, what: string) => `${who} ${what}`.toLowerCase();
const listed = (out: string): string[] =>
  out
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line))
    .map(({ customer, incident }) => keyOf(customer, incident));

const rows = fc.array(fc.tuple(fc.constantFrom('ann', 'Ann', 'bob', 'cy'), fc.constantFrom('x', 'y')), {
  minLength: 1,
  maxLength: 6,
});

inBothEngines('anticipate with a record', ({ place }) => {
  it('writes to everybody once, by whichever run comes first, and gives its list again', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(rows, { minLength: 2, maxLength: 3 }), async (runs) => {
        const at = await place();
        const written = new Set<string>();
        for (const one of runs) {
          const { code, out, err } = await anticipate(at, one);
          const expected = [...new Set(one.map((row) => keyOf(...row)))].filter((key) => !written.has(key));
          expect({ code, listed: listed(out) }).toEqual({ code: 0, listed: expected });
          for (const key of expected) written.add(key);
          const [, run] = /--again (\d+)/.exec(err) ?? [];
          expect(run === undefined).toBe(expected.length === 0);
          if (run !== undefined) expect((await anticipate(at, one, '--again', run)).out).toBe(out);
        }
        const { out } = await amendsHere(['record', 'verify', '--json'], {
          cwd: at.folder,
          env: { ...at.env, AMENDS_RECORD: at.where },
        });
        expect(JSON.parse(out)).toMatchObject({ entries: written.size, wrong: null });
      }),
      { numRuns: draws(6) },
    );
  });

  it('gives a run’s list again only on its day, and says how many of it aren’t found, and that the policy changed', async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: 9 }), fc.nat(8), fc.nat(3), async (size, gone, earlier) => {
        const at = await place();
        const some = (count: number, of: string): Row[] =>
          Array.from({ length: count }, (_, number) => [`${of}${number}`, 'x'] as const);
        await anticipate(at, some(earlier, 'before'));
        const all = some(size, 'who');
        await anticipate(at, all);
        await anticipate(at, some(2, 'after'));
        const [run, left] = [String(earlier + 1), all.slice(Math.min(gone, size - 1))];
        const again = await anticipate(at, left, '--again', run);
        expect(listed(again.out)).toEqual(left.map((row) => keyOf(...row)));
        const missing = size - left.length;
        const [, said = '0'] = /^(\d+) of run \d+ (?:isn|aren)’t in these rows/m.exec(again.err) ?? [];
        expect(Number(said)).toBe(missing);
        expect(again.err).not.toContain('another policy');
        const tomorrow = await anticipate(at, left, '--again', run, '--today', '2026-11-23');
        expect(tomorrow).toMatchObject({ code: 2, out: '' });
        expect(tomorrow.err).toContain(`Run ${run} stood on 2026-11-22, and this is 2026-11-23`);
        expect(tomorrow.err).toContain('--today 2026-11-22');
        const other = await anticipate(at, left, '--again', run, '--policy', 'electronics');
        expect(other.err).toContain('another policy');
      }),
      { numRuns: draws(6) },
    );
  });

  it('is told to whoever answers them soon after, until they’re forgotten', async () => {
    const at = await place();
    await anticipate(at, [['ann', 'x']]);
    const here = { cwd: at.folder, env: { ...at.env, AMENDS_RECORD: at.where } };
    const run = (...args: string[]) => amendsHere(args, here);
    const answered = async (who: string, today = TODAY) => {
      const late = ['problem=late', 'price=40', '--no-input', '--policy', 'retail', '--today', today];
      const { err, code } = await run('resolve', ...late, '--customer', who);
      expect(code).toBe(0);
      return err;
    };
    const said = /We wrote to them first, on \d+ \w+ \d{4}: see what that mail offered/;
    expect(await answered('Ann')).toMatch(said);
    expect(await answered('bob')).not.toMatch(said);
    expect(await answered('Ann', '2099-01-01')).not.toMatch(said);
    await run('record', 'forget', '--customer', 'ann');
    expect(await answered('Ann')).not.toMatch(said);
  });

  it('takes the marks of before as they are, which know no day', async () => {
    const at = await place();
    const store = await opened(at);
    await store.write(async (writer) => {
      const [who, what] = ['ann', 'x'];
      const key = keyed(writer.keyedHash, 'outreach', joined([who, what]));
      await writer.append({
        ...PLAIN,
        kind: 'noticed',
        matter: null,
        policy: null,
        key,
        given: '{"run":1}',
      });
    });
    const { code, out, err } = await anticipate(at, [['ann', 'x']], '--again', '1', '--today', '2026-12-24');
    expect({ code, listed: listed(out) }).toEqual({ code: 0, listed: ['ann x'] });
    expect(err).not.toContain('policy');
  });

  it('prints nothing where the record can’t be reached, or knows no such run', async () => {
    const at = await place();
    const away = { ...at, where: path.join(at.folder, 'none', 'shop.db') };
    expect(await anticipate(away, [['ann', 'x']])).toMatchObject({ code: 2, out: '' });
    await anticipate(at, [['ann', 'x']]);
    const other = await anticipate(at, [['ann', 'x']], '--again', '7');
    expect(other).toMatchObject({ code: 2, out: '', err: expect.stringContaining('by run 7') });
  });

  it('keeps nobody’s name, and forgets them without writing to them again', async () => {
    const at = await place();
    await anticipate(at, [['ann', 'x']]);
    const record = (...args: string[]) =>
      amendsHere(['record', ...args], { cwd: at.folder, env: { ...at.env, AMENDS_RECORD: at.where } });
    expect((await record('export', '--to', 'ndjson')).out).not.toContain('ann');
    expect((await record('forget', '--customer', 'Ann')).out).toContain('Forgotten in 1 entry');
    expect((await anticipate(at, [['ann', 'x']])).out).toBe('');
    expect((await record('verify')).code).toBe(0);
  });
});
