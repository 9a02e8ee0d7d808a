import { describe, expect, it } from 'vitest';
import { coverage, coverageItems, covers } from '../../../src/cases/coverage/coverage.js';
import { suggest } from '../../../src/cases/suggest/suggest.js';
import { decide } from '../../../src/decide/index.js';
import type { Facts } from '../../../src/domain/policy/fact.js';
import type { Policy } from '../../../src/domain/policy/policy.js';
import { readFacts } from '../../../src/i18n/values/read-facts.js';
import { readPolicy } from '../../../src/index.js';
import { completeComplaint } from '../../../src/interview/index.js';

const TODAY = '2026-11-22';

const readingOf = (sections: string) =>
  readPolicy(`amends: 1\nname: "Corner"\ncurrency: GBP\nextends: retail@1\n${sections}`, 'corner.yaml');

/** A shop that extends retail by some sections. */
function shop(sections: string): Policy {
  const { policy, diagnostics } = readingOf(sections);
  if (!policy) throw new Error(diagnostics.map(({ message }) => message).join('\n'));
  return policy;
}

function caseOf(policy: Policy, told: Record<string, unknown>, role?: string) {
  const { facts: known } = readFacts(policy, told);
  const complaint = completeComplaint(policy, known);
  const decision = decide(policy, complaint, { today: TODAY, ...(role ? { role } : {}) });
  return { facts: complaint.facts as Facts, decision };
}

/** The ids that a told complaint covers, of those that match. */
function covered(policy: Policy, told: Record<string, unknown>, what: RegExp, role?: string): string[] {
  const { facts, decision } = caseOf(policy, told, role);
  return [...covers(policy, facts, decision)].filter((id) => what.test(id));
}

const ids = (policy: Policy, what: RegExp): string[] =>
  coverageItems(policy).flatMap(({ id }) => (what.test(id) ? [id] : []));

describe('tests', () => {
  const twice = shop(`
rules:
  twice:
    when: { any: [ { problem: late, price: { over: 50 } }, { problem: lost, price: { over: 50 } } ] }
    may: [voucher]
`);

  it('are two where the same stands at two places', () => {
    expect(ids(twice, /^test rules\.twice: price.* holds/)).toEqual([
      'test rules.twice: price 5001..10000000000 in all(price 5001..10000000000, problem late) holds',
      'test rules.twice: price 5001..10000000000 in all(price 5001..10000000000, problem lost) holds',
    ]);
    expect(covered(twice, { problem: 'late', price: '60.00' }, /^test rules\.twice: price/)).toEqual([
      'test rules.twice: price 5001..10000000000 in all(price 5001..10000000000, problem late) holds',
    ]);
  });

  it('have one threshold together', () => {
    expect(ids(twice, /^threshold rules\.twice/)).toEqual([
      'threshold rules.twice: price below 5001',
      'threshold rules.twice: price from 5001',
    ]);
  });

  it('of a fact that does not apply are neither true nor false', () => {
    const policy = shop(`
rules:
  again:
    when: { any: [ { put-right-before: yes }, { problem: late } ] }
    may: [voucher]
`);
    const test = /^test rules\.again: put-right-before/;
    expect(covered(policy, { problem: 'lost', price: '40.00' }, test)).toEqual([]);
    expect(covered(policy, { problem: 'faulty', price: '40.00', 'days-since-purchase': 7 }, test)).toEqual([
      "test rules.again: put-right-before yes doesn't hold",
    ]);
  });

  it('in a named condition are found where its name is used', () => {
    const sections = `
conditions:
  ours: { any: [ { fault: us }, { channel: store } ] }
rules:
  named:
    when: { problem: late, is: ours }
    may: [voucher]
`;
    const { policy, document, locate } = readingOf(sections);
    const items = coverageItems(policy as Policy, document);
    const own = items.filter(({ id }) => /^test rules\.named: .* holds/.test(id));
    expect(own.map(({ path }) => path.join('.')).sort()).toEqual([
      'rules.named.when.is',
      'rules.named.when.is',
      'rules.named.when.problem',
    ]);
    const places = locate(
      own.map(({ path }) => ({ path, at: 'key', code: 'x', severity: 'advice', message: '' })),
    );
    expect(new Set(places.map(({ file, line }) => `${file}:${line}`))).toEqual(new Set(['corner.yaml:10']));
    const written = shop(sections.replace('is: ours', 'any: [ { fault: us }, { channel: store } ]'));
    expect(ids(written, /rules\.named/)).toEqual(ids(policy as Policy, /rules\.named/));
  });
});

describe('thresholds', () => {
  it('of a percentage are met as people name them', () => {
    const policy = shop(`
rules:
  half: { when: { problem: damaged, share-affected: { at-least: 50% } }, may: [voucher] }
`);
    const at = (share: string) =>
      covered(
        policy,
        { problem: 'damaged', price: '40.00', 'share-affected': share },
        /^threshold rules\.half/,
      );
    expect(at('49.99%')).toEqual(['threshold rules.half: share-affected below 500000']);
    expect(at('49.98%')).toEqual([]);
    expect(at('50%')).toEqual(['threshold rules.half: share-affected from 500000']);
    expect(at('50.01%')).toEqual([]);
  });

  it('of a date are days', () => {
    const policy = shop(`
rules:
  season: { when: { problem: changed-mind, purchased-on: { at-least: 2026-11-01 } }, may: [voucher] }
`);
    const at = (day: string) =>
      covered(
        policy,
        { problem: 'changed-mind', price: '40.00', 'purchased-on': day, today: TODAY, channel: 'store' },
        /^threshold rules\.season/,
      ).length;
    expect([at('2026-10-30'), at('2026-10-31'), at('2026-11-01'), at('2026-11-02')]).toEqual([0, 1, 1, 0]);
  });

  it('count only where the condition hangs on them', () => {
    const policy = shop(`
rules:
  dear: { when: { problem: late, price: { at-least: 50 } }, may: [voucher] }
`);
    const at = (problem: string) =>
      covered(policy, { problem, price: '50.00', 'days-since-purchase': 7 }, /^threshold rules\.dear/);
    expect(at('late')).toEqual(['threshold rules.dear: price from 5000']);
    expect(at('lost')).toEqual([]);
  });

  it('at an end of what a fact can be are none', () => {
    const policy = shop(`
rules:
  any-number: { when: { problem: late, contacts: { at-most: 5 } }, may: [voucher] }
`);
    expect(ids(policy, /^threshold rules\.any-number/)).toEqual([]);
  });
});

