import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Decision, decide, type Policy } from '../../src/index.js';
import { amendsHere } from '../cli/here.js';
import { type Ended, folderWith } from '../cli/program.js';
import { draws } from '../draws.js';
import { builtIn } from '../fixtures/built-in.js';

const TODAY = '2026-11-29';
const RUNS = { numRuns: draws(36) };

/** A row of a file: whom it's about, and what it tells of them as a complaint. */
type Row = { readonly who: string; readonly what: string; readonly facts: Readonly<Record<string, unknown>> };

const NAMES = ['A 1', 'a 1', '12', '=1+1', 'Smith, "J"', 'é'];
const named = (facts: fc.Arbitrary<Record<string, unknown>>): fc.Arbitrary<Row[]> =>
  fc.array(
    fc.record({
      who: fc.constantFrom(...NAMES),
      what: fc.constantFrom('AM 1', 'am 1', 'AM 2'),
      facts,
    }),
    { maxLength: 18 },
  );

const DELAYS = named(
  fc.record({
    problem: fc.constantFrom('late', 'cancelled', 'injury', 'other', 'bag-late'),
    fault: fc.constantFrom('us', 'carrier', 'customer'),
    price: fc.constantFrom(80, 240, 1200),
    'hours-late': fc.constantFrom(0, 1, 2, 7, 12),
    travelled: fc.constantFrom('this-flight', 'own-way'),
    'other-costs': fc.constantFrom(0, 60),
    treated: fc.constantFrom('fairly', 'ignored'),
  }),
);

const BOUGHT = named(
  fc.record({
    problem: fc.constantFrom('superseded', 'faulty', 'changed-mind', 'price-dropped'),
    price: fc.constantFrom(40, 899),
    'days-since-purchase': fc.constantFrom(0, 13, 14, 15, 40, 900),
    'price-drop': fc.constantFrom(0, 10),
    'orders-before': fc.constantFrom(0, 9),
  }),
);

const CASES: readonly (readonly [string, fc.Arbitrary<Row[]>])[] = [
  ['airline', DELAYS],
  ['electronics', BOUGHT],
];

/** A map of columns that are called as facts are. */
const mapOf = (names: readonly string[]): string =>
  [
    'map: 1',
    'id: { column: id }',
    'customer: { column: who }',
    'incident: { column: what }',
    'facts:',
    ...names.map((name) => `  ${name}: { column: ${name} }`),
  ].join('\n');

const ndjson = (rows: readonly Row[]): string =>
  rows
    .map(({ who, what, facts }, at) => `${JSON.stringify({ id: `r${at}`, who, what, ...facts })}\n`)
    .join('');

const factNames = (rows: readonly Row[]): string[] => [
  ...new Set(['problem', ...rows.flatMap(({ facts }) => Object.keys(facts))]),
];

function anticipate(folder: string, name: string, ...more: readonly string[]): Promise<Ended> {
  const args = ['rows.ndjson', '--map', 'rows.map.yaml', '--policy', name, '--today', TODAY, ...more];
  return amendsHere(['anticipate', ...args], { cwd: folder });
}

/** What is only said, or only takes somebody's time; written out here, so that this doesn't ask whom it tests. */
const WORDS = ['apology', 'attention'];

const isMore = (policy: Policy, { offer, choices }: Decision): boolean => {
  const chosen = choices.flatMap(({ of }) => of);
  const kinds = policy.remedies.filter(({ id }) => chosen.includes(id)).map(({ kind }) => kind);
  return [...offer.remedies.map(({ kind }) => kind), ...kinds].some((kind) => !WORDS.includes(kind));
};

/** Whether two rows are of one customer and one incident: in capitals or not. */
const isSame = (one: Pick<Row, 'who' | 'what'>, other: Pick<Row, 'who' | 'what'>): boolean =>
  one.who.toLowerCase() === other.who.toLowerCase() && one.what.toLowerCase() === other.what.toLowerCase();

