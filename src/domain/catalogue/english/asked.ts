import type { FactWords } from '../catalogue.js';

/** What staff are asked, and what there is to choose from. */
export const ASKED: Pick<FactWords, 'asked' | 'problems' | 'labels'> = {
  asked: {
    problem: { ask: 'What went wrong?' },
    fault: {
      ask: 'Whose doing was it?',
      help: 'Taken from the problem. Confirm it; do not ask the customer.',
    },
    'share-affected': {
      ask: 'How much of what they paid for is affected?',
      help: 'All of it is 100%; one of two equal things is 50%.',
    },
    condition: { ask: 'What state are the goods in now?' },
    'held-value': {
      ask: 'What would the goods they now have in their hands sell for?',
      help: 'For a wrong item: what it sells for, not what they ordered.',
    },
    returnable: { ask: 'Could the goods be brought or sent back at all?' },
    'in-stock': { ask: 'Do we have it in stock?' },
    price: { ask: 'What did they pay for everything this is about?', help: 'Tax included, delivery not.' },
    overcharge: { ask: 'How much too much were they charged?' },
    'price-drop': { ask: 'How much has the price dropped since?' },
    'delivery-paid': { ask: 'What did they pay for delivery?' },
    'other-costs': {
      ask: 'What did it cost them besides?',
      help: 'A cleaning bill, a taxi, a phone call.',
    },
    contacts: { ask: 'How often have they had to ask?', help: 'This time counts as well.' },
    'turned-down': {
      ask: 'What have they already turned down?',
      help: 'A remedy and its amount, such as voucher:5; several with commas.',
    },
    'asked-for': { ask: 'What do they ask for?' },
    trouble: { ask: 'How much trouble was it to them?' },
    treated: { ask: 'How were they treated?' },
    occasion: { ask: 'Was it for a day that matters?' },
    'orders-before': { ask: 'How many times had they bought from us before?' },
    'spend-a-year': {
      ask: 'What do they spend with us in a year?',
      help: 'Only if you know it; otherwise what customers like them spend is used.',
    },
    'claims-before': { ask: 'How many claims did they make in the last 12 months, without this one?' },
    channel: { ask: 'Where did they buy it?' },
    'days-since-purchase': { ask: 'How many days ago did they buy or get it?' },
    proof: { ask: 'What shows that they bought it from us?' },
    'paid-by': { ask: 'How did they pay?' },
    hour: { ask: 'What hour is it?' },
    weekday: { ask: 'What day is it?' },
    item: {
      ask: 'What is it about, in the customer’s words?',
      help: 'Such as: two dresses, or the blue vase.',
    },
    'customer-name': { ask: 'What is the customer’s name?' },
    'contact-person': { ask: 'Who will follow it up? A name they can ask for.' },
    cause: { ask: 'What went wrong on our side, so that it can be prevented?' },
    'other-costs-known': {
      ask: 'Is it known yet what it cost them besides?',
      help: 'If not, it is promised up to the figure given, or up to what you may grant.',
    },
  },
  problems: {
    'wrong-item': {
      label: 'They got the wrong thing',
      words: 'wrong item size colour color model dish drink order parcel mixed up swapped something else',
    },
    damaged: {
      label: 'It arrived damaged',
      words:
        'damage broken smashed crushed cracked dented scratched torn chipped leaking bent parcel box delivery',
    },
    faulty: {
      label: 'It broke, or does not work',
      words:
        'fault defective defect broken broke down stopped working dead not work cold burnt raw stale mouldy off ' +
        'wilted worn out fell apart quality faded shrunk leaks useless bad food meal soup coffee',
    },
    'not-as-described': {
      label: 'It is not what was promised',
      words:
        'not as described advertised picture photo different misleading fake smaller looks nothing like disappointed',
    },
    'missing-part': {
      label: 'Something is missing',
      words: 'part parts incomplete piece screws short forgot left out not in the box',
    },
    late: {
      label: 'It came late, or has not come yet',
      words: 'delay delayed slow wait waited waiting queue overdue delivery parcel on time long',
    },
    lost: {
      label: 'It never came',
      words:
        'lost never came arrived not here come arrive delivered gone missing disappeared stolen parcel delivery forgot order',
    },
    overcharged: {
      label: 'They were charged too much',
      words: 'overcharge overcharged charge twice double bill price till too expensive wrong price paid',
    },
    'price-dropped': {
      label: 'The price dropped just after they bought',
      words: 'price drop cheaper now sale discount elsewhere match reduced',
    },
    'poor-service': {
      label: 'They were served badly',
      words:
        'service rude unfriendly ignored shouted staff attitude unhelpful impolite insulted waiter assistant badly treated',
    },
    accident: {
      label: 'We had an accident with their things',
      words:
        'spill spilled spilt stain stained dropped tore ripped ruined clothes coat wet soup coffee broke',
    },
    injury: {
      label: 'Somebody was hurt',
      words:
        'injured injury hurt burned scalded cut fell slipped ill sick poisoned allergy allergic reaction bleeding ambulance choked',
    },
    'changed-mind': {
      label: 'They changed their mind',
      words: 'return does not fit unwanted do not want like gift present regret cancel too small big',
    },
    other: { label: 'Something else', words: 'other complaint none of these' },
  },
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
};
