import { sayMoney } from '../../domain/values/money.js';
import { writePercent } from '../../domain/values/number.js';
import { catalogueFor } from '../../i18n/languages/index.js';
import type { CompiledRole } from '../compiled/compile-policy.js';
import type { EvaluationContext } from '../evaluate/evaluation-context.js';
import { authorityOf } from '../evaluate/role-authority.js';
import type { Candidate } from '../offers/offer-table.js';
import { type SelectionCriteria, selectOffer } from '../offers/select-offer.js';

/** What is chosen by, for an offer that does not stand as it was. */
export const afresh = (criteria: SelectionCriteria): SelectionCriteria => ({
  ...criteria,
  customers: criteria.customers.map(({ unchanged: _, ...customer }) => customer),
});

/** What was close, and why it was not chosen. */
export function closeCalls(
  context: EvaluationContext,
  offer: Candidate,
  role: CompiledRole,
): { candidate: Candidate; why: string }[] {
  const { table } = context;
  const criteria = afresh(context.criteria);
  const authority = authorityOf(context, role);
  const { policy } = context.compiled;
  const money = (minor: number) => sayMoney(minor, policy.currency);
  const { reasons } = catalogueFor(policy);
  const bySums = selectOffer(table, authority, { ...criteria, pastTheSums: 0 });
  const generous = selectOffer(table, authority, {
    ...criteria,
    pastTheSums: Number.POSITIVE_INFINITY,
  });
  const calls: { candidate: Candidate; why: string }[] = [];
  if (bySums.net > offer.net && writePercent(bySums.share) !== writePercent(offer.share)) {
    calls.push({
      candidate: bySums,
      why: reasons.bySums({
        better: money(bySums.net - offer.net),
        mends: writePercent(bySums.share),
        now: writePercent(offer.share),
      }),
    });
  }
  if (generous.share > offer.share && writePercent(generous.share) !== writePercent(offer.share)) {
    calls.push({
      candidate: generous,
      why: reasons.generous({ mends: writePercent(generous.share), more: money(generous.cost - offer.cost) }),
    });
  }
  return calls;
}
