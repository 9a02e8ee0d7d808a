import { readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decide as decideOn, weigh } from '../../src/decide/index.js';
import { scale } from '../../src/domain/values/number.js';
import { type Decision, decide, type Offer, type Policy, readPolicy } from '../../src/index.js';
import { answerText } from '../../src/render/answer/answer.js';
import { weighText } from '../../src/render/weigh/index.js';
import { builtIn } from '../fixtures/built-in.js';
import { STYLE } from '../render/style.js';
import { complaintOf, policies, told } from './arbitrary.js';
import { widePolicies, wideTold } from './oracle-arbitrary.js';

/** That the figures of one answer agree with each other, and with what was mended. */

const RUNS = { numRuns: Number(process.env['AMENDS_RUNS'] ?? 250) };
const TODAY = '2026-11-22';
const roles = fc.constantFrom('associate', 'supervisor', 'manager');

function policyIn(yaml: string): Policy {
  const { policy, diagnostics } = readPolicy(yaml, 'sums.yaml');
  if (!policy) throw new Error(diagnostics.map(({ line, message }) => `${line} ${message}`).join('\n'));
  return policy;
}

const SMALL = policyIn(readFileSync(path.join(import.meta.dirname, '../fixtures/small.yaml'), 'utf8'));

/** Goods that come back are worth far more than they paid. */
const BRINGS = {
  problem: 'wrong-item',
  price: 3,
  'days-since-purchase': 90,
  trouble: 'hours-lost',
  occasion: 'missed',
  'held-value': 60,
};

const offersIn = ({ offer, choices, withApproval, instead }: Decision): Offer[] => [
  offer,
  ...choices.flatMap(({ offers }) => offers),
  ...(withApproval ? [withApproval.offer] : []),
  ...instead.map((close) => close.offer),
];

/** Every decision on arbitrary policies and complaints. */
const always = (holds: (policy: Policy, decision: Decision) => void): void => {
  for (const [some, tell] of [
    [policies(), told],
    [widePolicies, wideTold],
  ] as const) {
    fc.assert(
      fc.property(some, tell, roles, (policy, facts, role) =>
        holds(policy, decideOn(policy, complaintOf(policy, facts), { today: TODAY, role })),
      ),
      RUNS,
    );
  }
};

describe('where there is no harm', () => {
  const refusal = {
    problem: 'changed-mind',
    price: 60,
    'days-since-purchase': 29,
    'turned-down': ['voucher:5'],
  };

  it('nothing is kept, because nothing was mended', async () => {
    const decision = decide(builtIn('retail'), refusal, { today: TODAY });
    const { harm, loyalty, offer } = decision;
    const nothing = { low: 0, middle: 0, high: 0 };
    expect(harm.total).toBe(0);
    expect([loyalty.lift, loyalty.goodwillLift, loyalty.gain]).toEqual([nothing, nothing, nothing]);
    expect(offer.net.middle).toBe(0 - offer.cost);
    for (const why of [false, true])
      expect(await answerText(builtIn('retail'), decision, { ...STYLE, why })).not.toMatch(/keeps|likelier/);
  });

  it('no offer of any policy keeps anybody', () => {
    always((_policy, decision) => {
      if (decision.harm.total > 0) return;
      for (const { net, cost } of offersIn(decision))
        expect(net).toEqual({ low: 0 - cost, middle: 0 - cost, high: 0 - cost });
    });
  });

  it('what somebody has in mind keeps nobody either', async () => {
    const policy = builtIn('retail');
    const complaint = complaintOf(policy, {
      problem: 'changed-mind',
      price: 6000,
      'days-since-purchase': 29,
    });
    const found = weigh(policy, complaint, [{ remedy: 'voucher', amount: 1000 }], { today: TODAY });
    expect(found.weighed.keeps).toEqual({ low: 0, middle: 0, high: 0 });
    expect(await weighText(policy, found, STYLE)).not.toContain('keeps');
  });
});

