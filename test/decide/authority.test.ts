import { describe, expect, it } from 'vitest';
import { decide, weigh } from '../../src/decide/index.js';
import type { Policy } from '../../src/domain/policy/policy.js';
import { withDefaults } from '../../src/domain/results/complaint.js';
import { policyOf, SHOP } from '../source/shop.js';

/** Who may give what, remedy by remedy. */

const RULES = `rules:
  waited:
    when: { problem: poor-service }
    may: [voucher, flowers, call]
  owed:
    when: { problem: late }
    owe: [{ remedy: voucher, amount: 5 }]
    may: [voucher, call]
`;

/** A shop whose roles are these; it also calls people, which counts as nothing. */
const shop = (authority: string, generosity = ''): Policy =>
  policyOf(
    SHOP.replace(
      /rules:\n[\s\S]*?authority:\n[\s\S]*?customers:/,
      `${RULES}authority:\n${authority}customers:`,
    )
      .replace('  miles:', '  call: { kind: attention, label: "a call", minutes: 10, worth: 12 }\n  miles:')
      .replace('extras-at-most: 2', `extras-at-most: 2\n${generosity}`),
  );

const RUDE = { problem: 'poor-service', price: 4000, fault: 'us', treated: 'rudely', trouble: 'a-trip' };

const offered = (policy: Policy, facts: Record<string, string | number | boolean>, role?: string) => {
  const decision = decide(policy, withDefaults(policy, facts), {
    today: '2026-11-22',
    ...(role ? { role } : {}),
  });
  return {
    ...decision,
    goodwill: decision.offer.remedies
      .filter(({ owed, kind }) => !owed && kind !== 'apology')
      .map(({ id, amount }) => `${id}${amount === null ? '' : `:${amount}`}`),
  };
};

describe('a limit on a remedy', () => {
  it('leaves out what is more than it, and what is not theirs to give at all even where it counts as nothing', () => {
    const open = shop('  server: { goodwill: 30 }\n');
    expect(offered(open, RUDE).goodwill).toContain('call');
    const barred = shop('  server: { goodwill: 30, limits: { call: 0, flowers: 0 } }\n');
    expect(offered(barred, RUDE).goodwill.join()).toMatch(/^voucher:\d+$/);
    const small = shop('  server: { goodwill: 30, limits: { call: 0, flowers: 0, voucher: 5 } }\n');
    expect(offered(small, RUDE).goodwill).toEqual(['voucher:500']);
  });

  it('counts of what is owed only what goodwill adds', () => {
    const late = {
      problem: 'late',
      'hours-late': 3,
      price: 4000,
      fault: 'us',
      trouble: 'a-trip',
      treated: 'rudely',
    };
    const within = (most: number) =>
      offered(shop(`  server: { goodwill: 30, limits: { voucher: ${most}, call: 0 } }\n`), late).goodwill;
    // Owed 5.00, and 10.00 in all: the five that are added.
    expect(within(5)).toEqual(['voucher:500']);
    expect(within(4)).toEqual([]);
  });

  it('is that of whom somebody stands in for, where that is wider', () => {
    const policy = shop(
      '  server: { goodwill: 30, limits: { call: 0, flowers: 0, voucher: 5 }, stands-in-for: host, when: { channel: store } }\n  host: { goodwill: 30, limits: { voucher: 15 } }\n',
    );
    expect(offered(policy, { ...RUDE, channel: 'online' }).goodwill).toEqual(['voucher:500']);
    const inStore = offered(policy, { ...RUDE, channel: 'store' });
    expect(inStore.goodwill).toEqual(offered(policy, { ...RUDE, channel: 'store' }, 'host').goodwill);
    expect(inStore.withApproval).toBeNull();
  });

  it('may be asked a yes for, of the lowest role that may give all of it', () => {
    const policy = shop(
      '  server: { goodwill: 30, limits: { call: 0, flowers: 0, voucher: 5 } }\n  host: { goodwill: 30, limits: { call: 0, voucher: 5 } }\n  manager: { goodwill: 30 }\n',
    );
    const { withApproval } = offered(policy, RUDE);
    const ids = withApproval?.offer.remedies.map(({ id }) => id);
    expect(withApproval?.role).toBe(ids?.includes('call') ? 'manager' : 'host');
    expect(ids).not.toEqual(['sorry', 'voucher']);
  });
});

describe('weighing what is past a limit', () => {
  const policy = shop(
    '  server: { goodwill: 30, limits: { call: 0, voucher: 5 } }\n  host: { goodwill: 60, limits: { voucher: 20 } }\n  manager: { goodwill: 500 }\n',
  );
  const judge = (remedy: string, amount: number | null) =>
    weigh(policy, withDefaults(policy, RUDE), [{ remedy, amount }], { today: '2026-11-22', role: 'server' });

  it.each([
    [2000, 'host', 'As server you may give £5 of this, not £20 (a voucher): it takes a yes from the host'],
    [
      2500,
      'manager',
      'As server you may give £5 of this, not £25 (a voucher): it takes a yes from the manager',
    ],
  ])('says whose yes a voucher of %i takes', (amount, who, text) => {
    const { mayGive, objections } = judge('voucher', amount);
    expect(mayGive).toBe(who);
    expect(objections.filter(({ code }) => code === 'needs-yes')).toEqual([
      { code: 'needs-yes', remedy: 'voucher', text, rule: null, file: null, line: null },
    ]);
  });

  it('says so of what is not theirs to give, though it counts as nothing', () => {
    const { mayGive, objections, verdict } = judge('call', null);
    expect([mayGive, verdict]).toEqual(['host', expect.stringMatching(/beyond-authority|harmful/)]);
    expect(objections.map(({ text }) => text)).toContain(
      'As server you may not give this (a call): it takes a yes from the host',
    );
  });
});

describe('what is never together', () => {
  const policy = shop('  server: { goodwill: 100 }\n', '  never-together: [[voucher, flowers, call]]\n');

  it('is one of each list in an offer', () => {
    expect(offered(policy, RUDE).goodwill).toHaveLength(1);
    expect(offered(shop('  server: { goodwill: 100 }\n'), RUDE).goodwill.length).toBeGreaterThan(1);
  });

  it('gives way to what is owed, which stands', () => {
    const late = {
      problem: 'late',
      'hours-late': 3,
      price: 4000,
      fault: 'us',
      trouble: 'a-trip',
      treated: 'rudely',
    };
    const { offer } = offered(policy, late);
    expect(offer.remedies.filter(({ owed }) => owed).map(({ id }) => id)).toEqual(['voucher']);
    expect(offer.remedies.map(({ id }) => id)).not.toContain('call');
  });

  it('speaks against an offer in mind', () => {
    const both = [
      { remedy: 'flowers', amount: null },
      { remedy: 'call', amount: null },
    ];
    const { objections } = weigh(policy, withDefaults(policy, RUDE), both, { today: '2026-11-22' });
    expect(objections.map(({ code }) => code)).toContain('not-with');
  });
});
