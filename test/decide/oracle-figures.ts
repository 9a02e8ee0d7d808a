import type { Amount, RemedyAmount } from '../../src/domain/policy/amount.js';
import type { Condition } from '../../src/domain/policy/condition.js';
import type { FactDefinition, Facts, FactValue } from '../../src/domain/policy/fact.js';
import type { Policy } from '../../src/domain/policy/policy.js';

/**
 * Conditions and amounts told once more from DESIGN.md section 3, in whole numbers of any length and exact
 * fractions, without any of the code that they are to judge.
 */

/** A fraction of two whole numbers; the lower one is above 0. */
export type Fraction = { readonly n: bigint; readonly d: bigint };

/** A whole number, or `n` of `d` parts. */
export const fraction = (n: bigint, d = 1n): Fraction => ({ n, d });

/** A product. */
export const times = (a: Fraction, b: Fraction): Fraction => ({ n: a.n * b.n, d: a.d * b.d });

/** A quotient, by something above 0. */
export const over = (a: Fraction, b: Fraction): Fraction => ({ n: a.n * b.d, d: a.d * b.n });

/** The whole number at or below. */
export function down({ n, d }: Fraction): bigint {
  const whole = n / d;
  return whole * d > n ? whole - 1n : whole;
}

/** The whole number at or above. */
export const up = ({ n, d }: Fraction): bigint => -down({ n: -n, d });

/** The nearest whole number, and the larger one of two that are as near. */
export const halfUp = ({ n, d }: Fraction): bigint => down({ n: 2n * n + d, d: 2n * d });

/** Millionths as the share they stand for. */
export const share = (millionths: bigint | number): Fraction => fraction(BigInt(millionths), 1_000_000n);

export const least = (a: bigint, b: bigint): bigint => (a < b ? a : b);
export const most = (a: bigint, b: bigint): bigint => (a > b ? a : b);
export const total = (all: readonly bigint[]): bigint => all.reduce((a, b) => a + b, 0n);

/** The three kinds of harm, in minor units. */
export type Money3 = { readonly goods: bigint; readonly trouble: bigint; readonly respect: bigint };

const NONE: Money3 = { goods: 0n, trouble: 0n, respect: 0n };

/** Whether a condition holds, does not, or cannot be said because a fact does not apply. */
type Answer = 'yes' | 'no' | 'unsaid';

function answer(condition: Condition, facts: Facts): Answer {
  if (condition.is === 'not') return opposite(answer(condition.of, facts));
  if (condition.is === 'one-of' || condition.is === 'within') return tested(condition, facts[condition.fact]);
  const answers = condition.of.map((part) => answer(part, facts));
  if (condition.is === 'all')
    return answers.includes('no') ? 'no' : answers.includes('unsaid') ? 'unsaid' : 'yes';
  const any = answers.includes('yes') ? 'yes' : answers.includes('unsaid') ? 'unsaid' : 'no';
  return condition.is === 'any' ? any : opposite(any);
}

const opposite = (said: Answer): Answer => (said === 'yes' ? 'no' : said === 'no' ? 'yes' : 'unsaid');

function tested(test: Condition & { is: 'one-of' | 'within' }, value: FactValue | undefined): Answer {
  if (value === undefined) return 'unsaid';
  if (test.is === 'within') {
    if (typeof value !== 'number') return 'unsaid';
    return test.ranges.some(({ atLeast, atMost }) => atLeast <= value && value <= atMost) ? 'yes' : 'no';
  }
  const named = typeof value === 'object' ? value.map(({ remedy }) => remedy) : [value as string | boolean];
  return named.some((one) => test.values.includes(one)) ? 'yes' : 'no';
}

/** Whether a condition holds; one that cannot be said does not. */
export const fits = (condition: Condition | undefined, facts: Facts): boolean =>
  condition === undefined || answer(condition, facts) === 'yes';

