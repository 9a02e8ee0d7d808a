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
