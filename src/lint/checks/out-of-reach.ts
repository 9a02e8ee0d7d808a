import { sayMoney } from '../../domain/money.js';
import { scale } from '../../domain/number.js';
import type { Check, Finding } from '../check.js';
import type { Given } from '../grants.js';
import type { Subject } from '../subject.js';

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

function* tooDear({ policy, grants, isOwn }: Subject): Generator<Finding> {
  const limits = policy.authority.map(({ name, goodwill }) => ({ name, most: grants.bounds(goodwill).high }));
  const highest = limits.reduce((a, b) => (b.most > a.most ? b : a));
  const money = (minor: number) => sayMoney(minor, policy.currency);
  for (const rule of policy.rules.filter(({ id }) => isOwn(['rules', id]))) {
    for (const given of grants.allowed(rule)) {
      const least = leastFace(given, grants);
      if (least <= highest.most) continue;
      yield {
        path: ['rules', rule.id, 'may', rule.may.findIndex(({ remedy }) => remedy === given.remedy.id)],
        message: `“${rule.id}” allows “${given.remedy.id}”, which is never less than ${money(least)}: nobody may grant that. The most anybody may is ${money(highest.most)} (${highest.name}).`,
        hint: 'Make it smaller, or let a role grant more under authority.',
      };
    }
  }
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

/** The least that goodwill can count against a role’s limit, in minor units; what is priced by the goods may be nothing. */
function leastFace({ remedy, kind, amount }: Given, grants: Subject['grants']): number {
  if (kind.role === 'cure' || remedy.kind === 'attention') return 0;
  const low = (of: Given['amount']) => (of ? Math.max(0, grants.bounds(of).low) : 0);
  if (remedy.kind === 'points') return scale(low(amount), remedy.worthEach ?? 0, PER_UNIT);
  return kind.fields.amount ? low(amount) : low(remedy.worth);
}
