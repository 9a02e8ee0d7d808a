import {
  type Amount,
  type CompiledAmount,
  compileAmount,
  NO_HARM,
  type RemedyAmount,
  type Sizes,
} from '../../domain/policy/amount.js';
import { type Charge, chargesOf } from '../../domain/policy/charges.js';
import { ALWAYS, type CompiledCondition, compileCondition } from '../../domain/policy/condition.js';
import type { Facts, FactValue } from '../../domain/policy/fact.js';
import type { Grant, Policy, Remedy, Role, Rule, Segment } from '../../domain/policy/policy.js';
import { grantsIn, neverBeside } from '../../domain/policy/policy-parts.js';
import { isStoreCredit, type RemedyKind } from '../../domain/remedies/kind.js';
import { REMEDY_KINDS } from '../../domain/remedies/kinds.js';
import { SHARE_SCALE } from '../../domain/values/number.js';
import { type RetentionLiftTables, retentionLiftTables } from './retention-lift.js';

/** A policy compiled to decide many complaints: every condition and amount a function, every id looked up. */
export type CompiledPolicy = {
  readonly policy: Policy;
  /** The rules that can fit a problem, in file order; most rules are about one problem only. */
  readonly rulesFor: (problem: FactValue | undefined) => readonly CompiledRule[];
  readonly remedies: ReadonlyMap<string, CompiledRemedy>;
  /** The apology that is part of every offer. */
  readonly apology: CompiledRemedy;
  /** Every charge beside the price that some remedy gives back, with what of it was paid. */
  readonly charges: ReadonlyMap<string, readonly CompiledAmount[]>;
  /** Whether something is taken off any refund. */
  readonly takesOff: boolean;
  /** What people reach for in place of putting things right, whatever the rules say: each as the policy defines it. */
  readonly storeCredit: readonly CompiledGrant[];
  readonly roles: readonly CompiledRole[];
  readonly segments: readonly CompiledSegment[];
  readonly newcomer: CompiledSegment;
  readonly harm: {
    readonly goods: CompiledAmount;
    readonly troublePlus: CompiledAmount;
    readonly occasionMissed: CompiledAmount;
    readonly eachExtraContact: CompiledAmount;
    readonly trouble: ReadonlyMap<string, CompiledAmount>;
    readonly treated: ReadonlyMap<string, CompiledAmount>;
  };
  readonly costs: {
    readonly margin: CompiledAmount;
    readonly tax: CompiledAmount;
    readonly delivery: CompiledAmount;
    readonly staffHour: CompiledAmount;
  };
  readonly returns: {
    readonly cost: CompiledAmount;
    readonly recovers: CompiledAmount;
    readonly keepUpTo: CompiledAmount | undefined;
    readonly neverKeep: CompiledCondition;
    readonly trip: CompiledAmount;
  };
  readonly mend: CompiledAmount;
  readonly pastTheSums: CompiledAmount;
  readonly lifts: RetentionLiftTables;
};

/** A rule with its condition as a function. */
export type CompiledRule = {
  readonly rule: Rule;
  readonly test: CompiledCondition;
  readonly owe: readonly CompiledOwed[];
  readonly may: readonly CompiledGrant[];
};

/** What a rule owes: one thing, or one of several, as the customer chooses. */
type CompiledOwed = { readonly choice: boolean; readonly of: readonly CompiledGrant[] };

/** A remedy at an amount of its own or of the rule's. */
export type CompiledGrant = { readonly remedy: CompiledRemedy; readonly amounts: Amounts };

/** The amounts something can be given at, in minor units or points: one, none, or several sizes. */
export type Amounts = (...at: Parameters<CompiledAmount>) => readonly number[];

/** A remedy with its kind and its figures as functions. */
export type CompiledRemedy = {
  readonly remedy: Remedy;
  readonly kind: RemedyKind;
  /** Its position in policy order. */
  readonly order: number;
  readonly amounts: Amounts;
  /** The ids of what it never stands beside as goodwill, by its own word or by a list that it is in. */
  readonly apart: ReadonlySet<string>;
  /** The facts of the charges beside the price that it gives back, each once. */
  readonly charges: readonly string[];
  readonly cost: CompiledAmount;
  readonly worth: CompiledAmount;
  readonly upgrade: CompiledAmount;
  readonly minutes: CompiledAmount;
  readonly theyPay: CompiledAmount;
  readonly less: CompiledAmount;
};

