import { sayMoney } from '../../domain/values/money.js';
import { catalogueFor } from '../../i18n/languages/index.js';
import type { PreparedRole } from '../compiled/prepare.js';
import { limitOf, type Outlook } from '../evaluate/outlook.js';
import { choose } from '../offers/choice.js';
import type { Candidate } from '../offers/offer-table.js';
import { percents } from '../wording/phrases.js';

/** What was close, and why it was not chosen. */
export function closeCalls(
  outlook: Outlook,
  offer: Candidate,
  role: PreparedRole,
): { candidate: Candidate; why: string }[] {
  const { table, terms } = outlook;
  const limit = limitOf(outlook, role);
  const { policy } = outlook.prepared;
  const money = (minor: number) => sayMoney(minor, policy.currency);
  const { reasons } = catalogueFor(policy);
  const bySums = choose(table, limit, { ...terms, pastTheSums: 0 });
  const generous = choose(table, limit, {
    ...terms,
    pastTheSums: Number.POSITIVE_INFINITY,
  });
  const calls: { candidate: Candidate; why: string }[] = [];
  if (bySums.net > offer.net && percents(bySums.share) !== percents(offer.share)) {
    calls.push({
      candidate: bySums,
      why: reasons.bySums({
        better: money(bySums.net - offer.net),
        mends: percents(bySums.share),
        now: percents(offer.share),
      }),
    });
  }
  if (generous.share > offer.share && percents(generous.share) !== percents(offer.share)) {
    calls.push({
      candidate: generous,
      why: reasons.generous({ mends: percents(generous.share), more: money(generous.cost - offer.cost) }),
    });
  }
  return calls;
}
