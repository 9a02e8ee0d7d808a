import { type Amount, fixed, type RemedyAmount } from '../../domain/policy/amount.js';
import type { Facts } from '../../domain/policy/fact.js';
import type { Remedy, Rule } from '../../domain/policy/policy.js';
import { neverBeside, relevantFacts } from '../../domain/policy/policy-parts.js';
import { SHARE_SCALE, scale } from '../../domain/values/number.js';
import { meet, type Region } from '../../regions/index.js';
import { givesNoLess } from '../grants/compare-amounts.js';
import type { GrantedRemedy } from '../grants/grants.js';
import type { Subject } from '../subject/subject.js';
import { injuries } from './where-said.js';

/** Why a remedy that a rule allows stands in no offer where another rule speaks. */
export type Obstacle = {
  readonly why: 'not-with' | 'one-cure' | 'paid-back' | 'owed-anyway';
  readonly rule: Rule;
  /** What the other rule owes there. */
  readonly owed: Remedy;
};

/** Goodwill that fits in no offer, what keeps it out, and a complaint that shows it. */
export type NeverOffered = { readonly obstacles: readonly Obstacle[]; readonly witness: Facts };

/** Somewhere a remedy stands in no offer; without an obstacle where it is barred, which is said on purpose. */
type Without = { readonly where: Region; readonly obstacle?: Obstacle };

/**
 * What keeps a remedy that a rule allows out of every offer, wherever the rule speaks; undefined where it may stand
 * in one, where that cannot be told, and where it is barred all over, which others tell.
 */
export function neverOffered(subject: Subject, rule: Rule, given: GrantedRemedy): NeverOffered | undefined {
  const { complaints } = subject;
  const speaking = complaints.speaking(rule);
  const obstacles = obstaclesTo(subject, given);
  if (obstacles.length === 0) return undefined;
  const without: Without[] = [
    ...barred(subject, given),
    ...obstacles.map((obstacle) => ({ where: complaints.speaking(obstacle.rule), obstacle })),
  ];
  const by = complaints.coverOf(
    speaking,
    without.map(({ where }) => where),
  );
  const needed = by?.flatMap((at) => without[at]?.obstacle ?? []) ?? [];
  const witness = needed.length > 0 ? complaints.some(speaking) : undefined;
  return witness && { obstacles: needed, witness };
}

function barred({ policy, complaints }: Subject, { remedy }: GrantedRemedy): Without[] {
  const barring = policy.rules.filter(
    ({ noGoodwill }) => noGoodwill === 'all' || noGoodwill?.includes(remedy.id) === true,
  );
  const hurt = policy.problems.some(({ name }) => name === 'injury') ? [injuries(complaints)] : [];
  return [...hurt, ...barring.map((one) => complaints.speaking(one))].map((where) => ({ where }));
}

function obstaclesTo(subject: Subject, given: GrantedRemedy): Obstacle[] {
  const { policy, grants } = subject;
  return policy.rules.flatMap((rule) =>
    grants.owed(rule).flatMap(({ of }) => {
      const why = obstacleIn(subject, of, given);
      const owed = of[0]?.remedy;
      if (!why || !owed || (why === 'one-cure' && mayBeMetOtherwise(subject, rule))) return [];
      return [{ why, rule, owed }];
    }),
  );
}

function obstacleIn(
  subject: Subject,
  of: readonly GrantedRemedy[],
  given: GrantedRemedy,
): Obstacle['why'] | undefined {
  const [only] = of;
  if (isSureCure(of)) return given.kind.role === 'cure' ? 'one-cure' : undefined;
  if (!only || of.length > 1 || only.kind.role !== 'extra') return undefined;
  if (only.remedy === given.remedy) {
    return givesNoLess(subject.grants, only, given) ? 'owed-anyway' : undefined;
  }
  if (excludes(subject, only.remedy, given.remedy) && isSurelyOwed(subject, only)) return 'not-with';
  return paysTooMuchBack(subject, only, given) ? 'paid-back' : undefined;
}

/** Whether a choice between a cure and something else may be made in the same complaint, which then settles both. */
function mayBeMetOtherwise({ policy, complaints, grants }: Subject, rule: Rule): boolean {
  const isMixed = (other: Rule) =>
    grants.owed(other).some(({ of }) => of.some(isOfCure) && !of.every(isOfCure));
  return policy.rules.some(
    (other) => isMixed(other) && meet(complaints.speaking(other), complaints.speaking(rule)),
  );
}

const isOfCure = ({ kind }: GrantedRemedy): boolean => kind.role === 'cure';

/** Whether something is owed of which one puts the goods right and never comes to nothing, whatever they choose. */
const isSureCure = (of: readonly GrantedRemedy[]): boolean =>
  of.every(isOfCure) && of.some(({ kind }) => kind.paysBack === 'no');

const excludes = ({ policy }: Subject, one: Remedy, other: Remedy): boolean =>
  neverBeside(policy, one).includes(other.id) || neverBeside(policy, other).includes(one.id);

/** Whether what is owed never comes to nothing, nor is cut to what was paid. */
function isSurelyOwed({ grants }: Subject, { kind, amount }: GrantedRemedy): boolean {
  return kind.paysBack === 'no' && (amount === undefined || grants.bounds(amount).low > 0);
}

/** Up to this price, in minor units, each is looked at by itself, because rounding still counts. */
const SMALL_PRICES = 1000;

/** Whether two parts of the price are always more than all of it, so that the second is never paid back as well. */
function paysTooMuchBack({ policy, grants }: Subject, owed: GrantedRemedy, given: GrantedRemedy): boolean {
  if (owed.kind.paysBack !== 'part' || given.kind.paysBack !== 'part') return false;
  // What was paid for the delivery can be paid back beside the price.
  if (relevantFacts(policy).has('delivery-paid')) return false;
  const [one, other] = [owed, given].map(({ amount }) => shareOfPrice(amount));
  if (!one || !other) return false;
  const shares = [grants.bounds(one).low, grants.bounds(other).low] as const;
  const beyond = (shares[0] + shares[1] - SHARE_SCALE) / SHARE_SCALE;
  if (beyond * SMALL_PRICES <= 2) return false;
  return Array.from({ length: SMALL_PRICES }, (_, at) => at + 1).every((price) => isTooMuch(price, shares));
}

/** Where the one or the other comes to nothing, it's in no offer anyway. */
function isTooMuch(price: number, [one, other]: readonly [number, number]): boolean {
  const more = scale(price, other, SHARE_SCALE);
  return more === 0 || Math.min(price, scale(price, one, SHARE_SCALE)) + more > price;
}

function shareOfPrice(amount: RemedyAmount | undefined): Amount | undefined {
  if (amount?.is === 'fact') return amount.fact === 'price' ? fixed(SHARE_SCALE) : undefined;
  if (amount?.is !== 'percent') return undefined;
  return amount.of.is === 'fact' && amount.of.fact === 'price' ? amount.share : undefined;
}
