import {
  decimalsOf,
  type FactDefinition,
  type FactValue,
  type NamedRemedy,
} from '../../domain/policy/fact.js';
import type { Policy } from '../../domain/policy/policy.js';
import { namesAmount } from '../../domain/remedies/kind.js';
import { REMEDY_KINDS } from '../../domain/remedies/kinds.js';
import { sayMoney } from '../../domain/values/money.js';
import { writeDecimal, writeShare } from '../../domain/values/number.js';
import { truncate } from '../../domain/values/truncate.js';
import type { DescribedValue, FactWords } from '../catalogue/fact-words.js';
import { catalogueFor, wordsOfFact } from '../languages/index.js';
import { nameRemedy } from './name-remedy.js';
import { sayDay } from './say-day.js';

/**
 * What a fact is taken as, in a few plain words, as they stand in a list: `first contact`, `treated fairly`,
 * `no claims before`, `in store`. A fact that a policy declares goes by its question and its labels. `value` is in the
 * units of the fact's type: minor units, millionths.
 */
export function describeFact(policy: Policy, fact: string, value: FactValue): string {
  const { facts } = catalogueFor(policy);
  const definition = policy.facts.find(({ name }) => name === fact);
  const words = definition ? describeValue(policy, definition, value) : String(value);
  const known = definition?.builtIn
    ? (policyLabel(policy, definition, value) ?? spoken('taken', facts, fact, { value, words }))
    : undefined;
  if (known !== undefined) return known;
  return definition?.builtIn === false
    ? facts.takenDeclared({ ask: definition.ask, value: words })
    : facts.takenOther({ name: fact, value: words });
}

/**
 * What would have to be otherwise for a fact to be this, after an `if`: `this were their third contact`. A fact that
 * a policy declares goes by its question, and a value that it calls something else by its label.
 */
export function describeHypothetical(policy: Policy, fact: string, value: FactValue): string {
  const { facts } = catalogueFor(policy);
  const definition = policy.facts.find(({ name }) => name === fact);
  if (!definition) return facts.supposedOther({ ask: fact, value: String(value) });
  const words = describeValue(policy, definition, value);
  const isKnown = definition.builtIn && policyLabel(policy, definition, value) === undefined;
  const known = isKnown ? spoken('supposed', facts, fact, { value, words }) : undefined;
  return known ?? facts.supposedOther({ ask: definition.ask, value: words });
}

/** What amends itself says of a value of a fact that it brings; undefined where it has no words for it. */
function spoken(
  how: 'taken' | 'supposed',
  facts: FactWords,
  fact: string,
  taken: DescribedValue,
): string | undefined {
  const words = wordsOfFact(facts, fact);
  return words?.values?.[asKey(taken.value)]?.[how] ?? words?.[how]?.(taken);
}

/** A value as words are kept by it. */
function asKey(value: FactValue): string {
  return typeof value === 'boolean' ? (value ? 'yes' : 'no') : String(value);
}

/** What a policy calls a value of a fact that amends brings, where that is not what amends calls it. */
function policyLabel(policy: Policy, { name, labels }: FactDefinition, value: FactValue): string | undefined {
  const { facts } = catalogueFor(policy);
  const key = asKey(value);
  const [theirs, ours] = [labels?.[key], wordsOfFact(facts, name)?.values?.[key]?.label];
  if (name === 'problem') return theirs === undefined ? undefined : facts.takenLabel(theirs);
  return theirs === undefined || ours === undefined || theirs === ours ? undefined : facts.takenLabel(theirs);
}

/** What a fact is called on a list: in a few words of ours, or by the question that the policy has for it. */
export function labelOfFact(policy: Policy, { name, ask, builtIn }: FactDefinition): string {
  const ours = builtIn ? wordsOfFact(catalogueFor(policy).facts, name) : undefined;
  return ours?.row !== undefined && ours.ask === ask ? ours.row : ask;
}

/** A value of a fact in words: its label, money, a share, a number, a day, what was refused. */
export function describeValue(
  policy: Policy,
  { name, type, labels }: FactDefinition,
  value: FactValue,
): string {
  if (typeof value === 'boolean') return labels?.[asKey(value)] ?? catalogueFor(policy).facts.yesNo(value);
  if (typeof value === 'object')
    return catalogueFor(policy).grammar.and(value.map((refusal) => nameRefusal(policy, refusal)));
  if (type.is === 'text') return truncate(value);
  if (typeof value === 'string') return labels?.[value] ?? labelOf(policy, name, value);
  if (type.is === 'date') return sayDay(value, policy);
  if (type.is === 'money') return sayMoney(value, policy.currency);
  return type.is === 'percent' ? writeShare(value) : writeDecimal(value, decimalsOf(type, 0));
}

/** What was turned down. Somebody may have typed an amount also of what has none to name. */
function nameRefusal({ remedies, currency }: Policy, { remedy: id, amount }: NamedRemedy): string {
  const remedy = remedies.find((one) => one.id === id);
  if (!remedy) return id;
  return nameRemedy(remedy, namesAmount(REMEDY_KINDS[remedy.kind]) ? amount : null, currency);
}

/** A fact may name a problem or a remedy, which have labels of their own. */
function labelOf({ problems, remedies }: Policy, fact: string, value: string): string {
  if (fact === 'problem') return problems.find(({ name }) => name === value)?.label ?? value;
  return fact === 'asked-for' ? (remedies.find(({ id }) => id === value)?.label ?? value) : value;
}
