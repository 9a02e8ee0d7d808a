import type { Amount } from '../../domain/policy/amount.js';
import type { Policy, Role } from '../../domain/policy/policy.js';
import { isCounted } from '../../domain/remedies/kind.js';
import type { Path } from '../../domain/values/issue.js';
import { sayMoney } from '../../domain/values/money.js';
import { scale } from '../../domain/values/number.js';
import { type Limit, limitsOf } from '../../regions/index.js';
import { budgetedProof } from '../findings/budgeted-proof.js';
import type { Doubt, Finding } from '../findings/finding.js';
import type { GrantedRemedy } from '../grants/grants.js';
import type { Check } from '../subject/check.js';
import type { Subject } from '../subject/subject.js';

/** Goodwill that nobody may grant, or somebody who may grant none. */
export const outOfReach: Check = {
  code: 'out-of-reach',
  severity: 'warning',
  summary: 'A rule allows goodwill that no role may grant, or a role may grant less than the least there is.',
  rationale: `The rule promises something that staff can never give, whoever they ask. Or somebody is told that they
may be generous up to a sum for which there is nothing.`,
  bad: `remedies:
  weekend-away: { kind: gift, label: "a weekend by the sea", cost: 700, worth: 1200 }
rules:
  missed-day:
    when: { occasion: missed, not: { fault: customer } }
    may: [small-gift, manager-call, weekend-away]
`,
  good: `remedies:
  weekend-away: { kind: gift, label: "a weekend by the sea", cost: 700, worth: 950 }
rules:
  missed-day:
    when: { occasion: missed, not: { fault: customer } }
    may: [small-gift, manager-call, weekend-away]
`,
  *find(subject) {
    yield* tooDear(subject);
    yield* tooLow(subject);
  },
};

function* tooDear(subject: Subject): Generator<Finding | Doubt> {
  const { policy, grants, isOwn } = subject;
  for (const rule of policy.rules.filter(({ id }) => isOwn(['rules', id]))) {
    const dear = grants.allowed(rule).filter((given) => mayBeTooDear(given, subject));
    if (dear.length === 0) continue;
    const path = ['rules', rule.id];
    yield* budgetedProof(path, 'whether anybody may grant what this rule allows', function* () {
      // A rule that can never speak is for “dead-rule” to tell; what it allows is looked at as if it could.
      const limits = limitsOf(subject.complaints.speaking(rule));
      const places = limits.length > 0 ? limits : [undefined];
      for (const given of dear) {
        const found = places.map((within) => reachOf(given, subject, within));
        if (!found.every(({ least, most }) => least > most)) continue;
        const at = rule.may.findIndex(({ remedy }) => remedy === given.remedy.id);
        yield tooDearAt([...path, 'may', at], rule.id, given, found, policy);
      }
    });
  }
}

/** Whether goodwill can come to more than the smallest limit there may be: else there is nothing to look into. */
function mayBeTooDear(given: GrantedRemedy, { policy, grants }: Subject): boolean {
  const amount = given.kind.fields.amount ? given.amount : given.remedy.worth;
  const most = policy.authority.map((role) => mostOf(role, given, (amount) => grants.bounds(amount).low));
  const highest = Math.max(...most);
  if (highest === NOT_THEIRS) return true;
  return amount !== undefined && (isCounted(given.kind) || grants.bounds(amount).high > highest);
}

/** What a role may grant of a remedy that is not theirs to give, not even where it counts as nothing. */
const NOT_THEIRS = -1;

/** How much a role may grant of some goodwill, by how amounts are read. */
function mostOf(
  { goodwill, limits = [] }: Role,
  { remedy: { id } }: GrantedRemedy,
  read: (amount: Amount) => number,
): number {
  const limit = limits.find(({ remedy }) => remedy === id);
  const most = limit ? read(limit.most) : Number.POSITIVE_INFINITY;
  return most === 0 ? NOT_THEIRS : Math.min(most, read(goodwill));
}

/** The least that goodwill can come to, and the most that any role may grant, where some limits hold. */
type Reach = { readonly least: number; readonly most: number; readonly by: string };

function reachOf(given: GrantedRemedy, { policy, grants }: Subject, within: Within): Reach {
  const roles = policy.authority.map((role) => ({
    by: role.name,
    most: mostOf(role, given, (amount) => grants.bounds(amount, within).high),
  }));
  const highest = roles.reduce((a, b) => (b.most > a.most ? b : a));
  return { least: leastFace(given, grants, within), ...highest };
}

function tooDearAt(
  path: Path,
  id: string,
  given: GrantedRemedy,
  found: readonly Reach[],
  policy: Policy,
): Finding {
  const money = (minor: number) => sayMoney(minor, policy.currency);
  const least = found.map((one) => one.least).reduce((a, b) => Math.min(a, b));
  const highest = found.reduce((a, b) => (b.most > a.most ? b : a));
  if (highest.most === NOT_THEIRS)
    return {
      path,
      message: `“${id}” allows “${given.remedy.id}”, and no role may give it: each has a limit of 0 on it.`,
      hint: 'Let a role grant some of it under authority, or take it out of this rule.',
    };
  return {
    path,
    message: `“${id}” allows “${given.remedy.id}”, which is never less than ${money(least)}: nobody may grant that. The most anybody may is ${money(highest.most)} (${highest.by}).`,
    hint: 'Make it smaller, or let a role grant more under authority.',
  };
}

/** A role that may grant nothing at all is meant so. */
function* tooLow({ policy, grants, isOwn }: Subject): Generator<Finding> {
  const all = policy.rules
    .flatMap((rule) => grants.allowed(rule))
    .map((given) => ({ given, face: leastFace(given, grants) }));
  if (all.length === 0) return;
  const least = all.map(({ face }) => face).reduce((a, b) => Math.min(a, b));
  for (const role of policy.authority) {
    const { name, goodwill, standsInFor } = role;
    const high = (amount: Amount) => grants.bounds(amount).high;
    const most = high(goodwill);
    const mayGive = all.some(({ given, face }) => mostOf(role, given, high) >= face);
    if (most === 0 || mayGive || standsInFor !== undefined || !isOwn(['authority', name])) continue;
    const money = sayMoney(most, policy.currency);
    yield {
      path: ['authority', name],
      message:
        most < least
          ? `“${name}” may grant ${money}, and no goodwill is as small as that: the least there is comes to ${sayMoney(least, policy.currency)}.`
          : `“${name}” may grant ${money}, and its limits leave nothing of all the goodwill there is.`,
      hint: 'Let the role grant more, allow something smaller, or write goodwill: 0.',
    };
  }
}

/** Millionths of a minor unit: what points are worth each. */
const PER_UNIT = 1_000_000;

type Within = readonly Limit[] | undefined;

/** The least that goodwill can count against a role’s limit, in minor units; what is priced by the goods may be nothing. */
function leastFace(
  { remedy, kind, amount }: GrantedRemedy,
  grants: Subject['grants'],
  within?: Within,
): number {
  if (kind.role === 'cure' || kind.gives === 'time') return 0;
  const low = (of: GrantedRemedy['amount']) => (of ? Math.max(0, grants.bounds(of, within).low) : 0);
  if (isCounted(kind)) return scale(low(amount), remedy.worthEach ?? 0, PER_UNIT);
  return kind.fields.amount ? low(amount) : low(remedy.worth);
}
