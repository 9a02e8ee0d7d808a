import type { CapSubject } from '../../domain/policy/cap.js';
import type { RuleOutcomeName } from '../../domain/policy/policy.js';
import type { Decision, GoodsWhy } from '../../domain/results/decision.js';
import type { Window } from '../../domain/values/window.js';
import { and, capitalize, or } from './grammar.js';

const withLaw = (text: string, law: string | undefined): string => (law ? `${text} (${law})` : text);

/** After `would`: how much of the harm is put right; null is none of it. */
const putRight = (mends: string | null): string =>
  mends === null ? 'put nothing right' : `put right ${mends} of the harm`;

/** What is owed, and the law that says so. */
type Owed = { readonly parts: readonly string[]; readonly law: string | undefined };

/** Why something that they asked for is not in the offer. */
const WHY_NOT = {
  'not-known': 'the policy doesn’t give it here',
  'no-stock': 'it isn’t in stock',
  bettered: 'what’s offered puts more right, or keeps more for what it costs',
};

/** Why something that is owed is not in the offer. */
const WHY_LOST = {
  'no-stock': 'It isn’t in stock, and something else they’re owed takes its place',
  refused: 'They turned it down, and something else they’re owed takes its place',
  'other-way': 'Something else they’re owed takes its place',
};

/** What the customer would hear, among what the person reads who says it. */
const quoted = (labels: readonly string[]): string => and(labels.map((label) => `“${label}”`));

/** What whoever told a complaint had better hear beside the answer. `told` is the fact as it is given: `price=5`. */
const NOTES = {
  noSums: (untold: readonly string[]) => `${and(untold)} not told: no sums`,
  noHolidays: (year: number) =>
    `The calendar has no holidays for ${year}, so it may count too many working days.`,
  doesNotApply: (told: string) =>
    `${told} changes nothing here: this policy only asks for it with other complaints.`,
};

/** What a cap says of the one it counts. */
const MAY: Readonly<Record<CapSubject, string>> = {
  customer: 'this customer may get',
  staff: 'whoever gives it may give',
  store: 'this store may give',
};

/** A stretch of time up to today. */
export function inWindow({ count, unit }: Window): string {
  if (count > 1) return `in ${count} ${unit}s`;
  return unit === 'day' ? 'today' : 'this week';
}

/** A cap: `most` is money, or how often; `left` is money, null where nothing is left. */
export type CapSaid = {
  readonly per: CapSubject;
  readonly within: Window;
  readonly most: string | number;
  readonly left: string | null;
  readonly labels: readonly string[];
  readonly then: string | null;
};

const times = (count: number): string => (count === 1 ? 'once' : `${count} times`);

/** What a cap says, and what is left of it: `this customer may get £60 of extras in 90 days, and £12 is left`. */
export function capHolds({ per, within, most, left, labels }: CapSaid): string {
  const [what, rest] =
    typeof most === 'string'
      ? [`${most} of extras`, `${left ?? 'none of it'} is left`]
      : [`${labels.length > 0 ? quoted(labels) : 'extras'} ${times(most)}`, 'that’s used up'];
  return `${MAY[per]} ${what} ${inWindow(within)}, and ${rest}`;
}

