import { measure } from './amount.js';
import { catalogueFor } from './catalogue/index.js';
import type { RefusalWords } from './catalogue/refusal-words.js';
import { holds } from './condition.js';
import {
  decimalsOf,
  type FactDefinition,
  type Facts,
  type FactType,
  type FactValue,
  type Refusal,
} from './fact.js';
import { readMoney, sayMoney } from './money.js';
import { readDecimal, writeDecimal, writeShare } from './number.js';
import type { Policy } from './policy.js';

/** The facts about one unhappy customer, read and completed. */
export type Complaint = {
  /** Every fact that applies: what was told, and the defaults for the rest. */
  readonly facts: Facts;
  /** The facts that stand at a default nobody confirmed, in the policy's order. */
  readonly assumed: readonly string[];
  /** What somebody said, also of facts that turned out not to apply. */
  readonly told: Facts;
};

/** A value that cannot be one of the fact, and what could. */
export type FactMistake = { readonly fact: string; readonly message: string; readonly hint?: string };

/** A value read, or why it is none. */
type Reading = { readonly value: FactValue } | { readonly wrong: string; readonly hint?: string };

/**
 * Reads facts as people write them, in YAML, JSON or `fact=value` words: money in major units (`49.99`),
 * percentages with their sign, yes/no/true/false. Returns what could be read and every mistake.
 */
export function readFacts(
  policy: Policy,
  raw: Readonly<Record<string, unknown>>,
): { facts: Facts; mistakes: FactMistake[] } {
  const facts: Record<string, FactValue> = {};
  const mistakes: FactMistake[] = [];
  for (const [name, value] of Object.entries(raw)) {
    if (value === undefined || value === null || value === '') continue;
    const definition = policy.facts.find((fact) => fact.name === name);
    const reading = definition ? readFact(policy, definition, value) : unknownFact(policy, name);
    if ('value' in reading) facts[name] = reading.value;
    else
      mistakes.push({ fact: name, message: reading.wrong, ...(reading.hint ? { hint: reading.hint } : {}) });
  }
  return { facts, mistakes };
}

const unknownFact = (policy: Policy, name: string): Reading => ({
  wrong: factRefusals(policy).unknown(name),
});

const refusals = (policy: Policy): RefusalWords => catalogueFor(policy).refusals;

const factRefusals = (policy: Policy): RefusalWords['facts'] => refusals(policy).facts;

/** Reads one value of one fact; see {@link readFacts}. */
export function readFact(policy: Policy, definition: FactDefinition, raw: unknown): Reading {
  const { type } = definition;
  if (type.is === 'refusals') return readRefusals(policy, raw);
  if (typeof raw === 'object') return { wrong: factRefusals(policy).oneValue(definition.name) };
  const text = String(raw).trim();
  switch (type.is) {
    case 'one-of':
      return readOneOf(policy, type.values, text);
    case 'yes-no':
      return readYesNo(policy, text);
    case 'remedy':
      return readOneOf(policy, ['nothing', ...idsOf(policy)], text);
    case 'text':
      return { value: text };
    default:
      return readNumeric(policy, type, text, typeof raw === 'number');
  }
}

const idsOf = ({ remedies }: Policy): string[] => remedies.map(({ id }) => id);

function readOneOf(policy: Policy, values: readonly string[], text: string): Reading {
  if (values.includes(text)) return { value: text };
  const alike = values.find((value) => value === text.toLowerCase().replace(/[\s_]+/g, '-'));
  return alike ? { value: alike } : { wrong: factRefusals(policy).noneOf({ typed: text, known: values }) };
}

function readYesNo(policy: Policy, text: string): Reading {
  const lower = text.toLowerCase();
  if (['yes', 'true', 'y'].includes(lower)) return { value: true };
  if (['no', 'false', 'n'].includes(lower)) return { value: false };
  return { wrong: factRefusals(policy).notYesNo(text) };
}

function readNumeric(
  policy: Policy,
  type: FactType & { is: 'number' | 'money' | 'percent' },
  text: string,
  plain: boolean,
): Reading {
  const decimals = decimalsOf(type, policy.currency.digits);
  // A number of JSON or YAML is a plain decimal, whatever points mean where the shop is.
  const value =
    plain && type.is !== 'percent' ? readDecimal(text, decimals) : numberIn(policy, type, text, decimals);
  if (value === 'too-many-decimals') return { wrong: tooExact(policy, text, decimals) };
  if (typeof value === 'string') return { wrong: refusals(policy).notA[type.is](text) };
  if (value >= type.atLeast && value <= type.atMost) return { value };
  const [low, high] = [writeNumeric(policy, type, type.atLeast), writeNumeric(policy, type, type.atMost)];
  return { wrong: factRefusals(policy).notBetween({ typed: text, low, high }) };
}

