import { twoCuresFailure } from '../../decide/index.js';
import type { Policy, Remedy } from '../../domain/policy/policy.js';
import { isCounted, takesAmount } from '../../domain/remedies/kind.js';
import { isApologyKind, REMEDY_KINDS } from '../../domain/remedies/kinds.js';
import type { ProposedRemedy } from '../../domain/results/weighing.js';
import { absurdityFactor } from '../../domain/values/currency-digits.js';
import { Failure } from '../../domain/values/failure.js';
import { type Currency, readMoney } from '../../domain/values/money.js';
import { writeDecimal } from '../../domain/values/number.js';
import { catalogueFor, type RefusalWords } from '../../i18n/languages/index.js';
import { exampleValue } from '../../i18n/values/example-value.js';
import { referenceHint } from '../../source/suggest/fact-hint.js';
import { nearest } from '../../source/suggest/nearest.js';

/** The words of a command line, told apart: what somebody has in mind, and what is known. */
type RemediesAndFacts = { readonly proposals: readonly ProposedRemedy[]; readonly facts: readonly string[] };

/**
 * Tells remedies from facts. A name that is a remedy is a remedy: `voucher=5`, `voucher:5`, or `voucher` for as much
 * as the policy would give. Throws a Failure where a name is neither, or an amount is none.
 */
export function readProposedRemedies(policy: Policy, words: readonly string[]): RemediesAndFacts {
  const ideas = new Map<string, ProposedRemedy>();
  const facts: string[] = [];
  for (const word of words) {
    const [, name = '', amount] = /^\s*([^=:]*?)\s*(?:[=:]([\s\S]*))?$/.exec(word) ?? [];
    const remedy = remedyNamed(policy, name);
    if (!remedy) {
      facts.push(factWord(policy, word));
      continue;
    }
    if (ideas.has(remedy.id)) throw namedTwice(policy, remedy);
    ideas.set(remedy.id, { remedy: remedy.id, amount: readAmount(policy, remedy, amount) });
  }
  refuseTwoCures(policy, [...ideas.keys()]);
  return { proposals: [...ideas.values()], facts };
}

/** Said before anything is asked. */
function refuseTwoCures(policy: Policy, ids: readonly string[]): void {
  const cures = ids.filter((id) =>
    policy.remedies.some((remedy) => remedy.id === id && REMEDY_KINDS[remedy.kind].role === 'cure'),
  );
  if (cures.length > 1) throw twoCuresFailure(policy, cures);
}

const remedyNamed = ({ remedies }: Policy, name: string): Remedy | undefined =>
  remedies.find(({ id }) => id === name);

/** Why an offer in mind cannot be weighed as it is named, in the policy's language. */
export const proposalRefusals = (policy: Policy): RefusalWords['ideas'] =>
  catalogueFor(policy).refusals.ideas;

function namedTwice(policy: Policy, remedy: Remedy): Failure {
  const { twice, nameOnce } = proposalRefusals(policy);
  return new Failure(
    twice(remedy.id),
    nameOnce(takesAmount(REMEDY_KINDS[remedy.kind]) ? withExampleAmount(remedy) : null),
  );
}

/** The word again, where it names a fact with its value. */
function factWord(policy: Policy, word: string): string {
  const at = word.indexOf('=');
  const name = (at < 0 ? word : word.slice(0, at)).trim();
  const facts = policy.facts.map((fact) => fact.name);
  if (facts.includes(name)) {
    if (at > 0) return word;
    throw new Failure(proposalRefusals(policy).isFact(name), howToSay(policy, name));
  }
  const ids = policy.remedies.map(({ id }) => id);
  const near = nearest(name.split(':')[0] ?? name, [...ids, ...facts]);
  const { didYouMean } = catalogueFor(policy).refusals;
  const hint = referenceHint(policy, name) ?? (near ? didYouMean(near) : remediesNamed(policy));
  throw new Failure(proposalRefusals(policy).neither(name), hint);
}