describe('the sums of an answer', () => {
  it('a cost below nothing stands as it is, and the table adds up to it', async () => {
    const decision = decide(SMALL, BRINGS, { today: TODAY });
    const { offer, loyalty } = decision;
    expect(offer.cost).toBe(125 + 765 + 250 - 2250);
    expect(offer.net.middle).toBe(loyalty.gain.middle + 1110);
    const text = await answerText(SMALL, decision, { ...STYLE, why: true });
    expect(text).toMatch(/all of it +-£11\.10/);
    expect(text.replace(/\s+/g, ' ')).toContain(
      '1. nothing, and brings in £11.10; 2. nothing, and brings in £9.85',
    );
  });

  it('add up: all remedies and the return are the cost, and what it keeps less that is the net', () => {
    always((_policy, decision) => {
      for (const { remedies, goods, cost } of offersIn(decision)) {
        const back = goods && !goods.keep ? goods.returnCost - goods.recovers : 0;
        expect(cost).toBe(remedies.reduce((sum, remedy) => sum + remedy.cost, back));
      }
      const { offer, loyalty } = decision;
      for (const level of ['low', 'middle', 'high'] as const)
        expect(offer.net[level]).toBe(loyalty.gain[level] - offer.cost);
    });
  });

  it('the verdict holds money against money', () => {
    always((_policy, { loyalty, offer }) => {
      const { goodwillCost, goodwillLift, stake, verdict } = loyalty;
      const brings = (points: number) => scale(stake, Math.round(points * 10), 1000);
      const levels = {
        'pays-cautiously': 'low',
        'pays-on-middle': 'middle',
        'pays-if-hopeful': 'high',
      } as const;
      if (verdict === 'nothing-beyond-owed') return;
      if (verdict === 'does-not-pay') expect(goodwillCost).toBeGreaterThan(brings(goodwillLift.high));
      else expect(goodwillCost).toBeLessThanOrEqual(brings(goodwillLift[levels[verdict]]));
      expect(offer.goodwill).toBeGreaterThanOrEqual(0);
    });
  });

  it.each([
    [0.565, '57%'],
    [1.025, '103%'],
    [0.285, '29%'],
    [0.004, '0%'],
  ])('a share of %d is %s wherever it stands', async (mended, words) => {
    const decision = decide(SMALL, BRINGS, { today: TODAY });
    const shown = { ...decision, choices: [], offer: { ...decision.offer, mended } };
    const text = await answerText(SMALL, shown, { ...STYLE, why: true });
    expect(text.match(/mends (\d+%)/)?.[1]).toBe(words);
    expect(text).toMatch(new RegExp(`all of it .* ${words}`));
  });
});

describe('who may give what somebody has in mind', () => {
  it('says who signs beside them, in text and as data', async () => {
    const policy = builtIn('retail');
    const complaint = complaintOf(policy, { problem: 'wrong-item', price: 30_000 });
    const found = weigh(policy, complaint, [{ remedy: 'refund', amount: null }], { today: TODAY });
    expect(found.mayGive).toBe('associate');
    expect(found.countersign).toEqual([{ remedy: 'refund', by: 'manager' }]);
    expect((await weighText(policy, found, STYLE)).replace(/\s+/g, ' ')).toContain(
      'at the till your money back the way you paid: the manager signs beside you; the yes is yours',
    );
  });

  it('is asked for no signature where the money is not large', () => {
    const policy = builtIn('retail');
    const complaint = complaintOf(policy, { problem: 'wrong-item', price: 25_000 });
    const found = weigh(policy, complaint, [{ remedy: 'refund', amount: null }], { today: TODAY });
    expect(found.countersign).toEqual([]);
  });

  const repairing = policyIn(
    readFileSync(path.join(import.meta.dirname, '../fixtures/small.yaml'), 'utf8')
      .replace(
        'remedies:',
        'remedies:\n  repair: { kind: repair, label: "a repair", amount: { percent: 10%, of: price } }',
      )
      .replace('may: [half-off]', 'may: [half-off, repair]'),
  );
  const old = (price: number) => ({ problem: 'faulty', price, 'days-since-purchase': 300 });

  it('counts our own work at what it costs us: a £12 repair of a £120 thing is within £15', () => {
    const { offer, as } = decide(repairing, old(120), { today: TODAY });
    expect(as).toBe('associate');
    expect(offer.remedies.map(({ id }) => id)).toContain('repair');
    expect(offer.goodwill).toBeLessThanOrEqual(1500);
    expect(offer.goodwill).toBe(1200);
  });

  it('says what it counts as where it takes a yes', () => {
    const complaint = complaintOf(repairing, { ...old(0), price: 35_000 });
    const found = weigh(repairing, complaint, [{ remedy: 'repair', amount: null }], { today: TODAY });
    expect(found.mayGive).toBe('supervisor');
    expect(found.objections.map(({ text }) => text)).toEqual([
      'It counts as £35 of goodwill, and as associate you may grant £15: it takes a yes from the supervisor',
    ]);
  });
});
