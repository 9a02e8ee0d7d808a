import type { Policy } from '../../domain/policy/policy.js';
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
  const highest = Math.max(...policy.authority.map(({ goodwill }) => grants.bounds(goodwill).low));
  return amount !== undefined && (isCounted(given.kind) || grants.bounds(amount).high > highest);
}

/** The least that goodwill can come to, and the most that any role may grant, where some limits hold. */
type Reach = { readonly least: number; readonly most: number; readonly by: string };

function reachOf(given: GrantedRemedy, { policy, grants }: Subject, within: Within): Reach {
  const roles = policy.authority.map(({ name, goodwill }) => ({
    by: name,
    most: grants.bounds(goodwill, within).high,
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
  return {
    path,
    message: `“${id}” allows “${given.remedy.id}”, which is never less than ${money(least)}: nobody may grant that. The most anybody may is ${money(highest.most)} (${highest.by}).`,
    hint: 'Make it smaller, or let a role grant more under authority.',
  };
}

/** A role that may grant nothing at all is meant so. */
function* tooLow({ policy, grants, isOwn }: Subject): Generator<Finding> {
  const faces = policy.rules.flatMap((rule) => grants.allowed(rule).map((given) => leastFace(given, grants)));
  if (faces.length === 0) return;
  const least = faces.reduce((a, b) => Math.min(a, b));
  for (const { name, goodwill, standsInFor } of policy.authority) {
    const most = grants.bounds(goodwill).high;
    if (most === 0 || most >= least || standsInFor !== undefined || !isOwn(['authority', name])) continue;
    yield {
      path: ['authority', name],
      message: `“${name}” may grant ${sayMoney(most, policy.currency)}, and no goodwill is as small as that: the least there is comes to ${sayMoney(least, policy.currency)}.`,
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
