import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decide } from '../../src/decide/index.js';
import { situationsBefore } from '../../src/decide/offers/earlier-situations.js';
import { factsOfCondition } from '../../src/domain/policy/condition.js';
import type { FactValue, NamedRemedy } from '../../src/domain/policy/fact.js';
import type { Policy } from '../../src/domain/policy/policy.js';
import { conditionsIn, grantsOwed } from '../../src/domain/policy/policy-parts.js';
import { REMEDY_KINDS } from '../../src/domain/remedies/kinds.js';
import { withDefaults } from '../../src/domain/results/complaint.js';
import type { Decision, OfferedRemedy } from '../../src/domain/results/decision.js';
import { type DecideOptions, decide as decideFacts, readPolicy } from '../../src/index.js';
import { draws } from '../draws.js';
import { builtIn } from '../fixtures/built-in.js';
import { policies, told } from './arbitrary.js';
import { mendedMoney } from './mended-money.js';

/** Turning down and asking again, apart and together. */

const TODAY = { today: '2026-11-22' };
const RUNS = { numRuns: draws(1000) };
const ROLES = ['associate', 'supervisor', 'manager'];

/** How far a complaint has come, and what is offered then. */
type Moment = {
  readonly contacts: number;
  readonly refused: readonly NamedRemedy[];
  readonly decision: Decision;
};

/** What the customer does next: asks again, or turns down a part of what was offered, or something else. */
type Move = { readonly does: 'ask' | 'refuse' | 'refuse-all-of-it'; readonly at: number };

const moves: fc.Arbitrary<Move[]> = fc.array(
  fc.record({
    does: fc.constantFrom('ask', 'refuse', 'refuse', 'refuse-all-of-it'),
    at: fc.nat(9),
  }),
  { minLength: 1, maxLength: 4 },
);

const isRefused = ({ id, amount }: OfferedRemedy, refused: readonly NamedRemedy[]): boolean =>
  refused.some(
    (one) => one.remedy === id && (one.amount === null || amount === null || amount <= one.amount),
  );

function momentsOf(policy: Policy, facts: Record<string, FactValue>, role: string, all: Move[]): Moment[] {
  const at = (contacts: number, refused: readonly NamedRemedy[]): Moment => {
    const complaint = withDefaults(policy, { ...facts, contacts, 'turned-down': refused });
    return { contacts, refused, decision: decide(policy, complaint, { ...TODAY, role }) };
  };
  const moments = [at(1, [])];
  for (const { does, at: which } of all) {
    const last = moments.at(-1);
    if (!last) break;
    const { contacts, refused, decision } = last;
    const parts = decision.offer.remedies.filter(({ kind }) => kind !== 'apology');
    const part = parts[which % Math.max(1, parts.length)];
    if (does === 'ask' || !part) moments.push(at(Math.min(5, contacts + 1), refused));
    else {
      const amount = does === 'refuse' ? part.amount : null;
      moments.push(at(contacts, [...refused, { remedy: part.id, amount }]));
    }
  }
  return moments;
}

const paysBack = ({ kind }: OfferedRemedy): boolean => REMEDY_KINDS[kind].paysBack !== 'no';

/** Whether an offer pays back all that was paid, so that none pays back more. */
function paysBackAll(policy: Policy, { offer, complaint }: Decision): boolean {
  const pence = (fact: string): number =>
    Math.round(Number(complaint[fact] ?? 0) * 10 ** policy.currency.digits);
  const back = offer.remedies.filter(paysBack).reduce((sum, { amount }) => sum + (amount ?? 0), 0);
  return back >= pence('price') + pence('delivery-paid');
}

/**
 * An offer less what has been turned down of it since; of what is owed now, what it would add to that is held against
 * the refusal, because that is the line that they would hear again. Where all is paid back now, parts of it are in that.
 */
