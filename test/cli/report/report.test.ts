import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'csv-parse/sync';
import { expect, it } from 'vitest';
import { BREAKDOWNS, type RecordReport } from '../../../src/domain/results/record-report.js';
import { SUM_NAMES } from '../../../src/domain/results/record-sums.js';
import type { Unchained } from '../../../src/record/chain.js';
import { inBothEngines, opened, type Place } from '../../io/record/engines.js';
import { GIFTS, PLAIN } from '../../record/entries.js';
import { amendsHere } from '../here.js';
import { shopIn } from '../record/shop.js';

const DAYS = ['--since', '2026-09-28', '--until', '2026-11-29'];
const DECISION = JSON.stringify({
  offer: { remedies: [GIFTS[1]], goodwill: 0, cost: 5000 },
  loyalty: { stake: 50_000 },
  fullLift: { low: 8, middle: 24.5, high: 49 },
  rules: ['late-is-owed'],
});

const gave = (amount: number) =>
  JSON.stringify({
    ...{ remedies: [{ ...GIFTS[3], amount, cost: 340 }], keep: null, chose: null, mended: 0.8 },
    gain: { low: 2000, middle: 6000, high: 12_000 },
  });

/** An answer of a day; cost and goodwill are of a voucher of £5. */
const answer = (day: string, with_: Partial<Unchained> = {}): Omit<Unchained, 'seq'> => ({
  ...{ ...PLAIN, key: '', day, decision: DECISION, given: gave(500), goodwill: 500, cost: 340 },
  ...with_,
});

/** Writes entries with keys and matters of their own. */
async function written(at: Place, entries: readonly Omit<Unchained, 'seq'>[]): Promise<void> {
  const store = await opened(at);
  await store.write(async (writer) => {
    for (const entry of entries) {
      const isAnswer = entry.about === null;
      const seq = writer.next();
      await writer.append({ ...entry, key: `k${seq}`, matter: isAnswer ? seq : null });
    }
  });
  await store.close();
}

const report = ({ where, env, folder }: Place, ...args: readonly string[]) =>
  amendsHere(['report', '--record', where, ...args], { cwd: folder, env });

async function pageOf(at: Place, ...args: readonly string[]): Promise<RecordReport> {
  const { out, err, code } = await report(at, '--json', ...args);
  expect({ err, code }).toEqual({ err: '', code: 0 });
  return JSON.parse(out);
}

/** Nine weeks: 21 matters that the rain caused, 3 of couriers, one nobody knows of; some overruled, undone, beyond a cap. */
const NINE_WEEKS: readonly Omit<Unchained, 'seq'>[] = [
  ...Array.from({ length: 21 }, (_, at) =>
    answer(`2026-10-${String(at + 1).padStart(2, '0')}`, { cause: at % 2 ? 'Rain' : 'rain', staff: 'kim' }),
  ),
  ...['2026-10-05', '2026-11-02', '2026-11-09'].map((day) =>
    answer(day, { cause: '=courier()', staff: '=1+1' }),
  ),
  answer('2026-11-28', {
    ...{ kind: 'other', approver: 'pat', over: 'the cap was for others', staff: 'lee', store: '<b>hill</b>' },
    words: JSON.stringify({ why: 'no stock left' }),
    ...{ given: gave(9000), goodwill: 9000, cost: 6120 },
  }),
  {
    ...PLAIN,
    key: '',
    day: '2026-11-29',
    kind: 'undo',
    about: 1,
    staff: 'lee',
    words: '{"why":"wrong customer"}',
    currency: null,
  },
];