/** Whom a file says to write to, and what each gets, row by row, by the decisions of the library. */
function byHand(policy: Policy, rows: readonly Row[]) {
  const decided = rows.map((row, at) => {
    const decision = decide(policy, { ...row.facts, contacts: 0 }, { today: TODAY });
    return { ...row, row: at + 1, id: `r${at}`, decision };
  });
  const counting = decided.filter(({ decision }) => isMore(policy, decision));
  const isFirst = (row: Row, at: number) => counting.findIndex((other) => isSame(other, row)) === at;
  return counting.filter(isFirst).map(({ who: customer, what: incident }) => {
    const own = counting.filter((row) => isSame(row, { who: customer, what: incident }));
    const most = Math.max(...own.map(({ decision }) => decision.harm.total));
    const leading = own.find(({ decision }) => decision.harm.total === most);
    return { customer, incident, own, leading };
  });
}

const given = ({ id, amount }: Decision['offer']['remedies'][number]) => ({ id, amount });

/** What of an offer is sure, whichever way is chosen. */
const surelyOwed = ({ offer, choices }: Decision) => {
  const open = choices.flatMap(({ of, chosen }) => (chosen === null ? of : []));
  return offer.remedies
    .filter(({ owed, kind, id }) => owed && kind !== 'apology' && !open.includes(id))
    .map(given);
};

type Line = {
  readonly customer: string;
  readonly incident: string;
  readonly rows: readonly {
    readonly row: number;
    readonly id: string;
    readonly owed: readonly { readonly id: string; readonly amount: number | null }[];
    readonly choices: readonly (readonly string[])[];
  }[];
  readonly extras: { readonly row: number; readonly remedies: readonly object[] };
  readonly cost: number;
  readonly goodwill: number;
  readonly mail: string | null;
};

const linesOf = (out: string): Line[] =>
  out
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as Line);

describe.each(CASES)('%s, against every row decided by hand', (name, anyRows) => {
  const policy = builtIn(name);

  it('nobody is missed, nobody is written to twice, goodwill is given once', async () => {
    const seen = { several: 0, none: 0 };
    await fc.assert(
      fc.asyncProperty(anyRows, async (rows) => {
        const folder = folderWith({ 'rows.ndjson': ndjson(rows), 'rows.map.yaml': mapOf(factNames(rows)) });
        const { code, out } = await anticipate(folder, name);
        const lines = linesOf(out);
        const expected = byHand(policy, rows);
        expect(code).toBe(0);
        expect(
          new Set(lines.map(({ customer, incident }) => `${customer}\n${incident}`.toLowerCase())).size,
        ).toBe(lines.length);
        expect(lines.map(({ customer, incident }) => [customer, incident])).toEqual(
          expected.map(({ customer, incident }) => [customer, incident]),
        );
        for (const [at, { own, leading }] of expected.entries()) {
          const line = lines[at];
          if (!line || !leading) throw new Error('A line is missing.');
          if (own.length > 1) seen.several += 1;
          expect(line.rows.map(({ row, id }) => [row, id])).toEqual(own.map(({ row, id }) => [row, id]));
          for (const [place, { decision }] of own.entries()) {
            const row = line.rows[place];
            const open = row?.choices.flat() ?? [];
            expect(row?.owed.filter(({ id }) => !open.includes(id))).toEqual(surelyOwed(decision));
            expect(row?.choices).toEqual(
              decision.choices.flatMap(({ of, chosen }) => (chosen === null ? [of] : [])),
            );
          }
          const { offer } = leading.decision;
          expect(line.extras.row).toBe(leading.row);
          expect(line.extras.remedies).toEqual(
            offer.remedies.filter(({ owed, kind }) => !owed && kind !== 'apology').map(given),
          );
          expect(line.goodwill).toBe(offer.goodwill);
          const costs = own.map(({ decision }) =>
            decision === leading.decision
              ? offer.cost
              : decision.offer.cost - (decision.loyalty?.goodwillCost ?? Number.NaN),
          );
          expect(line.cost).toBe(costs.reduce((sum, cost) => sum + cost, 0));
        }
        seen.none += rows.length - expected.flatMap(({ own }) => own).length;
      }),
      RUNS,
    );
    expect(seen.several).toBeGreaterThan(0);
    expect(seen.none).toBeGreaterThan(0);
  });

  it('what the file says of contacts changes nothing', async () => {
    await fc.assert(
      fc.asyncProperty(anyRows, async (rows) => {
        const told = rows.map((row) => ({ ...row, facts: { ...row.facts, contacts: 3 } }));
        const plain = folderWith({ 'rows.ndjson': ndjson(rows), 'rows.map.yaml': mapOf(factNames(rows)) });
        const more = folderWith({ 'rows.ndjson': ndjson(told), 'rows.map.yaml': mapOf(factNames(told)) });
        expect((await anticipate(more, name)).out).toBe((await anticipate(plain, name)).out);
      }),
      { numRuns: draws(9) },
    );
  });

  it('as CSV nothing is carried out, and the same customers are on the list', async () => {
    await fc.assert(
      fc.asyncProperty(anyRows, async (rows) => {
        const folder = folderWith({ 'rows.ndjson': ndjson(rows), 'rows.map.yaml': mapOf(factNames(rows)) });
        const lines = linesOf((await anticipate(folder, name)).out);
        const { out } = await anticipate(folder, name, '--to', 'csv');
        const cells: Record<string, string>[] = parse(out, { columns: true });
        expect(cells.map(({ customer }) => customer)).toEqual(
          lines.map(({ customer }) => (customer.startsWith('=') ? `'${customer}` : customer)),
        );
        for (const row of cells)
          for (const cell of Object.values(row)) expect(cell).toMatch(/^(?![=+\-@\t\r])|^-?\d+(\.\d+)?$/);
      }),
      { numRuns: draws(9) },
    );
  });
});