function howToSay(policy: Policy, name: string): string {
  const fact = policy.facts.find((one) => one.name === name);
  return catalogueFor(policy).refusals.writeItAs(`${name}=${fact ? exampleValue(policy, fact) : '…'}`);
}

/** What a policy has to offer, by the names to type. */
export function remediesNamed(policy: Policy): string {
  const named = policy.remedies.filter(({ kind }) => !isApologyKind(kind));
  return proposalRefusals(policy).remediesAre(named.map(({ id }) => id));
}

/** A remedy with an amount that would do, as it is typed. */
export const withExampleAmount = ({ id, kind }: Remedy): string =>
  `${id}=${isCounted(REMEDY_KINDS[kind]) ? '1000' : '10'}`;

/** The amount somebody typed, in minor units or points; null where none is. Throws a Failure where it is none. */
export function readAmount(policy: Policy, remedy: Remedy, text: string | undefined): number | null {
  if (text === undefined || text.trim() === '') return null;
  const why = amountIssue(policy, remedy, text);
  if (why) throw new Failure(why.message, why.hint);
  const amount = amountIn(policy.currency, remedy, text);
  return typeof amount === 'number' ? amount : null;
}

/** A remedy in mind as it is typed: `voucher=5`. */
export function writeProposedRemedy(
  { remedies, currency }: Policy,
  { remedy, amount }: ProposedRemedy,
): string {
  const known = remedies.find(({ id }) => id === remedy);
  const digits = known && isCounted(REMEDY_KINDS[known.kind]) ? 0 : currency.digits;
  return amount === null ? remedy : `${remedy}=${writeDecimal(amount, digits)}`;
}

/** More than this of anything is a slip of the finger: a hundred million, in minor units. */
const LARGEST_AMOUNT = 10_000_000_000;

/** What is wrong with what was typed, and the way out. */
type Refused = { readonly message: string; readonly hint: string };

/** What is wrong with an amount as it was typed, and the way out; null where nothing is. */
export function amountIssue(policy: Policy, remedy: Remedy, text: string): Refused | null {
  if (!takesAmount(REMEDY_KINDS[remedy.kind])) return noAmount(policy, remedy);
  const words = catalogueFor(policy).refusals;
  const hint = words.writeItAs(withExampleAmount(remedy));
  const amount = amountIn(policy.currency, remedy, text);
  if (amount === 'too-many-decimals') return { message: tooExact(policy, remedy, text), hint };
  if (
    amount === 'too-large' ||
    (typeof amount === 'number' && amount > LARGEST_AMOUNT * absurdityFactor(policy.currency.code))
  )
    return { message: words.ideas.tooMuch(text), hint };
  if (typeof amount === 'string')
    return { message: words.notA[isCounted(REMEDY_KINDS[remedy.kind]) ? 'whole' : 'money'](text), hint };
  if (amount > 0) return null;
  return { message: words.ideas.nothing(text), hint: `${hint} ${words.ideas.orLeaveOut(remedy.id)}` };
}

/** Who wants a refund of £10 may mean a part of the price. */
function noAmount(policy: Policy, { id, label, kind }: Remedy): Refused {
  const cut = policy.remedies.find((other) => REMEDY_KINDS[other.kind].paysBack === 'part');
  const part = REMEDY_KINDS[kind].paysBack === 'all' && cut ? withExampleAmount(cut) : null;
  const { takesNone, writeAlone } = proposalRefusals(policy);
  return { message: takesNone(id), hint: writeAlone({ remedy: id, label, part }) };
}

function tooExact(policy: Policy, { kind }: Remedy, typed: string): string {
  const { notA, ideas } = catalogueFor(policy).refusals;
  if (isCounted(REMEDY_KINDS[kind])) return notA.whole(typed);
  const { code, digits } = policy.currency;
  return ideas.tooExact({ typed, currency: code, decimals: digits });
}

/** A count is typed as money is, `6,000`, and is whole. */
const amountIn = (currency: Currency, { kind }: Remedy, text: string): number | string =>
  readMoney(text, isCounted(REMEDY_KINDS[kind]) ? { ...currency, digits: 0 } : currency);
