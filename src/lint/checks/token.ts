import { type BareOffer, offerFor } from '../../decide/index.js';
import { leadingFirst } from '../../decide/wording/what-happened.js';
import type { Facts } from '../../domain/policy/fact.js';
import type { Policy } from '../../domain/policy/policy.js';
import { withDefaults } from '../../domain/results/complaint.js';
import type { Path } from '../../domain/values/issue.js';
import { sayMoney } from '../../domain/values/money.js';
import type { Finding } from '../findings/finding.js';
import { bestWay, givenWords, lowestRole, wholePercent } from '../representatives/offer-words.js';
import type { Check } from '../subject/check.js';
import type { Subject } from '../subject/subject.js';

/** Of the harm; what mends less is a token. */
const HALF = 0.5;

/** Our fault, and not even half of it is mended. */
export const token: Check = {
  code: 'token',
  severity: 'warning',
  summary: 'Where the fault is ours, staff may give no more than a token.',
  rationale: `A voucher for what should have been put right tells a customer what we think they are worth. What mends
under half of the harm keeps hardly anybody, and what it costs is lost with them. Looked at are ordinary complaints
and both sides of every threshold; what a no-goodwill rule bars, what a rule says no to, and injuries, are left out.`,
  bad: `problems:
  wilted: { label: "It wilted on the way", harm: price, fault: us }
rules:
  wilted:
    when: { problem: wilted, not: { fault: customer } }
    may: [ { remedy: voucher, amount: 5 } ]
    say: "You ordered {item|flowers} and they had wilted on the way."
`,
  good: `problems:
  wilted: { label: "It wilted on the way", harm: price, fault: us }
rules:
  wilted:
    when: { problem: wilted, not: { fault: customer } }
    owe: [ { customer-chooses: [replacement, refund] } ]
    may: [ { remedy: voucher, amount: 5 } ]
    say: "You ordered {item|flowers} and they had wilted on the way."
`,
  *find(subject) {
    for (const { path, known, enough } of worstOfEach(subject)) yield tokenOf(subject, path, known, enough);
  },
};

/** A complaint of which too little is mended, where that comes from, and the role that could give enough. */
type TokenCase = { readonly path: Path; readonly known: Facts; readonly enough: string | undefined };

/** One case for each rule that leads to a token, and one where it is the role that may grant too little. */
function worstOfEach({ policy, representatives }: Subject): Iterable<TokenCase> {
  const worst = new Map<string, TokenCase>();
  for (const known of representatives.all) {
    const offer = representatives.offer(known);
    const [leading] = leadingFirst(offer.live);
    if (!leading || !isToken(offer)) continue;
    const enough = roleForEnough(policy, offer.facts);
    const path = enough ? ['authority', lowestRole(policy)] : ['rules', leading.id];
    const before = worst.get(path.join());
    if (!before || isWorse(offer, representatives.offer(before.known)))
      worst.set(path.join(), { path, known, enough });
  }
  return worst.values();
}

function isToken(offer: BareOffer): boolean {
  const { facts, harm, barred, outcome } = offer;
  if (barred || outcome.rule || facts['fault'] !== 'us' || facts['problem'] === 'injury') return false;
  return harm.total > 0 && bestWay(offer).mended < HALF;
}

/** Less is mended, or else it is a larger harm. */
function isWorse(one: BareOffer, other: BareOffer): boolean {
  const less = bestWay(one).mended - bestWay(other).mended;
  return less < 0 || (less === 0 && one.harm.total > other.harm.total);
}

/** The lowest role that may mend at least half. */
function roleForEnough(policy: Policy, facts: Facts): string | undefined {
  const complaint = withDefaults(policy, facts);
  return policy.authority.find(({ name }) => bestWay(offerFor(policy, complaint, name)).mended >= HALF)?.name;
}

function tokenOf(
  { policy, representatives }: Subject,
  path: Path,
  known: Facts,
  enough: string | undefined,
): Finding {
  const offer = representatives.offer(known);
  const best = bestWay(offer);
  const given = givenWords(policy, best);
  const harm = sayMoney(offer.harm.total, policy.currency);
  const lowest = lowestRole(policy);
  return {
    path,
    message: `It is our fault, and the most that the ${lowest} may give is ${given}: that mends ${wholePercent(best.mended)} of ${harm} of harm.`,
    hint: enough
      ? `The ${enough} may give enough: allow something smaller that mends enough, or let the ${lowest} grant as much.`
      : 'Let a rule owe or allow what puts it right; where less was lost than that, say so under harm.',
    witnesses: [known],
  };
}