inBothEngines('the page of a record', ({ place }) => {
  it('names the cause to act on, and what a year of it costs', async () => {
    const at = await place();
    await written(at, NINE_WEEKS);
    const { out, code, err } = await report(at, ...DAYS);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    await expect(out).toMatchFileSnapshot('page.txt');
    for (const line of out.split('\n')) expect(line.length).toBeLessThanOrEqual(80);
  });

  it('says the same in lines for screen readers, and by each breakdown', async () => {
    const at = await place();
    await written(at, NINE_WEEKS);
    const plain = await report(at, ...DAYS, '--plain');
    expect(plain.out).toMatch(/^first: Act on "rain" first: 20 matters, 68 pounds spent/m);
    for (const by of BREAKDOWNS) {
      const { out, code } = await report(at, ...DAYS, '--by', by);
      expect(code).toBe(0);
      for (const line of out.split('\n')) expect(line.length).toBeLessThanOrEqual(80);
    }
    expect((await report(at, ...DAYS, '--by', 'staff')).out).toMatch(
      /Not compared: 2 people with fewer than 20 answers each, 4 in all/,
    );
  });

  it('is one page of HTML that fetches and runs nothing, and takes nothing told for its own', async () => {
    const at = await place();
    await written(at, NINE_WEEKS);
    const file = path.join(at.folder, 'week.html');
    const { out, code } = await report(at, ...DAYS, '--by', 'store', '--format', `html=${file}`);
    expect({ out, code }).toEqual({ out: '', code: 0 });
    const html = readFileSync(file, 'utf8');
    expect(html).toMatch(/^<!doctype html>/);
    expect(html).toContain('Act on “rain” first');
    expect(html).toContain('&#60;b&#62;hill');
    expect(html).not.toMatch(/<script|<b>|https?:|url\(/);
  });

  it('is a table that no spreadsheet takes for formulas, and adds up to the whole', async () => {
    const at = await place();
    await written(at, NINE_WEEKS);
    const page = await pageOf(at, ...DAYS);
    for (const by of ['week', 'cause', 'staff', 'store']) {
      const { out } = await report(at, ...DAYS, '--by', by, '--format', 'csv');
      expect(out).not.toMatch(/(^|,)[=+@]/m);
      const rows = parse(out, { columns: true }) as Record<string, string>[];
      expect(Object.keys(rows[0] ?? {})).toHaveLength(SUM_NAMES.length + 2);
      for (const name of ['answers', 'cost', 'goodwill'] as const)
        expect(rows.reduce((sum, row) => sum + Number(row[name]), 0)).toBe(page.currencies[0]?.total[name]);
    }
  });

  it('lists what was overruled beside what was recommended, what went past a cap, and what was undone', async () => {
    const at = await place();
    await written(at, NINE_WEEKS);
    const [{ answers, total } = { answers: null, total: null }] = (await pageOf(at, ...DAYS)).currencies;
    expect(total).toMatchObject({ answers: 24, other: 1, approvals: 1, over: 1, undone: 1, notDone: 24 });
    expect(answers?.other).toMatchObject([
      {
        seq: 25,
        why: 'no stock left',
        given: [{ id: 'voucher', amount: 9000 }],
        recommended: [{ id: 'refund' }],
      },
    ]);
    expect(answers?.over).toMatchObject([{ seq: 25, why: 'the cap was for others', goodwill: 9000 }]);
    expect(answers?.undone).toMatchObject([{ seq: 1, staff: 'kim', undoneBy: 'lee', why: 'wrong customer' }]);
    expect(answers?.other).toMatchObject([{ undoneBy: null }]);
    expect(answers?.notDone.map(({ seq }) => seq)).toEqual(Array.from({ length: 24 }, (_, at) => 25 - at));
  });

  it('has a part for each currency, and adds them up nowhere', async () => {
    const at = await place();
    await written(at, [
      answer('2026-10-05'),
      answer('2026-10-06', { currency: 'JPY' }),
      answer('2026-10-07'),
    ]);
    const page = await pageOf(at, ...DAYS);
    expect(page.currencies.map(({ currency, total }) => [currency, total.answers])).toEqual([
      ['GBP', 2],
      ['JPY', 1],
    ]);
    const { out } = await report(at, ...DAYS);
    expect(out).toMatch(/IN GBP[\s\S]*£6\.80[\s\S]*IN JPY[\s\S]*¥340/);
    expect(out).toMatch(/Money of one currency is never added to that of another/);
  });

  it('says how much was forgotten, and what others decided', async () => {
    const at = await place();
    await written(at, [answer('2026-10-05', { customer: 'ann' }), answer('2026-10-06', { engine: '9.9.9' })]);
    const store = await opened(at);
    const ann = { customer: 'ann' };
    await store.write(async ({ erase, erasable }) => erase(await erasable(ann), ann));
    await store.close();
    const { out } = await report(at, ...DAYS);
    expect(out).toContain('1 answer in these days was forgotten in part');
    expect(out.replace(/\s+/g, ' ')).toContain('1 answer by 9.9.9');
    // What is forgotten because it's old counts for no cap any more either.
    await written(at, [answer('2020-10-05', { customer: 'bob' })]);
    const forget = ['record', 'forget', '--older-than', '4 years', '--record', at.where];
    expect(await amendsHere(forget, { cwd: at.folder, env: at.env })).toMatchObject({
      code: 0,
      err: expect.stringContaining('What customers were given before that day counts for no cap any more.'),
    });
  });

  it('says plainly that there is nothing', async () => {
    const at = await place();
    await opened(at);
    expect((await report(at)).out).toMatch(/Nothing is recorded yet/);
    await written(at, [answer('2026-10-05')]);
    const { out, code } = await report(at, '--since', '2026-01-01', '--until', '2026-01-31');
    expect({ out, code }).toMatchObject({
      out: expect.stringMatching(
        /Nothing was recorded in these days\. The first answer of the record is of 5 Oct\s+2026/,
      ),
      code: 0,
    });
    expect((await pageOf(at, '--since', '2026-01-01', '--until', '2026-01-31')).currencies).toEqual([]);
  });
});

inBothEngines('a page that nobody can make', ({ is, place }) => {
  it.each([
    [['--since', '2099-01-01'], /--since 2099-01-01 is still to come/],
    [['--since', 'last week'], /“last week” is no day/],
    [['--since', '3 months'], /write "91 days"|write "90 days"|not all as long/],
    [['--since', '2026-02-30'], /“2026-02-30” is no day/],
    [['--since', '2026-02-03', '--until', '2026-02-01'], /end before they begin: .*\nSwap them/],
    [
      ['--until', '2020-01-01'],
      /^Unless you say otherwise .* is before that\.\nSay where they begin with --since/,
    ],
    [['--by', 'moon'], /moon/],
    [['--format', 'pdf'], /There is no format “pdf”/],
    [['--format', 'text', '--format', 'json'], /Only one format can go to stdout/],
  ])('by %j is refused in a sentence', async (args, why) => {
    const at = await place();
    await written(at, [answer('2026-10-05')]);
    const { code, err, out } = await report(at, ...args);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toMatch(why);
  });

  it('never takes the place of the record', async () => {
    const at = await place();
    await written(at, [answer('2026-10-05')]);
    if (is === 'postgres') return;
    for (const file of [at.where, `${at.where}.key`, `${at.folder}/../${path.basename(at.folder)}/shop.db`]) {
      const { code, err } = await report(at, '--format', `json=${file}`);
      expect({ code, err }).toMatchObject({ code: 2, err: expect.stringContaining('the record itself') });
    }
    expect(existsSync(`${at.where}.key`)).toBe(true);
  });
});

inBothEngines('a page of what commands recorded', ({ place }) => {
  it('counts by the final state', async () => {
    const at = await place();
    const { decided, given, record } = shopIn(at);
    const file = await decided('problem=damaged', 'price=60', 'cause=Left in the rain');
    const first = await given('give', '--decision', file, '--key', '1', '--by', 'kim');
    const [before] = (await pageOf(at)).currencies;
    const once = { answers: 1, matters: 1, give: 1, notDone: 1, undone: 0 };
    expect(before?.total).toMatchObject({ ...once, toChoose: 1 });
    expect(before?.answers.notDone).toMatchObject([{ toChoose: ['replacement', 'refund'] }]);
    const open = 'which they’ll choose is open: replacement or refund';
    const text = async () => (await report(at)).out.replace(/\s+/g, ' ');
    expect(await text()).toMatch(new RegExp(`still to choose 1.*${open}`));
    expect(before?.total.stake).toBeGreaterThan(0);
    expect(before?.total.lostHigh).toBeGreaterThan(before?.total.lostLow ?? 0);
    expect(before?.causes).toMatchObject([{ name: 'left in the rain', matters: 1 }]);
    const { offer, choices } = JSON.parse(readFileSync(file, 'utf8'));
    expect(before?.total.cost).toBe(offer.cost);
    const [choice] = choices;
    const way = choice.of[1];
    expect((await record('chose', String(first), way)).code).toBe(0);
    const [chosen] = (await pageOf(at)).currencies;
    expect(chosen?.total).toMatchObject({ ...once, toChoose: 0 });
    expect(await text()).not.toContain(open);
    expect(chosen?.total.cost).toBe(choice.offers[1].cost);
    expect(chosen?.total.goodwill).toBe(choice.offers[1].goodwill);
    expect((await record('done', String(first))).code).toBe(0);
    expect((await pageOf(at)).currencies[0]?.total.notDone).toBe(0);
    expect((await record('undo', String(first), '--why', 'never was')).code).toBe(0);
    const [undone] = (await pageOf(at)).currencies;
    expect(undone?.total).toMatchObject({ answers: 0, matters: 0, cost: 0, stake: 0, undone: 1 });
  });
});
