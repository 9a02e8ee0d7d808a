import type { Catalogue, Taken } from './catalogue.js';
import { ENGLISH_INTERVIEW } from './english-interview.js';
import { weighingIn } from './english-weighing.js';

/** The text with its first letter large. */
export const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** The text as a sentence: a large letter first, a full stop unless it ends with a mark of its own. */
export function sentence(text: string): string {
  const trimmed = capital(text.trim());
  return trimmed === '' || /[.!?\u2026]["\u201d\u2019)]?$/.test(trimmed) ? trimmed : `${trimmed}.`;
}

/** `a`, `a and b`, `a, b and c`; where parts hold commas of their own, stronger marks keep them apart. */
export function listed(parts: readonly string[], last = 'and'): string {
  if (parts.length < 2) return parts[0] ?? '';
  const heavy = parts.some((part) => part.includes(','));
  const before = parts.slice(0, -1).join(heavy ? '; ' : ', ');
  return `${before}${heavy ? (parts.length > 2 ? ';' : ',') : ''} ${last} ${parts.at(-1)}`;
}

const and = (parts: readonly string[]): string => listed(parts);
const or = (parts: readonly string[]): string => listed(parts, 'or');
const also = (parts: readonly string[]): string => parts.join('; ');

/** `a voucher` with £15 is `a £15 voucher`, and `part of the price` is `£15 of the price`. */
function withMoney({
  label,
  money,
  upTo,
}: {
  readonly label: string;
  readonly money: string;
  readonly upTo: boolean;
}): string {
  if (upTo) return `${label}, up to ${money}`;
  if (/^part of /i.test(label)) return label.replace(/^part/i, () => money);
  const article = /^(an?) /i.exec(label);
  return article
    ? `${article[1]?.toLowerCase() === 'an' ? 'a' : article[1]} ${money} ${label.slice(article[0].length)}`
    : `${label}, ${money}`;
}

/** A label that names a number, such as `6,000 miles`, names the number that is given. */
function withPoints({
  label,
  count,
  unit = 'points',
}: {
  readonly label: string;
  readonly count: string;
  readonly unit: string | undefined;
}): string {
  const numbered = /\d(?:[\d.,\u00a0\u202f]*\d)?/;
  return numbered.test(label) ? label.replace(numbered, () => count) : `${label}, ${count} ${unit}`;
}

/** What a policy writes, where it begins a sentence or a label: `An hour` is `an hour` inside one. */
const small = (text: string): string => (/^\p{Lu}(?:\p{Ll}|\s)/u.test(text) ? lowered(text) : text);

const lowered = (text: string): string =>
  /^I\b/.test(text) ? text : text.charAt(0).toLowerCase() + text.slice(1);

/** Words before a thing, after which it needs no other: `a`, `your`, `two`, `12`. */
const DETERMINER =
  /^(?:an?|the|my|our|your|his|her|their|its|this|that|these|those|some|any|both|all|every|each|no|one|two|three|four|five|six|seven|eight|nine|ten|twelve|half|several|many|\d+)\b/i;

/** Staff type `vase` or `my vase`, and the customer hears `the vase` or `your vase`. */
function thing({ item, before }: { readonly item: string; readonly before: string }): string {
  const theirs = item.replace(/^(?:my|our)\b/i, 'your');
  if (DETERMINER.test(theirs)) return lowered(theirs);
  return DETERMINER.test(before) ? theirs : `the ${theirs}`;
}

/** What stands before a family name. */
const TITLE =
  /^(?:mr|mrs|ms|miss|mx|dr|doctor|prof|professor|sir|dame|lady|lord|rev|reverend|father|sister|captain)\b/i;

/**
 * `Ann Smith` and `Smith, Ann` are called Ann; with a title, a particle, or letters that know no large and small, a
 * name is said as it is.
 */
function calledBy(name: string): string {
  const [family = '', given = ''] = name.split(/,\s*/);
  if (given !== '') return TITLE.test(given) ? `${given} ${family}` : calledBy(given);
  const [first = name] = name.split(' ');
  const isSmall = first.charAt(0) === first.charAt(0).toLowerCase();
  return isSmall || TITLE.test(name) ? name : first;
}

/** Words that are only written large because a sentence begins with them. */
const BEGINNING = /^(?:An?|It|Never|Nothing|Our|Part|Something|Thank|That|The|This|We|What|You|Your)\b/;

/** What they were left waiting for: where that was not our doing nobody is blamed, and they are not left alone. */
const COUNTED_ON = ['late', 'lost'];

const withLaw = (text: string, law: string | undefined): string => (law ? `${text} (${law})` : text);

const mending = (mends: string | null): string => mends ?? 'nothing';

/** One point, and several. */
const points = (count: number): string => `${count} ${count === 1 ? 'point' : 'points'}`;

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

const WEEKDAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];

