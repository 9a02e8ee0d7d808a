import type { Policy, Role } from '../../domain/policy/policy.js';
import { Failure } from '../../domain/values/failure.js';
import { type Currency, sayMoney, writeMoney } from '../../domain/values/money.js';
import { type Host, isWentBack, type Prompter } from '../port/host.js';
import { approximateRate, roundRate } from './exchange-rates.js';
import {
  type Asking,
  answerTo,
  readCurrency,
  readGoodwill,
  readName,
  type SetupQuestion,
} from './questions.js';
import { readTrade, tradesToPick, USUAL_TRADE } from './trades.js';

/** The answers that were given as flags. */
export type AnswerOptions = {
  readonly trade?: string;
  readonly name?: string;
  readonly currency?: string;
  readonly staff?: string;
  readonly manager?: string;
  /** What one of the example's currency is, roughly; only where we do not know. */
  readonly rate?: string;
};

/** What there is to know before a policy can be begun. */
export type Answers = {
  /** The built-in policy that it starts from. */
  readonly example: Policy;
  readonly name: string;
  readonly currency: Currency;
  /** What one of the example's currency is in this one: 1 where they are the same. */
  readonly factor: number;
  /** Goodwill of the lowest role and of the highest, in minor units. */
  readonly staff: number;
  readonly manager: number;
};

/** The five questions, one flag each. */
export const FLAGS = ['trade', 'name', 'currency', 'staff', 'manager'] as const;

/** Asks what no flag has said; what is proposed is taken where there is no prompter. Throws a Failure. */
export async function answersTo(
  given: AnswerOptions,
  prompter: Prompter | null,
  host: Host,
): Promise<Answers> {
  const asking = prompter && { prompter, said: new Map<string, string>() };
  for (;;) {
    try {
      return await answersFrom(given, asking, host);
    } catch (error) {
      if (!isWentBack(error)) throw error;
      // What was said before it stands, and is not asked again.
      const last = [...(asking?.said.keys() ?? [])].at(-1);
      if (last !== undefined) asking?.said.delete(last);
    }
  }
}

async function answersFrom(
  given: AnswerOptions,
  asking: Asking | null,
  { policies }: Host,
): Promise<Answers> {
  const trade = await answerTo(tradeQuestion(policies.builtInNames(), policies.builtIn), given.trade, asking);
  const example = policies.builtIn(trade);
  const name = await answerTo(NAME, given.name, asking);
  const currency = await answerTo(currencyQuestion(example), given.currency, asking);
  const factor = await factorFor(example, currency, given.rate, asking);
  const staff = await answerTo(staffQuestion(example, currency, factor), given.staff, asking);
  const manager = await answerTo(managerQuestion(example, currency, factor, staff), given.manager, asking);
  return { example, name, currency, factor, staff, manager };
}

const tradeQuestion = (
  names: readonly string[],
  builtIn: (name: string) => Policy,
): SetupQuestion<string> => ({
  flag: 'trade',
  message: 'What is your trade?',
  help: 'Your policy starts from the example for it, and only says what’s different with you.',
  proposal: USUAL_TRADE,
  choices: tradesToPick(names, builtIn),
  read: (text) => readTrade(text, names),
});

const NAME: SetupQuestion<string> = {
  flag: 'name',
  message: 'What is your company called?',
  help: 'It heads every answer.',
  proposal: 'Our company',
  read: readName,
};

const currencyQuestion = ({ currency }: Policy): SetupQuestion<Currency> => ({
  flag: 'currency',
  message: 'Which currency do you sell in?',
  help: `Its three letters. The example is in ${currency.code}: for another, its amounts are converted roughly, for you to check.`,
  proposal: currency.code,
  read: (text) => (text.toUpperCase() === currency.code ? { value: currency } : readCurrency(text)),
});

async function factorFor(
  { currency: { code: from } }: Policy,
  { code: to }: Currency,
  given: string | undefined,
  asking: Asking | null,
): Promise<number> {
  const known = from === to ? 1 : approximateRate(from, to);
  if (known !== undefined && (given === undefined || from === to)) return known;
  if (given === undefined && !asking)
    throw new Failure(
      `amends doesn’t know what one ${from} is in ${to}.`,
      'Say it roughly, as in --rate 200. The example’s amounts are converted by it, for you to check.',
    );
  return answerTo(rateQuestion(from, to), given, asking);
}

const rateQuestion = (from: string, to: string): SetupQuestion<number> => ({
  flag: 'rate',
  message: `How many ${to} is one ${from}, roughly?`,
  help: 'The example’s amounts are converted by it, for you to check.',
  proposal: '',
  read: (text) =>
    Number(text) >= 0.001 && Number(text) <= 1_000_000
      ? { value: roundRate(Number(text)) }
      : { wrong: 'Type a number, such as 200.' },
});

function staffQuestion(example: Policy, currency: Currency, factor: number): SetupQuestion<number> {
  const [lowest] = example.authority;
  const usual = goodwillOf(example, lowest, factor, currency);
  const least = Math.ceil(usual / 2);
  const why = `with less than ${writeMoney(least, currency)}, some complaints that are our own fault could only get a token. You can still put less in the file.`;
  return {
    flag: 'staff',
    message: `How much may the ${lowest?.name} give without asking anybody?`,
    help: 'Extras at face value, for one complaint. What’s owed needs nobody’s say-so.',
    proposal: sayMoney(usual, currency),
    read: (text) => readGoodwill(text, currency, least, why),
  };
}

function managerQuestion(
  example: Policy,
  currency: Currency,
  factor: number,
  staff: number,
): SetupQuestion<number> {
  const { authority } = example;
  const highest = authority.at(-1);
  return {
    flag: 'manager',
    message: `And the ${highest?.name}?`,
    proposal: sayMoney(Math.max(staff, goodwillOf(example, highest, factor, currency)), currency),
    read: (text) =>
      readGoodwill(
        text,
        currency,
        staff,
        `the ${authority[0]?.name} may give ${sayMoney(staff, currency)}, and nobody above them less.`,
      ),
  };
}

/** In minor units of `currency`, which may have more or fewer digits than the example's. */
function goodwillOf(example: Policy, role: Role | undefined, factor: number, { digits }: Currency): number {
  const minor = role?.goodwill.is === 'fixed' ? role.goodwill.value : 0;
  return Math.round((minor / 10 ** example.currency.digits) * factor * 10 ** digits);
}
