import type { Catalogue, Taken } from './catalogue.js';

/** What a policy writes, where it begins a sentence or a label: `An hour` is `an hour` inside one. */
const small = (text: string): string => (/^\p{Lu}(?:\p{Ll}|\s)/u.test(text) ? lowered(text) : text);

const lowered = (text: string): string => (/^I\b/.test(text) ? text : text[0]?.toLowerCase() + text.slice(1));

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

/** Words for none of something, and for some. */
const none = (nothing: string, some: (words: string) => string) => (taken: Taken) =>
  taken.value === 0 ? nothing : some(taken.words);

const CONTACTS = [
  'we noticed first',
  'first contact',
  'second contact',
  'third contact',
  'fourth contact',
  'fifth contact or later',
];

const WEEKDAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];

/** English, as it is spoken and written in Britain. */
export const ENGLISH: Catalogue = {
  language: 'en',
  facts: {
    labels: {
      fault: {
        us: 'Ours',
        supplier: 'Our supplier’s',
        carrier: 'The carrier’s',
        customer: 'The customer’s',
        unclear: 'Not clear',
      },
      occasion: { none: 'No', 'still-ahead': 'Yes, and it is still ahead', missed: 'Yes, and it has passed' },
      condition: { 'as-new': 'As new', opened: 'Opened or tried', faulty: 'Faulty', destroyed: 'Beyond use' },
      channel: { store: 'In store', online: 'Online', phone: 'By phone' },
      proof: {
        receipt: 'A receipt',
        found: 'We found the order',
        'gift-receipt': 'A gift receipt',
        none: 'Nothing',
      },
      'paid-by': { card: 'Card', cash: 'Cash', 'gift-card': 'Gift card', other: 'Some other way' },
    },
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
      returnable: ({ value }) =>
        value === true ? 'goods that can come back' : 'goods that cannot come back',
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
      weekday: byValue(Object.fromEntries(WEEKDAYS.map((day) => [day.toLowerCase(), `on a ${day}`]))),
    },
    takenOther: ({ name, value }) => `${name.replaceAll('-', ' ')}: ${small(value)}`,
    takenLabel: small,
    yesNo: (value) => (value ? 'yes' : 'no'),
  },
};
