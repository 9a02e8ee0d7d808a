import type { NameOf } from '../../domain/facts/shapes.js';
import { decimalsOf, type FactDefinition, type FactType, isOrdered } from '../../domain/policy/fact.js';
import type { Policy } from '../../domain/policy/policy.js';
import { sayMoney } from '../../domain/values/money.js';
import { writeDecimal, writeShare } from '../../domain/values/number.js';
import { sayDay } from '../../i18n/values/say-day.js';

/** What a fact that amends brings is called in a sentence; what was turned down is never named without saying so. */
const NOUNS: Readonly<Record<Exclude<NameOf<FactType['is']>, 'turned-down'>, string>> = {
  problem: 'what went wrong',
  fault: 'whose doing it was',
  price: 'the price',
  'share-affected': 'the affected share',
  'delivery-paid': 'what they paid for delivery',
  'other-costs': 'what else it cost them',
  'given-back': 'what they’ve had back already',
  overcharge: 'the overcharge',
  'price-drop': 'the drop in price',
  'held-value': 'what the goods they hold would sell for',
  contacts: 'how many times they’ve had to ask',
  'asked-for': 'what they ask for',
  trouble: 'how much trouble it was',
  treated: 'how they were treated',
  occasion: 'whether it was for a special day',
  condition: 'the state of the goods',
  returnable: 'returnable',
  'in-stock': 'in stock',
  channel: 'where they bought',
  'days-since-purchase': 'days since they bought',
  'purchased-on': 'the day on which they bought',
  'orders-before': 'how many times they’d bought before',
  'spend-a-year': 'what they spend in a year',
  'claims-before': 'claims in the last 12 months',
  proof: 'what shows that they bought it from us',
  'paid-by': 'how they paid',
  weekday: 'the day of the week',
  hour: 'the hour',
  today: 'the day',
};

/** What a table about facts that amends brings holds of this one; undefined where it holds nothing of it. */
export const entryOf = <Entry>(
  table: Readonly<Partial<Record<string, Entry>>>,
  name: string,
): Entry | undefined => table[name];

/** The fact of this name. */
export const factOf = ({ facts }: Policy, name: string): FactDefinition | undefined =>
  facts.find((fact) => fact.name === name);

/** What a fact is called in a sentence; one that a policy declares goes by its name. */
export const factNoun = (_policy: Policy, name: string): string =>
  entryOf(NOUNS, name) ?? name.replaceAll('-', ' ');

/** Every value that a fact with a few values can have. */
export function factValues(policy: Policy, name: string): readonly string[] {
  const type = factOf(policy, name)?.type;
  if (type?.is === 'yes-no') return ['yes', 'no'];
  return type?.is === 'one-of' ? type.values : [''];
}

/** A value of a fact as staff read it: its label, money, a share, a day, or a number. */
export function sayValue(policy: Policy, name: string, value: string | number | boolean): string {
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  return typeof value === 'number' ? sayFigure(policy, name, value) : labelOf(policy, name, value);
}

function sayFigure(policy: Policy, name: string, value: number): string {
  const type = factOf(policy, name)?.type;
  if (type?.is === 'money') return sayMoney(value, policy.currency);
  if (type?.is === 'percent') return writeShare(value);
  if (type?.is === 'date') return sayDay(value, policy);
  return sayNumber(policy, value, type ? decimalsOf(type, 0) : 0);
}

/** A plain number, its thousands apart as in money. */
export function sayNumber({ currency }: Policy, value: number, decimals: number): string {
  const [whole = '', fraction] = writeDecimal(value, decimals).split('.');
  const { group = '', decimal = '.', groupFrom = 4 } = currency.pattern ?? {};
  const grouped = whole.length >= groupFrom ? whole.replace(/\B(?=(\d{3})+$)/g, group) : whole;
  return fraction ? `${grouped}${decimal || '.'}${fraction}` : grouped;
}

function labelOf(policy: Policy, name: string, value: string): string {
  const label =
    name === 'problem'
      ? policy.problems.find((problem) => problem.name === value)?.label
      : (factOf(policy, name)?.labels?.[value] ?? policy.remedies.find(({ id }) => id === value)?.label);
  return label === undefined ? value.replaceAll('-', ' ') : `“${label}”`;
}

/** Whether nothing that the fact can be is more. */
export function isHighest(policy: Policy, name: string, value: number): boolean {
  const type = factOf(policy, name)?.type;
  return type !== undefined && isOrdered(type) && value >= type.atMost;
}

/** Whether nothing that the fact can be is less. */
export function isLowest(policy: Policy, name: string, value: number): boolean {
  const type = factOf(policy, name)?.type;
  return type !== undefined && isOrdered(type) && value <= type.atLeast;
}
