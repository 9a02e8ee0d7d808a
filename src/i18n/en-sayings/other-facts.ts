import type { Sayings } from '../catalogue/sayings.js';

/** Days that come once: whoever names one says that it was for a special day. */
const SPECIAL_DAYS =
  'funeral cremation wedding birthday anniversary christening baptism graduation honeymoon communion memorial prom ' +
  'valentine valentines mothers-day fathers-day baby-shower bar-mitzvah bat-mitzvah hen-do hen-party stag-do job-interview ' +
  'wedding-day bridesmaid';

/** Such a day in a name, which tells of none. */
const NO_SUCH_DAY =
  'happy-birthday birthday-card wedding-ring wedding-list wedding-band anniversary-card birthday-discount';

/** Beside such a day, in either order, these say that it's today or still to come. */
const AHEAD =
  'today tonight this-morning this-afternoon this-evening tomorrow this-week this-weekday next-week next-month ' +
  'next-weekday on-weekday coming-up';

/** Beside such a day, in either order, these say that it has passed. */
const PAST = 'yesterday last-night last-week last-month last-weekday ruined spoiled spoilt';

const bothWays = (day: string, beside: string): string[] =>
  beside.split(' ').flatMap((when) => [`${day}-${when}`, `${when}-${day}`]);

/** Whose day it is, where only these stand before it: `it's our anniversary`. */
const WHOSE = 'my our her his their the a'.split(' ');

/** Phrases by which people say that it's a special day, or was: they tell nothing of what went wrong then. */
export const DAYS_TOLD: readonly string[] = SPECIAL_DAYS.split(' ').flatMap((day) => [
  ...WHOSE.flatMap((whose) => [`it-${whose}-${day}`, `it-was-${whose}-${day}`, `was-${whose}-${day}`]),
  ...WHOSE.flatMap((whose) => [
    `ruined-${whose}-${day}`,
    `spoilt-${whose}-${day}`,
    `spoiled-${whose}-${day}`,
  ]),
  ...['today', 'tonight', 'ruined', 'spoilt', 'spoiled'].map((behind) => `${day}-${behind}`),
]);

/** A phrase for each special day. */
const ofEachDay = (phrases: (day: string) => readonly string[]): string =>
  SPECIAL_DAYS.split(' ').flatMap(phrases).join(' ');

/** What people drop things in. */
const WATERS = 'bath toilet loo sink pool sea puddle river'.split(' ');

/** What counts how often somebody came or called, behind `third`. */
const CONTACTS = 'time call visit trip email complaint attempt'.split(' ');

/** What they did whenever they asked, and what may stand between that and how often. */
const ASKED =
  'asked complained called rang rung phoned emailed wrote written messaged told chased contacted came come been visited'.split(
    ' ',
  );
const WHOM = ['', '-us', '-you', '-them', '-in', '-back', '-up', '-here', '-about-it', '-about-this'];

/** Phrases for how often they asked: by which time this is, and by how many there were. */
const asked = (which: readonly string[], often: readonly string[]): string =>
  [
    ...which.flatMap((nth) => CONTACTS.map((contact) => `${nth}-${contact}`)),
    ...ASKED.flatMap((did) => WHOM.flatMap((whom) => often.map((times) => `${did}${whom}-${times}`))),
  ].join(' ');

/** Whom somebody was rude to. */
const THEM =
  'me her him them us my-wife my-husband my-mum my-dad my-daughter my-son my-friend the-customer the-lady customer'.split(
    ' ',
  );

/** What nobody calls a customer. */
const INSULTS =
  'stupid thick dumb an-idiot a-liar a-thief a-moron a-fool an-old ridiculous pathetic rude fat ugly names crazy mad ' +
  'a-cow a-bitch a-karen a-nuisance a-timewaster a-stupid a-silly silly lazy old scum trash';

