import type { ByValue, NameOf } from '../../domain/facts/shapes.js';
import type { Condition, Range } from '../../domain/policy/condition.js';
import type { Policy } from '../../domain/policy/policy.js';
import { PERCENT } from '../../domain/values/number.js';
import { listed, series } from '../../i18n/en/grammar.js';
import { entryOf, factNoun, factOf, isHighest, isLowest, sayValue } from './fact-words.js';

/**
 * When something holds, in words: “bought at most 30 days ago and it was not the customer’s doing”. Every shape
 * has its own. Not yet made harmless.
 */
export function conditionWords(policy: Policy, condition: Condition): string {
  switch (condition.is) {
    case 'all':
      return condition.of.length === 0
        ? 'always'
        : joined(policy, condition.of, condition.of.length > 2 ? ', and ' : ' and ');
    case 'any':
      if (condition.of.length === 0) return 'never';
      return `${condition.of.length > 1 ? 'either ' : ''}${joined(policy, condition.of, ', or ')}`;
    case 'none':
      return condition.of.length === 0
        ? 'always'
        : condition.of.map((part) => notWords(policy, part)).join(' and ');
    case 'not':
      return notWords(policy, condition.of);
    case 'one-of':
      return oneOfWords(policy, condition, false);
    case 'within':
      return withinWords(policy, condition);
  }
}

function joined(policy: Policy, parts: readonly Condition[], between: string): string {
  return parts
    .map((part) => (parts.length > 1 ? whole(policy, part, between) : conditionWords(policy, part)))
    .join(between);
}

/** In brackets where it would be read together with what stands beside it. */
function whole(policy: Policy, condition: Condition, between: string): string {
  const words = conditionWords(policy, condition);
  const several = 'of' in condition && Array.isArray(condition.of) && condition.of.length > 1;
  return several && (condition.is === 'any' || between === ', or ') ? `(${words})` : words;
}

function notWords(policy: Policy, condition: Condition): string {
  if (condition.is === 'one-of') return oneOfWords(policy, condition, true);
  return `not (${conditionWords(policy, condition)})`;
}

type OneOf = Condition & { is: 'one-of' };

function oneOfWords(policy: Policy, condition: OneOf, negated: boolean): string {
  const { fact, values } = condition;
  const own = entryOf<Readonly<Partial<Record<string, string>>>>(VALUES, fact);
  const words = possible(policy, condition).map(
    (value) => own?.[String(value)] ?? sayValue(policy, fact, value),
  );
  const not = negated ? 'not ' : '';
  const subject = entryOf(SUBJECTS, fact);
  if (subject) return subject(not, orWords(words));
  if (factOf(policy, fact)?.type.is === 'yes-no') return yesNoWords(policy, fact, values, negated);
  return `${askedNoun(policy, fact)} is ${not}${orWords(words)}`;
}

/** The answer to a question, in a sentence. */
const questionOf = (policy: Policy, fact: string): string =>
  `the answer to “${factOf(policy, fact)?.ask ?? fact}”`;

/** A fact of the policy's own goes by its question, because its name is a word of the file. */
const askedNoun = (policy: Policy, fact: string): string =>
  factOf(policy, fact)?.builtIn === false ? questionOf(policy, fact) : factNoun(policy, fact);

/** Values with their quotation marks, which keep them apart where they hold commas of their own. */
const orWords = (words: readonly string[]): string => series(words, 'or');

/** Problems that the policy does without need not be named, unless there is no other. */
function possible({ problems }: Policy, { fact, values }: OneOf): OneOf['values'] {
  const known = values.filter((value) => problems.some(({ name }) => name === value));
  return fact === 'problem' && known.length > 0 ? known : values;
}

/** The question with its answer, because only the question says what a yes means. */
function yesNoWords(policy: Policy, fact: string, values: OneOf['values'], negated: boolean): string {
  const answers = listed(
    values.map((value) => (value === true ? 'yes' : 'no')),
    'or',
  );
  return `${questionOf(policy, fact)} is ${negated ? 'not ' : ''}${answers}`;
}

/** Values that read otherwise in a sentence than in a list of answers. */
const VALUES: ByValue<string> = {
  fault: {
    us: 'ours',
    supplier: 'our supplier’s',
    carrier: 'the carrier’s',
    customer: 'the customer’s',
    unclear: 'unclear',
  },
  channel: { store: 'in store', online: 'online', phone: 'by phone' },
  condition: { 'as-new': 'as new', opened: 'opened or tried', faulty: 'faulty', destroyed: 'beyond use' },
  occasion: {
    none: 'no special day',
    'still-ahead': 'a special day still to come',
    missed: 'a special day that has passed',
  },
  proof: {
    receipt: 'a receipt',
    found: 'an order we found',
    'gift-receipt': 'a gift receipt',
    none: 'nothing',
  },
  'paid-by': { card: 'card', cash: 'cash', 'gift-card': 'gift card', other: 'some other way' },
  weekday: {
    monday: 'Monday',
    tuesday: 'Tuesday',
    wednesday: 'Wednesday',
    thursday: 'Thursday',
    friday: 'Friday',
    saturday: 'Saturday',
    sunday: 'Sunday',
  },
};