/** Why a number is too fine for its fact. */
function tooExact(policy: Policy, typed: string, decimals: number): string {
  const { notA, facts } = refusals(policy);
  return decimals === 0 ? notA.whole(typed) : facts.tooExact({ typed, decimals });
}

function numberIn(policy: Policy, type: FactType, text: string, decimals: number): number | string {
  if (type.is === 'money') return readMoney(text, policy.currency);
  if (type.is === 'number') return readDecimal(text, decimals);
  return text.endsWith('%') ? readDecimal(text.slice(0, -1).trim(), decimals) : 'not-a-percentage';
}

function writeNumeric(policy: Policy, type: FactType, value: number): string {
  if (type.is === 'money') return sayMoney(value, policy.currency);
  return type.is === 'percent' ? writeShare(value) : writeDecimal(value, decimalsOf(type, 0));
}

function readRefusals(policy: Policy, raw: unknown): Reading {
  const items = Array.isArray(raw) ? raw : String(raw).split(',');
  const words = factRefusals(policy);
  const read: Refusal[] = [];
  for (const item of items) {
    const [id = '', amount] = String(item).trim().split(/[:=]/, 2);
    const remedy = policy.remedies.find((candidate) => candidate.id === id.trim());
    if (!remedy) return { wrong: words.noneOf({ typed: id.trim(), known: idsOf(policy) }) };
    const much = amount === undefined ? null : readRefusedAmount(policy, remedy.kind, amount);
    if (typeof much === 'string')
      return {
        wrong: words.noAmountOf({ typed: amount ?? '', remedy: id.trim() }),
        hint: words.writeRefusal('voucher:5'),
      };
    read.push({ remedy: remedy.id, amount: much });
  }
  return { value: read };
}

function readRefusedAmount(policy: Policy, kind: string, amount: string): number | string {
  return kind === 'points' ? readDecimal(amount.trim(), 0) : readMoney(amount, policy.currency);
}

/** A value as people write it, the inverse of {@link readFact}: `49.99`, `50%`, `yes`, `voucher:5`. */
export function writeFact(policy: Policy, { type }: FactDefinition, value: FactValue): string {
  const { digits } = policy.currency;
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  if (typeof value === 'number') {
    const written = writeDecimal(value, decimalsOf(type, digits));
    return type.is === 'percent' ? `${written}%` : written;
  }
  if (typeof value === 'string') return value;
  return value.map((refusal) => writeRefusal(policy, refusal)).join(',');
}

/** A refusal as people write it: `voucher:5`, or `voucher` where any amount is meant. */
export function writeRefusal(policy: Policy, { remedy, amount }: Refusal): string {
  if (amount === null) return remedy;
  const inPoints = policy.remedies.find(({ id }) => id === remedy)?.kind === 'points';
  return `${remedy}:${inPoints ? amount : writeDecimal(amount, policy.currency.digits)}`;
}

/**
 * Completes what is known with the policy's defaults, in the order of its facts; facts that do not apply are
 * left out, also where somebody gave them. Facts without a default stay unknown.
 */
export function settle(policy: Policy, known: Facts): Complaint {
  const facts: Record<string, FactValue> = {};
  const assumed: string[] = [];
  for (const definition of policy.facts) {
    if (definition.when && !holds(definition.when, facts)) continue;
    const told = known[definition.name];
    const value = told ?? defaultOf(definition, facts);
    if (value === undefined) continue;
    facts[definition.name] = value;
    if (told === undefined && definition.use === 'condition') assumed.push(definition.name);
  }
  return { facts, assumed, told: known };
}

/** What a fact is taken to be, given the facts before it; undefined where it has no safe default. */
export function defaultOf({ default: taken }: FactDefinition, facts: Facts): FactValue | undefined {
  if (taken?.is === 'value') return taken.value;
  if (taken?.is === 'amount') return measure(taken.amount, facts);
  if (taken?.is !== 'by') return undefined;
  return taken.where[String(facts[taken.fact])] ?? taken.else;
}