describe('a window of the policy', () => {
  it('has everybody in it and nobody else', async () => {
    const rows = [...Array(40).keys()].map((days) => ({
      who: `c${days}`,
      what: 'launch',
      facts: { problem: 'superseded', price: 899, 'days-since-purchase': days },
    }));
    const folder = folderWith({ 'rows.ndjson': ndjson(rows), 'rows.map.yaml': mapOf(factNames(rows)) });
    const owed = linesOf((await anticipate(folder, 'electronics')).out).filter((line) =>
      line.rows.some(({ choices }) => choices.length > 0),
    );
    expect(owed.map(({ customer }) => customer)).toEqual([...Array(15).keys()].map((days) => `c${days}`));
  });
});

const LATE = { problem: 'late', fault: 'us', price: 240, 'hours-late': 7 };
const TWO = ndjson([
  {
    who: '../../etc/passwd',
    what: 'AM\n1',
    facts: { ...LATE, 'customer-name': 'Ann\nBcc: all@example.com' },
  },
  { who: '../../etc/passwd', what: 'AM\n1', facts: { ...LATE, 'hours-late': 9 } },
  { who: '::error::', what: '\u001b[31m', facts: { ...LATE, 'customer-name': '\u202eevil' } },
]);
const FILES = {
  'rows.ndjson': TWO,
  'rows.map.yaml': mapOf([...Object.keys(LATE), 'customer-name']),
};

