import type { Facts } from '../domain/policy/fact.js';
import type { Policy } from '../domain/policy/policy.js';
import { digitsOf } from '../domain/values/currency-digits.js';
import { writeDecimal } from '../domain/values/number.js';
import { catalogueFor } from '../i18n/languages/index.js';
import { briefRemedy } from '../i18n/values/brief-remedy.js';
import { describeFact } from '../i18n/values/describe-fact.js';
import type { Knowledge } from './knowledge.js';
import { knownFacts } from './known-facts.js';

/** How many decimals money has in a currency that nobody knows any more. */
const USUAL_DIGITS = 2;

/**
 * What whoever answers had better hear of what a record knows, because no fact says it: what they told otherwise, money that
 * went back in another currency, and that it was put right once where the policy doesn't ask.
 */
export function knowledgeNotes(policy: Policy, knowledge: Knowledge, told: Facts): string[] {
  const { record } = catalogueFor(policy).refusals;
  const elsewhere = knowledge.givenBackElse.map(({ currency, amount }) =>
    record.givenBackElse(`${writeDecimal(amount, digitsOf(currency) ?? USUAL_DIGITS)} ${currency}`),
  );
  const isAsked = policy.facts.some(({ name }) => name === 'put-right-before');
  return [
    ...overruled(policy, knowledge, told),
    ...elsewhere,
    ...(knowledge.others.length > 0 ? [record.othersOrder] : []),
    ...(knowledge.putRightBefore === true && !isAsked ? [record.putRightBefore] : []),
  ];
}

/** What went out before an answer, named, so that nobody gives the same once more. */
export function givenAlready({ remedies, currency }: Policy, { given }: Knowledge): string[] {
  const named = given.map(({ id, kind, amount, asCredit }) => {
    const { label = id, unit } = remedies.find((one) => one.id === id) ?? {};
    const remedy = { kind, label, ...(unit === undefined ? {} : { unit }) };
    return briefRemedy(remedy, { amount, theyPay: 0, ...(asCredit ? { asCredit } : {}) }, currency);
  });
  const { record } = catalogueFor(currency).refusals;
  return named.length > 0 ? [record.givenAlready(named)] : [];
}

/** What somebody told that the record knows otherwise: theirs counts. */
function overruled(policy: Policy, knowledge: Knowledge, told: Facts): string[] {
  const { record } = catalogueFor(policy).refusals;
  return Object.entries(knownFacts(policy, knowledge)).flatMap(([name, value]) => {
    const theirs = told[name];
    if (theirs === undefined || value === undefined || JSON.stringify(theirs) === JSON.stringify(value))
      return [];
    return [
      record.overruled({
        told: describeFact(policy, name, theirs),
        known: describeFact(policy, name, value),
      }),
    ];
  });
}
