import { describe, expect, it } from 'vitest';
import type { Facts } from '../../src/domain/policy/fact.js';
import type { Policy } from '../../src/domain/policy/policy.js';
import { writeFact } from '../../src/i18n/values/write-fact.js';
import { decide, Failure } from '../../src/index.js';
import { type BatchJob, type RawRow, RowDecider } from '../../src/stream/index.js';
import { draws } from '../draws.js';
import { builtIn } from '../fixtures/built-in.js';
import { complaintsIn } from '../fixtures/complaints.js';

const TODAY = '2026-11-22';

const jobOf = (policy: Policy, job: Partial<BatchJob> = {}): BatchJob => ({
  policy,
  map: null,
  moment: { date: TODAY, hour: null },
  role: { name: policy.authority[0]?.name ?? '', isTold: false },
  csv: null,
  to: 'ndjson',
  full: false,
  summed: false,
  ...job,
});

/** Facts as people write them. */
const written = (policy: Policy, facts: Facts): Record<string, string> =>
  Object.fromEntries(
    policy.facts.flatMap((fact) => {
      const value = facts[fact.name];
      return value === undefined ? [] : [[fact.name, writeFact(policy, fact, value)]];
    }),
  );

const rowOf = (data: unknown, at = 0): RawRow => ({
  row: at + 1,
  line: at + 1,
  text: JSON.stringify(data),
  wrong: null,
});

const KNOWN = [
  'problem',
  'fault',
  'price',
  'contacts',
  'turned-down',
  'days-since-purchase',
  'occasion',
  'proof',
];

/** What the library answers, or null where it refuses. */
function libraryAnswer(policy: Policy, raw: Record<string, string>) {
  try {
    return decide(policy, raw, { today: TODAY });
  } catch (error) {
    if (error instanceof Failure) return null;
    throw error;
  }
}

describe.each(['retail', 'airline', 'flowers'])('rows by %s', (name) => {
  const policy = builtIn(name);
  const draw = complaintsIn(policy, KNOWN, 20261130);
  const complaints = Array.from({ length: draws(300) }, () => written(policy, draw()));
  const answers = complaints.map((raw) => libraryAnswer(policy, raw));

  it('are answered as one by one, byte for byte, and refused where one is', () => {
    const rows = new RowDecider(jobOf(policy, { full: true })).decide(complaints.map(rowOf));
    for (const [at, row] of rows.entries()) {
      const answer = answers[at];
      if (answer) expect(row).toMatchObject({ is: 'decided', text: JSON.stringify({ id: null, ...answer }) });
      else expect(row.is).toBe('bad');
    }
    expect(answers.filter(Boolean).length).toBeGreaterThan(complaints.length / 4);
  });

  it('say in brief what whole answers say', () => {
    const rows = new RowDecider(jobOf(policy)).decide(
      complaints.map((raw, at) => rowOf({ id: at, ...raw }, at)),
    );
    const brief = rows.flatMap((row) => (row.is === 'decided' ? [JSON.parse(row.text)] : []));
    const whole = answers.flatMap((answer, at) => (answer ? [{ id: at, ...answer }] : []));
    expect(brief).toEqual(
      whole.map(({ id, outcome, reason, offer, choices, currency, loyalty, withApproval, refer }) => ({
        id,
        outcome,
        reason,
        remedies: offer.remedies.map(({ id: remedy, amount, owed }) => ({ id: remedy, amount, owed })),
        choices: choices.flatMap(({ of, chosen }) => (chosen === null ? [of] : [])),
        keep: offer.goods?.keep ?? null,
        currency,
        cost: offer.cost,
        goodwill: offer.goodwill,
        mended: offer.mended,
        verdict: loyalty?.verdict ?? null,
        needs: withApproval?.role ?? null,
        refer: refer?.role ?? null,
      })),
    );
  });

  it('may be decisions, which come out as they went in', () => {
    const decided = answers.flatMap((answer, at) => (answer ? [{ id: `row ${at}`, ...answer }] : []));
    const again = new RowDecider(
      jobOf(policy, { full: true, moment: { date: '2027-01-01', hour: 3 } }),
    ).decide(decided.map(rowOf));
    expect(again.map((row) => ('text' in row ? row.text : ''))).toEqual(
      decided.map((one) => JSON.stringify(one)),
    );
  });
});

describe('a row', () => {
  const policy = builtIn('retail');
  const answerOf = (data: unknown, job: Partial<BatchJob> = {}) =>
    new RowDecider(jobOf(policy, job)).decide([
      typeof data === 'string' ? { row: 1, line: 1, text: data, wrong: null } : rowOf(data),
    ])[0];
  const wrongIn = (data: unknown) => {
    const row = answerOf(data);
    return row?.is === 'bad' ? row.bad.errors.map(({ fact, message }) => `${fact}: ${message}`) : [];
  };

  it.each<[string, unknown, string]>([
    [
      'a row cut in the middle',
      '{"problem":"late","pri',
      'null: This is no JSON: a row is cut short, or isn’t on one line.',
    ],
    ['a list', '[1,2]', 'null: This is no JSON object, such as {"problem": "late", "price": 40}.'],
    [
      'a fact there is none of',
      { problem: 'late', prise: 3 },
      'prise: There is no fact “prise” in this policy.',
    ],
    ['what is missing', { problem: 'late' }, 'price: It’s missing: How much did they pay for it?'],
    [
      'a number with too many digits',
      '{"problem":"late","price":40,"spend-a-year":90071992547409931}',
      'spend-a-year: The number in “spend-a-year” has too many digits to be kept exactly. Put quotes round it.',
    ],
    [
      'a decision of another form',
      { decision: 2, engine: '', policy: {} },
      'null: This decision is of form 2',
    ],
  ])('says what is wrong with %s', (_what, data, message) => {
    expect(wrongIn(data)[0]).toContain(message);
  });

  it('is answered by whoever answered it before, unless somebody else is named', () => {
    const decision = decide(policy, { problem: 'late', price: 40 }, { today: TODAY, role: 'manager' });
    const roleOf = (job: Partial<BatchJob>) => {
      const row = answerOf(decision, { full: true, ...job });
      return row?.is === 'decided' ? JSON.parse(row.text).as : null;
    };
    expect(roleOf({})).toBe('manager');
    expect(roleOf({ role: { name: 'supervisor', isTold: true } })).toBe('supervisor');
  });

  it('is told apart from a formula by every spreadsheet', () => {
    const csv = { columns: ['id', 'problem', 'price'], delimiter: ',' };
    const lines = ['=cmd|x', '+1+1', '@sum', '-1', '\t=a', 'plain', '＝1'].map((id) =>
      new RowDecider(jobOf(policy, { csv, to: 'csv' })).decide([
        { row: 1, line: 2, text: `"${id}",late,40`, wrong: null },
      ]),
    );
    const ids = lines.map(([row]) => (row && 'text' in row ? row.text.split(',')[0] : ''));
    expect(ids).toEqual(["'=cmd|x", "'+1+1", "'@sum", '-1', "'\t=a", 'plain', "'＝1"]);
  });
});
