import type { Policy } from '../../src/domain/policy/policy.js';
import { REMEDY_KINDS } from '../../src/domain/remedies/kinds.js';
import type { Decision, Offer } from '../../src/domain/results/decision.js';

/** What mends the trouble and nothing else, unless it is sent elsewhere. */
const TROUBLE = ['voucher', 'next-purchase', 'credit', 'points', 'service'];

/**
 * Money of a decision's harm that an offer mends, by the table of the contract and nothing else; `sent` are the remedies
 * of the policy, of which some mend one harm alone.
 */
export function mendedMoney(
  { harm, complaint }: Decision,
  offer: Pick<Offer, 'remedies'>,
  sent: Policy['remedies'] = [],
): number {
  const left = { goods: harm.goods, trouble: harm.trouble, respect: harm.respect };
  const take = (kind: keyof typeof left, money: number): number => {
    const taken = Math.min(left[kind], money);
    left[kind] -= taken;
    return money - taken;
  };
  const missed = complaint['occasion'] === 'missed';
  // As it is told, in pounds.
  const otherCosts = Math.round(Number(complaint['other-costs']) * 100);
  const curable = harm.goods - otherCosts;
  const most = missed ? Math.floor((curable + 1) / 2) : curable;
  const remedies = offer.remedies.filter(({ id, worth }) => {
    const only = sent.find((remedy) => remedy.id === id)?.mends;
    if (only) take(only, worth);
    return !only;
  });
  for (const { kind, worth, amount } of remedies) {
    const { role } = REMEDY_KINDS[kind];
    if (role === 'cure') take('goods', Math.min(worth, most));
    else if (kind === 'refund-fee' || kind === 'price-cut') take('goods', worth);
    else if (kind === 'cover') take('goods', Math.min(amount ?? 0, otherCosts));
    else if (TROUBLE.includes(kind)) take('trouble', worth);
    else if (kind === 'apology' || kind === 'attention') take('respect', worth);
  }
  for (const { kind, worth } of remedies) if (kind === 'cash') take('trouble', take('goods', worth));
  for (const { kind, worth } of remedies)
    if (kind === 'gift' || kind === 'upgrade') take('respect', take('trouble', worth));
  return harm.total - left.goods - left.trouble - left.respect;
}
