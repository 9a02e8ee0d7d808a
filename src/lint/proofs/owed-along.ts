import { evaluateAmount, type RemedyAmount, visitAmount } from '../../domain/policy/amount.js';
import { evaluateCondition, visitCondition } from '../../domain/policy/condition.js';
import { retold } from '../../domain/policy/dates.js';
import type { FactDefinition, Facts } from '../../domain/policy/fact.js';
import { isNumeric } from '../../domain/policy/fact.js';
import type { Rule } from '../../domain/policy/policy.js';
import { withDefaults } from '../../domain/results/complaint.js';
import type { GrantedRemedy } from '../grants/grants.js';
import type { Subject } from '../subject/subject.js';

/** An amount of a remedy that a rule owes: outright, or among what the customer may choose. */
export type OwedAmount = {
  readonly rule: Rule;
  readonly given: GrantedRemedy;
  readonly amount: RemedyAmount;
  readonly outright: boolean;
};

/**
 * By remedy, what rules owe of it, in file order; remedies that no rule owes outright are left out, and cures, and what
 * comes to as much as something else costs them.
 */
export function amountsOwed({ policy, grants }: Subject): ReadonlyMap<string, readonly OwedAmount[]> {
  const owed = new Map<string, OwedAmount[]>();
  for (const rule of policy.rules) {
    for (const { choice, of } of grants.owed(rule)) {
      for (const given of of) {
        const { remedy, kind, amount } = given;
        if (amount === undefined || kind.role !== 'extra' || kind.covers !== null) continue;
        owed.set(remedy.id, [...(owed.get(remedy.id) ?? []), { rule, given, amount, outright: !choice }]);
      }
    }
  }
  return new Map([...owed].filter(([, all]) => all.some(({ outright }) => outright)));
}

/** How much of a remedy is owed at one value of a fact, and by which rule. */
export type OwedAt = {
  readonly value: number;
  readonly known: Facts;
  readonly most: number;
  readonly by: Rule;
  readonly given: GrantedRemedy;
};

/**
 * How much of a remedy is owed as one number of a complaint rises, all else the same: at each number at which one of
 * the rules or of their amounts begins or ends, and one step beside. Where nothing is owed it is left out.
 */
export function owedAlong(
  subject: Subject,
  owed: readonly OwedAmount[],
  definition: FactDefinition,
  known: Facts,
): OwedAt[] {
  const values = stepsOf(subject, owed, definition);
  subject.complaints.budget.spend(values.length * owed.length * STEPS_EACH);
  return values.flatMap((value) => {
    const told = retold(subject.policy, known, definition.name, value);
    const at = mostOwed(subject, owed, told);
    return at ? [{ value, known: told, ...at }] : [];
  });
}

/** What it takes to reckon what one rule owes. */
const STEPS_EACH = 400;

/**
 * The largest amount that rules owe for a complaint, or of what adds up all that they owe outright, named by the rule that
 * owes most of it; undefined where that is nothing. A choice that holds what is owed
 * anyway is met by it, at the larger amount.
 */
function mostOwed(
  { policy, complaints }: Subject,
  owed: readonly OwedAmount[],
  known: Facts,
): Pick<OwedAt, 'most' | 'by' | 'given'> | undefined {
  const { facts } = withDefaults(policy, known);
  const fits = ({ when }: Rule) => evaluateCondition(when, facts) === true;
  const live = owed.filter(({ rule }) => fits(rule) && !complaints.replacing(rule).some(fits));
  const amounts = live.map(({ rule, given, amount, outright }) => ({
    outright,
    by: rule,
    given,
    most: evaluated(amount, facts),
  }));
  if (!amounts.some(({ outright, most }) => outright && most > 0)) return undefined;
  const [largest] = amounts.toSorted((a, b) => b.most - a.most);
  if (!largest?.given.remedy.addsUp) return largest;
  const sum = amounts.filter(({ outright }) => outright).reduce((total, { most }) => total + most, 0);
  return { ...largest, most: Math.max(largest.most, sum) };
}

/** Of sizes the smallest is owed, where there is one. */
function evaluated(amount: RemedyAmount, facts: Facts): number {
  if (amount.is !== 'sizes') return evaluateAmount(amount, facts);
  return amount.from <= evaluateAmount(amount.to, facts) ? amount.from : 0;
}

/** Whether an amount rests on how large the harm is. */
export function hangsOnHarm(amount: RemedyAmount): boolean {
  let hangs = false;
  visitAmount(amount.is === 'sizes' ? amount.to : amount, ({ is }) => {
    hangs ||= is === 'harm';
  });
  return hangs;
}

/** The numbers of a fact where something may change, each with its neighbours, upwards. */
function stepsOf(
  { complaints }: Subject,
  owed: readonly OwedAmount[],
  { name, type }: FactDefinition,
): number[] {
  if (!isNumeric(type)) return [];
  const ends = owed.flatMap(({ rule, amount }) => [
    ...[rule, ...complaints.replacing(rule)].flatMap((one) => endsIn(one, name)),
    ...bandEndsIn(amount, name),
  ]);
  const near = ends.flatMap((end) => [end - 1, end, end + 1]);
  return [...new Set(near)].filter((end) => end >= type.atLeast && end <= type.atMost).sort((a, b) => a - b);
}

function endsIn({ when }: Rule, fact: string): number[] {
  const ends: number[] = [];
  visitCondition(when, (part) => {
    if (part.is !== 'within' || part.fact !== fact) return;
    ends.push(...part.ranges.flatMap(({ atLeast, atMost }) => [atLeast, atMost]));
  });
  return ends;
}

function bandEndsIn(amount: RemedyAmount, fact: string): number[] {
  const ends: number[] = [];
  visitAmount(amount.is === 'sizes' ? amount.to : amount, (part) => {
    if (part.is === 'bands' && part.fact === fact) ends.push(...part.bands.map(({ upTo }) => upTo));
  });
  return ends;
}