function left(policy: Policy, { offer }: Decision, { refused, decision }: Moment): OfferedRemedy[] {
  const isWhole = paysBackAll(policy, decision);
  const owedNow = ({ id }: OfferedRemedy): number =>
    decision.offer.remedies.find((one) => one.id === id && one.owed)?.amount ?? 0;
  return offer.remedies.filter((one) => {
    if (isWhole && paysBack(one)) return false;
    const amount = one.owed || one.amount === null ? one.amount : one.amount - owedNow(one);
    return !isRefused({ ...one, amount }, refused);
  });
}

/**
 * Whether every option of a choice was turned down, so that all stay theirs, and one of them is a cure: then no other
 * cure stands beside it as goodwill.
 */
function isCureOpenAgain({ refused, decision }: Moment): boolean {
  return decision.choices.some(({ of, offers }) => {
    const options = of.map((id, at) => offers[at]?.remedies.find((one) => one.id === id));
    const isOpen = options.every((one) => one === undefined || isRefused(one, refused));
    return isOpen && options.some((one) => one !== undefined && REMEDY_KINDS[one.kind].role === 'cure');
  });
}

/** Whether a rule of a policy rests on what was turned down. */
const readsRefusals = (policy: Policy): boolean =>
  conditionsIn(policy).some((condition) => factsOfCondition(condition).has('turned-down'));

/** A policy with one kind of customer: what a lesser one gets, which nobody gets less than, can stand in the way. */
const oneKindOfCustomer = (policy: Policy): Policy => ({ ...policy, customers: policy.customers.slice(-1) });

