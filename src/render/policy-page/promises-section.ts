import type { Policy } from '../../domain/policy/policy.js';
import type { PolicyPromise } from '../../domain/policy/promise.js';
import { writeMoney } from '../../domain/values/money.js';
import { writeShare } from '../../domain/values/number.js';
import { type Entry, item } from '../page/sheet.js';
import { conditionWords } from './condition-words.js';
import { labelOf, paragraph, part } from './wording.js';

/** What the policy says always holds; nothing where it promises nothing. */
export function promisesSection(policy: Policy): Entry[] {
  if (policy.promises.length === 0) return [];
  return [
    ...part('Promises'),
    paragraph('What the policy says always holds. “amends check” tells whether it does.'),
    ...policy.promises.map((promise) => promiseItem(policy, promise)),
  ];
}

function promiseItem(policy: Policy, promise: PolicyPromise): Entry {
  const { id, when, grantedBy, outcome, says, costs, monotone } = promise;
  const said = [
    outcome && `the answer is to ${outcome.join(' or ')}`,
    ...givenWords(policy, promise),
    grantedBy && `the ${grantedBy} may give it`,
    mendedWords(promise),
    costs && costWords(policy, costs),
    says && `nobody hears ${says.never.map((text) => `“${text}”`).join(', ')}`,
    monotone &&
      `what is ${monotone.of} never gets less as “${monotone.fact}” ${monotone.falls ? 'falls' : 'rises'}`,
  ];
  const words = conditionWords(policy, when);
  return item(id, `${words === 'always' ? 'Always' : `When ${words}`}: ${said.filter(Boolean).join('; ')}.`);
}

function givenWords(policy: Policy, { owes, gives }: PolicyPromise): (string | undefined | false)[] {
  const names = (ids: readonly string[]): string => ids.map((one) => `“${labelOf(policy, one)}”`).join(', ');
  return [
    owes && `we owe ${names(owes)}`,
    gives && gives.atLeast.length > 0 && `we give ${names(gives.atLeast)}`,
    gives && gives.never.length > 0 && `we never give ${names(gives.never)}`,
  ];
}

function mendedWords({ mends }: PolicyPromise): string | undefined {
  if (!mends) return undefined;
  const { atLeast, orAllThatIsAllowed } = mends;
  return `at least ${writeShare(atLeast)} of the harm is put right${orAllThatIsAllowed ? ', or all that is allowed is given' : ''}`;
}

function costWords(policy: Policy, { atLeast, atMost }: NonNullable<PolicyPromise['costs']>): string {
  const money = (minor: number): string => writeMoney(minor, policy.currency);
  const bounds = [
    atLeast !== undefined && `at least ${money(atLeast)}`,
    atMost !== undefined && `at most ${money(atMost)}`,
  ];
  return `it costs us ${bounds.filter(Boolean).join(' and ')}`;
}