describe('ways of amounts', () => {
  const policy = shop(`
rules:
  small:
    when: { problem: lost, price: { under: 100 } }
    owe: [ { remedy: voucher, amount: { by: channel, where: { store: 5 }, else: 6 } } ]
  large:
    when: { problem: lost }
    owe: [ { remedy: voucher, amount: { by: fault, where: { us: 5 }, else: 9 } } ]
`);

  it('count where something is given at them: of what two rules owe, the larger', () => {
    const what = /^branch rules\.(small|large)/;
    const lost = { problem: 'lost', price: '40.00', channel: 'online' };
    expect(covered(policy, { ...lost, fault: 'carrier' }, what)).toEqual([
      'branch rules.large.owe.voucher: fault other than us',
    ]);
    expect(covered(policy, { ...lost, fault: 'us' }, what)).toEqual([
      'branch rules.small.owe.voucher: channel other than store',
    ]);
    expect(covered(policy, { ...lost, fault: 'us', channel: 'store' }, what).sort()).toEqual([
      'branch rules.large.owe.voucher: fault us',
      'branch rules.small.owe.voucher: channel store',
    ]);
  });
});

describe('answers', () => {
  const retail = shop('');

  it('cover every member of a choice until one is chosen', () => {
    const wrong = { problem: 'wrong-item', price: '40.00' };
    expect(covered(retail, wrong, /^choice wrong-item/)).toEqual([
      'choice wrong-item: replacement',
      'choice wrong-item: refund',
    ]);
    expect(covered(retail, { ...wrong, 'asked-for': 'refund' }, /^choice wrong-item/)).toEqual([
      'choice wrong-item: refund',
    ]);
    expect(covered(retail, { ...wrong, 'in-stock': 'no' }, /^choice wrong-item/)).toEqual([
      'choice wrong-item: refund',
    ]);
  });

  it('cover who answers and who is sent for', () => {
    expect(covered(retail, { problem: 'injury' }, /^(role|outcome)/)).toEqual([
      'outcome refer',
      'role associate',
      'role manager',
    ]);
    expect(covered(retail, { problem: 'late', price: '40.00' }, /^role/, 'supervisor')).toEqual([
      'role supervisor',
    ]);
  });
});

describe('coverage', () => {
  it('is counted by kind, leaves out what cannot be, and lists what is left', () => {
    const policy = shop(`
rules:
  never: { when: { problem: late, put-right-before: yes }, may: [voucher] }
`);
    const cases = [{ problem: 'late', price: '40.00' }].map((told) => caseOf(policy, told));
    const found = coverage(policy, cases);
    const { facts, decision } = cases[0] as (typeof cases)[number];
    const reachable = coverageItems(policy).filter(({ unreachable }) => !unreachable);
    expect(coverageItems(policy).find(({ id }) => id === 'rule never')?.unreachable).toBe(true);
    expect(found.covered).toBe(covers(policy, facts, decision).size);
    expect(found.counted).toBe(reachable.length);
    expect(found.uncovered.length).toBe(found.counted - found.covered);
    expect(found.share).toBe(found.covered / found.counted);
    expect(found.totals.reduce((sum, { counted }) => sum + counted, 0)).toBe(found.counted);
    expect(found.uncovered.map(({ id }) => id)).not.toContain('rule never');
    expect(coverage(policy, []).covered).toBe(0);
  });
});

describe('a condition that is too large to be told', () => {
  const numbers = (count: number) => Array.from({ length: count }, (_, at) => at);
  const facts = numbers(60).map((at) => `  f${at}: { ask: "q?", yes-no: true, default: no }\n`);
  const pairs = numbers(30).map((at) => `{ any: [ { f${2 * at}: yes }, { f${2 * at + 1}: yes } ] }`);
  const policy = shop(
    `facts:\n${facts.join('')}rules:
  many: { when: { all: [${pairs.join(', ')}] }, may: [voucher] }
  never: { when: { problem: lost, condition: [opened, destroyed] }, may: [voucher] }
`,
  );

  it('counts, and leaves time for everything else', { timeout: 30_000 }, () => {
    const items = coverageItems(policy);
    const of = (what: RegExp) => items.filter(({ id }) => what.test(id));
    expect(of(/^test rules\.many/).length).toBe(120);
    expect(of(/^(rule|test rules\.)many/).filter(({ unreachable }) => unreachable)).toEqual([]);
    expect(of(/^rule never$/).map(({ unreachable }) => unreachable)).toEqual([true]);
    expect(of(/^test rules\.put-right: problem .* doesn't hold$/)[0]?.unreachable).toBe(true);
    const own = of(/^(test|threshold) rules\.(late|reject)/).filter(({ unreachable }) => !unreachable);
    expect(suggest(policy, own, { today: TODAY }).without).toEqual([]);
  });
});