/** Why the answer is what it is, for staff. */
export const REASONS = {
  notes: NOTES,
  owed: ({ parts, law }: Owed) => withLaw(`Owed: ${and(parts)}`, law),
  /** How the amount of something owed came about: `compensation, €1,800 (3 × €600)`. */
  cameAbout: {
    named: ({ name, came }: { name: string; came: string }) => `${name} (${came})`,
    times: ({ count, each }: { count: string; each: string }) => `${count} × ${each}`,
    sum: (parts: readonly string[]) => parts.join(' + '),
  },
  choice: ({ parts, law }: Owed) => withLaw(`Owed, and they choose: ${or(parts)}`, law),
  allowed: (parts: readonly string[]) => `Allowed as an extra: ${and(parts)}`,
  noGoodwill: (barred: readonly string[]) =>
    `No extras here${barred.length > 0 ? `: not ${or(barred)}` : ''}`,
  handOver: (role: string) => `Hand over to the ${role}`,
  /** A no, so that nobody takes it for an answer that is still to come. */
  no: ({ is, reason }: { is: RuleOutcomeName; reason: string }) =>
    `${is === 'wait' ? 'Not yet' : 'Nothing is due'}: ${reason}`,
  /** Why nothing is left of what is owed, where no rule says so. */
  allTakenOff: 'There’s nothing left of what you paid to give back.',
  referred: (role: string) => `The policy hands this to the ${role}.`,
  hurtFirst: 'Somebody is hurt: look after them first.',
  askedFor: ({ label, why }: { label: string; why: 'not-known' | 'no-stock' | 'bettered' }) =>
    `They asked for ${label}: ${WHY_NOT[why]}`,
  stillOwed: (labels: readonly string[]) =>
    `They turned down ${and(labels)}. It’s still theirs: nothing else is owed in its place`,
  /**
   * `given` of what is `due` comes back, if any; `already` gives the same money back, and `back` of what they paid was
   * given back before. Only where they chose `chosen`.
   */
  capped: ({
    due,
    given,
    already,
    back,
    chosen,
  }: {
    due: string;
    given: string | null;
    already: string | null;
    back: string | null;
    chosen: readonly string[];
  }) => {
    const where = chosen.length === 0 ? '' : ` if they choose ${and(chosen)}`;
    const much = given === null ? 'Nothing of it comes back' : `Only ${given} of it comes back`;
    const why =
      already === null
        ? `${back === null ? '' : `${back} is back already, and `}nobody gets back more than they paid`
        : `it’s the same money as ${already}, and money paid once comes back once`;
    return `Owed: ${due}. ${much}${where}: ${why}`;
  },
  /** What is owed and of which nothing is left, named with what is taken off it. */
  takenOff: (parts: readonly string[]) => `Owed: ${or(parts)}. There’s nothing left of it`,
  /** A cure that is owed no more, because what they paid is back. */
  priceBack: ({ parts, back }: { parts: readonly string[]; back: string }) =>
    `Owed: ${or(parts)}. They’ve had ${back} back already, which is all they paid, so nothing more puts it right`,
  /** Something owed that is not in the offer. */
  lost: ({ parts, why }: { parts: readonly string[]; why: keyof typeof WHY_LOST }) =>
    `Owed: ${or(parts)}. ${WHY_LOST[why]}`,
  /** Nothing this role may give beats what they turned down; `role` is the one that can. */
  unbeaten: (role: string | null) =>
    `No extra that you may give beats what they turned down. ${role === null ? 'Nobody can under this policy' : `The ${role} can`}.`,
  /** Why an offer is smaller than it would be: the record says how much was given already. */
  heldBack: (cap: CapSaid) => {
    const yes = cap.then === null ? '' : `. A yes from the ${cap.then} goes beyond that`;
    return `Less than otherwise: ${capHolds(cap)}${yes}`;
  },
  /** What went past a cap all the same, as the record keeps it. */
  over: (cap: CapSaid) => `${capitalize(capHolds(cap))}.`,
  notAllMended: ({ mends, aim, role }: { mends: string; aim: string; role: string }) =>
    `This puts right ${mends} of the harm. The policy aims at ${aim}, and nothing that you may give as ${role} does more`,
  bySums: ({ better, mends, now }: { better: string; mends: string; now: string }) =>
    `By money alone it’s ${better} better for us, but it puts right ${mends} of the harm and this puts right ${now}.`,
  generous: ({ mends, more }: { mends: string; more: string }) =>
    `It puts right ${mends} of the harm and costs ${more} more than this: more than the policy spends past what pays for itself.`,
  /** What to avoid; `mends` is null where it would mend nothing. */
  refused: ({ name, mends }: { name: string; mends: string | null }) =>
    `Not ${name}: they turned it down, and it would ${putRight(mends)}.`,
  token: ({ name, mends }: { name: string; mends: string | null }) =>
    `Not just ${name}: it would ${putRight(mends)}.`,
  /** What another value of a fact would do. */
  added: (labels: readonly string[]) => `${quoted(labels)} would be added`,
  gone: (labels: readonly string[]) => `${quoted(labels)} would go`,
  /** The same remedies in other amounts. */
  instead: (named: readonly string[]) => `${and(named)} instead`,
  goodsWould: {
    'no-question': 'the goods would be no question',
    keep: 'the goods would be theirs to keep',
    back: 'the goods would come back',
  },
  handedTo: (role: string) => `it would be handed to the ${role}`,
  wouldBeNo: (outcome: Decision['outcome']) =>
    outcome === 'wait'
      ? 'it would be too early, and that would be said'
      : 'nothing would be due, and why would be said',
  wouldBeNoNo: 'it would no longer be a no',
  yesFrom: (role: string) => `a yes from the ${role} would allow more`,
  otherChoice: 'the customer would have another choice',
  /** The sum behind keep or return. */
  goods: ({
    why,
    returnCost,
    trip,
    recovers,
    held,
  }: {
    why: GoodsWhy;
    returnCost: string;
    /** Null where bringing it is no trip. */
    trip: string | null;
    recovers: string;
    held: string;
  }) => {
    const theirTrip = trip === null ? '' : ` and them a trip (${trip})`;
    const sum = `taking it back would cost us ${returnCost}${theirTrip}, and bring ${recovers}`;
    switch (why) {
      case 'loses-money':
        return `Theirs to keep: ${sum}.`;
      case 'too-small':
        return `Theirs to keep: we don’t ask for goods worth ${held} back; ${sum}.`;
      case 'not-returnable':
        return 'Theirs to keep: it can’t come back.';
      case 'taken-in-exchange':
        return `Comes back in exchange: ${sum}.`;
      case 'never-kept':
        return `Comes back: we always take goods like these back; ${sum}.`;
      case 'gains':
        return `Comes back: ${sum}.`;
    }
  },
};
