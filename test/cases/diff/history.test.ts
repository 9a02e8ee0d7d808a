import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { HistoryJob } from '../../../src/cases/diff/index.js';
import { alikeProof, diffAndProof, HistoryComparer, HistorySum } from '../../../src/cases/diff/index.js';
import { jointPolicy, type PolicyPair } from '../../../src/cases/diff/pair/joint-policy.js';
import { decide } from '../../../src/decide/index.js';
import type { Facts } from '../../../src/domain/policy/fact.js';
import { withMoment } from '../../../src/domain/policy/moment.js';
import type { Policy } from '../../../src/domain/policy/policy.js';
import { withDefaults } from '../../../src/domain/results/complaint.js';
import { readFacts } from '../../../src/i18n/values/read-facts.js';
import { writeFact } from '../../../src/i18n/values/write-fact.js';
import { missing } from '../../../src/interview/index.js';
import { readMap } from '../../../src/source/maps/read-map.js';
import { NdjsonFramer } from '../../../src/stream/frame/ndjson-framer.js';
import { draws } from '../../draws.js';
import { builtIns } from '../../fixtures/built-in.js';
import { SHOP } from '../../fixtures/policy.js';
import { randomNumbers } from '../../fixtures/random.js';
import { arbitraryPolicies, complaintsOf } from '../../lint/arbitrary.js';
import { edited } from './mutations.js';

const TODAY = '2026-11-22';
const PATIENCE = { most: 5, timeLeft: () => 1 };
const ROWS = 25;

/** A complaint as a program writes it. */
function row(policy: Policy, facts: Readonly<Record<string, unknown>>): string {
  const told = policy.facts.flatMap((fact) => {
    const value = facts[fact.name] as Parameters<typeof writeFact>[2] | undefined;
    return value === undefined || fact.type.is === 'date'
      ? []
      : [[fact.name, writeFact(policy, fact, value)]];
  });
  return JSON.stringify({ id: 7, complaint: Object.fromEntries(told) });
}

const decided = (policy: Policy, text: string) => {
  const { facts } = readFacts(policy, JSON.parse(text).complaint);
  return decide(policy, withDefaults(policy, withMoment(policy, facts, { date: TODAY, hour: null })), {
    today: TODAY,
  });
};

type Past = {
  readonly lines: readonly string[];
  readonly isAlike: (facts: Facts) => boolean;
  readonly csv?: HistoryJob['csv'];
  readonly map?: HistoryJob['map'];
};

const history = (lines: readonly string[], isAlike = (): boolean => false): Past => ({ lines, isAlike });

/** What a change comes to over some rows. */
function overHistory(pair: PolicyPair, { lines, isAlike, csv = null, map = null }: Past) {
  const comparer = new HistoryComparer({ pair, today: TODAY, csv, map }, isAlike);
  const framer = new NdjsonFramer({ encoding: 'utf8', maxRow: 100_000 });
  const rows = [...framer.push(new TextEncoder().encode(lines.join('\n'))), ...framer.end()];
  const sum = new HistorySum();
  sum.add(rows, comparer.compare(rows));
  return sum.result('past.ndjson', comparer);
}