/** A role with its limit as a function. */
export type CompiledRole = {
  readonly role: Role;
  readonly limit: CompiledAmount;
  /** The most of each remedy that it may grant less of. */
  readonly limits: readonly { readonly remedy: CompiledRemedy; readonly most: CompiledAmount }[];
  readonly standsIn: CompiledCondition;
};

/** A segment with its condition and spend as functions. */
export type CompiledSegment = {
  readonly segment: Segment;
  readonly test: CompiledCondition;
  readonly spend: CompiledAmount;
};

const COMPILED = new WeakMap<Policy, CompiledPolicy>();

/** The policy compiled; done once for each policy object. */
export function compilePolicy(policy: Policy): CompiledPolicy {
  const ready = COMPILED.get(policy) ?? compile(policy);
  COMPILED.set(policy, ready);
  return ready;
}

function compile(policy: Policy): CompiledPolicy {
  const charges = policy.remedies.map((remedy) => chargesOf(policy, remedy));
  const remedies = new Map(
    policy.remedies.map((remedy, order) => [
      remedy.id,
      compileRemedy(remedy, order, charges[order] ?? [], new Set(neverBeside(policy, remedy))),
    ]),
  );
  const segments = policy.customers.map(compileSegment);
  const { harm, costs, returns, generosity, sums } = policy;
  return {
    policy,
    remedies,
    segments,
    rulesFor: byProblem(policy.rules.map((rule) => compileRule(rule, remedies))),
    apology: required(
      [...remedies.values()].find(({ kind }) => kind.role === 'apology'),
      'an apology',
    ),
    newcomer: required(
      segments.find(({ segment }) => segment.name === sums.wordOfMouth.newcomer),
      'the newcomer',
    ),
    charges: compileCharges(policy, charges.flat()),
    takesOff: policy.remedies.some(({ less }) => less !== undefined),
    storeCredit: [...remedies.values()]
      .filter(({ kind }) => isStoreCredit(kind))
      .map((remedy) => ({ remedy, amounts: remedy.amounts })),
    roles: policy.authority.map((role) => compileRole(role, remedies)),
    harm: compileHarm(harm),
    costs: {
      margin: compileAmount(costs.margin),
      tax: compileAmount(costs.tax),
      delivery: compileAmount(costs.delivery),
      staffHour: compileAmount(costs.staffHour),
    },
    returns: compileReturns(returns),
    mend: compileAmount(generosity.mend),
    pastTheSums: compileAmount(generosity.pastTheSums),
    lifts: retentionLiftTables(sums),
  };
}

function compileHarm(harm: Policy['harm']): CompiledPolicy['harm'] {
  return {
    goods: compileAmount(harm.goods),
    troublePlus: compileAmount(harm.trouble.plus),
    occasionMissed: compileAmount(harm.trouble.occasionMissed),
    eachExtraContact: compileAmount(harm.respect.eachExtraContact),
    trouble: measures(harm.trouble.levels),
    treated: measures(harm.respect.levels),
  };
}

function compileReturns(returns: Policy['returns']): CompiledPolicy['returns'] {
  return {
    cost: compileAmount(returns.cost),
    recovers: compileAmount(returns.recovers),
    keepUpTo: returns.keepUpTo && compileAmount(returns.keepUpTo),
    neverKeep: returns.neverKeep ? compileCondition(returns.neverKeep) : () => false,
    trip: compileAmount(returns.trip),
  };
}

/** Remembers which rules are not ruled out by the problem alone. */
function byProblem(rules: readonly CompiledRule[]): CompiledPolicy['rulesFor'] {
  const known = new Map<FactValue | undefined, readonly CompiledRule[]>();
  return (problem) => {
    const found = known.get(problem) ?? rules.filter(({ test }) => test({ problem }) !== false);
    known.set(problem, found);
    return found;
  };
}

