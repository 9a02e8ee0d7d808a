import type { Facts } from '../../src/domain/policy/fact.js';
import type { Policy } from '../../src/domain/policy/policy.js';
import type { Offer, WeighedDecision } from '../../src/domain/results/decision.js';
import type { Answer, Three } from './oracle.js';
import { type Bundle, bundleOf, type Table } from './oracle-offers.js';
import { allComesBack, withinPaid } from './oracle-owed.js';

/** A decision and the oracle's answer in one plain shape, so that two of them can be held side by side. */

const REMEDY_ORDER = (a: { id: string; owed: boolean }, b: { id: string; owed: boolean }): number =>
  a.id === b.id ? Number(b.owed) - Number(a.owed) : a.id < b.id ? -1 : 1;

/** What the oracle says. */
export function saidByOracle({ said, table, offer, net, withApproval, unbeaten, loyalty }: Answer) {
  const { harm, wholeHarm } = table.about;
  return {
    outcome: said.outcome as WeighedDecision['outcome'],
    reason: said.reason,
    notes: [...said.notes],
    harm: { goods: n(harm.goods), trouble: n(harm.trouble), respect: n(harm.respect), total: n(wholeHarm) },
    offer: { ...bundle(offer), net: three(net) },
    choices: table.owing.choices.map(({ options, chosen }, at) => ({
      of: options.map(({ remedy }) => remedy.id),
      chosen: chosen?.remedy.id ?? null,
      offers: options.map((_, option) => bundle(withOption(table, offer, at, option))),
    })),
    withApproval: withApproval && {
      role: withApproval.role,
      offer: { ...bundle(withApproval.offer), net: three(withApproval.net) },
    },
    unbeaten,
    loyalty: {
      segment: loyalty.segment,
      worthIfStays: n(loyalty.worthIfStays),
      wordOfMouth: n(loyalty.wordOfMouth),
      stake: n(loyalty.stake),
      lift: three(loyalty.lift),
      goodwillLift: three(loyalty.goodwillLift),
      gain: three(loyalty.gain),
      goodwillCost: n(loyalty.goodwillCost),
      breakEven: loyalty.breakEven === null ? null : n(loyalty.breakEven),
      verdict: loyalty.verdict,
    },
  };
}

export type Said = ReturnType<typeof saidByOracle>;

/** What the decision says, in the oracle's units: thousandths, and tenths of a point. */
export function saidByDecision(decision: WeighedDecision): Said {
  const { harm, offer, choices, withApproval, unbeaten, loyalty } = decision;
  const tenths = (points: number) => Math.round(points * 10);
  const inTenths = ({ low, middle, high }: typeof loyalty.lift) => ({
    low: tenths(low),
    middle: tenths(middle),
    high: tenths(high),
  });
  const { lift, goodwillLift, gain, breakEven } = loyalty;
  return {
    outcome: decision.outcome,
    reason: decision.reason,
    notes: decision.notes.flatMap(({ text, rule }) => (rule === null ? [] : [text])),
    harm: { goods: harm.goods, trouble: harm.trouble, respect: harm.respect, total: harm.total },
    offer: { ...written(offer), net: { ...offer.net } },
    choices: choices.map(({ of, chosen, offers }) => ({ of: [...of], chosen, offers: offers.map(written) })),
    withApproval: withApproval && {
      role: withApproval.role,
      offer: { ...written(withApproval.offer), net: { ...withApproval.offer.net } },
    },
    unbeaten: unbeaten && { role: unbeaten.role },
    loyalty: {
      ...loyalty,
      lift: inTenths(lift),
      goodwillLift: inTenths(goodwillLift),
      gain: { ...gain },
      breakEven: breakEven === null ? null : tenths(breakEven),
    },
  };
}

const n = (whole: bigint): number => Number(whole);
const three = ({ low, middle, high }: Three) => ({ low: n(low), middle: n(middle), high: n(high) });

function bundle({ all, owed, goods, cost, worth, face, share }: Bundle) {
  return {
    remedies: all
      .map((item) => ({
        id: item.remedy.id,
        amount: item.amount === null ? null : n(item.amount),
        cost: n(item.cost),
        worth: n(item.worth),
        owed: owed.includes(item),
      }))
      .toSorted(REMEDY_ORDER),
    goods: goods && { keep: goods.keep, returnCost: n(goods.returnCost), recovers: n(goods.recovers) },
    cost: n(cost),
    worth: n(worth),
    goodwill: n(face),
    mended: n(share),
  };
}

function written({ remedies, goods, cost, worth, goodwill, mended }: Offer) {
  return {
    remedies: remedies
      .map((one) => ({ id: one.id, amount: one.amount, cost: one.cost, worth: one.worth, owed: one.owed }))
      .toSorted(REMEDY_ORDER),
    goods: goods && { keep: goods.keep, returnCost: goods.returnCost, recovers: goods.recovers },
    cost,
    worth,
    goodwill,
    mended: Math.round(mended * 1000),
  };
}

/** The same goodwill, as far as it pays back no more than was paid, had they taken this option of this choice. */
function withOption(table: Table, { goodwill }: Bundle, choice: number, option: number): Bundle {
  const { about, owing } = table;
  const picks = owing.choices.map(({ options, chosen }, at) =>
    at === choice ? options[option] : (chosen ?? options[0]),
  );
  const way = withinPaid(about, [...owing.always, ...picks.flatMap((pick) => pick ?? [])]);
  const fitting: (typeof goodwill)[number][] = [];
  for (const item of goodwill) if (allComesBack(about, [...way, ...fitting, item])) fitting.push(item);
  return bundleOf({ ...table, lead: way }, fitting);
}

/** Every place at which two answers differ, as `path: oracle / decide`. */
export function differences(oracle: unknown, decided: unknown, path = ''): string[] {
  if (JSON.stringify(oracle) === JSON.stringify(decided)) return [];
  const isMap = (value: unknown): value is Record<string, unknown> =>
    typeof value === 'object' && value !== null;
  const shown = (value: unknown) => JSON.stringify(value);
  if (!isMap(oracle) || !isMap(decided)) return [`${path}: ${shown(oracle)} / ${shown(decided)}`];
  if (Array.isArray(oracle) && path.endsWith('remedies'))
    return [`${path}: ${brief(oracle)} / ${brief(decided)}`];
  const keys = [...new Set([...Object.keys(oracle), ...Object.keys(decided)])];
  return keys.flatMap((key) => differences(oracle[key], decided[key], `${path}.${key}`));
}

const brief = (remedies: unknown): string =>
  (remedies as Said['offer']['remedies'])
    .map(
      ({ id, amount, cost, worth, owed }) =>
        `${id}${amount === null ? '' : `=${amount}`}${owed ? '!' : ''}(${cost},${worth})`,
    )
    .join(' ');

/** A case as text that can be read and run again. */
export const asText = (policy: Policy, facts: Facts, role: string): string =>
  JSON.stringify({ role, facts, policy });
