import { readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decide as decideOn, weigh } from '../../src/decide/index.js';
import { scale } from '../../src/domain/values/number.js';
import { type Decision, decide, type Loyalty, type Offer, type Policy, readPolicy } from '../../src/index.js';
import { answerText } from '../../src/render/answer/answer.js';
import { weighText } from '../../src/render/weigh/index.js';
import { draws } from '../draws.js';
import { builtIn } from '../fixtures/built-in.js';
import { STYLE } from '../render/style.js';
import { complaintOf, policies, told } from './arbitrary.js';
import { widePolicies, wideTold } from './oracle-arbitrary.js';
import { itemsOf, liveRules } from './oracle-owed.js';
import { caseOf, type Item } from './oracle-remedies.js';

/** That the figures of one answer agree with each other, and with what was mended. */

const RUNS = { numRuns: draws(250) };
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

/** The sums of an answer; all that the policies of this file need for them is told. */
function sumsOf({ loyalty }: Decision): Loyalty {
  if (loyalty === null) throw new Error('A price is missing.');
  return loyalty;
}

describe('where there is no harm', () => {
  const refusal = {
    problem: 'changed-mind',
    price: 60,
    'days-since-purchase': 29,
    'turned-down': ['voucher:5'],
  };

  it('nothing is kept, because nothing was mended', async () => {
    const decision = decide(builtIn('retail'), refusal, { today: TODAY });
    const { harm, offer } = decision;
    const loyalty = sumsOf(decision);
    const nothing = { low: 0, middle: 0, high: 0 };
    expect(harm.total).toBe(0);
    expect([loyalty.lift, loyalty.goodwillLift, loyalty.gain]).toEqual([nothing, nothing, nothing]);
    expect(offer.net.middle).toBe(0 - offer.cost);
    for (const why of [false, true])
      expect(await answerText(builtIn('retail'), decision, { ...STYLE, why })).not.toMatch(/keeps|likelier/);
  });

  it('every offer mends enough, so that a small extra is given as a kindness', () => {
    const told = { problem: 'accident', price: 20, treated: 'fairly', 'days-since-purchase': 1 };
    const { harm, offer } = decide(builtIn('retail'), told, { today: TODAY });
    expect(harm.total).toBe(0);
    expect(offer.remedies.map(({ id }) => id)).toContain('manager-word');
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
    const { offer } = decision;
    expect(offer.cost).toBe(125 + 765 - 2250);
    expect(offer.net.middle).toBe(sumsOf(decision).gain.middle + 1360);
    const text = await answerText(SMALL, decision, { ...STYLE, why: true });
    expect(text).toMatch(/all of it +-£13\.60/);
    expect(text.replace(/\s+/g, ' ')).toContain(
      '1. nothing, and brings in £13.60; 2. nothing, and brings in £12.35',
    );
  });

  it('add up: all remedies and the return are the cost, and what it keeps less that is the net', () => {
    always((_policy, decision) => {
      for (const { remedies, goods, cost } of offersIn(decision)) {
        const back = goods && !goods.keep ? goods.returnCost - goods.recovers : 0;
        expect(cost).toBe(remedies.reduce((sum, remedy) => sum + remedy.cost, back));
      }
      const { offer } = decision;
      for (const level of ['low', 'middle', 'high'] as const)
        expect(offer.net[level]).toBe(sumsOf(decision).gain[level] - offer.cost);
    });
  });

  it('the verdict holds money against money', () => {
    always((_policy, decision) => {
      const { goodwillCost, goodwillLift, stake, verdict } = sumsOf(decision);
      const brings = (points: number) => scale(stake, Math.round(points * 10), 1000);
      const levels = {
        'pays-cautiously': 'low',
        'pays-on-middle': 'middle',
        'pays-if-hopeful': 'high',
      } as const;
      if (verdict === 'nothing-beyond-owed') return;
      if (verdict === 'does-not-pay') expect(goodwillCost).toBeGreaterThan(brings(goodwillLift.high));
      else expect(goodwillCost).toBeLessThanOrEqual(brings(goodwillLift[levels[verdict]]));
      expect(decision.offer.goodwill).toBeGreaterThanOrEqual(0);
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
    expect(text.match(/puts? right (\d+%)/)?.[1]).toBe(words);
    expect(text).toMatch(new RegExp(`all of it .* ${words}`));
  });
});

describe('money that was paid', () => {
  const AIRLINE = builtIn('airline');
  const bagFee = (fee: number) =>
    decide(AIRLINE, { ...BAG, price: 20, 'bag-fee': fee }, { today: TODAY }).offer.remedies;
  const BAG = { problem: 'bag-late', 'hours-late': 13 };

  it('for a bag comes back beside the fare, also where it was more', () => {
    expect(bagFee(40).find(({ id }) => id === 'bag-fee-back')?.amount).toBe(4000);
  });

  const telecom = policyIn(`amends: 1
name: "Broadband"
currency: GBP
extends: retail@1
facts:
  days-down: { ask: "How many days?", number: { at-least: 0, at-most: 60 }, when: { problem: dead } }
  bags: { ask: "How many bags?", number: { at-least: 0, at-most: 9 }, default: 1 }
  bag-fee: { ask: "How much a bag?", money: { at-least: 0, at-most: 500 }, default: 0 }
problems:
  dead: { label: "The line is dead", harm: { percent: 3.3%, of: { each: price, per: days-down } }, fault: us }
remedies:
  rent-back: { kind: price-cut, label: "your rent back", amount: { percent: 3.3%, of: { each: price, per: days-down } } }
  bags-back: { kind: refund-fee, label: "your bag fees back", amount: { each: bag-fee, per: bags } }
  postage-back: { kind: refund-fee, label: "your postage back", amount: delivery-paid }
  half-postage: { kind: refund-fee, label: "half of your postage back", amount: { percent: 50%, of: delivery-paid } }
rules:
  dead-line: { when: { problem: dead }, owe: [rent-back, bags-back], say: "Your line was dead." }
  late-parcel: { when: { problem: late }, owe: [postage-back], say: "Your parcel was late." }
  halves: { when: { problem: other }, owe: [half-postage], say: "Something." }
`);

  it('is all that comes back of what is owed, and that is said, with the rule', async () => {
    const decision = decide(telecom, { problem: 'dead', price: 32, 'days-down': 45 }, { today: TODAY });
    expect(decision.offer.remedies.find(({ id }) => id === 'rent-back')?.amount).toBe(3200);
    const why =
      'Owed: your rent back, £47.52. Only £32 of it comes back: nobody gets back more than they paid';
    expect(decision.capped).toEqual([{ remedy: 'rent-back', owed: 4752, given: 3200, chosen: [], why }]);
    expect(decision.because).toContainEqual(
      expect.objectContaining({ text: why, rule: 'dead-line', file: 'sums.yaml' }),
    );
    const text = await answerText(telecom, decision, { ...STYLE, discreet: true });
    expect(text.replace(/\s+/g, ' ')).toContain(`but ${why}`);
  });

  it('for each of several bags comes back for all of them', () => {
    const facts = { problem: 'dead', price: 20, 'days-down': 1, 'bag-fee': 40, bags: 3 };
    const { offer, capped } = decide(telecom, facts, { today: TODAY });
    expect(offer.remedies.find(({ id }) => id === 'bags-back')?.amount).toBe(12_000);
    expect(capped).toEqual([]);
  });

  it('once comes back once, however many remedies name it', () => {
    const { offer, capped } = decide(
      telecom,
      { problem: 'late', price: 60, 'delivery-paid': 5 },
      { today: TODAY },
    );
    const back = offer.remedies.filter(({ kind }) => kind === 'refund-fee');
    expect(back.map(({ amount }) => amount)).toEqual([500]);
    expect(capped.map(({ why }) => why)).toEqual([
      'Owed: your postage back, £5. Nothing of it comes back: it’s the same money as your delivery charge back, £5, and money paid once comes back once',
    ]);
  });

  it('that is given back by another name is not missed in what somebody has in mind', () => {
    const complaint = complaintOf(telecom, { problem: 'late', price: 6000, 'delivery-paid': 500 });
    const about = (...remedies: string[]) =>
      weigh(
        telecom,
        complaint,
        remedies.map((remedy) => ({ remedy, amount: null })),
        { today: TODAY },
      ).objections.map(({ code }) => code);
    expect(about('postage-back')).toEqual([]);
    expect(about('postage-back', 'delivery-back')).toEqual(['more-than-paid']);
    expect(about('voucher')).toContain('leaves-out');
  });

  it('is no less than a part of it: an overcharge above the price is refused, both facts named', () => {
    const told = { problem: 'overcharged', price: 32, overcharge: 64 };
    const wanted = /overcharge: “overcharge” \(£64\) is more than “price” \(£32\), and it’s a part of it/;
    expect(() => decide(builtIn('retail'), told, { today: TODAY })).toThrow(wanted);
    expect(() => decide(builtIn('retail'), { ...told, overcharge: 32 }, { today: TODAY })).not.toThrow();
    const dropped = { problem: 'price-dropped', price: 32, 'price-drop': 32.01, 'days-since-purchase': 3 };
    expect(() => decide(builtIn('retail'), dropped, { today: TODAY })).toThrow(/“price-drop” \(£32\.01\)/);
  });

  it('is never given back twice, nor more of it than was paid, by what is owed and goodwill together', () => {
    always((policy, decision) => {
      const fact = (name: string) =>
        Math.round(Number(decision.complaint[name] ?? 0) * 10 ** policy.currency.digits);
      for (const { remedies } of offersIn(decision)) {
        const sum = (some: typeof remedies) => some.reduce((all, { amount }) => all + (amount ?? 0), 0);
        const ofPrice = remedies.filter(({ kind }) => kind === 'refund' || kind === 'price-cut');
        expect(sum(ofPrice)).toBeLessThanOrEqual(fact('price'));
        for (const fee of ['delivery-paid', 'bag-fee']) {
          const plain = policy.remedies.filter(
            ({ kind, amount }) => kind === 'refund-fee' && amount?.is === 'fact' && amount.fact === fee,
          );
          const regranted = JSON.stringify(policy.rules).match(/"remedy":"[^"]*refund-fee","amount"/);
          if (!regranted)
            expect(sum(remedies.filter(({ id }) => plain.some((one) => one.id === id)))).toBeLessThanOrEqual(
              fact(fee),
            );
        }
      }
    });
  });
});

describe('what is owed', () => {
  it('is in the offer at its amount, or the answer says why not, with the rule', () => {
    for (const [some, tell] of [
      [policies(), told],
      [widePolicies, wideTold],
    ] as const) {
      fc.assert(
        fc.property(some, tell, roles, (policy, facts, role) => {
          const complaint = complaintOf(policy, facts);
          const decision = decideOn(policy, complaint, { today: TODAY, role });
          const about = caseOf(policy, complaint.facts);
          for (const rule of liveRules(about)) {
            for (const owed of rule.owe) {
              const grants = owed.is === 'grant' ? [owed.grant] : owed.of;
              const options = grants.flatMap((grant) => itemsOf(about, grant).slice(0, 1));
              if (options.length > 0)
                expect(
                  isGivenOrTold(decision, rule.id, options),
                  `${rule.id}: ${options.map(({ remedy, amount }) => `${remedy.id} ${amount}`)}`,
                ).toBe(true);
            }
          }
        }),
        RUNS,
      );
    }
  });
});

/** Whether one of these is on some way of an offer at its amount, or a reason of this rule names each and says why not. */
function isGivenOrTold(decision: Decision, rule: string, options: readonly Item[]): boolean {
  const offers = [decision.offer, ...decision.choices.flatMap((choice) => choice.offers)];
  const isGiven = ({ remedy, amount }: Item) =>
    offers.some(({ remedies }) =>
      remedies.some((one) => one.id === remedy.id && BigInt(one.amount ?? 0) >= (amount ?? 0n)),
    );
  const isCapped = ({ remedy }: Item) =>
    decision.capped.some(
      ({ remedy: id, why }) => id === remedy.id && decision.because.some(({ text }) => text === why),
    );
  const isTold = ({ remedy }: Item) =>
    decision.because.some(
      ({ lost, rule: by, text }) => lost && by === rule && text.includes(remedy.label.replace(/^a /, '')),
    );
  return options.some((one) => isGiven(one) || isCapped(one)) || options.every(isTold);
}

describe('who may give what somebody has in mind', () => {
  it('says who signs beside them, in text and as data', async () => {
    const policy = builtIn('retail');
    const complaint = complaintOf(policy, { problem: 'wrong-item', price: 30_000 });
    const found = weigh(policy, complaint, [{ remedy: 'refund', amount: null }], { today: TODAY });
    expect(found.mayGive).toBe('associate');
    expect(found.countersign).toEqual([{ remedy: 'refund', by: 'manager' }]);
    expect((await weighText(policy, found, STYLE)).replace(/\s+/g, ' ')).toContain(
      'at the till your money back: the manager signs with you; you still decide',
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
      'It’s £35 more than we owe, and as associate you may give £15: it takes a yes from the supervisor',
    ]);
  });
});