describe('mails', () => {
  it('are one to a customer, in files of their number', async () => {
    const folder = folderWith(FILES);
    const { code, out } = await anticipate(folder, 'airline', '--mails', 'mails');
    expect(code).toBe(0);
    expect(readdirSync(path.join(folder, 'mails')).sort()).toEqual(['000001.txt', '000002.txt']);
    expect(linesOf(out).map(({ mail }) => mail)).toEqual(['000001.txt', '000002.txt']);
    expect(readdirSync(folder).sort()).toEqual(['mails', 'rows.map.yaml', 'rows.ndjson']);
  });

  it('say the apology once, and everything that is owed', async () => {
    const folder = folderWith(FILES);
    await anticipate(folder, 'airline', '--mails', 'mails');
    const mail = readFileSync(path.join(folder, 'mails', '000001.txt'), 'utf8');
    expect(mail.match(/sorry/gi)).toHaveLength(1);
    expect(mail.match(/We noticed it ourselves/g)).toHaveLength(1);
    expect(mail).toMatch(/1\. Your flight .*6,000 miles[\s\S]*2\. Your flight .*8,000 miles/);
    await expect(mail).toMatchFileSnapshot('transcripts/two-delays.txt');
  });

  it('have nothing of the file in their headers, and nothing that a terminal or a log obeys', async () => {
    const folder = folderWith(FILES);
    await anticipate(folder, 'airline', '--mails', 'mails');
    for (const name of ['000001.txt', '000002.txt']) {
      const mail = readFileSync(path.join(folder, 'mails', name), 'utf8');
      const [headers = ''] = mail.split('\n\n');
      expect(headers).toBe('Subject: About what happened');
      expect(mail).not.toMatch(/^Bcc:/m);
      // biome-ignore lint/suspicious/noControlCharactersInRegex: finding them is the purpose.
      expect(mail).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u202a-\u202e]/);
    }
  });

  it('read well where each is a choice of their own', async () => {
    const rows = [
      { who: 'c', what: 'x', facts: { item: 'a laptop', price: 899, 'customer-name': 'Ann Smith' } },
      { who: 'c', what: 'x', facts: { item: 'a telephone', price: 300 } },
    ].map((row) => ({ ...row, facts: { ...row.facts, problem: 'superseded', 'days-since-purchase': 2 } }));
    const folder = folderWith({
      'rows.ndjson': ndjson(rows),
      'rows.map.yaml': mapOf(factNames(rows)),
    });
    await anticipate(folder, 'electronics', '--mails', 'mails');
    const mail = readFileSync(path.join(folder, 'mails', '000001.txt'), 'utf8');
    await expect(mail).toMatchFileSnapshot('transcripts/two-choices.txt');
  });

  it('go into a folder that is there and empty', async () => {
    const folder = folderWith(FILES);
    mkdirSync(path.join(folder, 'mails'));
    expect((await anticipate(folder, 'airline', '--mails', 'mails')).code).toBe(0);
    expect(readdirSync(path.join(folder, 'mails'))).toHaveLength(2);
  });

  it.each([
    [
      'something is in it',
      (folder: string) => mkdirSync(path.join(folder, 'mails', 'deep'), { recursive: true }),
    ],
    ['it is a file', (folder: string) => writeFileSync(path.join(folder, 'mails'), 'mine')],
  ])('are refused where %s, before anything is read', async (_why, prepare) => {
    const folder = folderWith(FILES);
    prepare(folder);
    const { code, out, err } = await anticipate(folder, 'airline', '--mails', 'mails');
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toMatch(/^(There is something in “mails”|“mails” is no folder)\.\nName another folder/);
  });

  it('are refused where the folder around theirs is not there', async () => {
    const { code, err } = await anticipate(folderWith(FILES), 'airline', '--mails', 'a/b');
    expect({ code, err }).toEqual({
      code: 2,
      err: 'The folder of “a/b” is not there.\nMake it first, or name another.\n',
    });
  });
});

describe('bad input', () => {
  const map = (without: string): string =>
    FILES['rows.map.yaml']
      .split('\n')
      .filter((line) => !line.startsWith(without))
      .join('\n');

  it.each(['customer', 'incident'])('a map without %s says so', async (name) => {
    const folder = folderWith({ ...FILES, 'rows.map.yaml': map(name) });
    const { code, out, err } = await anticipate(folder, 'airline');
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toContain(`rows.map.yaml doesn’t say “${name}”.`);
  });

  it('no map at all', async () => {
    const { code, err } = await amendsHere(['anticipate', 'rows.ndjson'], { cwd: folderWith(FILES) });
    expect({ code, err }).toMatchObject({ code: 2, err: expect.stringContaining('--map') });
  });

  it('a row that names nobody is bad, and the others are on the list', async () => {
    const rows = `${JSON.stringify({ who: '', what: 'AM 1', ...LATE })}\n{\n${TWO}`;
    const folder = folderWith({ ...FILES, 'rows.ndjson': rows });
    const { code, out, err } = await anticipate(folder, 'airline', '--bad-rows', 'bad.ndjson');
    expect({ code, lines: linesOf(out).length }).toEqual({ code: 1, lines: 2 });
    expect(err).toMatch(/^5 rows: 3 decided, 2 bad, 0 skipped, 0 continued\.$/m);
    const bad = readFileSync(path.join(folder, 'bad.ndjson'), 'utf8').trim().split('\n');
    expect(bad.map((line) => JSON.parse(line).row)).toEqual([1, 2]);
    expect((await anticipate(folder, 'airline')).err).toMatch(/^Row 1, line 1: customer: It’s empty/m);
  });

  it('more bad rows than may be leave no list', async () => {
    const folder = folderWith({ ...FILES, 'rows.ndjson': `{"\n{"\n${TWO}` });
    const { code, out, err } = await anticipate(folder, 'airline', '--max-bad-rows', '1', '--to', 'csv');
    expect({ code, out }).toEqual({ code: 1, out: '' });
    expect(err).toMatch(/Nobody is written to by half a file/);
    expect(existsSync(path.join(folder, 'mails'))).toBe(false);
  });
});
