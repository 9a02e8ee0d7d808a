import type { Sayings } from '../catalogue/sayings.js';

/** Days that come once: whoever names one says that it was for a special day. */
const SPECIAL_DAYS =
  'funeral cremation wedding birthday anniversary christening baptism graduation honeymoon communion memorial prom ' +
  'valentine valentines mothers-day fathers-day baby-shower bar-mitzvah bat-mitzvah hen-do hen-party stag-do job-interview ' +
  'wedding-day bridesmaid';

/** Beside such a day, in either order, these say that it is still to come. */
const AHEAD = ['tomorrow', 'tonight', 'next-week', 'next-month', 'next-weekday'];

const bothWays = (day: string): string[] => AHEAD.flatMap((when) => [`${day}-${when}`, `${when}-${day}`]);

/**
 * What people say of facts beside what went wrong, by fact and by value as it is written. Words tell the value plainly
 * enough to be proposed; hints only find the fact.
 */
export const OTHER_FACTS: Readonly<Record<string, Readonly<Record<string, Sayings>>>> = {
  occasion: {
    // What is printed or sold with such a day in its name.
    none: {
      words:
        'happy-birthday birthday-card wedding-ring wedding-list wedding-band anniversary-card birthday-discount',
    },
    'still-ahead': { words: SPECIAL_DAYS.split(' ').flatMap(bothWays).join(' ') },
    missed: {
      words: `${SPECIAL_DAYS} for-christmas after-christmas missed-christmas by-christmas for-easter for-eid for-diwali`,
      hints: 'christmas xmas easter eid diwali party celebration celebrate occasion event ceremony special',
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
