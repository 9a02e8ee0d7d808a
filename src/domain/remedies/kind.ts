import { HARM_KINDS, type Harm, type HarmKind } from '../values/harm.js';

/**
 * What a kind of remedy is, answered by the kind itself: which keys a policy gives it, which harm it mends,
 * what it costs us and what it is worth to them. Shared code never asks which kind it has before it.
 */
export type RemedyKind = {
  readonly kind: string;
  /** What else people write for it, in small letters: where they mean it, they are told its name. */
  readonly alsoCalled: readonly string[];
  /** The same, for what it is where it's given `as: credit`. */
  readonly calledAsCredit: readonly string[];
  /** A cure puts the goods right; an extra is anything beyond; the apology is part of every offer. */
  readonly role: 'cure' | 'extra' | 'apology';
  /** For a cure: whether the customer gives the goods up (which reads the other curve of the evidence). */
  readonly givesUpGoods: boolean;
  /** A cure that always takes the old goods back, even at a loss. */
  readonly takesBack: boolean;
  /** Whether it needs the goods in stock. */
  readonly needsStock: boolean;
  /**
   * What the customer has of it: money to spend anywhere, credit to spend with us (money or points), a thing (goods,
   * work or anything else of worth), a person's time, or words alone.
   */
  readonly gives: 'money' | 'credit' | 'thing' | 'time' | 'words';
  /**
   * Which of what they paid it pays back, of which an offer never holds more than was paid: all of it for what is
   * affected, a part of the price, a charge such as delivery; `no` where it pays nothing back.
   */
  readonly paysBack: 'all' | 'part' | 'charge' | 'no';
  /** The fact that it pays for, whose figure may come later: it is promised up to a limit then; null for none. */
  readonly covers: 'other-costs' | null;
  /** Whether people reach for it in place of putting things right: alone, it is a token. */
  readonly isToken: boolean;
  /** How it is promised to the customer: we give it, we pay it, I arrange it, or we do it, as its label says. */
  readonly promised: 'give' | 'pay' | 'arrange' | 'do';
  /** Whether its label says all, so that no amount is ever named with it. */
  readonly isSaidByLabel: boolean;
  /** The kinds of harm to which a policy may send all that it mends; none where what it mends is settled. */
  readonly mayMend: readonly HarmKind[];
  /** Whether something may be taken off it (`less`), and whether it may be given as store credit (`as`). */
  readonly isLessened: boolean;
  /** The keys a policy may give it, beside `kind`, `label` and what every remedy has. */
  readonly fields: Readonly<Partial<Record<RemedyField, FieldSpec>>>;
  /** Prices one remedy for one complaint. */
  readonly price: (own: RemedyFigures, pricing: PricingContext) => Priced;
};

/** The keys of a remedy that hold figures. */
export type RemedyField =
  | 'amount'
  | 'cost'
  | 'worth'
  | 'upgrade'
  | 'minutes'
  | 'units'
  | 'unit'
  | 'costEach'
  | 'worthEach'
  | 'theyPay'
  | 'percent'
  | 'usualOrder';

/** What stands under such a key. `sizes` also takes `{from, to, step}`; `decimal` is a per-unit figure. */
export type FieldSpec = {
  readonly holds: 'money' | 'sizes' | 'count-sizes' | 'count' | 'decimal' | 'share' | 'text';
  readonly required: boolean;
};

/** A remedy's own amounts for one complaint: minor units, units of points, minutes. Absent ones are 0. */
export type RemedyFigures = {
  readonly amount: number;
  readonly cost: number;
  readonly worth: number;
  readonly upgrade: number;
  readonly minutes: number;
  /** Millionths of a minor unit. */
  readonly costEach: number;
  readonly worthEach: number;
  /** What the customer pays us for it, tax included. */
  readonly theyPay: number;
  /** What is taken off, in minor units. */
  readonly less: number;
  /** Whether it is given as store credit. */
  readonly asCredit: boolean;
  /** What a kind that works out its own amount gives all the same, in minor units; null where it works it out. */
  readonly exactly: number | null;
};

/** What a kind may look at besides the remedy's own figures: the complaint's, in minor units and millionths. */
export type PricingContext = {
  /** What they paid for what is affected, tax included. */
  readonly price: number;
  readonly harm: Harm;
  /** The goods harm less their other costs: the most that a cure mends and is worth. */
  readonly curable: number;
  /** The most that a cure still mends of the goods: less than `curable` once the occasion is missed. */
  readonly cureMends: number;
  /** Their costs beside the goods: a cleaning bill, a taxi. */
  readonly otherCosts: number;
  /** Whether that is what they were; otherwise the most that they may come to. */
  readonly otherCostsKnown: boolean;
  readonly margin: number;
  readonly tax: number;
  /** A delivery we make, 0 in store. */
  readonly delivery: number;
  readonly staffHour: number;
  /** Whether nothing is taken off a refund, because the goods are theirs to keep: too small, or at a loss. */
  readonly nothingOff: boolean;
  /** Of all money that can only be spent with us: vouchers, the next purchase, credit. Millionths each. */
  readonly voucher: { readonly worthOfFace: number; readonly redeemed: number; readonly displaces: number };
};

