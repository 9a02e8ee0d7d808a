import { SPOKEN_MONEY, TOLD_FIGURES } from '../en-sayings/money.js';

const YEAR = 365;

/** From two years on nobody counts days; of more years, each fourth may have brought a day. */
function days(count: number): string {
  if (count < 2 * YEAR) return `${count} ${count === 1 ? 'day' : 'days'}`;
  const [years, over] = [Math.floor(count / YEAR), count % YEAR];
  const leapDays = Math.ceil(years / 4);
  if (over === 0 || (over === leapDays && over > 1)) return `${years} years`;
  return over === 1 || over === leapDays + 1 ? `${years} years and a day` : `${count} days`;
}

function band({ low, high }: { readonly low: string | null; readonly high: string | null }): string {
  if (low === null) return `up to ${high ?? ''}`;
  if (high === null) return `${low} or more`;
  return low === high ? low : `${low} to ${high}`;
}

/** How often they had to ask, by the number, and what else people say for it. */
const CONTACTS: Readonly<Record<0 | 1 | 2 | 3, { readonly name: string; readonly words?: string }>> = {
  1: { name: 'This is the first time', words: 'once new' },
  2: { name: 'The second time', words: 'twice again' },
  3: { name: 'The third time or more', words: '4 5 fourth fifth many often again' },
  0: { name: 'Not at all: we noticed first' },
};

const DOLLARS = 'dollars dollar bucks buck';

const MONEY_WORDS: Readonly<Record<string, string>> = {
  GBP: 'pounds pound quid',
  EUR: 'euros euro',
  USD: DOLLARS,
  CAD: DOLLARS,
  AUD: DOLLARS,
  NZD: DOLLARS,
  SGD: DOLLARS,
  HKD: DOLLARS,
  JPY: 'yen',
  CHF: 'francs franc',
  SEK: 'kronor krona',
  NOK: 'kroner krone',
  DKK: 'kroner krone',
  PLN: 'zlotys zloty',
  INR: 'rupees rupee',
  ZAR: 'rand',
};

