import type { RemedyAmount } from '../../domain/policy/amount.js';
import { type Bounds, boundsOf, type Extremes, factBounds, harmBounds } from '../../domain/policy/bounds.js';
import type { Grant, Owed, Policy, Remedy, Rule } from '../../domain/policy/policy.js';
import { grantsIn } from '../../domain/policy/policy-parts.js';
import type { RemedyKind } from '../../domain/remedies/kind.js';
import { REMEDY_KINDS } from '../../domain/remedies/kinds.js';
import type { Limit } from '../../regions/index.js';
import { mayBeMissing } from '../complaints/complaint-space.js';

/** A remedy that a rule gives, at the amount that counts: the rule's own, or else the remedy's. */
export type GrantedRemedy = {
  readonly remedy: Remedy;
  readonly kind: RemedyKind;
  readonly amount: RemedyAmount | undefined;
  /** The same for two that give the same, whatever the complaint. */
  readonly key: string;
};

/** Something that a rule owes: one remedy, or one of several. */
export type OwedGrant = {
  /** Also for a cure owed outright, because it has to agree with other cures: a choice of one. */
  readonly choice: boolean;
  readonly of: readonly GrantedRemedy[];
  readonly key: string;
};

/** What rules of one policy give, with remedies and amounts looked up. */
export class Grants {
  readonly #policy: Policy;
  /** The facts that every complaint has. */
  readonly #always: ReadonlySet<string>;
  readonly #within = new WeakMap<readonly Limit[], Extremes>();
  readonly #remedies: ReadonlyMap<string, Remedy>;
  readonly #extremes: Extremes;
  readonly #allowed = new Map<Rule, readonly GrantedRemedy[]>();
  readonly #owed = new Map<Rule, readonly OwedGrant[]>();

  constructor(policy: Policy) {
    const { remedies, facts, harm } = policy;
    this.#policy = policy;
    this.#always = new Set(facts.filter((one) => !mayBeMissing(policy, one)).map(({ name }) => name));
    this.#remedies = new Map(remedies.map((remedy) => [remedy.id, remedy]));
    const byName = new Map(facts.map((definition) => [definition.name, definition]));
    const fact = (name: string) => factBounds(byName.get(name));
    this.#extremes = { fact, harm: harmBounds(harm, fact) };
  }

  /** What a rule allows. The apology is in every offer, so that allowing it adds nothing. */
  allowed(rule: Rule): readonly GrantedRemedy[] {
    return memoized(this.#allowed, rule, () =>
      rule.may.map((grant) => this.#given(grant)).filter(({ kind }) => kind.role !== 'apology'),
    );
  }

  /** What a rule owes, each by itself. */
  owed(rule: Rule): readonly OwedGrant[] {
    return memoized(this.#owed, rule, () => rule.owe.map((owed) => this.#due(owed)));
  }

  /** What a rule owes outright beside cures. */
  outright(rule: Rule): GrantedRemedy[] {
    return this.owed(rule).flatMap((due) => (due.choice ? [] : due.of));
  }

  /** How small and how large an amount can be: minor units, or points. Where `limits` hold, only there. */
  bounds(amount: RemedyAmount, limits?: readonly Limit[]): Bounds {
    return boundsOf(amount, limits ? this.#extremesWithin(limits) : this.#extremes);
  }

  #extremesWithin(limits: readonly Limit[]): Extremes {
    const known = this.#within.get(limits);
    if (known) return known;
    const limitOn = new Map(limits.map((limit) => [limit.dimension, limit]));
    const fact = (name: string) => boundsOfLimit(limitOn.get(name)) ?? this.#extremes.fact(name);
    const values = (name: string) => valuesOfLimit(limitOn.get(name));
    const applies = (name: string) => limitOn.get(name)?.missing === false || this.#always.has(name);
    const harm = harmBounds(this.#policy.harm, fact, { values, applies });
    const made: Extremes = { fact, harm, values, applies };
    this.#within.set(limits, made);
    return made;
  }

  #due(owed: Owed): OwedGrant {
    const of = grantsIn(owed).map((grant) => this.#given(grant));
    const choice = owed.is === 'choice' || of.some(({ kind }) => kind.role === 'cure');
    return { choice, of, key: `${choice} ${of.map(({ key }) => key).join()}` };
  }

  #given({ remedy: id, amount: own }: Grant): GrantedRemedy {
    const remedy = this.#remedies.get(id);
    if (!remedy) throw new TypeError(`The policy was not checked: it has no remedy ${id}.`);
    const amount = own ?? remedy.amount;
    return { remedy, kind: REMEDY_KINDS[remedy.kind], amount, key: `${id} ${JSON.stringify(amount)}` };
  }
}

/** How far a limit lets a number reach: from 0 where it may be missing, because then it counts as 0. */
function boundsOfLimit(limit: Limit | undefined): Bounds | undefined {
  if (limit?.is !== 'within') return undefined;
  const { atLeast, atMost } = limit.range ?? { atLeast: 0, atMost: 0 };
  return limit.missing
    ? { low: Math.min(0, atLeast), high: Math.max(0, atMost) }
    : { low: atLeast, high: atMost };
}

function valuesOfLimit(limit: Limit | undefined): ReadonlySet<string | null> | undefined {
  if (limit?.is !== 'one-of') return undefined;
  return new Set<string | null>([...limit.values, ...(limit.missing ? [null] : [])]);
}

function memoized<K, V>(known: Map<K, V>, key: K, make: () => V): V {
  const before = known.get(key);
  if (before !== undefined) return before;
  const made = make();
  known.set(key, made);
  return made;
}
