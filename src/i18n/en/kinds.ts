import type { RemedyKindName } from '../../domain/remedies/kinds.js';

/** What each kind of remedy is, as an author chooses among them; a kind without its sentence does not compile. */
export const ABOUT_KINDS: Readonly<Record<RemedyKindName, string>> = {
  apology: 'We say sorry. It’s part of every offer, and mends how they were treated.',
  replace: 'The same goods again. A cure: an offer holds at most one.',
  redeliver: 'We deliver it again. A cure: an offer holds at most one.',
  exchange: 'Something else for it; the old goods always come back. A cure: an offer holds at most one.',
  redo: 'We do the work again. A cure: an offer holds at most one.',
  repair: 'We mend it. A cure: an offer holds at most one.',
  refund: 'What they paid, back. A cure: an offer holds at most one.',
  'refund-fee': 'A charge, such as delivery, back.',
  'price-cut': 'Part of the price back; they keep the goods.',
  cover: 'We pay what else it cost them, such as a cleaning bill.',
  cash: 'Money. It mends the goods first, then the trouble.',
  voucher: 'Money off what they buy next. It mends the trouble, and not the goods.',
  'next-purchase': 'A share off what they buy next, such as 10%. It mends the trouble, and not the goods.',
  credit: 'Credit with us. It mends the trouble, and never stands in for a refund owed in law.',
  points: 'Points or miles. They mend the trouble.',
  upgrade: 'Something better than they paid for. It mends the trouble, then how they were treated.',
  gift: 'Something to take away. It mends the trouble, then how they were treated.',
  service:
    'Something we do for them, such as to reinstate a booking; its label is what we do. It mends the trouble.',
  attention: 'Time of ours, such as a call from the manager. It mends how they were treated.',
};