describe('whoever turns down and asks again', () => {
  it('never gets less than any offer before, less what was refused of it', () => {
    let [replaced, asked] = [0, 0];
    fc.assert(
      fc.property(policies(), told, fc.constantFrom(...ROLES), moves, (policy, facts, role, all) => {
        const moments = momentsOf(policy, facts, role, all);
        for (const [at, now] of moments.entries()) {
          for (const before of moments.slice(0, at)) {
            const remedies = left(policy, before.decision, now);
            if (remedies.length < before.decision.offer.remedies.length) replaced += 1;
            if (before.contacts < now.contacts) asked += 1;
            expect(mendedMoney(now.decision, now.decision.offer, policy.remedies)).toBeGreaterThanOrEqual(
              mendedMoney(now.decision, { remedies }, policy.remedies),
            );
          }
        }
      }),
      RUNS,
    );
    expect(Math.min(replaced, asked)).toBeGreaterThan(RUNS.numRuns / 10);
  });

  it('gets no less than whoever had turned down a part of it, whenever that was', () => {
    fc.assert(
      fc.property(
        policies(),
        told,
        fc.constantFrom(...ROLES),
        moves,
        fc.nat(15),
        fc.integer({ min: 1, max: 5 }),
        (policy, facts, role, all, part, earlier) => {
          const now = momentsOf(policy, facts, role, all).at(-1);
          if (!now || now.refused.length > 4) return;
          const refused = now.refused.filter((_, at) => (part >> at) % 2 === 0);
          const contacts = Math.min(earlier, now.contacts);
          const complaint = withDefaults(policy, { ...facts, contacts, 'turned-down': refused });
          const before = decide(policy, complaint, { ...TODAY, role });
          if (isCureOpenAgain(now)) return;
          expect(mendedMoney(now.decision, now.decision.offer, policy.remedies)).toBeGreaterThanOrEqual(
            mendedMoney(now.decision, { remedies: left(policy, before, now) }, policy.remedies),
          );
        },
      ),
      RUNS,
    );
  });

  it('keeps everything else that there was at this contact, no less of it', () => {
    let kept = 0;
    fc.assert(
      fc.property(
        policies().map(oneKindOfCustomer),
        told,
        fc.constantFrom(...ROLES),
        moves,
        (policy, facts, role, all) => {
          const moments = momentsOf(policy, facts, role, all).filter(({ contacts }) => contacts === 1);
          const [first, ...later] = moments;
          for (const now of later) {
            const { decision } = now;
            const goodwill = left(policy, first?.decision ?? decision, now).filter(({ owed }) => !owed);
            for (const { id, amount } of goodwill) {
              const most = decision.offer.remedies
                .filter((one) => one.id === id)
                .map((one) => one.amount ?? 0)
                .reduce((a, b) => a + b, -1);
              expect(most).toBeGreaterThanOrEqual((amount ?? 0) - 1);
              kept += 1;
            }
          }
        },
      ),
      RUNS,
    );
    expect(kept).toBeGreaterThan(RUNS.numRuns / 10);
  });

  it('gets the same in whatever order the refusals are told', () => {
    fc.assert(
      fc.property(policies(), told, fc.constantFrom(...ROLES), moves, (policy, facts, role, all) => {
        const now = momentsOf(policy, facts, role, all).at(-1);
        if (!now) return;
        const told = { ...facts, contacts: now.contacts, 'turned-down': now.refused.toReversed() };
        const other = decide(policy, withDefaults(policy, told), { ...TODAY, role });
        expect(other.offer).toEqual(now.decision.offer);
        expect(other.withApproval).toEqual(now.decision.withApproval);
      }),
      { numRuns: Math.ceil(RUNS.numRuns / 4) },
    );
  });

  it('gets the same where what they turn down was not offered', () => {
    let tried = 0;
    fc.assert(
      fc.property(
        policies(),
        told,
        fc.constantFrom(...ROLES),
        moves,
        fc.nat(9),
        (policy, facts, role, all, at) => {
          const now = momentsOf(policy, facts, role, all).at(-1);
          if (!now || now.refused.length > 3) return;
          const { offer, choices } = now.decision;
          const offered = [offer, ...choices.flatMap(({ offers }) => offers)].flatMap(
            ({ remedies }) => remedies,
          );
          // An option of a choice that comes to nothing is not shown, and to turn it down is to choose all the same.
          const owed = policy.rules.flatMap(grantsOwed).map(({ remedy }) => remedy);
          const others = policy.remedies.filter(
            ({ id }) => !owed.includes(id) && !offered.some((one) => one.id === id),
          );
          const other = others[at % Math.max(1, others.length)];
          if (!other || other.kind === 'apology' || readsRefusals(policy)) return;
          const refused = [...now.refused, { remedy: other.id, amount: null }];
          const again = { ...facts, contacts: now.contacts, 'turned-down': refused };
          const decision = decide(policy, withDefaults(policy, again), { ...TODAY, role });
          expect(decision.offer).toEqual(offer);
          const approval = now.decision.withApproval;
          if (approval && !approval.offer.remedies.some(({ id }) => id === other.id))
            expect(decision.withApproval?.role).toBe(approval.role);
          tried += 1;
        },
      ),
      RUNS,
    );
    expect(tried).toBeGreaterThan(RUNS.numRuns / 10);
  });

  it('is asked no more for an option at what they were told it comes to, as long as another is open', () => {
    let [asked, cut] = [0, 0];
    fc.assert(
      fc.property(policies(), told, fc.constantFrom(...ROLES), fc.nat(9), (policy, facts, role, which) => {
        if (readsRefusals(policy)) return;
        const decideWith = (refused: readonly NamedRemedy[]) =>
          decide(policy, withDefaults(policy, { ...facts, 'turned-down': refused }), { ...TODAY, role });
        const first = decideWith([]);
        for (const { of, offers } of first.choices) {
          const at = which % of.length;
          const id = of[at] ?? '';
          const option = offers[at]?.remedies.find((one) => one.id === id);
          if (!option || option.kind === 'apology') continue;
          const no = [{ remedy: id, amount: option.amount }];
          const { choices, offer } = decideWith(no);
          expect(choices.flatMap((choice) => choice.of)).not.toContain(id);
          // More of it than they turned down may yet be goodwill.
          expect(offer.remedies.filter((one) => isRefused(one, no))).toEqual([]);
          asked += 1;
          if (first.capped.some(({ remedy, given }) => remedy === id && given === option.amount)) cut += 1;
        }
      }),
      { numRuns: RUNS.numRuns * 4 },
    );
    expect(asked).toBeGreaterThan(RUNS.numRuns / 10);
    expect(cut).toBeGreaterThan(RUNS.numRuns / 100);
  });

  it('hears of the offer that a higher role would make now, had it been asked from the start', () => {
    let later = 0;
    fc.assert(
      fc.property(policies(), told, moves, (policy, facts, all) => {
        const now = momentsOf(policy, facts, 'associate', all).at(-1);
        const approval = now?.decision.withApproval;
        if (!now || !approval) return;
        const told = { ...facts, contacts: now.contacts, 'turned-down': now.refused };
        // Who is named may be a lower role, that may give all of it and would not choose it.
        const above = policy.authority.slice(
          policy.authority.findIndex(({ name }) => name === approval.role),
        );
        const offers = above.map(
          ({ name }) => decide(policy, withDefaults(policy, told), { ...TODAY, role: name }).offer.remedies,
        );
        expect(offers).toContainEqual(approval.offer.remedies);
        later += 1;
      }),
      RUNS,
    );
    expect(later).toBeGreaterThan(RUNS.numRuns / 100);
  });
});