/** How people say in other words that somebody was rude. */
const RUDENESS = [
  // `Called about a stupid kettle` calls nobody anything.
  ...INSULTS.split(' ').flatMap((insult) => [
    ...THEM.map((them) => `called-${them}-${insult}`),
    ...['was', 'got', 'been', 'being', 'were'].map((was) => `${was}-called-${insult}`),
  ]),
  ...THEM.flatMap((them) => [
    `made-${them}-feel-like`,
    `made-${them}-feel-small`,
    `short-with-${them}`,
    `told-${them}-to-shut-up`,
  ]),
  'made-to-feel-like put-the-phone-down put-down-the-phone slammed-the-phone told-to-shut-up',
  ...['they', 'he', 'she', 'just', 'you', 'staff', 'operator'].map((who) => `${who}-hung-up`),
  'hung-up-on rude-to',
].join(' ');

/** How people say that they were made to look small. */
const SHAMING =
  'stupid small silly thick foolish ridiculous pathetic fat ugly old cheap poor awkward an-idiot a-fool'
    .split(' ')
    .flatMap((shame) => [
      `made-to-feel-${shame}`,
      ...THEM.flatMap((them) => [`made-${them}-feel-${shame}`, `made-${them}-look-${shame}`]),
    ])
    .join(' ');

/** Who did it, where it's theirs. */
const OWN_PETS_AND_CHILDREN = [
  ...['dog', 'puppy', 'cat', 'kitten', 'rabbit', 'hamster', 'pet'].flatMap((pet) =>
    ['chewed', 'scratched', 'clawed', 'shredded', 'weed-on', 'peed-on'].map((did) => `${pet}-${did}`),
  ),
  'dog-ate',
  ...['son', 'daughter', 'kid', 'toddler', 'baby', 'grandson', 'granddaughter', 'child'].flatMap((child) =>
    ['broke', 'snapped', 'smashed', 'dropped-it', 'drew-on', 'sat-on-it'].map((did) => `${child}-${did}`),
  ),
].join(' ');

/** What people do to things at home that these don't stand. */
const OWN_WASHING =
  'washed-it-hot washed-it-on-hot washed-on-hot washed-hot washed-too-hot washed-it-too-hot washed-it-at washed-at-60 ' +
  'washed-at-90 hot-wash boil-wash boil-washed boiled-it tumble-dried put-it-in-the-tumble ' +
  'put-in-the-dryer put-it-in-the-dryer put-in-the-drier put-it-in-the-drier put-through-the-wash put-it-through-the-wash ' +
  'put-it-in-the-washing-machine washed-with-reds ironed-it left-it-in-the-sun left-them-in-the-sun left-out-in-the-sun ' +
  'left-it-on-the-radiator left-on-the-radiator left-by-the-radiator put-it-in-the-dishwasher put-it-in-the-microwave ' +
  'forgot-to-water never-watered ran-over-it-myself';

/** In place of a value: it isn't plain which one is meant, but that the fact is to be asked. */
const NOT_SAID_WHICH = '';

/**
 * What people say of facts beside what went wrong, by fact and by value as it is written. Words tell the value plainly
 * enough to be proposed; hints only find the fact.
 */
