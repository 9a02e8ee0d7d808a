import { parseMoment } from '../../domain/policy/moment.js';
import type { Policy } from '../../domain/policy/policy.js';
import { catalogueFor } from '../../i18n/languages/index.js';
import type { Code } from '../document/codes.js';

/** A decision that was made before and stands in for its complaint: what of it a new answer goes by. */
export type RecordedDecision = {
  /** What was told, as facts are written; what was only assumed is left out, to be taken as usual again. */
  readonly facts: Readonly<Record<string, unknown>>;
  /** Who answered, and on which day (ISO date). */
  readonly as: string;
  readonly today: string;
  readonly currency: string;
  /** The policy it was made by; `sha256` is of the merged one in canonical form. */
  readonly policy: { readonly name: string; readonly sha256: string };
};

/** Why a decision cannot be read, and the keys that lead to what is wrong. */
export type RecordedMistake = {
  readonly path: readonly string[];
  readonly code: string;
  readonly message: string;
  readonly hint: string;
};

/** The form of a decision that this version reads. */
const FORM = 1;

type Plain = Readonly<Record<string, unknown>>;

/** Whether plain data is a decision, whole or not, and not the facts of a complaint. */
export const isDecision = (data: Plain): boolean =>
  Object.hasOwn(data, 'decision') &&
  ['complaint', 'engine', 'policy'].some((key) => Object.hasOwn(data, key));

/** Reads a decision as `resolve --json` prints it, of which only the complaint and what it was answered by count. */
export function readDecision(data: Plain): RecordedDecision | RecordedMistake {
  const form = data['decision'];
  if (typeof form === 'number' && form > FORM) return newer(form);
  const wrong = Object.keys(PARTS).find((key) => !PARTS[key]?.(data[key]));
  if (wrong !== undefined) return damaged(data, wrong);
  const { complaint, assumed, as, today, currency, policy } = data as unknown as WholeDecision;
  const facts = Object.fromEntries(Object.entries(complaint).filter(([name]) => !assumed.includes(name)));
  return { facts, as, today, currency, policy: { name: policy.name, sha256: policy.sha256 } };
}

/** Why a decision cannot be answered again by a policy: it is in other money, or writes money as no complaint does. */
export function unfitDecision(policy: Policy, { currency, facts }: RecordedDecision): RecordedMistake | null {
  const { recorded } = catalogueFor(policy).refusals;
  if (currency !== policy.currency.code) {
    const words = { name: policy.name, ours: policy.currency.code, theirs: currency };
    const [message, hint] = [recorded.otherCurrency(words), recorded.nameItsPolicy(currency)];
    return { code: 'fact-value', path: ['currency'], message, hint };
  }
  const bare = policy.facts.find(({ name, type }) => type.is === 'money' && typeof facts[name] === 'number');
  if (!bare) return null;
  const [message, hint] = [recorded.bareMoney(bare.name), recorded.makeItAgain];
  return { code: 'fact-value', path: ['complaint', bare.name], message, hint };
}

type WholeDecision = Pick<RecordedDecision, 'as' | 'today' | 'currency' | 'policy'> & {
  readonly complaint: Plain;
  readonly assumed: readonly string[];
};

const isText = (value: unknown): boolean => typeof value === 'string';

const isMap = (value: unknown): value is Plain =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** What each key that counts has to hold. */
const PARTS: Readonly<Record<string, (value: unknown) => boolean>> = {
  decision: (value) => value === FORM,
  complaint: isMap,
  assumed: (value) => Array.isArray(value) && value.every(isText),
  as: isText,
  today: (value) => typeof value === 'string' && parseMoment(value) !== null,
  currency: isText,
  policy: (value) => isMap(value) && isText(value['name']) && isText(value['sha256']),
};

const newer = (form: number): RecordedMistake => ({
  path: ['decision'],
  code: 'needs-newer' satisfies Code,
  message: `This decision is of form ${form}, and this version of amends reads form ${FORM}.`,
  hint: 'Use the version of amends that wrote it, or a newer one.',
});

const damaged = (data: Plain, key: string): RecordedMistake => ({
  path: Object.hasOwn(data, key) ? [key] : [],
  code: 'wrong-value' satisfies Code,
  message: `This decision is damaged: “${key}” is ${Object.hasOwn(data, key) ? 'not what a decision holds there' : 'missing'}.`,
  hint: 'Give all that amends resolve --json printed, or only its complaint.',
});
