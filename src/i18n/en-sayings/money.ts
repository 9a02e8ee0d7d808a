/** How people say an amount of money, where they type it for somebody who asks: `about forty quid`, `a tenner`, `40p`. */
export const SPOKEN_MONEY = {
  /** Before an amount, that it's a good guess; a blank between. */
  about:
    'about around roughly approx approximately circa maybe perhaps nearly almost over under just say like only',
  /** Behind it: a word, and what hangs on a number. */
  orSo: 'or so thereabouts ish',
  ish: 'ish',
  /** What stands between the words of a number, or before one. */
  between: 'and a an',
  /** Numbers as words, in the order in which they are said: up to nine, below twenty, and by tens. */
  ones: 'one two three four five six seven eight nine',
  teens: 'ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen',
  tens: 'twenty thirty forty fifty sixty seventy eighty ninety',
  hundred: 'hundred',
  /** What people call hundredths of a currency (ISO 4217), behind a number. */
  hundredths: (currency: string): string => HUNDREDTHS[currency] ?? '',
  /** What people call a note of a currency: of five, and of ten. */
  notes: (currency: string): string => NOTES[currency] ?? '',
};

const CENTS = 'c cent cents';

const HUNDREDTHS: Readonly<Record<string, string>> = {
  GBP: 'p pence penny',
  EUR: CENTS,
  USD: CENTS,
  CAD: CENTS,
  AUD: CENTS,
  NZD: CENTS,
  SGD: CENTS,
  HKD: CENTS,
  ZAR: CENTS,
};

const NOTES: Readonly<Record<string, string>> = { GBP: 'fiver tenner', EUR: 'fiver tenner' };

/**
 * By what people say what they paid, what else it cost them and how long ago they bought it, while they tell what went wrong:
 * a blank between, in small letters.
 */
export const TOLD_FIGURES = {
  /** Before a sum that they paid for the thing. */
  paid: 'paid pay cost costs costing',
  /** Of buying; a sum behind `forSum` is what they paid then. */
  bought: 'bought purchased got',
  forSum: 'for',
  /** What may stand between one of these and its figure. */
  between:
    'a an the it them this that these those me us him her about around only just over nearly almost roughly like in on was were is of for at from shop store here new back some another',
  /** With these a sum is what they lost, want or were given, and not what they paid. */
  otherSum:
    'overcharged overcharge charged charge charges extra too short missing refund refunded want wants wanted wanting owed owe owes off ' +
    'less more fee deposit discount voucher vouchers instead difference change back compensation lost loses stole stolen worth delivery ' +
    'postage shipping tip service billed bill twice took taken claim claims ask asks asked asking promised offered offer cheaper dearer ' +
    'dropped drop reduced sale annual year month spend spends spent not never didnt over down said says ticket tag shelf till',
  /** Things that a wrong thing makes people pay for; and before a sum, that they had to. */
  costThings:
    'taxi taxis cab cabs uber ubers hotel hotels fare fares parking petrol hostel laundry cleaning cleaner cleaners',
  hadTo: 'had-to-pay had-to-buy had-to-spend had-to-get had-to-book had-to-take had-to-fork',
  /** Between two sums with their things. */
  joins: 'and plus',
  /** Behind a stretch of time. */
  ago: 'ago',
  old: 'old',
  /** Whose age is no age of a thing. */
  people:
    'son daughter kid kids child children boy girl baby toddler dog cat mum mother dad father grandson granddaughter he she im',
};
