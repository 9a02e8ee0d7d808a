import { decimalsOf, type FactDefinition, type FactValue } from '../domain/fact.js';
import { sayMoney } from '../domain/money.js';
import { writeDecimal, writeShare } from '../domain/number.js';
import type { Policy, Rule } from '../domain/policy.js';
import type { Outlook } from './outlook.js';
import { listed } from './phrases.js';

/**
 * What happened to them, as the {@link leadingFirst leading} rule says it. Where somebody is hurt only a rule that hands over may speak, because any other might
 * admit or blame.
 */
export function whatHappened({ entitlement: { live }, facts, prepared: { policy } }: Outlook): string {
  const injured = facts['problem'] === 'injury';
  const spoken = live.filter(({ say, refer }) => say !== undefined && (!injured || refer !== undefined));
  const [leading] = leadingFirst(spoken);
  if (leading?.say !== undefined) return fill(leading.say, facts, policy);
  return WHAT_HAPPENED[String(facts['problem'])] ?? 'I have heard what happened.';
}

/** Rules in the order in which they lead: one that replaces, then one that owes, then one that may; then file order. */
export function leadingFirst(rules: readonly Rule[]): Rule[] {
  return rules.toSorted((a, b) => rank(a) - rank(b));
}

function rank({ replaces, owe, may }: Rule): number {
  if (replaces.length > 0) return 0;
  if (owe.length > 0) return 1;
  return may.length > 0 ? 2 : 3;
}

/** Puts facts into `{fact|words if unknown}`, each as people say it. */
function fill(text: string, facts: Outlook['facts'], policy: Policy): string {
  if (!text.includes('{')) return text;
  return text.replace(PLACEHOLDER, (_all, before: string, name: string, otherwise = '') => {
    const value = facts[name];
    const definition = policy.facts.find((fact) => fact.name === name);
    if (value === undefined || !definition) return before + otherwise;
    const spoken = spokenFact(definition, value, policy);
    return before + (name === 'item' ? itemAfter(before, spoken, policy) : spoken);
  });
}

/** A placeholder, with the word before it. */
const PLACEHOLDER = /((?:[\p{L}’']+ )?)\{([\w-]+)(?:\|([^{}]*))?\}/gu;

/** Words before a thing, after which it needs no other: `a`, `your`, `two`, `12`. */
const DETERMINER =
  /^(?:an?|the|my|our|your|his|her|their|its|this|that|these|those|some|any|both|all|every|each|no|one|two|three|four|five|six|seven|eight|nine|ten|twelve|half|several|many|\d+)\b/i;

/** The thing as a sentence takes it: staff type `vase` or `my vase`, and the customer hears `the vase` or `your vase`. */
function itemAfter(before: string, item: string, { locale }: Policy): string {
  if (!/^en\b/i.test(locale)) return item;
  const theirs = item.trim().replace(/^(?:my|our)\b/i, 'your');
  return DETERMINER.test(theirs) || DETERMINER.test(before) ? theirs : `the ${theirs}`;
}

function spokenFact({ type, labels }: FactDefinition, value: FactValue, { currency }: Policy): string {
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  if (typeof value === 'string') return labels?.[value] ?? value;
  if (typeof value === 'object') return listed(value.map(({ remedy }) => remedy));
  if (type.is === 'money') return sayMoney(value, currency);
  return type.is === 'percent' ? writeShare(value) : writeDecimal(value, decimalsOf(type, 0));
}

/** What is said of a problem where no rule says it. */
const WHAT_HAPPENED: Readonly<Record<string, string>> = {
  injury: 'I am so sorry. Are you all right?',
  'wrong-item': 'You got the wrong thing from us.',
  damaged: 'What you got from us was damaged.',
  faulty: 'What you bought from us does not work as it should.',
  'not-as-described': 'What you got is not what we promised you.',
  'missing-part': 'Something was missing from what you bought.',
  late: 'You had to wait too long.',
  lost: 'Your order never reached you.',
  overcharged: 'You were charged too much.',
  'price-dropped': 'The price dropped just after you bought.',
  'poor-service': 'You were not looked after as you should have been.',
  accident: 'We had an accident with your things.',
  'changed-mind': 'You would like to give it back.',
};
