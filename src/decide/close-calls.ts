import { sayMoney } from '../domain/money.js';
import { choose } from './choice.js';
import type { Candidate } from './offer-table.js';
import { limitOf, type Outlook } from './outlook.js';
import { percents } from './phrases.js';
import type { PreparedRole } from './prepare.js';

/** What was close, and why it was not chosen. */
export function closeCalls(
  outlook: Outlook,
  offer: Candidate,
  role: PreparedRole,
): { candidate: Candidate; why: string }[] {
  const { table, terms } = outlook;
  const limit = limitOf(outlook, role);
  const money = (minor: number) => sayMoney(minor, outlook.prepared.policy.currency);
  const bySums = choose(table, limit, { ...terms, pastTheSums: 0 });
  const generous = choose(table, limit, {
    ...terms,
    pastTheSums: Number.POSITIVE_INFINITY,
  });
  const calls: { candidate: Candidate; why: string }[] = [];
  if (bySums.net > offer.net && percents(bySums.share) !== percents(offer.share)) {
    calls.push({
      candidate: bySums,
      why: `By money alone it would be ${money(bySums.net - offer.net)} better for us, but it mends ${percents(bySums.share)} where this mends ${percents(offer.share)}.`,
    });
  }
  if (generous.share > offer.share && percents(generous.share) !== percents(offer.share)) {
    calls.push({
      candidate: generous,
      why: `It mends ${percents(generous.share)}, and costs ${money(generous.cost - offer.cost)} more than this: further beyond what pays for itself than the policy goes.`,
    });
  }
  return calls;
}