export const OTHER_FACTS: Readonly<Record<string, Readonly<Record<string, Sayings>>>> = {
  occasion: {
    // What is printed or sold with such a day in its name.
    none: { words: NO_SUCH_DAY },
    'still-ahead': {
      words: ofEachDay((day) => bothWays(day, AHEAD)),
      justSo: ofEachDay((day) => WHOSE.flatMap((whose) => [`it-${whose}-${day}`, `is-${whose}-${day}`])),
    },
    missed: {
      words: `${ofEachDay((day) => [
        ...bothWays(day, PAST),
        ...[`missed-${day}`, `after-${day}`, `${day}-came-late`, `too-late-${day}`, `${day}-was-on-weekday`],
      ])} after-christmas missed-christmas`,
      justSo: ofEachDay((day) =>
        WHOSE.flatMap((whose) => [
          `was-${whose}-${day}`,
          `it-was-${whose}-${day}`,
          `was-for-${whose}-${day}`,
        ]),
      ),
      hints: `christmas xmas easter eid diwali party celebration celebrate occasion event ceremony special ${SPECIAL_DAYS}`,
    },
    [NOT_SAID_WHICH]: { words: `${SPECIAL_DAYS} for-christmas by-christmas for-easter for-eid for-diwali` },
  },
  fault: {
    // Whoever else dropped it is named; and staff may say of themselves that they dropped it.
    customer: {
      words: [
        'my-own-fault my-fault his-own-fault her-own-fault their-own-fault own-silly-fault blames-himself blames-herself',
        ...WATERS.map(
          (water) => `dropped-in-${water} dropped-it-${water} fell-in-the-${water} dropped-down-the-${water}`,
        ),
        OWN_PETS_AND_CHILDREN,
        'left-on-the-bus left-on-the-train left-it-on-the-bus left-it-on-the-train',
        OWN_WASHING,
      ].join(' '),
      alone:
        'dropped-it sat-on-it stood-on-it trod-on-it stepped-on-it lost-it broke-it-myself missed-flight overslept',
    },
  },
  treated: {
    rudely: {
      words:
        'rude rudely rudeness insulted insulting insult swore swearing shouted yelled snapped-at sworn-at mocked sneered ' +
        'laughed-at bullied aggressive hostile disrespectful racist sexist homophobic talked-down-to spoke-down-to ' +
        'bad-manners no-manners snotty snooty snarky sarky sarcastic sarcasm patronising patronised condescending dismissive ' +
        'surly stroppy sniffy offhand curt insolent lippy gobby mouthy belittled cursed-at cussed tutted sniggered ' +
        'treated-like laughed-in-face rolled-eyes rolling-eyes rolls-eyes eye-rolling eye-roll looked-down-on accused-of ' +
        'accused-stealing accused-lying barked-at told-off gave-attitude bad-attitude spoke-to-like spoken-to-like',
      justSo: RUDENESS,
      hints: 'unfriendly attitude',
    },
    embarrassed: {
      words:
        'embarrassed embarrassing embarrassment humiliated humiliating mortified showed-me-up made-fun-of-me',
      justSo: SHAMING,
      hints: 'ashamed awkward',
    },
    ignored: {
      words:
        'ignored ignoring nobody-helped nobody-told no-one-told no-one-helped nobody-served nobody-answered not-told-us',
      hints: 'unhelpful waiting blanked',
    },
  },
  contacts: {
    // Only in words of their own: `3 weeks old, 2nd time` tells of the second, and what was worn three times of none.
    3: {
      words: 'umpteenth-time umpteen-times',
      justSo: asked(
        'third fourth fifth sixth 3rd 4th 5th 6th'.split(' '),
        'three-times four-times five-times 3-times 4-times 5-times'.split(' '),
      ),
      alone: 'three-times four-times 3-times 4-times',
    },
    2: {
      words: 'complained-before complained-already asked-already',
      justSo: asked(['second', '2nd'], ['twice', 'two-times', '2-times']),
    },
  },
  channel: {
    online: { words: 'bought-online ordered-online online-order', hints: 'online website internet web app' },
    store: { words: 'bought-in-store bought-in-the-shop', hints: 'shop branch counter' },
    phone: { words: 'ordered-by-phone ordered-over-the-phone', hints: 'rang called' },
  },
  proof: {
    'gift-receipt': { words: 'gift-receipt' },
    none: { words: 'no-receipt not-receipt lost-receipt without-receipt no-proof' },
    receipt: { words: 'with-receipt has-receipt got-receipt kept-receipt', hints: 'bill invoice' },
  },
  'paid-by': {
    'gift-card': { words: 'paid-by-gift-card paid-with-gift-card' },
    cash: { words: 'paid-cash paid-in-cash' },
  },
};
