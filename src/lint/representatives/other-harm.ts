import { type Amount, evaluateAmount } from '../../domain/policy/amount.js';
import type { Facts, FactValue } from '../../domain/policy/fact.js';
import type { Levels, Policy } from '../../domain/policy/policy.js';
import { withDefaults } from '../../domain/results/complaint.js';

/**
 * A complaint with each kind of harm beside the goods at its largest, one at a time: trouble, a missed day, a
 * slight, and having to ask again. What this policy reckons as no harm is left out.
 */
export function withEachOtherHarm(policy: Policy, known: Facts): Facts[] {
  const { trouble, respect } = policy.harm;
  const { facts } = withDefaults(policy, known);
  const worse: (readonly [string, FactValue | undefined])[] = [
    ['trouble', worstOf(trouble.levels, facts)],
    ['occasion', harms(trouble.occasionMissed, facts) ? 'missed' : undefined],
    ['treated', worstOf(respect.levels, facts)],
    ['contacts', harms(respect.eachExtraContact, facts) ? 2 : undefined],
  ];
  return worse.flatMap(([fact, value]) => (value === undefined ? [] : [{ ...known, [fact]: value }]));
}

const harms = (amount: Amount, facts: Facts): boolean => evaluateAmount(amount, facts) > 0;

/** The level that takes most of the customer; undefined where none takes anything. */
function worstOf(levels: Levels, facts: Facts): string | undefined {
  const taken = Object.entries(levels).map(([level, amount]) => ({
    level,
    takes: evaluateAmount(amount, facts),
  }));
  const [worst] = taken.toSorted((a, b) => b.takes - a.takes);
  return worst && worst.takes > 0 ? worst.level : undefined;
}
