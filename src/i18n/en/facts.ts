import { SHARE_SCALE } from '../../domain/values/number.js';
import type { DescribedValue, FactWords } from '../catalogue/fact-words.js';
import { OTHER_FACTS } from '../en-sayings/other-facts.js';
import { uncapitalize } from './grammar.js';
import { PROBLEMS } from './problems.js';

/** Words for none of something, for one, and for more. */
const counted =
  (none: string, one: string, more: (count: string) => string) =>
  ({ value, words }: DescribedValue): string =>
    value === 0 ? none : value === 1 ? one : more(words);

/** Words for none of something, for some, and for the least there can be, which stands for any. */
const none =
  (nothing: string, some: (words: string) => string, any?: string) =>
  ({ value, words }: DescribedValue): string => {
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

/** How they were treated, by the usual levels of a policy. */
const TREATED: Readonly<Partial<Record<string, { readonly taken: string; readonly supposed: string }>>> = {
  fairly: { taken: 'treated fairly', supposed: 'they had been treated fairly' },
  ignored: { taken: 'ignored', supposed: 'they had been ignored' },
  embarrassed: { taken: 'embarrassed', supposed: 'they had been embarrassed' },
  rudely: { taken: 'treated rudely', supposed: 'they had been treated rudely' },
};

/** What the facts that amends brings are called, and their values. */
const KNOWN: FactWords['known'] = {
  problem: { row: 'What went wrong', ask: 'What went wrong?' },
  fault: {
    row: 'Whose doing',
    ask: 'Whose doing was it?',
    help: 'As usual for this problem. Check it yourself; don’t ask the customer.',
    values: {
      us: { label: 'Ours', taken: 'our doing', supposed: 'it were our doing' },
      supplier: {
        label: 'Our supplier’s',
        taken: 'our supplier’s doing',
        supposed: 'it were our supplier’s doing',
      },
      carrier: {
        label: 'The carrier’s',
        taken: 'the carrier’s doing',
        supposed: 'it were the carrier’s doing',
      },
      customer: {
        label: 'The customer’s',
        taken: 'the customer’s doing',
        supposed: 'it were the customer’s doing',
      },
      unclear: {
        label: 'Not clear',
        taken: 'not clear whose doing',
        supposed: 'it were not clear whose doing it was',
      },
    },
  },
  'share-affected': {
    row: 'How much is affected',
    ask: 'How much of what they paid for went wrong?',
    help: '100% is all of it; one of two is 50%.',
    taken: ({ value, words }) => (value === SHARE_SCALE ? 'all of it affected' : `${words} of it affected`),
    supposed: ({ words }) => `${words} of it were affected`,
  },
  condition: {
    row: 'State of the goods',
    ask: 'What state is it in now?',
    values: {
      'as-new': { label: 'As new', taken: 'goods as new', supposed: 'the goods were as new' },
      opened: {
        label: 'Opened or tried',
        taken: 'goods opened or tried',
        supposed: 'the goods were opened or tried',
      },
      faulty: { label: 'Faulty', taken: 'goods faulty', supposed: 'the goods were faulty' },
      destroyed: { label: 'Beyond use', taken: 'goods beyond use', supposed: 'the goods were beyond use' },
    },
  },
  'held-value': {
    row: 'What they hold is worth',
    ask: 'What would the thing they’ve got now sell for?',
    help: 'If it’s the wrong thing: what that sells for, not what they ordered. 0 if they’ve nothing to bring back.',
    taken: none('no goods in their hands', (money) => `goods worth ${money} in their hands`),
    supposed: none('they held no goods', (money) => `the goods in their hands would sell for ${money}`),
  },
  returnable: {
    row: 'Can it come back',
    ask: 'Could it be brought or sent back at all?',
    values: {
      yes: { taken: 'goods that can come back', supposed: 'the goods could come back' },
      no: { taken: 'goods that can’t come back', supposed: 'the goods couldn’t come back' },
    },
  },
  'in-stock': {
    row: 'In stock',
    ask: 'Do we have it in stock?',
    values: {
      yes: { taken: 'in stock', supposed: 'it were in stock' },
      no: { taken: 'not in stock', supposed: 'it were not in stock' },
    },
  },
  price: {
    row: 'Price paid',
    ask: 'How much did they pay for it?',
    help: 'For everything it’s about: with tax, without delivery.',
    taken: none('nothing paid', (money) => `${money} paid`),
    supposed: ({ words }) => `they had paid ${words}`,
  },
  overcharge: {
    row: 'Overcharged by',
    ask: 'How much were they overcharged?',
    taken: none('nothing charged too much', (money) => `${money} charged too much`),
    supposed: ({ words }) => `they had been charged ${words} too much`,
  },
  'price-drop': {
    row: 'Price dropped by',
    ask: 'How much has the price dropped since?',
    taken: none('no drop in price', (money) => `${money} cheaper since`),
    supposed: ({ words }) => `it were ${words} cheaper now`,
  },
  'delivery-paid': {
    row: 'Delivery paid',
    ask: 'How much did they pay for delivery?',
    taken: none('no delivery paid', (money) => `${money} paid for delivery`),
    supposed: none(
      'they had paid no delivery',
      (money) => `they had paid ${money} for delivery`,
      'they had paid anything for delivery',
    ),
  },
  'other-costs': {
    row: 'Other costs to them',
    ask: 'What else does it cost them? (cleaning, a taxi)',
    help: 'On top of what they paid us; to put it right, or because of it.',
    taken: none('no other costs', (money) => `other costs of ${money}`),
    supposed: none(
      'it had cost them nothing besides',
      (money) => `it had cost them ${money} besides`,
      'it had cost them anything besides',
    ),
  },
  'given-back': {
    row: 'Given back already',
    ask: 'How much of it have they had back already?',
    help: 'As money or credit, fees too; not for other things in the same order.',
    taken: none('nothing given back yet', (money) => `${money} given back already`),
    supposed: none(
      'nothing had been given back yet',
      (money) => `${money} had been given back already`,
      'anything had been given back already',
    ),
  },
  'charges-back': {
    row: 'Charges back already',
    ask: 'Which charges beside the price have they had back already?',
    help: 'What gave it back and how much, such as delivery-back:5; several with commas. It counts within what was given back.',
    taken: ({ value, words }) =>
      Array.isArray(value) && value.length === 0 ? 'no charges back yet' : `charges back already: ${words}`,
  },
  contacts: {
    row: 'How often they asked',
    ask: 'How many times have they had to ask?',
    help: 'Count this one.',
    taken: ({ value }) => CONTACTS[Number(value)],
    supposed: ({ value, words }) =>
      value === 0 ? 'we had noticed it first' : `this were their ${CONTACTS[Number(value)] ?? words}`,
  },
  'turned-down': {
    row: 'Turned down',
    ask: 'What have they already turned down?',
    help: 'A remedy and its amount, such as voucher:5; several with commas.',
    taken: ({ value, words }) =>
      Array.isArray(value) && value.length === 0 ? 'nothing turned down' : `turned down: ${words}`,
  },
  'asked-for': {
    row: 'What they ask for',
    ask: 'What are they asking for?',
    taken: ({ value, words }) =>
      value === 'nothing' ? 'nothing in particular asked for' : `asked for: ${uncapitalize(words)}`,
  },
  trouble: {
    row: 'Trouble to them',
    ask: 'How much trouble was it for them?',
    taken: ({ value }) => (value === 'none' ? 'no trouble to speak of' : undefined),
    supposed: ({ value, words }) =>
      value === 'none' ? 'it had been no trouble' : `their trouble had been ${uncapitalize(words)}`,
  },
  treated: {
    row: 'How they were treated',
    ask: 'How were they treated?',
    taken: ({ value }) => TREATED[String(value)]?.taken,
    supposed: ({ value }) => TREATED[String(value)]?.supposed,
  },
  occasion: {
    row: 'A special day',
    ask: 'Was it for a special day?',
    values: {
      none: { label: 'No', taken: 'no special day', supposed: 'it had been for no special day' },
      'still-ahead': {
        label: 'Yes: it’s today, or still to come',
        taken: 'a special day still ahead',
        supposed: 'it were for a special day still ahead',
      },
      missed: {
        label: 'Yes, and it has passed',
        taken: 'a special day missed',
        supposed: 'it had been for a special day, now past',
      },
    },
  },
  'orders-before': {
    row: 'Orders before',
    ask: 'How many times have they bought from us before?',
    taken: counted('no orders before', 'one order before', (count) => `${count} orders before`),
    supposed: counted(
      'they had never bought from us before',
      'they had bought once before',
      (count) => `they had bought ${count} times before`,
    ),
  },
  'spend-a-year': {
    row: 'What they spend a year',
    ask: 'How much do they spend with us in a year?',
    help: 'Only if you know. If not, we use what customers like them spend.',
    taken: none('nothing spent a year', (money) => `${money} spent a year`),
    supposed: none('they spent nothing a year', (money) => `they spent ${money} a year`),
  },
  'claims-before': {
    row: 'Claims this past year',
    ask: 'How many claims have they made in the last 12 months, not counting this one?',
    taken: counted('no claims before', 'one claim before', (count) => `${count} claims before`),
    supposed: counted(
      'they had made no claims before',
      'they had made one claim before',
      (count) => `they had made ${count} claims before`,
    ),
  },
  channel: {
    row: 'Where they bought it',
    ask: 'Where did they buy it?',
    values: {
      store: { label: 'In store', taken: 'in store', supposed: 'they had bought it in store' },
      online: { label: 'Online', taken: 'online', supposed: 'they had bought it online' },
      phone: { label: 'By phone', taken: 'by phone', supposed: 'they had bought it by phone' },
    },
  },
  'days-since-purchase': {
    row: 'Days since they got it',
    ask: 'How many days ago did they buy or get it?',
    taken: counted('bought today', 'bought yesterday', (days) => `bought ${days} days ago`),
    supposed: counted(
      'they had bought it today',
      'they had bought it yesterday',
      (days) => `they had bought it ${days} days ago`,
    ),
  },
  'purchased-on': {
    row: 'The day they got it',
    ask: 'When did they buy or get it?',
    help: 'A date such as 2026-11-01 or 1 Nov, or how long ago: 2 weeks.',
    taken: ({ words }) => `bought on ${words}`,
    supposed: ({ words }) => `they had bought it on ${words}`,
  },
  proof: {
    row: 'Proof of purchase',
    ask: 'What have they got to show they bought it from us?',
    values: {
      receipt: { label: 'A receipt', taken: 'with a receipt', supposed: 'they had a receipt' },
      found: { label: 'We found the order', taken: 'order found', supposed: 'we had found the order' },
      'gift-receipt': {
        label: 'A gift receipt',
        taken: 'with a gift receipt',
        supposed: 'they had a gift receipt',
      },
      none: {
        label: 'Nothing',
        taken: 'nothing to show for it',
        supposed: 'nothing showed that they bought it from us',
      },
    },
  },
  'paid-by': {
    row: 'How they paid',
    ask: 'How did they pay?',
    values: {
      card: { label: 'Card', taken: 'paid by card', supposed: 'they had paid by card' },
      cash: { label: 'Cash', taken: 'paid in cash', supposed: 'they had paid in cash' },
      'gift-card': {
        label: 'Gift card',
        taken: 'paid by gift card',
        supposed: 'they had paid by gift card',
      },
      other: {
        label: 'Some other way',
        taken: 'paid some other way',
        supposed: 'they had paid some other way',
      },
    },
  },
  today: {
    ask: 'Which day is it?',
    taken: ({ words }) => `on ${words}`,
    supposed: ({ words }) => `it were ${words}`,
  },
  hour: {
    ask: 'What hour is it?',
    taken: ({ words }) => `at ${words}:00`,
    supposed: ({ words }) => `it were ${words}:00`,
  },
  weekday: {
    ask: 'What day is it?',
    values: {
      monday: { taken: 'on a Monday', supposed: 'it were a Monday' },
      tuesday: { taken: 'on a Tuesday', supposed: 'it were a Tuesday' },
      wednesday: { taken: 'on a Wednesday', supposed: 'it were a Wednesday' },
      thursday: { taken: 'on a Thursday', supposed: 'it were a Thursday' },
      friday: { taken: 'on a Friday', supposed: 'it were a Friday' },
      saturday: { taken: 'on a Saturday', supposed: 'it were a Saturday' },
      sunday: { taken: 'on a Sunday', supposed: 'it were a Sunday' },
    },
  },
  item: {
    row: 'What it’s about',
    ask: 'What’s it about, in the customer’s words?',
    help: 'Such as: two dresses, or the blue vase.',
  },
  'customer-name': { row: 'Customer’s name', ask: 'What’s the customer’s name?' },
  'contact-person': { row: 'Who follows it up', ask: 'Who’ll follow it up? A name they can ask for.' },
  cause: { row: 'What caused it', ask: 'What went wrong on our side, so we can stop it happening again?' },
  'other-costs-known': {
    row: 'Other costs known yet',
    ask: 'Do they know yet what else it costs them?',
    help: 'If not, we promise up to the figure you give, or up to what you may give.',
  },
};

/** What the facts and problems that amends brings are called, and what any other fact is taken as. */
export const FACTS: FactWords = {
  known: KNOWN,
  problems: PROBLEMS,
  sayings: OTHER_FACTS,
  takenOther: ({ name, value }) => `${name.replaceAll('-', ' ')}: ${uncapitalize(value)}`,
  takenDeclared: ({ ask, value }) => `“${ask}” ${uncapitalize(value)}`,
  takenLabel: uncapitalize,
  yesNo: (value) => (value ? 'yes' : 'no'),
  supposedOther: ({ ask, value }) => `the answer to “${ask}” were ${uncapitalize(value)}`,
};
