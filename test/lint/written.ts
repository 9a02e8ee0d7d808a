import { type Condition, visitCondition } from '../../src/domain/policy/condition.js';
import { datedCounts } from '../../src/domain/policy/dates.js';
import type { FactDefinition } from '../../src/domain/policy/fact.js';
import type { Policy, Rule } from '../../src/domain/policy/policy.js';
import { writeDay } from '../../src/domain/values/day.js';

/** A policy's rules as somebody might write them: conditions under names of their own, noes that give way. */
export type Written = {
  readonly text: string;
  /** How many conditions have a name, and how often one is used. */
  readonly named: number;
  readonly uses: number;
  /** How many rules give way under `otherwise`. */
  readonly givingWay: number;
};

type Ordered = FactDefinition['type'] & { readonly atLeast: number; readonly atMost: number };

/** Writes conditions, some of them under a name, the same condition always under the same one. */
class Writer {
  readonly names = new Map<Condition, { readonly name: string; readonly text: string }>();
  uses = 0;
  readonly #policy: Policy;
  readonly #random: () => number;

  constructor(policy: Policy, random: () => number) {
    this.#policy = policy;
    this.#random = random;
  }

  /** A condition as a map; `mustBeNamed` for one that has to be used by its name. */
  write(condition: Condition, mustBeNamed = false): string {
    const known = this.names.get(condition);
    if (!known && !mustBeNamed && this.#random() > 0.3) return this.#plain(condition);
    const { name } = known ?? this.#give(condition);
    this.uses += 1;
    return `{ is: ${name} }`;
  }

  #give(condition: Condition) {
    const text = this.#plain(condition);
    const given = { name: `part-${this.names.size}`, text };
    this.names.set(condition, given);
    return given;
  }

  #plain(condition: Condition): string {
    // What always holds is written by leaving `when` out; within another condition, by an hour that there always is.
    if (isAlways(condition)) return '{ hour: { at-least: 0 } }';
    const list = (of: readonly Condition[]) => `[${of.map((one) => this.write(one)).join(', ')}]`;
    switch (condition.is) {
      case 'all':
      case 'any':
        return `{ ${condition.is}: ${list(condition.of)} }`;
      case 'none':
        return `{ none-of: ${list(condition.of)} }`;
      case 'not':
        return `{ not: { all: [${this.write(condition.of)}] } }`;
      case 'one-of':
        return `{ ${condition.fact}: [${condition.values.map(word).join(', ')}] }`;
      case 'within':
        return this.#ranges(condition);
    }
  }

  #ranges({ fact, ranges }: Condition & { is: 'within' }): string {
    const parts = ranges.map((range) => `{ ${fact}: ${this.#bounds(fact, range)} }`);
    return parts.length === 1 ? String(parts[0]) : `{ any: [${parts.join(', ')}] }`;
  }

  #bounds(fact: string, { atLeast, atMost }: { readonly atLeast: number; readonly atMost: number }): string {
    const type = this.#policy.facts.find(({ name }) => name === fact)?.type as Ordered;
    const low = Math.max(atLeast, type.atLeast);
    const ends = [`at-least: ${figure(low, type)}`];
    return `{ ${[...ends, ...(atMost < type.atMost ? [`at-most: ${figure(atMost, type)}`] : [])].join(', ')} }`;
  }
}

const isAlways = (condition: Condition): boolean => condition.is === 'all' && condition.of.length === 0;

const word = (value: string | boolean): string => (value === true ? 'yes' : value === false ? 'no' : value);

function figure(value: number, { is }: Ordered): string {
  if (is === 'date') return writeDay(value);
  return is === 'money' ? (value / 100).toFixed(2) : String(value);
}

/** The policy's rules and facts as a file; of what stands in for what, some is written under `otherwise`. */
export function written(policy: Policy, random: () => number): Written {
  const writer = new Writer(policy, random);
  const instead = policy.rules.flatMap((rule) =>
    rule.replaces.map((replaced) => [rule.id, replaced] as const),
  );
  // The first at least is turned round, so that every policy has one.
  const turned = instead.filter((_, at) => at === 0 || random() < 0.5);
  const kept = instead.filter((one) => !turned.includes(one));
  const first = policy.rules.find(({ when }) => !isAlways(when));
  const rules = policy.rules.map((rule) => ruleLine(rule, rule === first, writer, turned, kept));
  const conditions = [...writer.names.values()].map(({ name, text }) => `  ${name}: ${text}`);
  const text = [HEAD, ...factLines(policy), 'conditions:', ...conditions, 'rules:', ...rules, ''].join('\n');
  const givingWay = new Set(turned.map(([, replaced]) => replaced)).size;
  return { text, named: writer.names.size, uses: writer.uses, givingWay };
}

type Instead = readonly (readonly [by: string, replaced: string])[];

function ruleLine(
  { id, when }: Rule,
  isNamed: boolean,
  writer: Writer,
  turned: Instead,
  kept: Instead,
): string {
  const otherwise = turned.filter(([, replaced]) => replaced === id).map(([by]) => by);
  const replaces = kept.filter(([by]) => by === id).map(([, replaced]) => replaced);
  const keys = [
    ...(isAlways(when) ? [] : [`when: ${writer.write(when, isNamed)}`]),
    ...(otherwise.length === 0 ? [] : [`otherwise: [${otherwise.join(', ')}]`]),
    ...(replaces.length === 0 ? [] : [`replaces: [${replaces.join(', ')}]`]),
    'note: "Take it down"',
  ];
  return `  ${id}: { ${keys.join(', ')} }`;
}

const HEAD = `amends: 1
name: "Written"
currency: GBP
extends: bare@1
remedies:
  refund: { kind: refund, label: "your money back" }
  replace: { kind: replace, label: "a new one" }
  voucher: { kind: voucher, label: "a voucher", amount: 5 }
  gift: { kind: gift, label: "a gift", cost: 1, worth: 2 }`;

/** The calendar, and the dates and counts of the policy's own. */
function factLines({ facts, calendar }: Policy): string[] {
  const days = (calendar?.holidays ?? []).map(writeDay).join(', ');
  const own = facts.filter(({ builtIn }) => !builtIn).filter(({ type }) => type.is !== 'money');
  return [
    `calendar: { weekend: [${calendar?.weekend.join(', ')}], holidays: [${days}] }`,
    'facts:',
    ...own.map(({ name, type, since, workingDays }) => {
      const { atLeast, atMost, is } = type as Ordered;
      const bounds = `{ at-least: ${figure(atLeast, type as Ordered)}, at-most: ${figure(atMost, type as Ordered)} }`;
      if (is === 'date')
        return `  ${name}: { ask: "When?", date: ${bounds}, when: { not: { problem: [lost, injury] } } }`;
      return `  ${name}: { ask: "How many?", number: ${bounds}, since: ${since}${workingDays ? ', working-days: yes' : ''} }`;
    }),
  ];
}

/** Which dates, counts of days and days of the week the rules test. */
export function dayTests(policy: Policy): Set<string> {
  const dated = datedCounts(policy).flatMap(({ date, counts }) => [
    date.name,
    ...counts.map(({ name }) => name),
  ]);
  const days = new Set([...dated, 'today', 'weekday']);
  const found = new Set<string>();
  for (const { when } of policy.rules)
    visitCondition(when, (part) => {
      if ('fact' in part && days.has(part.fact)) found.add(part.fact);
    });
  return found;
}
