import type { Policy, Remedy, Segment } from '../../domain/policy/policy.js';
import { REMEDY_KINDS } from '../../domain/remedies/kinds.js';
import type { HarmKind } from '../../domain/values/harm.js';
import { writeShare } from '../../domain/values/number.js';
import { compact, type Entry, item } from '../page/sheet.js';
import { amountWords } from './amount-words.js';
import { conditionWords } from './condition-words.js';
import { promisesSection } from './promises-section.js';
import { labelOf, paragraph, part, remedyAmountWords } from './wording.js';

/** What we can give, what becomes of the goods, how generous we are, who customers are, what is promised. */
export function remediesSection(policy: Policy): Entry[] {
  return [
    ...part('What we can give'),
    paragraph('Where several rules owe the same, the larger amount counts.'),
    ...policy.remedies.map((remedy) => remedyItem(policy, remedy)),
    ...part('Keep or return'),
    ...keepOrReturn(policy),
    ...part('How generous we are'),
    ...generosity(policy),
    ...part('Customers, and what they are worth'),
    paragraph(
      `${policy.customers.length > 1 ? 'The first that fits counts. ' : ''}“Stay” is the share who are still with us a year later.`,
    ),
    {
      is: 'table',
      head: ['Customer', 'Spends a year', 'Stay'],
      rows: policy.customers.map((one) => [
        one.name,
        amountWords(policy, one.spendAYear),
        writeShare(one.stays),
      ]),
    },
    ...(policy.customers.length > 1 ? policy.customers.map((segment) => segmentItem(policy, segment)) : []),
    ...promisesSection(policy),
  ];
}

/** What the customer gets, of which the label says enough where it has no size; the amount of a cure is our cost. */
function remedyItem(policy: Policy, remedy: Remedy): Entry {
  const { id, kind, label, amount, valid, code, notWith, asCredit, addsUp, theyPay, mends } = remedy;
  const ours = REMEDY_KINDS[kind].role === 'cure';
  const facts = [
    label,
    amount && `${ours ? 'costs us ' : ''}${remedyAmountWords(policy, id, amount)}`,
    lessWords(policy, remedy),
    theyPay && `they pay for it: ${amountWords(policy, theyPay)}`,
    mends && `all that it mends goes to ${MENDED[mends]}`,
    asCredit && 'given as store credit',
    addsUp && 'where several rules owe it, what they owe adds up',
    valid && `good for ${valid}`,
    notWith.length > 0 &&
      `never together with ${notWith.map((other) => `“${labelOf(policy, other)}”`).join(', ')}`,
    code && `till code ${code}`,
  ];
  return item(id, `${facts.filter(Boolean).join('; ')}.`);
}

/** The kinds of harm, as what is mended. */
const MENDED: Readonly<Record<HarmKind, string>> = {
  goods: 'the goods',
  trouble: 'the trouble',
  respect: 'how they were treated',
};

/** What is taken off, and why; nothing of goods that are theirs to keep. */
function lessWords(policy: Policy, { less, because }: Remedy): string | undefined {
  if (!less) return undefined;
  return `less ${because ?? ''}, ${amountWords(policy, less)}, unless the goods are theirs to keep as too small or at a loss`;
}

function keepOrReturn(policy: Policy): Entry[] {
  const { keepLosses, keepUpTo, neverKeep, cost, trip } = policy.returns;
  return compact(
    keepLosses && item('keep', 'Where taking the goods back would lose us money, they keep them.'),
    keepUpTo
      ? item(
          'small things',
          `Goods that would sell for no more than this are theirs to keep: ${amountWords(policy, keepUpTo)}.`,
        )
      : null,
    neverKeep
      ? item('never keep', `Goods always come back when ${conditionWords(policy, neverKeep)}.`)
      : null,
    item(
      'a return',
      `Costs us: ${amountWords(policy, cost)}. Bringing it back costs the customer: ${amountWords(policy, trip)}.`,
    ),
  );
}

function generosity(policy: Policy): Entry[] {
  const { mend, pastTheSums, neverPast, extrasAtMost, neverTogether = [] } = policy.generosity;
  return [
    item('mend', `Of the harm done, an offer should put right: ${amountWords(policy, mend, 'share')}.`),
    item('past the sums', `Beyond what pays for itself we may give: ${amountWords(policy, pastTheSums)}.`),
    item('never past', `Nothing is added past ${writeShare(neverPast)} of the harm.`),
    item('extras', `Thank-yous in one offer: ${extrasAtMost} at most.`),
    ...neverTogether.map((list) =>
      item('one of these', `${list.map((id) => `“${labelOf(policy, id)}”`).join(', ')}: one in an offer.`),
    ),
  ];
}

function segmentItem(policy: Policy, { name, when }: Segment): Entry {
  const words = conditionWords(policy, when);
  return item(name, words === 'always' ? 'Everybody else.' : `When ${words}.`);
}