/** A whole sentence for facts with values; one with a yes or no goes by its question. */
const SUBJECTS: Readonly<
  Record<NameOf<'one-of' | 'remedy' | 'remedies'>, (not: string, values: string) => string>
> = {
  problem: (not, values) => `what went wrong is ${not}${values}`,
  fault: (not, values) => `the fault is ${not}${values}`,
  channel: (not, values) => `${not}bought ${values}`,
  condition: (not, values) => `the goods are ${not}${values}`,
  occasion: (not, values) => `it was ${not}for ${values}`,
  proof: (not, values) => `what shows that they bought it from us is ${not}${values}`,
  'paid-by': (not, values) => `they paid ${not}by ${values}`,
  treated: (not, values) => `how they were treated is ${not}${values}`,
  trouble: (not, values) => `the trouble it was to them is ${not}${values}`,
  weekday: (not, values) => `it’s ${not}${values}`,
  'turned-down': (not, values) => `they’ve ${not}turned down ${values}`,
  'asked-for': (not, values) => `what they ask for is ${not}${values}`,
};

function withinWords(policy: Policy, { fact, ranges }: Condition & { is: 'within' }): string {
  const say = entryOf(FIGURES, fact) ?? ((range: string) => `${askedNoun(policy, fact)} is ${range}`);
  if (fact === 'hour')
    return listed(
      ranges.map((range) => hoursWords(policy, range)),
      'or',
    );
  return say(
    listed(
      ranges.map((range) => rangeWords(policy, fact, range)),
      'or',
    ),
  );
}

/** A whole sentence for facts that are figures, where it reads better than the noun and `is`. */
const FIGURES: Readonly<
  Partial<Record<NameOf<'number' | 'money' | 'percent' | 'date'>, (range: string) => string>>
> = {
  price: (range) => `they paid ${range}`,
  'purchased-on': (range) => `bought ${range.startsWith('from ') ? '' : 'on '}${range}`,
  today: (range) => `it’s ${range}`,
  'days-since-purchase': (range) => `bought ${range} ${isOne(range) ? 'day' : 'days'} ago`,
  contacts: (range) => `they’ve had to ask ${times(range)}`,
  'orders-before': (range) => `they’d bought from us ${times(range)} before`,
  'claims-before': (range) => `they made ${range} ${isOne(range) ? 'claim' : 'claims'} in the last 12 months`,
  'spend-a-year': (range) => `they spend ${range} with us in a year`,
  'delivery-paid': (range) => `they paid ${range} for delivery`,
  'other-costs': (range) => `it cost them ${range} on top`,
  'held-value': (range) => `the goods they hold would sell for ${range}`,
};

const isOne = (range: string): boolean => /^(?:.* )?1$/.test(range) && !/[\d,] /.test(range);

const times = (range: string): string => (isOne(range) ? range.replace(/1$/, 'once') : `${range} times`);

function hoursWords(policy: Policy, { atLeast, atMost }: Range): string {
  const from = isLowest(policy, 'hour', atLeast) ? '' : `from ${atLeast}:00`;
  const until = isHighest(policy, 'hour', atMost) ? '' : `until ${atMost}:59`;
  return [from, until].filter(Boolean).join(' ') || 'at any hour';
}

/** `at most 30`, `more than £200`, `31 to 180`. */
function rangeWords(policy: Policy, fact: string, { atLeast, atMost }: Range): string {
  const say = (value: number): string => sayValue(policy, fact, value);
  const [low, high] = [isLowest(policy, fact, atLeast), isHighest(policy, fact, atMost)];
  if (factOf(policy, fact)?.type.is === 'date') return daysWords(say, { atLeast, atMost }, low, high);
  if (atLeast === atMost) return `exactly ${say(atLeast)}`;
  if (low && high) return 'anything';
  if (!low && !high) return `${say(atLeast)} to ${say(atMost)}`;
  const unit = coarse(policy, fact);
  if (high && atLeast === 1 && unit > 1 && fact in FIGURES) return 'something';
  if (high)
    return atLeast % unit === 1 && unit > 1 ? `more than ${say(atLeast - 1)}` : `at least ${say(atLeast)}`;
  return (atMost + 1) % unit === 0 && unit > 1 ? `less than ${say(atMost + 1)}` : `at most ${say(atMost)}`;
}

/** `from 1 November 2026 to 24 December 2026`, `31 January 2027 or before`. */
function daysWords(
  say: (day: number) => string,
  { atLeast, atMost }: Range,
  low: boolean,
  high: boolean,
): string {
  if (atLeast === atMost) return say(atLeast);
  if (low && high) return 'any day';
  if (low) return `${say(atMost)} or before`;
  return high ? `${say(atLeast)} or later` : `from ${say(atLeast)} to ${say(atMost)}`;
}

/**
 * How many of its smallest steps a whole one has: one minor unit past a round sum is “more than” that sum; of a
 * percentage, what it is mostly written to, which is a hundredth of a percent.
 */
function coarse(policy: Policy, fact: string): number {
  const is = factOf(policy, fact)?.type.is;
  if (is === 'percent') return PERCENT / 100;
  return is === 'money' ? 10 ** policy.currency.digits : 1;
}
