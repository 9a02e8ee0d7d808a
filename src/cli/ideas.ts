import { twoCures } from '../decide/index.js';
import { Failure } from '../domain/failure.js';
import { type Currency, readMoney } from '../domain/money.js';
import { writeDecimal } from '../domain/number.js';
import type { Policy, Remedy } from '../domain/policy.js';
import { amountFieldOf } from '../domain/remedies/kind.js';
import { REMEDY_KINDS } from '../domain/remedies/kinds.js';
import type { Idea } from '../domain/weighing.js';
import { exampleValue } from './missing-facts.js';
import { nearest } from './nearest.js';

/** The words of a command line, told apart: what somebody has in mind, and what is known. */
export type IdeasAndFacts = { readonly ideas: readonly Idea[]; readonly facts: readonly string[] };

/**
 * Tells remedies from facts. A name that is a remedy is a remedy: `voucher=5`, `voucher:5`, or `voucher` for as much
 * as the policy would give. Throws a Failure where a name is neither, or an amount is none.
 */
export function readIdeas(policy: Policy, words: readonly string[]): IdeasAndFacts {
  const ideas = new Map<string, Idea>();
  const facts: string[] = [];
  for (const word of words) {
    const [, name = '', amount] = /^\s*([^=:]*?)\s*(?:[=:]([\s\S]*))?$/.exec(word) ?? [];
    const remedy = remedyNamed(policy, name);
    if (!remedy) {
      facts.push(factWord(policy, word));
      continue;
    }
    if (ideas.has(remedy.id)) throw new Failure(`“${remedy.id}” is named twice.`, twice(remedy));
    ideas.set(remedy.id, { remedy: remedy.id, amount: readAmount(policy, remedy, amount) });
  }
  refuseTwoCures(policy, [...ideas.keys()]);
  return { ideas: [...ideas.values()], facts };
}

/** Said before anything is asked. */
function refuseTwoCures({ remedies }: Policy, ids: readonly string[]): void {
  const cures = ids.filter((id) =>
    remedies.some((remedy) => remedy.id === id && REMEDY_KINDS[remedy.kind].role === 'cure'),
  );
  if (cures.length > 1) throw twoCures(cures);
}

const remedyNamed = ({ remedies }: Policy, name: string): Remedy | undefined =>
  remedies.find(({ id }) => id === name);

const twice = (remedy: Remedy): string =>
  takesAmount(remedy)
    ? `Name it once, with as much as you mean in all: ${remedy.id}=${exampleAmount(remedy)}.`
    : 'Name it once.';

/** The word again, where it names a fact with its value. */
function factWord(policy: Policy, word: string): string {
  const at = word.indexOf('=');
  const name = (at < 0 ? word : word.slice(0, at)).trim();
  const facts = policy.facts.map((fact) => fact.name);
  if (facts.includes(name)) {
    if (at > 0) return word;
    throw new Failure(`“${name}” is a fact, and has no value here.`, howToSay(policy, name));
  }
  const ids = policy.remedies.map(({ id }) => id);
  const near = nearest(name.split(':')[0] ?? name, [...ids, ...facts]);
  throw new Failure(
    `“${name}” is neither a remedy nor a fact of this policy.`,
    near ? `Did you mean “${near}”?` : remediesNamed(policy),
  );
}

function howToSay(policy: Policy, name: string): string {
  const fact = policy.facts.find((one) => one.name === name);
  return `Write it as ${name}=${fact ? exampleValue(policy, fact) : '…'}.`;
}

/** What a policy has to offer, by the names to type. */
export const remediesNamed = ({ remedies }: Policy): string =>
  `The remedies are ${remedies
    .filter(({ kind }) => kind !== 'apology')
    .map(({ id }) => id)
    .join(', ')}.`;

/** Whether somebody may say how much of it: of a cure, or of a gift, there is as much as there is. */
export function takesAmount({ kind }: Remedy): boolean {
  const own = REMEDY_KINDS[kind];
  return own.role === 'extra' && amountFieldOf(own) !== undefined;
}

const exampleAmount = ({ kind }: Remedy): string => (kind === 'points' ? '1000' : '10');

/** The amount somebody typed, in minor units or points; null where none is. Throws a Failure where it is none. */
export function readAmount(policy: Policy, remedy: Remedy, text: string | undefined): number | null {
  if (text === undefined || text.trim() === '') return null;
  const why = amountMistake(policy, remedy, text);
  if (why) throw new Failure(why.message, why.hint);
  const amount = amountIn(policy.currency, remedy, text);
  return typeof amount === 'number' ? amount : null;
}

/** A remedy in mind as it is typed: `voucher=5`. */
export function writeIdea({ remedies, currency }: Policy, { remedy, amount }: Idea): string {
  const inPoints = remedies.find(({ id }) => id === remedy)?.kind === 'points';
  return amount === null ? remedy : `${remedy}=${writeDecimal(amount, inPoints ? 0 : currency.digits)}`;
}

/** More than this of anything is a slip of the finger: a hundred million, in minor units. */
const MOST = 10_000_000_000;

/** What is wrong with an amount as it was typed, and the way out; null where nothing is. */
export function amountMistake(
  { currency, remedies }: Policy,
  remedy: Remedy,
  text: string,
): { readonly message: string; readonly hint: string } | null {
  const { id, label, kind } = remedy;
  if (!takesAmount(remedy)) {
    const part = remedies.find((other) => other.kind === 'price-cut');
    const less = kind === 'refund' && part ? ` For a part of the price there is ${part.id}=10.` : '';
    return {
      message: `“${id}” takes no amount.`,
      hint: `Write it as ${id}: ${label}.${less}`,
    };
  }
  const hint = `Write it as ${id}=${exampleAmount(remedy)}.`;
  const amount = amountIn(currency, remedy, text);
  const what = kind === 'points' ? 'a whole number' : 'an amount of money';
  if (amount === 'too-many-decimals') return { message: tooExact(text, remedy, currency), hint };
  if (amount === 'too-large' || (typeof amount === 'number' && amount > MOST))
    return { message: `“${text}” is more than anybody gives.`, hint };
  if (typeof amount === 'string') return { message: `“${text}” is not ${what}.`, hint };
  if (amount > 0) return null;
  return {
    message: `“${text}” is nothing to weigh.`,
    hint: `${hint} Or leave ${id} out.`,
  };
}

function tooExact(text: string, { kind }: Remedy, { code, digits }: Currency): string {
  if (kind === 'points') return `“${text}” is not a whole number.`;
  if (digits === 0) return `“${text}” has decimals, and ${code} has none.`;
  return `“${text}” has more decimals than the ${digits} that ${code} has.`;
}

/** Points are typed as money is, `6,000`, and are whole. */
const amountIn = (currency: Currency, { kind }: Remedy, text: string): number | string =>
  readMoney(text, kind === 'points' ? { ...currency, digits: 0 } : currency);
