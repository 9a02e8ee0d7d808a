import type { BareOffer, GivenRemedy } from '../../decide/index.js';
import { evaluateAmount } from '../../domain/policy/amount.js';
import type { Facts } from '../../domain/policy/fact.js';
import type { Policy } from '../../domain/policy/policy.js';
import { isTangible } from '../../domain/remedies/kind.js';
import { REMEDY_KINDS } from '../../domain/remedies/kinds.js';
import { sayMoney } from '../../domain/values/money.js';
import { isProductMore, SHARE_SCALE } from '../../domain/values/number.js';
import type { Finding } from '../findings/finding.js';
import { givenWords, wholePercent } from '../representatives/offer-words.js';
import type { Check } from '../subject/check.js';
import type { Subject } from '../subject/subject.js';

/** More is owed than anything is gained by. */
export const pastTheCap: Check = {
  code: 'past-the-cap',
  severity: 'warning',
  summary: 'What a customer is owed is worth more than never-past allows.',
  rationale: `Past about one and a half times the harm more buys nothing, and it makes people wonder what it is meant
to hide (Haesevoets and others 2014, 2017). Goodwill is chosen to stay below that wherever it can; what rules owe is given
whatever the sums say, so it has to fit by itself. Apologies and a person's time do not count, nor does what is past it by
no more than past-the-sums lets any offer be, nor what a law fixes, nor a complaint without harm.`,
  bad: `rules:
  late:
    when: { problem: late, not: { fault: customer } }
    owe: [ delivery-back, { remedy: voucher, amount: 20 } ]
    say: "You ordered {item|something} from us and the wait was longer than we said."
`,
  good: `rules:
  late:
    when: { problem: late, not: { fault: customer } }
    owe: [ delivery-back, { remedy: voucher, amount: { percent: 110%, of: trouble } } ]
    say: "You ordered {item|something} from us and the wait was longer than we said."
`,
  *find(subject) {
    for (const [rule, known] of furthestOfEach(subject)) yield pastAt(subject, rule, known);
  },
};

/** For every rule that owes the largest part of too much, the complaint where it is furthest past. */
function furthestOfEach({ policy, representatives }: Subject): Map<string, Facts> {
  const furthest = new Map<string, Facts>();
  for (const known of representatives.all) {
    const offer = representatives.offer(known);
    const id = isPast(policy, offer) ? largest(offer)?.rules[0]?.id : undefined;
    if (id === undefined) continue;
    const before = furthest.get(id);
    if (!before || share(offer) > share(representatives.offer(before))) furthest.set(id, known);
  }
  return furthest;
}

function isPast({ generosity }: Policy, offer: BareOffer): boolean {
  const { harm, facts } = offer;
  const counted = worth(payments(offer)) - evaluateAmount(generosity.pastTheSums, facts);
  return harm.total > 0 && isProductMore(counted, SHARE_SCALE, harm.total, generosity.neverPast);
}

/** What is owed and no law says how much: past a sum that a law fixes nobody can stay. */
const payments = ({ ways: [lead] }: BareOffer): GivenRemedy[] =>
  lead.given.filter(
    ({ remedy, owed, rules }) =>
      owed && isTangible(REMEDY_KINDS[remedy.kind]) && rules.every(({ law }) => law === undefined),
  );

const worth = (given: readonly GivenRemedy[]): number => given.reduce((sum, one) => sum + one.worth, 0);

/** What is owed as a share of the harm, of which there is some. */
const share = (offer: BareOffer): number => worth(payments(offer)) / offer.harm.total;

function largest(offer: BareOffer): GivenRemedy | undefined {
  return payments(offer).toSorted((a, b) => b.worth - a.worth)[0];
}

function pastAt({ policy, representatives }: Subject, id: string, known: Facts): Finding {
  const { currency, generosity } = policy;
  const offer = representatives.offer(known);
  const given = payments(offer);
  return {
    path: ['rules', id],
    message: `A customer with ${sayMoney(offer.harm.total, currency)} of harm is owed ${givenWords(policy, { given })}: worth ${sayMoney(worth(given), currency)} to them, which is ${wholePercent(share(offer))} of it, past never-past (${wholePercent(generosity.neverPast / SHARE_SCALE)}).`,
    hint: 'Let the amount follow the harm, such as { percent: 110%, of: trouble }.',
    witnesses: [known],
  };
}