const given = (name: string, facts: Record<string, unknown>): string[] =>
  decideFacts(builtIn(name), facts, TODAY).offer.remedies.map(({ id, amount }) =>
    amount === null ? id : `${id}:${amount}`,
  );

/** What is offered in retail: what, at how much, and with whose yes there would be more. */
const answered = (facts: Record<string, unknown>, options: Partial<DecideOptions> = {}) => {
  const { offer, withApproval } = decideFacts(builtIn('retail'), facts, { ...TODAY, ...options });
  return {
    gives: offer.remedies.map(({ id, amount }) => (amount === null ? id : `${id}:${amount}`)),
    yes: withApproval && [withApproval.role, withApproval.standsIn],
  };
};

describe('turning down', () => {
  it('without an amount is turning down the smallest there is', () => {
    const late = { problem: 'late', price: 150, 'days-since-purchase': 15 };
    expect(answered({ ...late, 'turned-down': 'voucher' })).toEqual(
      answered({ ...late, 'turned-down': 'voucher:5' }),
    );
    expect(answered({ ...late, 'turned-down': 'voucher' }).gives).toContain('voucher:2000');
  });

  it('without an amount is turning down what they could get here, not less that a rule names and another owes more of', () => {
    const text =
      'amends: 1\nname: "Ours"\ncurrency: GBP\nextends: retail@1\nrules:\n' +
      '  little: { when: { problem: late }, owe: [ { remedy: voucher, amount: 3 } ] }\n' +
      '  more: { when: { problem: late }, owe: [ { remedy: voucher, amount: 10 } ] }\n';
    const { policy } = readPolicy(text, 'ours.yaml');
    const late = { problem: 'late', price: 150, 'days-since-purchase': 15 };
    const giving = (refused: string) => {
      if (!policy) throw new Error(text);
      const { offer, avoid, unbeaten } = decideFacts(policy, { ...late, 'turned-down': refused }, TODAY);
      return { offer, avoid, unbeaten };
    };
    expect(giving('voucher')).toEqual(giving('voucher:10'));
    expect(giving('voucher')).not.toEqual(giving('voucher:3'));
  });

  it('what nobody offered buys nothing, however often', () => {
    const told = {
      problem: 'missing-part',
      price: '490.91',
      'orders-before': 11,
      'spend-a-year': '64.65',
      'days-since-purchase': 29,
    };
    const never = ['swap', 'work-again', 'manager-word', 'small-gift', 'left-of-it'];
    const first = answered(told);
    for (const [at] of never.entries())
      expect(answered({ ...told, 'turned-down': never.slice(0, at + 1) })).toEqual(first);
  });

  it('leaves the yes with whom it was', () => {
    const told = { problem: 'late', price: 10, 'other-costs': '357.98', 'days-since-purchase': 15 };
    const evening = { today: '2026-11-22T19:00' };
    expect(answered(told, evening).yes).toEqual(['manager', 'supervisor']);
    expect(answered({ ...told, 'turned-down': 'swap' }, evening).yes).toEqual(['manager', 'supervisor']);
    expect(answered({ ...told, contacts: 2 }, evening).yes).toEqual(['manager', 'supervisor']);
  });
});