/** A fact as a number; 0 where it does not apply or holds none. */
export function numberOf(facts: Facts, fact: string): bigint {
  const value = facts[fact];
  return typeof value === 'number' ? BigInt(value) : 0n;
}

/** What an amount comes to, each part of it rounded half up where it stands. */
export function comesTo(amount: Amount, facts: Facts, harm: Money3 = NONE): bigint {
  const inner = (part: Amount): bigint => comesTo(part, facts, harm);
  switch (amount.is) {
    case 'fixed':
      return BigInt(amount.value);
    case 'fact':
      return numberOf(facts, amount.fact);
    case 'harm':
      return harm[amount.kind];
    case 'percent':
      return halfUp(times(fraction(inner(amount.of)), share(inner(amount.share))));
    case 'divided': {
      const { way, to } = amount.round ?? { way: 'nearest' as const, to: 1 };
      const quotient = fraction(inner(amount.of) * 10_000n, BigInt(amount.by));
      return { up, down, nearest: halfUp }[way](over(quotient, fraction(BigInt(to)))) * BigInt(to);
    }
    case 'each': {
      const value = numberOf(facts, amount.per.fact);
      if (amount.per.is === 'fact')
        return halfUp(fraction(inner(amount.each) * value, BigInt(amount.per.scale)));
      const blocks = fraction(most(0n, value - BigInt(amount.per.after)), BigInt(amount.per.size));
      return inner(amount.each) * (amount.per.started ? up(blocks) : down(blocks));
    }
    case 'by': {
      const value = facts[amount.fact];
      const key = value === true ? 'yes' : value === false ? 'no' : String(value);
      return inner((value === undefined ? undefined : amount.where[key]) ?? amount.else);
    }
    case 'bands': {
      const value = facts[amount.fact];
      if (typeof value !== 'number') return 0n;
      const band = amount.bands.find(({ upTo }) => value <= upTo);
      return band ? inner(band.gives) : 0n;
    }
    case 'sum':
      return total(amount.of.map(inner));
    case 'least':
      return amount.of.map(inner).reduce(least);
    case 'most':
      return amount.of.map(inner).reduce(most);
    case 'kept': {
      const { round, atLeast, atMost } = amount.within;
      let value = inner(amount.of);
      if (round) {
        const steps = fraction(value, BigInt(round.to));
        const way = { up, down, nearest: halfUp }[round.way];
        value = way(steps) * BigInt(round.to);
      }
      if (atLeast) value = most(value, inner(atLeast));
      if (atMost) value = least(value, inner(atMost));
      return value;
    }
  }
}

/** Every size that an amount allows, the smallest first: one, unless the decision may size it. */
export function sizesOf(amount: RemedyAmount, facts: Facts, harm: Money3): bigint[] {
  if (amount.is !== 'sizes') return [comesTo(amount, facts, harm)];
  const all: bigint[] = [];
  const end = comesTo(amount.to, facts, harm);
  for (let size = BigInt(amount.from); size <= end; size += BigInt(amount.step)) all.push(size);
  return all;
}

/** What is told, completed with the defaults of the policy's facts in their order; what does not apply is out. */
export function completed(policy: Policy, told: Facts): { facts: Facts; assumed: readonly string[] } {
  const facts: Record<string, FactValue> = {};
  const assumed: string[] = [];
  for (const definition of policy.facts) {
    if (!fits(definition.when, facts)) continue;
    const value = told[definition.name] ?? standard(definition, facts);
    if (value === undefined) continue;
    facts[definition.name] = value;
    if (told[definition.name] === undefined && definition.use === 'condition') assumed.push(definition.name);
  }
  return { facts, assumed };
}

function standard({ default: taken }: FactDefinition, facts: Facts): FactValue | undefined {
  if (!taken) return undefined;
  if (taken.is === 'value') return taken.value;
  if (taken.is === 'amount') return Number(comesTo(taken.amount, facts));
  return taken.where[String(facts[taken.fact])] ?? taken.else;
}
