import { WEEKDAYS } from '../../facts/purchase.js';
import type { FactWords, Taken } from '../catalogue.js';
import { capital, small } from './grammar.js';

/** Words by value, of a fact with a few values. */
const byValue =
  (words: Readonly<Record<string, string>>) =>
  ({ value }: Taken): string | undefined =>
    words[String(value)];

/** Words for none of something, for one, and for more. */
const counted =
  (none: string, one: string, more: (count: string) => string) =>
  ({ value, words }: Taken): string =>
    value === 0 ? none : value === 1 ? one : more(words);

/** Words for none of something, for some, and for the least there can be, which stands for any. */
const none =
  (nothing: string, some: (words: string) => string, any?: string) =>
  ({ value, words }: Taken): string => {
    if (value === 0) return nothing;
    return value === 1 && any !== undefined ? any : some(words);
  };

const CONTACTS = [
  'we noticed first',
  'first contact',
  'second contact',
  'third contact',
  'fourth contact',
  'fifth contact or later',
];

const onDays = (words: (day: string) => string) =>
  byValue(Object.fromEntries(WEEKDAYS.map((day) => [day, words(capital(day))])));

/** What facts are taken as, and what they would have to be. */
export const TAKEN: Omit<FactWords, 'asked' | 'problems' | 'labels'> = {
  taken: {
    fault: byValue({
      us: 'our doing',
      supplier: 'our supplier’s doing',
      carrier: 'the carrier’s doing',
      customer: 'the customer’s doing',
      unclear: 'not clear whose doing',
    }),
    price: none('nothing paid', (money) => `${money} paid`),
    'share-affected': ({ value, words }) =>
      value === 10_000 ? 'all of it affected' : `${words} of it affected`,
    overcharge: none('nothing charged too much', (money) => `${money} charged too much`),
    'price-drop': none('no drop in price', (money) => `${money} cheaper since`),
    'delivery-paid': none('no delivery paid', (money) => `${money} paid for delivery`),
    'other-costs': none('no other costs', (money) => `other costs of ${money}`),
    'held-value': none('no goods in their hands', (money) => `goods worth ${money} in their hands`),
    contacts: ({ value }) => CONTACTS[Number(value)],
    'turned-down': ({ value, words }) =>
      Array.isArray(value) && value.length === 0 ? 'nothing turned down' : `turned down: ${words}`,
    'asked-for': ({ value, words }) =>
      value === 'nothing' ? 'nothing in particular asked for' : `asked for: ${small(words)}`,
    trouble: byValue({ none: 'no trouble to speak of' }),
    treated: byValue({
      fairly: 'treated fairly',
      ignored: 'ignored',
      embarrassed: 'embarrassed',
      rudely: 'treated rudely',
    }),
    occasion: byValue({
      none: 'no special day',
      'still-ahead': 'a special day still ahead',
      missed: 'a special day missed',
    }),
    condition: byValue({
      'as-new': 'goods as new',
      opened: 'goods opened or tried',
      faulty: 'goods faulty',
      destroyed: 'goods beyond use',
    }),
    returnable: ({ value }) => (value === true ? 'goods that can come back' : 'goods that cannot come back'),
    'in-stock': ({ value }) => (value === true ? 'in stock' : 'not in stock'),
    channel: byValue({ store: 'in store', online: 'online', phone: 'by phone' }),
    'days-since-purchase': counted('bought today', 'bought yesterday', (days) => `bought ${days} days ago`),
    'orders-before': counted('no orders before', 'one order before', (count) => `${count} orders before`),
    'spend-a-year': none('nothing spent a year', (money) => `${money} spent a year`),
    'claims-before': counted('no claims before', 'one claim before', (count) => `${count} claims before`),
    proof: byValue({
      receipt: 'with a receipt',
      found: 'order found',
      'gift-receipt': 'with a gift receipt',
      none: 'nothing to show for it',
    }),
    'paid-by': byValue({
      card: 'paid by card',
      cash: 'paid in cash',
      'gift-card': 'paid by gift card',
      other: 'paid some other way',
    }),
    hour: ({ words }) => `at ${words}:00`,
    weekday: onDays((day) => `on a ${day}`),
  },
  takenOther: ({ name, value }) => `${name.replaceAll('-', ' ')}: ${small(value)}`,
  takenLabel: small,
  yesNo: (value) => (value ? 'yes' : 'no'),
  supposed: {
    fault: byValue({
      us: 'it were our doing',
      supplier: 'it were our supplier’s doing',
      carrier: 'it were the carrier’s doing',
      customer: 'it were the customer’s doing',
      unclear: 'it were not clear whose doing it was',
    }),
    price: ({ words }) => `they had paid ${words}`,
    'share-affected': ({ words }) => `${words} of it were affected`,
    overcharge: ({ words }) => `they had been charged ${words} too much`,
    'price-drop': ({ words }) => `it were ${words} cheaper now`,
    'delivery-paid': none(
      'they had paid no delivery',
      (money) => `they had paid ${money} for delivery`,
      'they had paid anything for delivery',
    ),
    'other-costs': none(
      'it had cost them nothing besides',
      (money) => `it had cost them ${money} besides`,
      'it had cost them anything besides',
    ),
    'held-value': none('they held no goods', (money) => `the goods in their hands would sell for ${money}`),
    contacts: ({ value, words }) =>
      value === 0 ? 'we had noticed it first' : `this were their ${CONTACTS[Number(value)] ?? words}`,
    trouble: ({ value, words }) =>
      value === 'none' ? 'it had been no trouble' : `their trouble had been ${small(words)}`,
    treated: byValue({
      fairly: 'they had been treated fairly',
      ignored: 'they had been ignored',
      embarrassed: 'they had been embarrassed',
      rudely: 'they had been treated rudely',
    }),
    occasion: byValue({
      none: 'it had been for no special day',
      'still-ahead': 'it were for a special day still ahead',
      missed: 'it had been for a special day, now past',
    }),
    condition: byValue({
      'as-new': 'the goods were as new',
      opened: 'the goods were opened or tried',
      faulty: 'the goods were faulty',
      destroyed: 'the goods were beyond use',
    }),
    returnable: ({ value }) =>
      value === true ? 'the goods could come back' : 'the goods could not come back',
    'in-stock': ({ value }) => (value === true ? 'it were in stock' : 'it were not in stock'),
    channel: byValue({
      store: 'they had bought it in store',
      online: 'they had bought it online',
      phone: 'they had bought it by phone',
    }),
    'days-since-purchase': counted(
      'they had bought it today',
      'they had bought it yesterday',
      (days) => `they had bought it ${days} days ago`,
    ),
    'orders-before': counted(
      'they had never bought from us before',
      'they had bought once before',
      (count) => `they had bought ${count} times before`,
    ),
    'spend-a-year': none('they spent nothing a year', (money) => `they spent ${money} a year`),
    'claims-before': counted(
      'they had made no claims before',
      'they had made one claim before',
      (count) => `they had made ${count} claims before`,
    ),
    proof: byValue({
      receipt: 'they had a receipt',
      found: 'we had found the order',
      'gift-receipt': 'they had a gift receipt',
      none: 'nothing showed that they bought it from us',
    }),
    'paid-by': byValue({
      card: 'they had paid by card',
      cash: 'they had paid in cash',
      'gift-card': 'they had paid by gift card',
      other: 'they had paid some other way',
    }),
    hour: ({ words }) => `it were ${words}:00`,
    weekday: onDays((day) => `it were a ${day}`),
  },
  supposedOther: ({ ask, value }) => `the answer to “${ask}” were ${small(value)}`,
};