/** What the person who is asked reads beside the questions of the facts themselves. */
export const INTERVIEW = {
  /** What people call money of a currency (ISO 4217), behind an amount: a blank between, in small letters. */
  moneyWords: (currency: string): string => MONEY_WORDS[currency] ?? '',
  spokenMoney: SPOKEN_MONEY,
  toldFigures: TOLD_FIGURES,
  /** What people call each unit of time after a number, with a blank between them. */
  units: {
    minute: 'minutes minute mins min m',
    hour: 'hours hour hrs hr h',
    day: 'days day d',
    week: 'weeks week wks wk w',
    fortnight: 'fortnights fortnight',
    month: 'months month mths mth',
    year: 'years year yrs yr y',
  },
  /** What people call each month, January first. */
  months: [
    'january jan',
    'february feb',
    'march mar',
    'april apr',
    'may',
    'june jun',
    'july jul',
    'august aug',
    'september sep sept',
    'october oct',
    'november nov',
    'december dec',
  ],
  /** What people call each day of the week, Monday first. */
  weekdays: [
    'monday mon',
    'tuesday tue tues',
    'wednesday wed weds',
    'thursday thu thur thurs',
    'friday fri',
    'saturday sat',
    'sunday sun',
  ],
  /** Before a day of the week: `on Tuesday`. */
  onDay: 'on',
  /** Before a unit of time, one of it: `a month`. The first stands before `week`. */
  articles: 'a an',
  /** Before a unit of time or a day of the week, the one before this: `last week`. */
  previous: 'last',
  /** What people call each number from one on, with a blank between. */
  numbers: [
    'one',
    'two couple',
    'three',
    'four',
    'five',
    'six',
    'seven',
    'eight',
    'nine',
    'ten',
    'eleven',
    'twelve',
  ],
  half: 'half',
  /** What a quarter is called, and several: `three quarters of an hour`. */
  quarter: 'quarter quarters',
  /** Before the unit of time that a question asks for so many of. */
  howMany: 'how many',
  /** What stands between the words of a stretch of time: `a couple of days`, `2 hours and 10 minutes`. */
  links: 'and of',
  /** What people call today, and the days before it. */
  daysBack: ['today', 'yesterday'],
  yes: 'Yes',
  no: 'No',
  /** What they ask for, where they leave it to us. */
  nothingInParticular: 'Nothing in particular',
  /** What people call money back, a blank between and a hyphen within phrases; and that nobody is given any here. */
  moneyBack: {
    words: 'money money-back cash cash-back refund refunded refunds reimburse reimbursed reimbursement',
    none: 'This policy gives no money back for this, so it isn’t on the list.',
  },
  /** Of something that the policy knows and gives nobody in such a case. */
  notGivenHere: (label: string) => `We don’t give that for this: ${label}.`,
  contacts: CONTACTS,
  /** A stretch of numbers, its ends written; no `low` or no `high` where it is open there. */
  band,
  /** A number of days since they bought. */
  days,
  /** Beside a question that somebody answered before, in these words, while they said what went wrong. */
  youTyped: (words: string) => `You typed “${words}”.`,
  /** Where somebody begins with an amount of money. */
  amountComesLater: (typed: string) =>
    `“${typed}” is an amount. Say first what went wrong; amounts are asked for next.`,
  anythingElse: 'Anything else?',
  /** What is picked where nothing more is to be changed, and what else people say for it. */
  thatsAll: {
    name: 'That’s all: answer',
    words: 'done no nothing all answer',
    about: 'We’ll go by what it says below.',
  },
  /** A row of the list that was changed, for whoever looks back. */
  changed: (row: string, value: string) => (row.endsWith('?') ? `${row} ${value}` : `${row}: ${value}`),
  /** What stands where nobody has said anything yet, or where there is none. */
  notSaid: 'not said',
  nothing: 'Nothing',
  turnedDown: {
    /** By what people say that they've turned down what's named behind it: a blank between, a hyphen within phrases. */
    saidNo:
      'refused-to-take refused-to-accept refused refuses declined declines rejected rejects not-interested-in',
    /** The same, where it's only what was offered that people say no to so. */
    saidNoToOffer:
      'said-no-to says-no-to said-no-thanks-to no-thanks-to turned-down turns-down said-no-thank-you-to',
    /** The same where it's money back, which a shop refuses more often than a customer. */
    saidNoToMoney:
      'not-want not-wanting not-like not-take not-taking not-accept not-accepting not-have turned-down turns-down',
    /** What says that it was offered before they said no, and by what they then said it: `offered a drink but they said no`. */
    offered: 'offered',
    saidNoThen:
      'said-no said-no-thanks said-no-thank-you refused refused-it refused-them refused-one declined declined-it ' +
      'declined-them turned-it-down turned-them-down turned-that-down not-want-it not-want-them not-want-one not-want-any ' +
      'not-take-it not-interested no-thanks',
    /** With these it was us who refused, but for what's `on us`. */
    notTheirs: 'me us you your',
    onUs: 'on-us',
    /** With these right behind too, it was: `refused to repair it`, `refused her voucher`. */
    notTheirsBehind: 'to my his her their him them it',
    /** And with these right before: `I was refused a voucher`. */
    passive: 'was were been being got',
    /** What's refused behind these may be what they had ordered: `refused the coffee`. */
    thatOne: 'the this that these those',
    /** What's said of a gift alone. */
    free: 'free complimentary',
    /** Words of the labels of gifts by which other things go, too. */
    common:
      'card box note day days trip table account meal food flowers flower choose gift handwritten spend value goes money ' +
      'back price part fee new size order delivery florist slice',
    /** In place of what went wrong, where that is all they told. */
    keptForLater: (words: string) => `(kept for later) ${words}`,
    /** Then, with the question what went wrong once more. */
    whatWentWrong: (words: string) =>
      `You typed “${words}”. That’s kept for later: say first what went wrong.`,
    /** Once something is named. */
    more: 'What else have they turned down?',
    none: { name: 'Nothing after all', words: 'none clear' },
    done: { name: 'That’s all they turned down', words: 'done nothing more' },
    howMuch: (label: string) => `How much was it? ${label}`,
    notKnown: 'Not known? Just press Enter.',
    /** The answer then, and what stands beside a remedy whose amount isn't known, or that has none. */
    anyAmount: 'not known',
    refused: 'turned down',
  },
  /** What to do where a question has no answer to fall back on, with an example of one. */
  needed: (example: string) =>
    `The answer depends on this. Type it, such as ${example}; a good guess will do. Ctrl+C leaves.`,
  /** How to answer where nobody knows yet, with what is said then. */
  notKnownYet: (money: string) => `Not known yet? Type ? and we’ll promise up to ${money}.`,
  /** That answer, once it is given. */
  promisedUpTo: (money: string) => `Not known yet: up to ${money}`,
  /** Before the command line that gives the same answer. */
  again: 'The same again:',
  change: 'change an answer',
  whyInFull: 'why, in full',
  /** The same where customers see the screen. */
  whyDiscreetly: 'for staff only',
  mail: 'as a mail',
  keepAsTest: 'keep as a test',
  keptAsTest: ({ name, file }: { name: string; file: string }) => `Kept as “${name}” in ${file}.`,
  whichAnswer: 'Which answer do you want to change?',
  somethingListed: 'Something on the list',
  /** An answer that nobody was asked for, because it was told with the command. */
  toldOnLine: (answer: string) => `${answer} (on the command line)`,
};
