import { chargesOf } from '../../domain/policy/charges.js';
import type { FactDefinition, NamedRemedy } from '../../domain/policy/fact.js';
import type { Policy } from '../../domain/policy/policy.js';
import { CHARGES_BACK } from '../../domain/policy/what-was-paid.js';
import { isCounted } from '../../domain/remedies/kind.js';
import { REMEDY_KINDS, type RemedyKindName } from '../../domain/remedies/kinds.js';
import { readMoney } from '../../domain/values/money.js';
import { readDecimal } from '../../domain/values/number.js';
import { catalogueFor } from '../languages/index.js';

/** Why something can't be taken, and the way out where there's one. */
type Unread = { readonly wrong: string; readonly hint?: string };

/** Remedies as they were read, amounts in minor units or points, or why they can't be. */
type RemediesReading = { readonly value: readonly NamedRemedy[] } | Unread;

const idsOf = ({ remedies }: Policy): string[] => remedies.map(({ id }) => id);

/** How somebody says that there was none, where no remedy is called so. */
const NOTHING = ['nothing', 'none'];

const isNothing = (policy: Policy, word: string): boolean =>
  NOTHING.includes(word.trim()) && !idsOf(policy).includes(word);

/** A comma between two remedies, and not one for the decimals or thousands of an amount: `voucher:12,50`. */
const BETWEEN = /,(?!\s*\d+(?:\.\d+)?\s*(?:,|$))/;

/**
 * Reads remedies with their amounts, as `voucher:5, refund` or a list of such: those that they turned down, or that gave a
 * charge back, as the fact has it.
 */
export function readRemedies(policy: Policy, { name }: FactDefinition, raw: unknown): RemediesReading {
  const items = Array.isArray(raw) ? raw : typeof raw === 'object' ? [raw] : String(raw).split(BETWEEN);
  const [only] = items;
  if (items.length === 1 && typeof only === 'string' && isNothing(policy, only)) return { value: [] };
  const read: NamedRemedy[] = [];
  for (const item of items) {
    const reading = readRemedy(policy, item);
    if ('wrong' in reading) return reading;
    read.push(reading);
  }
  const other =
    name === CHARGES_BACK ? read.find(({ remedy }) => !givesChargeBack(policy, remedy)) : undefined;
  return other ? noCharge(policy, other.remedy) : { value: read };
}

const givesChargeBack = (policy: Policy, id: string): boolean =>
  policy.remedies.some((remedy) => remedy.id === id && chargesOf(policy, remedy).length > 0);

function noCharge(policy: Policy, remedy: string): Unread {
  const known = idsOf(policy).filter((id) => givesChargeBack(policy, id));
  const words = catalogueFor(policy).refusals.facts;
  return { wrong: words.noCharge(remedy), ...(known.length > 0 ? { hint: words.chargesBy(known) } : {}) };
}

/** One remedy that somebody names, with its amount or without. */
function readRemedy(policy: Policy, item: unknown): NamedRemedy | Unread {
  const words = catalogueFor(policy).refusals.facts;
  if (typeof item === 'object') return { wrong: words.refusalInOne, hint: asRefusal(policy, item) };
  const { name, amount } = remedyParts(policy, String(item).trim().normalize('NFC'));
  const remedy = remedyCalled(policy, name);
  if (!remedy) return { wrong: words.noneOf({ typed: name, known: idsOf(policy) }) };
  const { id } = remedy;
  if (amount === undefined) return { remedy: id, amount: null };
  const much = readAmountOf(policy, remedy.kind, amount);
  if (typeof much === 'number' && much >= 0) return { remedy: id, amount: much };
  return {
    wrong: words.noAmountOf({ typed: amount, remedy: id }),
    hint: catalogueFor(policy).refusals.such(`${id}:${isCounted(REMEDY_KINDS[remedy.kind]) ? '500' : '5'}`),
  };
}

/** A remedy and its amount as they are typed: `voucher:800`, `voucher 800`, `part refund £15`, or a name alone. */
function remedyParts(policy: Policy, text: string): { name: string; amount: string | undefined } {
  const [, name = text, amount] = /^([^:=]*?)\s*[:=]\s*(.*)$/s.exec(text) ?? [];
  if (amount !== undefined || remedyCalled(policy, text)) return { name, amount };
  const [, said = text, much] = /^(.*?)\s+(\S*\d.*)$/s.exec(text) ?? [];
  return { name: said, amount: much };
}

/** A remedy by its name, also where blanks stand in it as people say it. */
function remedyCalled({ remedies }: Policy, name: string): Policy['remedies'][number] | undefined {
  const alike = name.toLowerCase().replace(/[\s_]+/g, '-');
  return remedies.find(({ id }) => id === name) ?? remedies.find(({ id }) => id === alike);
}

/** `- voucher: 5` in YAML is a map: the way out is the same without the space. */
function asRefusal(policy: Policy, item: unknown): string {
  const isAmount = (one: unknown): boolean => typeof one === 'number' || typeof one === 'string';
  const words = Object.entries(item ?? {}).map(([id, one]) => (isAmount(one) ? `${id}:${one}` : id));
  return catalogueFor(policy).refusals.facts.writeRefusal(words.join(', ') || 'voucher:5');
}

const IN_THREES = /(?<=^\d{1,3}(?:[,.'’\s]\d{3})*)[,.'’\s](?=\d{3}(?:[,.'’\s]\d{3})*$)/g;

function readAmountOf(policy: Policy, kind: RemedyKindName, amount: string): number | string {
  // What is counted is whole: between its digits, in threes, stands nothing but what parts thousands.
  if (isCounted(REMEDY_KINDS[kind])) return readDecimal(amount.trim().replace(IN_THREES, ''), 0);
  // Two digits behind a comma are no thousands anywhere.
  return readMoney(amount.replace(/^(\s*\d+),(\d{2}\s*)$/, '$1.$2'), policy.currency);
}
