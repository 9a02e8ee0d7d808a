import type { Facts } from '../../domain/policy/fact.js';
import type { Policy } from '../../domain/policy/policy.js';
import { type PolicyPromise, PROMISE_KEYS, type PromiseKey } from '../../domain/policy/promise.js';
import type { ClaimResult, PromiseResult } from '../../domain/results/promise-result.js';
import { nothing } from '../../regions/index.js';
import { ComplaintSets } from '../complaints/complaint-sets.js';
import { PolicyBudget, provedOr } from '../findings/budgeted-proof.js';
import { Grants } from '../grants/grants.js';
import {
  doubted,
  type Promised,
  type PromiseSubject,
  regionOfPromise,
  setsFor,
} from '../promise-proofs/promised.js';
import { provedClaim } from '../promise-proofs/proved-claim.js';
import { RepresentativeComplaints } from '../representatives/representative-complaints.js';
import type { Effort } from './effort.js';
import { Judge } from './judge.js';
import { numbersThatMatter } from './numbers.js';
import { Search } from './search.js';

/** What a check of a policy may take the time for. */
export const QUICK: Effort = { drawn: 150, every: 1500 };

/** What somebody waits for who asks what a policy does. */
export const THOROUGH: Effort = { drawn: 5000, every: 100_000 };

/** What it takes to make an offer, and to ask one more rule whether it fits. */
const STEPS_A_DECISION = 3000;
const STEPS_A_RULE = 4;

/** What becomes of each promise of a policy; it takes as long as `effort` says. */
export function examinePolicy(policy: Policy, effort: Effort = THOROUGH): PromiseResult[] {
  const complaints = new ComplaintSets(policy, new PolicyBudget(THOROUGH_STEPS));
  const representatives = new RepresentativeComplaints(policy, complaints);
  return examinePromises({ policy, complaints, grants: new Grants(policy), representatives }, effort);
}

const THOROUGH_STEPS = 1_000_000_000;

/**
 * What becomes of each promise of a policy, those that it inherits among them. It is proved, if it can be;
 * else complaints are decided that stand for the rest, and then more, from where the doubt is on.
 */
export function examinePromises(subject: PromiseSubject, effort: Effort = QUICK): PromiseResult[] {
  const { policy, complaints } = subject;
  const sets = setsFor(subject);
  const steps = STEPS_A_DECISION + policy.rules.length * STEPS_A_RULE;
  const judge = new Judge(policy, () => complaints.budget.spend(steps));
  const numbers = numbersThatMatter(policy);
  return policy.promises.map((promise) => {
    const before = judge.decided;
    const known = provedOr(
      () => regionOfPromise(sets, promise),
      () => undefined,
    );
    const region = known ?? nothing(sets.space);
    const at: Promised = {
      ...{ policy, promise, grants: subject.grants, sets, region },
      isKnown: known !== undefined,
    };
    const search = new Search(subject, at, judge, numbers, effort);
    const claims = keysOf(promise).map((key) => examined(at, key, search));
    return { id: promise.id, verdict: verdictOf(claims), claims, tried: judge.decided - before };
  });
}

const FIELDS: Readonly<Record<PromiseKey, keyof PolicyPromise>> = {
  outcome: 'outcome',
  owes: 'owes',
  gives: 'gives',
  'granted-by': 'grantedBy',
  mends: 'mends',
  costs: 'costs',
  says: 'says',
  monotone: 'monotone',
};

const keysOf = (promise: PolicyPromise): PromiseKey[] =>
  PROMISE_KEYS.filter((key) => promise[FIELDS[key]] !== undefined);

function verdictOf(claims: readonly ClaimResult[]): PromiseResult['verdict'] {
  if (claims.some(({ verdict }) => verdict === 'broken')) return 'broken';
  return claims.every(({ verdict }) => verdict === 'proved') ? 'proved' : 'not-proved';
}

function examined(at: Promised, key: PromiseKey, search: Search): ClaimResult {
  // What is proved needs no complaint to be decided; most of the time that there is would go into these.
  const proof = provedOr(
    () => provedClaim(at, key),
    () => doubted('how long it takes to tell'),
  );
  if ('by' in proof) return { key, verdict: 'proved', by: proof.by };
  const first = search.among(key, search.plain());
  if (first) return { key, verdict: 'broken', counterExample: first };
  const suspect = search.among(key, proof.suspects);
  if (suspect) return { key, verdict: 'broken', counterExample: suspect };
  return tried(key, search, proof.doubt);
}

/** All complaints are tried where they are few, else some. */
function tried(key: PromiseKey, search: Search, doubt: string): ClaimResult {
  const all: readonly Facts[] | undefined = key === 'monotone' ? undefined : search.every();
  const found = search.among(key, all ?? search.drawn());
  if (found) return { key, verdict: 'broken', counterExample: found };
  const isAll = all !== undefined && search.isDone;
  return isAll ? { key, verdict: 'proved', by: 'trial' } : { key, verdict: 'not-proved', doubt };
}
