import type { BareOffer } from '../../decide/index.js';
import { factsOfAmount } from '../../domain/policy/amount.js';
import type { FactDefinition, Facts } from '../../domain/policy/fact.js';
import type { Rule } from '../../domain/policy/policy.js';
import { amountOrMost } from '../../domain/policy/policy-parts.js';
import { sayMoney } from '../../domain/values/money.js';
import { nameRemedy } from '../../i18n/values/name-remedy.js';
import { limitsOf } from '../../regions/index.js';
import { budgetedProof } from '../findings/budgeted-proof.js';
import type { Finding } from '../findings/finding.js';
import type { Check } from '../subject/check.js';
import type { Subject } from '../subject/subject.js';

/** Money back that is owed can come to more than they paid. */
export const pastWhatWasPaid: Check = {
  code: 'past-what-was-paid',
  severity: 'warning',
  summary: 'Money back that is owed can come to more than was paid, and is cut to it.',
  rationale: `What gives money back, a price-cut or a refund-fee, never gives back more than was paid: it is cut, and the
answer says so to whoever stands before the customer. An amount that grows with days or times can get there. Where it is
compensation and may pass the price, it is no money back. Each amount is tried for an ordinary price, with whatever it
counts at its most.`,
  bad: `rules:
  long-wait:
    when: { problem: late, not: { fault: customer } }
    owe: [ { remedy: part-back, amount: { percent: 1%, of: { each: price, per: days-since-purchase } } } ]
    say: "You have waited long for {item|something} from us."
`,
  good: `rules:
  long-wait:
    when: { problem: late, not: { fault: customer } }
    owe: [ { remedy: part-back, amount: { percent: 1%, of: { each: price, per: days-since-purchase }, at-most: price } } ]
    say: "You have waited long for {item|something} from us."
`,
  *find(subject) {
    for (const rule of subject.policy.rules) {
      if (!subject.isOwn(['rules', rule.id])) continue;
      yield* budgetedProof(['rules', rule.id], 'whether what it owes can pass what was paid', () =>
        pastIn(subject, rule),
      );
    }
  },
};

/** The first of what a rule owes that is cut, for an ordinary complaint or one where all that is counted is at its most. */
function* pastIn(subject: Subject, rule: Rule): Generator<Finding> {
  const known = subject.representatives.byRule.get(rule);
  if (!known || !givesPartBack(subject, rule)) return;
  for (const told of [known, { ...known, ...countsAtMost(subject, rule) }]) {
    const offer = subject.representatives.offer(told);
    const cut = cutsIn(offer).find(({ due }) => due.rules.includes(rule));
    if (!cut) continue;
    yield findingAt(subject, rule, { told, offer, cut });
    return;
  }
}

type Cut = BareOffer['ways'][number]['cuts'][number];

/** What no more was paid for; not what comes back already as the same money. */
const cutsIn = ({ ways }: BareOffer): Cut[] =>
  ways.flatMap(({ cuts }) => cuts).filter(({ already }) => already === null);

const partsBack = ({ grants }: Subject, rule: Rule) =>
  grants
    .owed(rule)
    .flatMap(({ of }) => of)
    .filter(({ kind }) => kind.paysBack === 'part' || kind.paysBack === 'charge');

const givesPartBack = (subject: Subject, rule: Rule): boolean => partsBack(subject, rule).length > 0;

/** The most of every count that an amount of the rule rests on, where the rule speaks. */
function countsAtMost(subject: Subject, rule: Rule): Facts {
  const names = partsBack(subject, rule).flatMap(({ amount }) =>
    amountOrMost(amount).flatMap((one) => [...factsOfAmount(one)]),
  );
  const counts = subject.policy.facts.filter(
    ({ name, type }) => names.includes(name) && type.is === 'number',
  );
  return Object.fromEntries(counts.map((fact) => [fact.name, mostOf(subject, rule, fact)]));
}

function mostOf({ complaints }: Subject, rule: Rule, { name, type }: FactDefinition): number {
  const most = type.is === 'number' ? type.atMost : 0;
  const ends = limitsOf(complaints.speaking(rule)).map((limits) => {
    const limit = limits.find(({ dimension }) => dimension === name);
    return limit?.is === 'within' && limit.range ? limit.range.atMost : most;
  });
  return Math.min(most, Math.max(...ends));
}

function findingAt(
  { policy: { currency } }: Subject,
  rule: Rule,
  { told, offer, cut }: { readonly told: Facts; readonly offer: BareOffer; readonly cut: Cut },
): Finding {
  const { remedy } = cut.due.remedy;
  const name = nameRemedy(remedy, cut.due.priced.amount, currency);
  const price = sayMoney(Number(offer.facts['price'] ?? 0), currency);
  return {
    path: ['rules', rule.id, 'owe'],
    message: `What “${rule.id}” owes can pass what they paid: of a price of ${price} it owes ${name}, and only ${sayMoney(cut.given, currency)} comes back.`,
    hint: 'Keep it within the price (at-most: price), or owe it as cash, which may pass what they paid.',
    witnesses: [told],
  };
}
