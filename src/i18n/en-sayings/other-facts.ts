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

/** A phrase for each special day. */
const ofEachDay = (phrases: (day: string) => readonly string[]): string =>
  SPECIAL_DAYS.split(' ').flatMap(phrases).join(' ');

/** What people drop things in. */
const WATERS = 'bath toilet loo sink pool sea puddle river'.split(' ');

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
        'dog-chewed dog-ate puppy-chewed cat-scratched son-broke daughter-broke kids-broke toddler-broke baby-broke',
        'left-on-the-bus left-on-the-train left-it-on-the-bus left-it-on-the-train washed-it-too-hot put-through-the-wash',
      ].join(' '),
      alone: 'dropped-it sat-on-it stood-on-it trod-on-it lost-it broke-it-myself missed-flight overslept',
    },
  },
  treated: {
    rudely: {
      words:
        'rude rudely rudeness insulted insulting insult swore swearing shouted yelled snapped-at sworn-at mocked sneered ' +
        'laughed-at bullied aggressive hostile disrespectful racist sexist homophobic talked-down-to spoke-down-to ' +
        'bad-manners no-manners',
      hints: 'unfriendly sarcastic dismissive patronising condescending attitude',
    },
    embarrassed: {
      words:
        'embarrassed embarrassing embarrassment humiliated humiliating mortified showed-me-up made-fun-of-me',
      hints: 'ashamed awkward',
    },
    ignored: {
      words:
        'ignored ignoring nobody-helped nobody-told no-one-told no-one-helped nobody-served nobody-answered not-told-us',
      hints: 'unhelpful waiting blanked',
    },
  },
  contacts: {
    3: {
      words: 'third-time fourth-time fifth-time three-times four-times 3-times 4-times 3rd-time 4th-time',
    },
    2: {
      words:
        'second-time 2nd-time complained-before complained-already complained-twice asked-already asked-twice',
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
