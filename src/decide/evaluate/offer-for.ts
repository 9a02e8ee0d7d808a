import type { Facts } from '../../domain/policy/fact.js';
import type { Policy, Remedy, Rule } from '../../domain/policy/policy.js';
import type { Complaint } from '../../domain/results/complaint.js';
import type { Decision } from '../../domain/results/decision.js';
import { THOUSAND } from '../compiled/lift.js';
import { prepare } from '../compiled/prepare.js';
import { choose } from '../offers/choice.js';
import { type Base, payable } from '../offers/footing.js';
import type { Candidate } from '../offers/offer-table.js';
import type { Item } from '../rules/items.js';
import { moneyMendedBy, shareMended } from '../sums/mending.js';
import { limitOf, type Outlook, outlookOn, roleNamed } from './outlook.js';

/** An offer without words and reasons, but with the rules behind each part: enough to judge a policy by. */
export type BareOffer = {
  /** The facts it was made for, defaults included. */
  readonly facts: Facts;
  readonly harm: Decision['harm'];
  /** What it is worth to us that they stay, in minor units. */
  readonly stake: number;
  /** The rules that fit, less those replaced, in file order. */
  readonly live: readonly Rule[];
  /** Whether a rule bars goodwill that another allows. */
  readonly barred: boolean;
  /** Every way that the customer may still choose; the one that leads, as in the decision, first. */
  readonly ways: readonly [BareWay, ...BareWay[]];
};

/** One way of an offer. */
export type BareWay = {
  readonly given: readonly Given[];
  /** Minor units of the harm that it mends. */
  readonly money: number;
  /** The same as a share, up to `never-past`; 1 where there is no harm. */
  readonly mended: number;
};

/** One remedy of an offer, with the rules that owe or allow it. Minor units, or units of points. */
export type Given = {
  readonly remedy: Remedy;
  readonly amount: number | null;
  readonly worth: number;
  readonly owed: boolean;
  readonly rules: readonly Rule[];
};

/** What a role (the lowest, where it is left out) offers now; the very offer of the decision, in half the time. */
export function offerFor(policy: Policy, complaint: Complaint, roleName?: string): BareOffer {
  const prepared = prepare(policy);
  const role = roleNamed(prepared, roleName);
  const outlook = outlookOn(prepared, complaint, role);
  const offer = choose(outlook.table, limitOf(outlook, role), outlook.terms);
  const { goods, trouble, respect, total } = outlook.scales.harm;
  const { lead, others } = offer.footing;
  return {
    facts: outlook.facts,
    harm: { goods, trouble, respect, total },
    stake: outlook.stake.total,
    live: outlook.entitlement.live,
    barred: outlook.entitlement.barred.length > 0,
    ways: [wayOn(outlook, offer, lead), ...others.map((base) => wayOn(outlook, offer, base))],
  };
}

function wayOn(outlook: Outlook, { extras }: Candidate, base: Base): BareWay {
  const { harm, neverPast } = outlook.scales;
  const items = [...base.items, ...payable(outlook, base.sums.back, extras)];
  const money = moneyMendedBy(
    harm,
    items.map(({ priced }) => priced),
  );
  return { given: items.map(given), money, mended: shareMended(harm, money, neverPast) / THOUSAND };
}

function given({ remedy: { remedy }, priced: { amount, worth }, owed, rules }: Item): Given {
  return { remedy, amount, worth, owed, rules };
}