/**
 * A priced remedy, in minor units. Its mending is fixed to a kind of harm, or it spills: `cash` over goods
 * then trouble, `gift` over trouble then respect.
 */
export type Priced = {
  /** What the customer gets: money, or units of points; null where there is no amount to name. */
  readonly amount: number | null;
  readonly cost: number;
  readonly worth: number;
  /** What counts against a role's authority when it is goodwill. */
  readonly face: number;
  readonly goods: number;
  readonly trouble: number;
  readonly respect: number;
  readonly cash: number;
  readonly gift: number;
  /** Whether the amount is only the most that it may come to. */
  readonly upTo: boolean;
  /** Whether the amount is not all of what the remedy is for. */
  readonly part: boolean;
  /** What was taken off, and what of, before anything else cut it; null where nothing was. */
  readonly less: TakenOff | null;
  /** What the customer pays us for it, in minor units. */
  readonly theyPay: number;
};

/** So much taken `by` something `of` the whole, both in minor units. */
export type TakenOff = { readonly of: number; readonly by: number };

/** A priced remedy of which only some figures are not 0. Spelt out, because thousands are made a second. */
export function priced(figures: Partial<Priced>): Priced {
  return {
    amount: figures.amount ?? null,
    cost: figures.cost ?? 0,
    worth: figures.worth ?? 0,
    face: figures.face ?? 0,
    goods: figures.goods ?? 0,
    trouble: figures.trouble ?? 0,
    respect: figures.respect ?? 0,
    cash: figures.cash ?? 0,
    gift: figures.gift ?? 0,
    upTo: figures.upTo ?? false,
    part: figures.part ?? false,
    less: figures.less ?? null,
    theyPay: figures.theyPay ?? 0,
  };
}

/** The same, of which all that it mends goes to one kind of harm, as much of it as ever. */
export function mendingOnly(figures: Priced, harm: HarmKind): Priced {
  const { goods, trouble, respect, cash, gift } = figures;
  const none = { goods: 0, trouble: 0, respect: 0, cash: 0, gift: 0 };
  return { ...figures, ...none, [harm]: goods + trouble + respect + cash + gift };
}

/** How a field of a remedy is written in YAML: `costEach` is `cost-each`. */
export function keyOfField(field: string): string {
  return field.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}

/** The field of a kind that says how much the customer gets, which a rule may say anew; undefined if none. */
export function amountFieldOf({ fields }: RemedyKind): 'amount' | 'units' | undefined {
  return fields.amount ? 'amount' : fields.units ? 'units' : undefined;
}

/** Whether its amount is a count (`units`, such as points) and no money: a whole number without a currency. */
export const isCounted = (kind: RemedyKind): boolean => amountFieldOf(kind) === 'units';

/** Whether somebody may say how much of it: of a cure there is as much as there is, and of a gift. */
export const takesAmount = (kind: RemedyKind): boolean =>
  kind.role === 'extra' && amountFieldOf(kind) !== undefined;

/** Whether it is more than words and a person's time, which nobody was ever the worse for too much of. */
export const isTangible = ({ gives }: RemedyKind): boolean => gives !== 'words' && gives !== 'time';

/** Whether it is money that can only be spent with us: a policy may have it at every till. Points are counted. */
export const isStoreCredit = (kind: RemedyKind): boolean => kind.gives === 'credit' && !isCounted(kind);

/** Whether different rules may add up what they owe of it: of a cure there is one, and of a gift as much as there is. */
export const mayAddUp = (kind: RemedyKind): boolean => takesAmount(kind);

/** What may mend any harm that a policy says. */
export const ANY_HARM: readonly HarmKind[] = HARM_KINDS;

/** What never stands in for the goods: nobody takes a voucher for what they paid for. */
export const NO_GOODS: readonly HarmKind[] = HARM_KINDS.filter((kind) => kind !== 'goods');

/**
 * Whether there is an amount of it to name, which `price` gives then: of a repair or a gift the label says all, and of
 * money off what they buy next.
 */
export const namesAmount = (kind: RemedyKind): boolean => takesAmount(kind) || kind.paysBack !== 'no';

/** What most kinds have in common. */
const PLAIN = {
  takesBack: false,
  needsStock: false,
  paysBack: 'no',
  covers: null,
  isToken: false,
  promised: 'give',
  isLessened: false,
  isSaidByLabel: false,
  mayMend: [],
  alsoCalled: [],
  calledAsCredit: [],
} as const;

/** The traits of a cure by which the customer gives the goods up. */
export const GOODS_GIVEN_UP = { ...PLAIN, role: 'cure', givesUpGoods: true, gives: 'thing' } as const;

/** The traits of a cure that leaves the goods with the customer. */
export const GOODS_KEPT = { ...GOODS_GIVEN_UP, givesUpGoods: false } as const;

/** The traits of anything beyond a cure; what it gives it says itself. */
export const EXTRA = { ...PLAIN, role: 'extra', givesUpGoods: false } as const;