describe('complaints of the past', () => {
  it('come to what each of them does, and to the same where those that are surely alike are answered once', () => {
    fc.assert(
      fc.property(arbitraryPolicies, fc.nat(), (before, seed) => {
        const random = randomNumbers(seed);
        const pair = { before, after: edited(before, random) };
        const draw = complaintsOf(jointPolicy(pair).policy, random);
        const lines = Array.from({ length: ROWS }, () => row(pair.after, draw()));
        const { isAlike } = diffAndProof(pair, { today: TODAY, patience: PATIENCE });
        const whole = overHistory(pair, history(lines));
        expect(overHistory(pair, { ...history(lines), isAlike })).toEqual(whole);
        expect(overHistory(pair, { ...history(lines), isAlike: alikeProof(pair) })).toEqual(whole);
        if (whole.compared < ROWS) return;
        const all = lines.map((line) => [decided(pair.before, line), decided(pair.after, line)] as const);
        const sum = (of: (one: (typeof all)[number]) => number) =>
          all.reduce((total, one) => total + of(one), 0);
        expect(whole.before.cost).toBe(sum(([old]) => old.offer.cost));
        expect(whole.after.cost).toBe(sum(([, now]) => now.offer.cost));
        expect(whole.after.worth).toBe(sum(([, now]) => now.offer.worth));
        expect(whole.before.approvals).toBe(sum(([old]) => Number(old.withApproval !== null)));
        expect(whole.after.worth - whole.before.worth).toBe(whole.gained - whole.lost);
        expect(whole.after.cost - whole.before.cost).toBe(whole.dearer - whole.cheaper);
      }),
      { numRuns: draws(9) },
    );
  });

  it('stand each in one place: compared, no complaint, or lacking facts for the new policy or else for the old one', () => {
    fc.assert(
      fc.property(arbitraryPolicies, fc.nat(), (before, seed) => {
        const random = randomNumbers(seed);
        const pair = { before, after: edited(before, random) };
        const draw = complaintsOf(jointPolicy(pair).policy, random);
        const some = Array.from({ length: ROWS }, () => withoutSome(draw(), random));
        const { compared, undecided, bad } = overHistory(
          pair,
          history(some.map((facts) => row(pair.after, facts))),
        );
        expect(compared + undecided.reduce((sum, { rows }) => sum + rows, 0) + bad.rows).toBe(ROWS);
        for (const { by, missing: named, firstLine } of undecided) {
          const lacking = (side: 'before' | 'after') => lackedBy(pair[side], some[firstLine - 1] ?? {});
          expect(lacking(by)).toEqual(named);
          if (by === 'before') expect(lacking('after')).toEqual([]);
        }
      }),
      { numRuns: draws(15) },
    );
  });

  it('are all counted: compared, lacking a fact, or no complaint', () => {
    const { retail = SHOP } = builtIns();
    const lines = [
      '\uFEFF{"problem":"late","price":"40"}',
      '{"complaint":{"problem":"lost","price":12.5,"days-since-purchase":3},"id":"a"}',
      JSON.stringify({ ...decidedRow(retail), decision: 1 }),
      '',
      '{"problem":"late"}',
      'not json',
      '[1]',
      '{"problem":"late","price":"cheap"}',
      '{"problem":"late","price":40,"colour":"red"}',
      '{"decision":1,"complaint":3,"policy":{}}',
    ];
    const { rows, compared, undecided, bad } = overHistory(
      { before: retail, after: { ...retail } },
      history(lines),
    );
    expect({ rows, compared }).toEqual({ rows: 9, compared: 3 });
    expect(undecided).toEqual([{ by: 'after', missing: ['price'], rows: 1, firstLine: 5 }]);
    expect(bad.rows).toBe(5);
    expect(bad.first.map(({ line }) => line)).toEqual([6, 7, 8, 9, 10]);
  });

  it('are read by a map from the columns of another file', () => {
    const { retail = SHOP } = builtIns();
    const { map } = readMap(
      'map: 1\nfacts:\n  problem: { column: why, values: { "L*": late } }\n  price: { column: total, money: "$1,234.50" }\nskip: { column: total, values: ["$0"] }\n',
      'm.yaml',
      retail,
    );
    const csv = { columns: ['why', 'total'], delimiter: ',' };
    const past = { ...history(['Late,$40', 'lost it,"$1,234.50"', 'x,$3', 'late,$0', 'late,3,4']), csv, map };
    const { rows, compared, bad, before } = overHistory({ before: retail, after: { ...retail } }, past);
    expect({ rows, compared, bad: bad.first.map(({ line }) => line) }).toEqual({
      rows: 4,
      compared: 2,
      bad: [3, 5],
    });
    const alone = ['{"problem":"late","price":40}', '{"problem":"late","price":1234.5}'];
    expect(before).toEqual(overHistory({ before: retail, after: { ...retail } }, history(alone)).before);
  });

  it('name the fact that only the new policy needs', () => {
    const { retail = SHOP } = builtIns();
    const fact = {
      name: 'shop',
      type: { is: 'one-of' as const, values: ['berlin', 'paris'] },
      ask: 'Which shop?',
      use: 'condition' as const,
      builtIn: false,
    };
    const rule = retail.rules.find(({ id }) => id === 'often-claims') ?? retail.rules[0];
    if (!rule) throw new Error('Retail has no rules.');
    const bar = { ...rule, id: 'berlin', when: { is: 'one-of' as const, fact: 'shop', values: ['berlin'] } };
    const after: Policy = { ...retail, facts: [...retail.facts, fact], rules: [...retail.rules, bar] };
    const { compared, undecided } = overHistory(
      { before: retail, after },
      history([
        '{"problem":"late","price":40,"trouble":"a-trip"}',
        '{"problem":"late","price":40,"trouble":"a-trip","shop":"paris"}',
      ]),
    );
    expect(compared).toBe(1);
    expect(undecided).toEqual([{ by: 'after', missing: ['shop'], rows: 1, firstLine: 1 }]);
  });
});

/** Most facts of a complaint. */
const withoutSome = (facts: Facts, random: ReturnType<typeof randomNumbers>): Facts =>
  Object.fromEntries(Object.entries(facts).filter(() => random() < 0.8));

/** The facts without which a policy can't decide a complaint that was told in full to the other one. */
function lackedBy(policy: Policy, facts: Facts): string[] {
  const told = policy.facts.filter(({ name, type }) => facts[name] !== undefined && type.is !== 'date');
  const known = Object.fromEntries(
    told.flatMap(({ name }) => (facts[name] === undefined ? [] : [[name, facts[name]]])),
  );
  return missing(policy, known).map(({ name }) => name);
}

/** A decision as `resolve --json` prints it. */
function decidedRow(policy: Policy) {
  const told = { problem: 'late', price: 4000 };
  return decide(policy, withDefaults(policy, told), { today: TODAY });
}