describe('refusing one thing', () => {
  it('takes no other away: the chocolates stay where the call was refused', () => {
    const facts = { problem: 'damaged', price: 60, treated: 'rudely' };
    expect(given('retail', facts)).toContain('manager-word');
    const without = given('retail', { ...facts, 'turned-down': 'manager-word' });
    expect(without).toContain('small-gift');
    expect(without).not.toContain('manager-word');
  });

  it('leaves the call where the voucher was refused, and brings something in its place', () => {
    const facts = { problem: 'other', price: 60, occasion: 'missed', treated: 'rudely' };
    expect(given('apparel', facts)).toEqual(['apology', 'voucher:3000', 'manager-word']);
    const without = given('apparel', { ...facts, 'turned-down': 'voucher:30' });
    expect(without).toEqual(['apology', 'small-gift', 'manager-word']);
  });

  it('takes nothing away from whoever asks again', () => {
    const facts = { problem: 'poor-service', price: 60, trouble: 'a-trip', treated: 'ignored' };
    for (const contacts of [1, 2])
      expect(given('flowers', { ...facts, 'turned-down': 'small-gift', contacts })).toContain('voucher:1000');
  });

  it('leaves what is too small to beat it, and says that nothing does', () => {
    const facts = { problem: 'poor-service', price: 60, trouble: 'a-trip', treated: 'ignored', contacts: 2 };
    const decision = decideFacts(builtIn('flowers'), { ...facts, 'turned-down': 'small-gift' }, TODAY);
    expect(decision.unbeaten).toMatchObject({ role: null });
  });
});

describe('turning down what is left of an option, because money is back already', () => {
  const told = { problem: 'missing-part', price: 20, 'given-back': 15 };
  const option = (refused: Record<string, unknown>) => {
    const { choices, offer, outcome } = decideFacts(builtIn('restaurant'), { ...told, ...refused }, TODAY);
    return { of: choices.flatMap(({ of }) => of), ids: offer.remedies.map(({ id }) => id), outcome };
  };

  it.each(['off-the-bill:5', 'off-the-bill:20', 'off-the-bill'])('%s is a no to it', (refused) => {
    expect(option({}).of).toEqual(['dish-again', 'off-the-bill']);
    expect(option({ 'turned-down': refused })).toEqual({
      of: [],
      ids: ['apology', 'dish-again'],
      outcome: 'resolve',
    });
  });

  it('to less than is left it is none', () => {
    expect(option({ 'turned-down': 'off-the-bill:4.99' })).toEqual(option({}));
  });
});

describe('a yes asked for at a later contact', () => {
  it('is for what that role would offer now', () => {
    const text = readFileSync('test/fixtures/small-shop.yaml', 'utf8');
    const { policy } = readPolicy(text, 'small-shop.yaml');
    if (!policy) throw new Error('The small shop has a policy.');
    const facts = { problem: 'lost', price: 80, fault: 'customer', trouble: 'hours-lost', contacts: 3 };
    const { offer, withApproval } = decideFacts(policy, facts, { ...TODAY, role: 'associate' });
    expect(offer.mended).toBe(0.767);
    expect(withApproval).toMatchObject({ role: 'supervisor', offer: { mended: 0.933 } });
    expect(withApproval?.offer).toEqual(decideFacts(policy, facts, { ...TODAY, role: 'supervisor' }).offer);
  });
});

describe('what may have come before', () => {
  it.each([
    [0, 0],
    [4, 2 ** 4 - 1],
    // Of more than four not every part is looked at, but as many as stand first.
    [5, 5],
    [6, 6],
  ])('%i refusals at a first contact is %i situations', (count, situations) => {
    const refused = Array.from({ length: count }, (_, at) => ({ remedy: `r${at}`, amount: null }));
    expect(situationsBefore({ contacts: 1, refused })).toHaveLength(situations);
    expect(situationsBefore({ contacts: 3, refused })).toHaveLength((situations + 1) * 3 - 1);
  });
});
