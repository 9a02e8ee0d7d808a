import type { Amount } from '../../../domain/policy/amount.js';
import { visitAmount } from '../../../domain/policy/amount.js';
import { type Range, visitCondition } from '../../../domain/policy/condition.js';
import { datedCountsOf, retold } from '../../../domain/policy/dates.js';
import { type FactDefinition, type Facts, type FactValue, isOrdered } from '../../../domain/policy/fact.js';
import type { Policy } from '../../../domain/policy/policy.js';
import { amountsIn, conditionsIn } from '../../../domain/policy/policy-parts.js';
import { typicalValue } from '../../../domain/policy/typical-value.js';
import { withinWhatWasPaid } from '../../../domain/policy/what-was-paid.js';
import type { PolicyPair } from '../pair/joint-policy.js';

/** How often a fact is told that would be taken as usual, and how often a number is one at which something changes. */
const TOLD = 0.4;
const AT_AN_EDGE = 0.5;

/** Of those who ask again, or have turned something down, every earlier answer has to be found too: they're told seldom. */
const SLOW: readonly string[] = ['contacts', 'turned-down'];
const SELDOM = 0.1;

/**
 * Draws complaints that both policies can be told: facts as usual, or any value, numbers often just where a condition or a
 * band of either policy begins or ends, or a step beside. The same random numbers draw the same complaints.
 */
export class ComplaintDraws {
  readonly #policy: Policy;
  readonly #edges: ReadonlyMap<string, readonly number[]>;
  readonly #random: () => number;

  constructor(joint: Policy, pair: PolicyPair, random: () => number) {
    this.#policy = joint;
    this.#edges = edgesOf(pair);
    this.#random = random;
  }

  /** Any complaint. */
  any(): Facts {
    let told: Facts = {};
    for (const fact of this.#varied()) {
      const often = SLOW.includes(fact.name) ? SELDOM : TOLD;
      if (fact.default && this.#random() >= often) continue;
      told = this.#with(told, fact);
    }
    return withinWhatWasPaid(this.#policy, told);
  }

  /** The same complaint with a few facts told anew. */
  near(facts: Facts): Facts {
    const varied = this.#varied();
    let told = facts;
    for (let left = 1 + Math.floor(this.#random() * 4); left > 0; left -= 1) {
      const fact = this.#pick(varied);
      if (fact) told = this.#with(told, fact);
    }
    return withinWhatWasPaid(this.#policy, told);
  }

  #with(told: Facts, fact: FactDefinition): Facts {
    const value = this.#value(fact);
    return value === undefined ? told : retold(this.#policy, told, fact.name, value);
  }

  /** The facts that answers rest on; of a date and what counts from it, the counts. */
  #varied(): readonly FactDefinition[] {
    return this.#policy.facts.filter(({ name, use, type }) => {
      if (use === 'wording' || use === 'sums' || type.is === 'text') return false;
      return type.is !== 'date' || (datedCountsOf(this.#policy, name) === undefined && name !== 'today');
    });
  }

  #value(fact: FactDefinition): FactValue | undefined {
    const { name, type } = fact;
    if (type.is === 'one-of') return this.#pick(type.values);
    if (type.is === 'yes-no') return this.#random() < 0.5;
    if (type.is === 'remedy') return this.#pick(['nothing', ...this.#remedies()]);
    if (type.is === 'remedies') return this.#refusals();
    if (!isOrdered(type)) return undefined;
    const drawn = this.#random() < AT_AN_EDGE ? this.#edge(name, type) : undefined;
    return clamp(drawn ?? this.#number(fact), type);
  }

  /** Not where a condition only ends because nothing can be more. */
  #edge(name: string, { atMost }: Range): number | undefined {
    const edge = this.#pick((this.#edges.get(name) ?? []).filter((one) => one <= atMost));
    return edge === undefined ? undefined : edge + Math.floor(this.#random() * 3) - 1;
  }

  /** From a little less than usual up to some sixty times as much. */
  #number(fact: FactDefinition): number {
    const usual = Number(typicalValue(this.#policy, fact)) || 1;
    return Math.floor(Math.max(usual, 4) * 4 ** (this.#random() * 4 - 1));
  }

  #refusals(): FactValue {
    if (this.#random() < 0.7) return [];
    const remedy = this.#pick(this.#remedies());
    return remedy === undefined ? [] : [{ remedy, amount: null }];
  }

  #remedies(): readonly string[] {
    return this.#policy.remedies.map(({ id }) => id);
  }

  #pick<T>(some: readonly T[]): T | undefined {
    return some[Math.floor(this.#random() * some.length)];
  }
}

const clamp = (value: number, { atLeast, atMost }: Range): number =>
  Math.min(atMost, Math.max(atLeast, value));

/** By fact, the numbers at which a condition or a band of either policy begins or ends. */
function edgesOf({ before, after }: PolicyPair): Map<string, number[]> {
  const edges = new Map<string, Set<number>>();
  const add = (fact: string, ...numbers: number[]) => {
    const known = edges.get(fact) ?? new Set();
    for (const one of numbers) known.add(one);
    edges.set(fact, known);
  };
  for (const policy of [before, after]) {
    for (const condition of conditionsIn(policy)) {
      visitCondition(condition, (part) => {
        if (part.is !== 'within') return;
        for (const { atLeast, atMost } of part.ranges) add(part.fact, atLeast, atMost + 1);
      });
    }
    for (const amount of amountsIn(policy)) addBands(amount, add);
    if (policy.returns.keepUpTo?.is === 'fixed') add('held-value', policy.returns.keepUpTo.value + 1);
  }
  return new Map([...edges].map(([fact, numbers]) => [fact, [...numbers].sort((a, b) => a - b)]));
}

function addBands(amount: Amount, add: (fact: string, ...numbers: number[]) => void): void {
  visitAmount(amount, (part) => {
    if (part.is === 'bands') add(part.fact, ...part.bands.slice(0, -1).map(({ upTo }) => upTo + 1));
  });
}