/** What a checked policy always has; its absence is a bug in whoever made the policy. */
function required<T>(found: T | undefined, what: string): T {
  if (found === undefined) throw new TypeError(`The policy was not checked: it lacks ${what}.`);
  return found;
}

function measures(levels: Readonly<Record<string, Amount>>): Map<string, CompiledAmount> {
  return new Map(Object.entries(levels).map(([level, amount]) => [level, compileAmount(amount)]));
}

/** In the order in which the facts are asked, whichever remedy gives them back. */
function compileCharges({ facts }: Policy, charges: readonly Charge[]): CompiledPolicy['charges'] {
  const compiled = facts.map(({ name }) => {
    const own = charges.filter(({ fact }) => fact === name);
    return [name, own.map(({ paid }) => compileAmount(paid))] as const;
  });
  return new Map(compiled.filter(([, paid]) => paid.length > 0));
}

function compileRemedy(
  remedy: Remedy,
  order: number,
  charges: readonly Charge[],
  apart: ReadonlySet<string>,
): CompiledRemedy {
  return {
    remedy,
    order,
    kind: REMEDY_KINDS[remedy.kind],
    amounts: amountsOf(remedy.amount),
    apart,
    charges: [...new Set(charges.map(({ fact }) => fact))],
    cost: optional(remedy.cost),
    worth: optional(remedy.worth),
    upgrade: optional(remedy.upgrade),
    minutes: optional(remedy.minutes),
    theyPay: optional(remedy.theyPay),
    less: remedy.less ? ofAffected(compileAmount(remedy.less)) : nothing,
  };
}

const nothing: CompiledAmount = () => 0;
const NO_AMOUNT: readonly number[] = [0];

function optional(amount: Amount | undefined): CompiledAmount {
  return amount ? compileAmount(amount) : nothing;
}

/** Where nobody asks how much is affected, all of it is. */
const ofAffected =
  (amount: CompiledAmount): CompiledAmount =>
  (facts, harm) =>
    amount('share-affected' in facts ? facts : { ...facts, 'share-affected': SHARE_SCALE }, harm);

function amountsOf(amount: RemedyAmount | undefined): Amounts {
  if (!amount) return () => NO_AMOUNT;
  if (amount.is === 'sizes') return sizesOf(amount);
  const measure = compileAmount(amount);
  return (facts, harm) => [measure(facts, harm)];
}

function sizesOf({ from, to, step }: Sizes): Amounts {
  const most = compileAmount(to);
  return (facts, harm) => {
    const sizes: number[] = [];
    const end = most(facts, harm);
    for (let size = from; size <= end; size += step) sizes.push(size);
    return sizes;
  };
}

function compileRule(rule: Rule, remedies: ReadonlyMap<string, CompiledRemedy>): CompiledRule {
  const grant = ({ remedy: id, amount }: Grant): CompiledGrant => {
    const remedy = required(remedies.get(id), `remedy ${id}`);
    return { remedy, amounts: amount ? amountsOf(amount) : remedy.amounts };
  };
  return {
    rule,
    test: compileCondition(rule.when),
    owe: rule.owe.map((owed) => ({
      choice: owed.is === 'choice',
      of: grantsIn(owed).map(grant),
    })),
    may: rule.may.map(grant),
  };
}

function compileRole(role: Role, remedies: ReadonlyMap<string, CompiledRemedy>): CompiledRole {
  return {
    role,
    limit: compileAmount(role.goodwill),
    limits: (role.limits ?? []).map(({ remedy: id, most }) => ({
      remedy: required(remedies.get(id), `remedy ${id}`),
      most: compileAmount(most),
    })),
    standsIn: compileCondition(role.when ?? ALWAYS),
  };
}

function compileSegment(segment: Segment): CompiledSegment {
  return { segment, test: compileCondition(segment.when), spend: compileAmount(segment.spendAYear) };
}

/** An amount outside remedies, where no harm is known yet. */
export function evaluate(measure: CompiledAmount, facts: Facts): number {
  return measure(facts, NO_HARM);
}
