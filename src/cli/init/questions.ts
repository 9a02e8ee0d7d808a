import { Failure } from '../../domain/values/failure.js';
import {
  type Currency,
  currencyOf,
  defaultLocale,
  readMoney,
  writeMoney,
} from '../../domain/values/money.js';
import type { PromptChoice, Prompter } from '../port/host.js';

/** One of the questions, which is also a flag. */
export type SetupQuestion<T> = {
  readonly flag: string;
  readonly message: string;
  readonly help?: string;
  /** Taken on Enter, and with `--yes`. */
  readonly proposal: string;
  /** What there is to pick from; none where it is typed. */
  readonly choices?: readonly PromptChoice[];
  /** The answer, or why it is none. */
  readonly read: (text: string) => AnswerReading<T>;
};

/** What an answer came to. */
export type AnswerReading<T> = { readonly value: T } | { readonly wrong: string };

/** Whom to ask, and what they have said so far, in its order, by flag. */
export type Asking = { readonly prompter: Prompter; readonly said: Map<string, string> };

/** The answer to a question: the flag's, or the person's, or what is proposed where nobody is asked. Throws a Failure. */
export async function answerTo<T>(
  question: SetupQuestion<T>,
  given: string | undefined,
  asking: Asking | null,
): Promise<T> {
  const { flag, proposal, read } = question;
  const text = given ?? asking?.said.get(flag) ?? (asking ? await pose(question, asking) : proposal);
  const reading = read(text.trim() || proposal);
  if ('wrong' in reading) throw new Failure(`--${flag}: ${reading.wrong}`);
  return reading.value;
}

async function pose<T>(
  { flag, message, help, proposal, choices, read }: SetupQuestion<T>,
  { prompter, said }: Asking,
): Promise<string> {
  const ask = { message, help, proposal, back: said.size > 0 };
  const refuse = (text: string): string | null => {
    const reading = read(text.trim() || proposal);
    return 'wrong' in reading ? reading.wrong : null;
  };
  const text = choices
    ? await prompter.choose({ ...ask, choices, typed: null })
    : await prompter.enter({ ...ask, refuse });
  said.set(flag, text);
  return text;
}

/** Longer names than this fit on no screen. */
const LONGEST_NAME = 80;

/** Reads what a company is called. */
export function readName(text: string): AnswerReading<string> {
  const name = text.replace(/\s+/g, ' ');
  if (/\p{C}/u.test(name))
    return { wrong: 'A name has letters, digits and signs. There’s something else in this one.' };
  return name.length > LONGEST_NAME
    ? { wrong: `A name of more than ${LONGEST_NAME} letters won’t fit on a screen.` }
    : { value: name };
}

/** Reads a currency by its three letters. */
export function readCurrency(text: string): AnswerReading<Currency> {
  const code = text.toUpperCase();
  const currency = currencyOf(code, defaultLocale(code));
  return currency
    ? { value: currency }
    : { wrong: `“${text}” isn’t a currency. Write its three letters: GBP for £, EUR for €, USD for $.` };
}

/** More than anybody grants in person, in the currency's own units; it keeps sums countable. */
const MOST = 1_000_000_000;

/** Reads money from `least` (minor units) on; `why` says why not less. */
export function readGoodwill(
  text: string,
  currency: Currency,
  least: number,
  why: string,
): AnswerReading<number> {
  const value = readMoney(text, currency);
  const example = writeMoney(least, currency);
  if (value === 'too-many-decimals')
    return { wrong: `${currency.code} has fewer decimals than “${text}”. Type it as ${example}.` };
  if (typeof value !== 'number')
    return { wrong: `“${text}” isn’t an amount of money. Type it as ${example}.` };
  if (value > MOST * 10 ** currency.digits) return { wrong: `${text} is more than anybody may give away.` };
  return value < least ? { wrong: `${writeMoney(value, currency)} is too little: ${why}` } : { value };
}