const onDays = (words: (day: string) => string) =>
  byValue(Object.fromEntries(WEEKDAYS.map((day) => [day.toLowerCase(), words(day)])));

/** Why something that they asked for is not in the offer. */
const WHY_NOT = {
  'not-known': 'nothing here owes or allows it',
  'no-stock': 'we do not have it in stock',
  bettered: 'what is offered mends more, or keeps more for what it costs',
};

/** English, as it is spoken and written in Britain. */
export const ENGLISH: Catalogue = {
  language: 'en',
  grammar: { and, or, also, sentence, paragraph: (sentences) => sentences.join(' '), withMoney, withPoints },
  facts: {
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
        help: 'If not, it is promised up to the figure given.',
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
          'wilted worn out fell apart quality faded shrunk leaks useless bad',
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
  },
  spoken: {
    happened: {
      injury: 'I am so sorry. Are you all right?',
      'wrong-item': 'You got the wrong thing from us.',
      damaged: 'What you got from us was damaged.',
      faulty: 'What you bought from us does not work as it should.',
      'not-as-described': 'What you got is not what we promised you.',
      'missing-part': 'Something was missing from what you bought.',
      late: 'You had to wait too long.',
      lost: 'Your order never reached you.',
      overcharged: 'You were charged too much.',
      'price-dropped': 'The price dropped just after you bought.',
      'poor-service': 'You were not looked after as you should have been.',
      accident: 'We had an accident with your things.',
      'changed-mind': 'You would like to give it back.',
    },
    happenedOther: 'I have heard what happened.',
    thing,
    calledBy,
    addressed: ({ name, sentence: said }) =>
      `${name}, ${said.replace(BEGINNING, (word) => word.toLowerCase())}`,
    treated: {
      ignored: 'And you were left to fend for yourself',
      embarrassed: 'And it put you in an awkward position',
      rudely: 'And nobody here should have treated you like that',
    },
    treatedBadly: 'And you should have been treated better than you were',
    dayMissed: 'It was for a day that cannot be had again',
    noticedFirst: 'We noticed it ourselves, and you should not have to ask',
    saysSorry: (text) => /\b(sorry|apologi[sz]e)\b/i.test(text),
    owned: ({ by, again, saidSorry }) => {
      const ours = by === 'us' ? 'that was our mistake' : 'that is ours to put right';
      if (again) return `${saidSorry ? '' : 'I am sorry: '}${ours}, and you should not have had to ask again`;
      return saidSorry ? ours : `${ours}, and I am sorry`;
    },
    saysThanks: (text) => /\bthank/i.test(text),
    sorry: ({ problem, theirs, again }) => {
      if (theirs) return 'I am sorry it did not work out';
      if (!COUNTED_ON.includes(problem))
        return again ? 'I am sorry about that, and that you have had to ask again' : 'I am sorry about that';
      return again
        ? 'I am sorry: you were counting on us, and you should not have had to ask again'
        : 'I am sorry: you were counting on it, and on us';
    },
    giving: ({ gifts, costs }) => {
      if (costs.length === 0) return `We are giving you ${and(gifts)}`;
      if (gifts.length === 0) return `We are paying ${and(costs)}`;
      return `We are giving you ${and(gifts)}, and paying ${and(costs)}`;
    },
    choosing: (options) => `Would you like ${or(options)}?`,
    keepGoods: 'Please keep what you have: nothing needs to come back',
    takeGoods: 'We will take back what you have',
    thanking: (extras, why) => {
      if (why === 'all-there-is') return `What I can give you is ${and(extras)}`;
      if (why === 'unasked') return `And from us: ${and(extras)}`;
      const thanks = why === 'told' ? 'as a thank-you for telling us' : 'to thank you for your patience';
      return `And ${thanks}: ${and(extras)}`;
    },
    arranging: (time) => `I am arranging ${and(time)}`,
    person: (name) => `Just ask for ${name}, who is looking after this now`,
    myself: 'I am seeing to all of this myself, now',
    handOver: (role) => `I am asking our ${role} to help you now`,
    mine: 'I will look after this myself',
    welcome: 'You are always welcome here',
    comeBack: 'We would be glad to see you again',
  },
  reasons: {
    owed: ({ parts, law }) => withLaw(`Owed: ${and(parts)}`, law),
    choice: ({ parts, law }) => withLaw(`Owed, and theirs to choose: ${or(parts)}`, law),
    allowed: (parts) => `Allowed as goodwill: ${and(parts)}`,
    noGoodwill: (barred) => `No goodwill here${barred.length > 0 ? `: not ${or(barred)}` : ''}`,
    handOver: (role) => `Hand over to the ${role}`,
    referred: (role) => `The policy hands this to the ${role}.`,
    hurtFirst: 'Somebody is hurt: look after them first.',
    askedFor: ({ label, why }) => `They asked for ${label}: ${WHY_NOT[why]}`,
    stillOwed: (labels) =>
      `They turned down ${and(labels)}, which stays theirs: nothing else is owed in its place`,
    unbeaten: (role) =>
      `No goodwill that you may give beats what they turned down. ${role === null ? 'Nobody can under this policy' : `The ${role} can`}`,
    notAllMended: ({ mends, aim, role }) =>
      `Mends ${mends} where the policy aims at ${aim}: nothing that you may give as ${role} mends more`,
    bySums: ({ better, mends, now }) =>
      `By money alone it would be ${better} better for us, but it mends ${mends} where this mends ${now}.`,
    generous: ({ mends, more }) =>
      `It mends ${mends}, and costs ${more} more than this: further beyond what pays for itself than the policy goes.`,
    refused: ({ name, mends }) => `Not ${name}: they turned it down, and it would mend ${mending(mends)}.`,
    token: ({ name, mends }) => `Not just ${name}: it would mend ${mending(mends)}.`,
    added: (labels) => `${and(labels)} would be added`,
    gone: (labels) => `${and(labels)} would go`,
    goodsWould: {
      'no-question': 'the goods would be no question',
      keep: 'the goods would be theirs to keep',
      back: 'the goods would come back',
    },
    handedTo: (role) => `it would be handed to the ${role}`,
    yesFrom: (role) => `a yes from the ${role} would allow more`,
    otherChoice: 'the customer would have another choice',
    goods: ({ why, returnCost, trip, recovers, held }) => {
      const theirTrip = trip === null ? '' : ` and them a trip (${trip})`;
      const sum = `taking it back would cost us ${returnCost}${theirTrip}, and bring ${recovers}`;
      switch (why) {
        case 'loses-money':
          return `Theirs to keep: ${sum}.`;
        case 'too-small':
          return `Theirs to keep: goods of ${held} are not worth sending anybody back for; ${sum}.`;
        case 'not-returnable':
          return 'Theirs to keep: such goods cannot come back.';
        case 'taken-in-exchange':
          return `Comes back in exchange: ${sum}.`;
        case 'never-kept':
          return `Comes back: the policy never lets goods like these go; ${sum}.`;
        case 'gains':
          return `Comes back: ${sum}.`;
      }
    },
  },
  answer: {
    labels: {
      say: 'Say',
      give: 'Give',
      act: 'Do',
      why: 'Why',
      part: 'part',
      policy: 'policy',
      choice: 'they choose',
      owed: 'owed',
      goodwill: 'goodwill',
      sorry: 'sorry',
      goods: 'the goods',
      more: 'with a yes',
      till: 'at the till',
      refused: 'turned down',
      refer: 'hand over',
      yours: 'yours',
      first: 'first',
      notNow: 'not now',
      cost: 'costs us',
      keeps: 'keeps',
      verdict: 'pays?',
      because: 'because',
      said: 'said',
      close: 'close',
      avoid: 'avoid',
      cause: 'to prevent',
      assumed: 'taken as',
      change: 'would change',
      noSums: 'no sums',
    },
    examplePolicy: 'Example policy, not your company’s: ',
    onTheirOwn: (role) => `(as ${role} you may, now)`,
    withRest: '(the rest with --why)',
    withAll: '(with --why)',
    theRole: (role) => `the ${role}`,
    anotherRole: (role) => `another ${role}`,
    hurtFirst: 'stay with them, see what they need, and call for help if it is needed',
    hurtNotNow: 'whose fault it was, and any offer: it would sound like buying silence',
    hurtNoSums: 'where somebody is hurt, nothing is weighed in money',
    yours: ({ role, why }) => `as ${role} you look after this yourself. ${why}`,
    handOver: ({ role, why }) => `to the ${role}. ${why}`,
    option: ({ number, words, goods }) => `${number}. ${words}${goods === '' ? '' : `; ${goods}`}`,
    theyKeep: 'they keep what they have',
    weTakeBack: 'we take back what they have',
    better: ({ role, standIn, what }) =>
      `from the ${role}${standIn === null ? '' : ` (the ${standIn} may say it now)`}: ${what}`,
    inPlaceOf: ({ more, less }) => `${more}, in place of ${less}`,
    asWell: (what) => `${what} as well`,
    without: (what) => `without ${what}`,
    signs: ({ label, who }) => `${label}: ${who} signs beside you; the yes is yours`,
    goodFor: (time) => `good for ${time}`,
    tillCode: (code) => `till code ${code}`,
    details: (parts) => parts.join(', '),
    costs: ({ ways, goodwill }) => {
      const alike = new Set(ways.map(({ mends }) => mends)).size === 1;
      const mends = (way: (typeof ways)[number] | undefined): string =>
        way && way.mends !== null ? `, mends ${way.mends}` : '';
      const parts = ways.map(
        (way, at) =>
          `${ways.length > 1 ? `${at + 1}. ` : ''}${way.cost ?? 'nothing'}${alike ? '' : mends(way)}`,
      );
      const part = goodwill === 'all' ? ', all of it goodwill' : `, of it goodwill ${goodwill}`;
      return `${also(parts)}${goodwill === null ? '' : part}${alike ? mends(ways[0]) : ''}`;
    },
    keeps: ({ middle, low, high, stake, segment }) => {
      const ofIt = `of ${stake} at stake (${segment})`;
      return middle === null
        ? `nothing that the evidence can show, ${ofIt}`
        : `about ${middle} (${low} to ${high}) ${ofIt}`;
    },
    verdicts: {
      'pays-cautiously': 'pays even on the cautious figure',
      'pays-on-middle': 'pays on the middle figure',
      'pays-if-hopeful': 'pays only on the hopeful figure',
      'does-not-pay': 'does not pay for itself, the policy gives it anyway',
      'nothing-beyond-owed': 'nothing beyond what is owed',
    },
    freeGoodwill: 'the goodwill costs us nothing',
    noLift: (cost) => `goodwill costs ${cost}, and no lift could pay for it; the policy gives it anyway`,
    paysIf: ({ verdict, needed, low, high, isSeen }) =>
      `${verdict}; it pays if they become ${points(needed)} likelier to stay; the evidence ${isSeen ? `says ${low} to ${high}` : 'expects no such thing'}`,
    range: ({ low, high }) => `${low} to ${high}`,
    reason: ({ text, place }) => `${text.replace(/\.$/, '')} (${place})`,
    close: ({ offer, why }) => `${offer}: ${why}`,
    saidBy: {
      happened: 'what happened to them',
      'noticed-first': 'we noticed before they had to ask',
      treated: 'how they were treated',
      'day-missed': 'the day it was for',
      owned: 'owned, because it is ours',
      sorry: 'sorry, without taking or giving blame',
      given: 'what we do now',
      choice: 'their choice, as a question',
      goods: 'what becomes of what they have',
      thanks: 'the extra, as a thank-you and no pay-off',
      arranged: 'somebody’s time',
      person: 'a person to ask for',
      act: 'asked again: an act and no new promise',
      'hand-over': 'who looks after it now',
      welcome: 'they are welcome back',
    },
    said: ({ sentence: said, by, place }) => `${by}: “${said}”${place === '' ? '' : ` (${place})`}`,
    takenAs: (some) => some.join(', '),
    wouldChange: ({ supposed, then }) => `If ${supposed}, ${/[.!?]$/.test(then) ? then : `${then}.`}`,
  },
  reckoning: {
    title: 'The whole reckoning',
    harm: 'harm',
    money: 'money',
    kinds: { goods: 'goods', trouble: 'trouble', respect: 'respect', total: 'total' },
    remedy: 'remedy',
    costsUs: 'costs us',
    worth: 'worth',
    mends: 'mends',
    goodsBack: 'goods taken back',
    all: 'all of it',
    face: 'goodwill at face value',
    lift: 'likelier to stay',
    low: 'low',
    middle: 'middle',
    high: 'high',
    wholeOffer: 'points, the whole offer',
    byGoodwill: 'points, by goodwill',
    keeps: 'what it keeps',
    lessCost: 'less what it costs',
    curve: 'curve',
    givenUp: 'goods given up',
    kept: 'goods kept',
    curvePoint: ({ mended, lift }) => `${mended} mended brings ${lift} of the lift`,
    curvePoints: ({ name, points: some }) => `${name}: ${some.join(', ')}`,
    segment: 'segment',
    segmentWorth: ({ segment, stays, tells }) =>
      `${segment}: ${stays} if they stay, ${tells} by what they tell others`,
    evidence: 'evidence',
    ownEvidence: 'amends’ own defaults; see evidence',
    remedyAs: ({ remedy, as }) => `${remedy} (${as})`,
  },
  weighing: weighingIn({ and, or }),
  mail: {
    subject: 'Subject',
    about: (item) => (item === null ? 'About what happened' : `About ${item.replace(/^an? /i, 'your ')}`),
    dear: (name) => (name === null ? 'Hello,' : `Dear ${name},`),
    choose: 'Which would you like? Just reply to this mail:',
    option: ({ words, goods }) => {
      if (goods === null) return words;
      return goods === 'keep'
        ? `${words}, and please keep what you have`
        : `${words}, and we take back what you have`;
    },
    good: ({ label, time }) => `${capital(label.replace(/^an? /i, 'the '))} is good for ${time}.`,
    regards: 'Kind regards,',
  },
  interview: ENGLISH_INTERVIEW,
};
