import { type Amount, fixed } from '../../domain/policy/amount.js';
import type { Bounds } from '../../domain/policy/bounds.js';
import type { Policy } from '../../domain/policy/policy.js';
import type { Priced, PricingContext, RemedyFigures } from '../../domain/remedies/kind.js';
import type { Limit } from '../../regions/index.js';
import type { GrantedRemedy, Grants } from '../grants/grants.js';
import { AFFECTED } from './sure-grants.js';

/** How small and how large the figures of a priced remedy can be, in minor units. */
export type PriceBounds = { readonly cost: Bounds; readonly face: Bounds };

/** What a remedy is priced by beside what is the same for every complaint. */
type Varying = Pick<RemedyFigures, 'amount' | 'cost' | 'worth' | 'upgrade' | 'minutes' | 'theyPay' | 'less'> &
  Pick<PricingContext, 'price' | 'margin' | 'tax' | 'delivery' | 'staffHour'>;

/** Each of these from its least to its most. */
type Ranges = { readonly [Name in keyof Varying]: Bounds };

/** More corners than this are not looked at: nobody writes a remedy of so many amounts that all vary. */
const MOST_CORNERS = 1 << 12;

/**
 * How small and how large the cost and the face of a remedy can be where some limits hold; undefined where too much of it
 * varies. Of each thing that it is priced by alone, what a kind prices only ever rises or only ever falls, so that the
 * least and the most stand at corners.
 */
export function priceBounds(
  policy: Policy,
  grants: Grants,
  given: GrantedRemedy,
  limits: readonly Limit[] | undefined,
): PriceBounds | undefined {
  const ranges = rangesOf(policy, grants, given, limits);
  const all = Object.entries(ranges);
  const varying = all.filter(([, { low, high }]) => low < high).map(([name]) => name);
  if (2 ** varying.length > MOST_CORNERS) return undefined;
  let bounds: PriceBounds | undefined;
  for (let corner = 0; corner < 2 ** varying.length; corner += 1) {
    const isHigh = (name: string) => (corner >> varying.indexOf(name)) % 2 === 1;
    const at = all.map(([name, { low, high }]) => [name, low < high && isHigh(name) ? high : low] as const);
    bounds = widened(bounds, pricedAt(policy, given, Object.fromEntries(at) as Varying));
  }
  return bounds;
}

function widened(bounds: PriceBounds | undefined, { cost, face }: Priced): PriceBounds {
  const wider = (all: Bounds | undefined, one: number): Bounds => ({
    low: Math.min(all?.low ?? one, one),
    high: Math.max(all?.high ?? one, one),
  });
  return { cost: wider(bounds?.cost, cost), face: wider(bounds?.face, face) };
}

function rangesOf(
  { costs }: Policy,
  grants: Grants,
  { remedy, amount }: GrantedRemedy,
  limits: readonly Limit[] | undefined,
): Ranges {
  const bounds = (of: Amount | undefined): Bounds => grants.bounds(of ?? fixed(0), limits);
  const fromNothing = (of: Amount | undefined): Bounds => ({ low: 0, high: bounds(of).high });
  // What tops up something owed, and what cannot all come back, is less than its amount.
  const own = amount ? { low: 0, high: grants.bounds(amount, limits).high } : bounds(undefined);
  return {
    amount: own,
    cost: bounds(remedy.cost),
    worth: bounds(remedy.worth),
    upgrade: bounds(remedy.upgrade),
    minutes: bounds(remedy.minutes),
    theyPay: bounds(remedy.theyPay),
    less: fromNothing(remedy.less),
    price: fromNothing(AFFECTED),
    margin: bounds(costs.margin),
    tax: bounds(costs.tax),
    delivery: fromNothing(costs.delivery),
    staffHour: bounds(costs.staffHour),
  };
}

function pricedAt({ sums }: Policy, { remedy, kind }: GrantedRemedy, at: Varying): Priced {
  const { costEach = 0, worthEach = 0, asCredit = false } = remedy;
  const own: RemedyFigures = { ...at, costEach, worthEach, asCredit, exactly: null };
  const pricing: PricingContext = {
    ...at,
    voucher: sums.voucher,
    // What it mends and is worth does not count for what it costs.
    ...{ harm: NO_HARM, curable: 0, cureMends: 0, otherCosts: 0, otherCostsKnown: true },
    nothingOff: false,
  };
  return kind.price(own, pricing);
}

const NO_HARM = { goods: 0, trouble: 0, respect: 0 };
