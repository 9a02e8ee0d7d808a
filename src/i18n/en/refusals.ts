import { series } from './grammar.js';

const FIGURES = {
  money: 'an amount',
  number: 'a number',
  whole: 'a whole number',
  percent: 'a percentage',
} as const;

/** A value of a fact that cannot be one. */
const FACTS = {
  unknown: (fact: string) => `There is no fact “${fact}” in this policy.`,
  /** Whose a complaint is, which no rule reads. */
  isReference: (name: string) => `That’s no fact but a reference: give it as --${name} “…”.`,
  /** There are too many to read over: those that come nearest, and what shows all. */
  nearestFacts: ({ near, source }: { near: readonly string[]; source: string }) =>
    `The nearest are ${series(near)}. “amends explain ${source}” shows all.`,
  /** Of a list or a map where one value is due. */
  oneValue: (fact: string) => `“${fact}” takes one value.`,
  noneOf: ({ typed, known }: { typed: string; known: readonly string[] }) =>
    `“${typed}” is none of ${known.join(', ')}.`,
  noCharge: (remedy: string) => `“${remedy}” gives back no charge that’s paid beside the price.`,
  chargesBy: (known: readonly string[]) => `These do: ${known.join(', ')}.`,
  notYesNo: (typed: string) => `“${typed}” is neither yes nor no.`,
  tooExact: ({ typed, decimals }: { typed: string; decimals: number }) =>
    `“${typed}” has more than ${decimals} ${decimals === 1 ? 'decimal' : 'decimals'}.`,
  notBetween: ({ typed, low, high }: { typed: string; low: string; high: string }) =>
    `“${typed}” is not between ${low} and ${high}.`,
  /** After the bounds: what would be within them. */
  writeWithin: ({ is, example }: { is: keyof typeof FIGURES; example: string }) =>
    `Write ${FIGURES[is]} that is, such as ${example}.`,
  writeLike: ({ is, example }: { is: keyof typeof FIGURES; example: string }) =>
    `Write ${FIGURES[is]}, such as ${example}.`,
  writeBetween: ({ is, low, high }: { is: keyof typeof FIGURES; low: string; high: string }) =>
    `Write ${FIGURES[is]} from ${low} to ${high}.`,
  /** The numbers beside one that is too exact. */
  writeOneOf: (possible: readonly string[]) => `Write ${possible.join(' or ')}.`,
  /** A figure whose point may stand before cents or thousands: what it may be. */
  eitherAmount: ({ typed, amounts }: { typed: string; amounts: readonly string[] }) =>
    `“${typed}” may be ${amounts.join(' or ')}.`,
  /** The larger of these, in digits alone. */
  writeEither: (plain: string) => `Write ${plain}, or the other with two decimals at most.`,
  roundItTo: (rounded: string) => `Round it, to ${rounded}.`,
  /** A part of the price that is more than all of it. */
  morePart: ({ fact, part, paid, price }: Record<'fact' | 'part' | 'paid' | 'price', string>) =>
    `“${fact}” (${part}) is more than “${paid}” (${price}), and it’s a part of it.`,
  restatePrice: ({ fact, paid }: { fact: string; paid: string }) =>
    `Give as “${paid}” all that they paid, with “${fact}” in it.`,
  noAmountOf: ({ typed, remedy }: { typed: string; remedy: string }) =>
    `“${typed}” is no amount of ${remedy}.`,
  /** Of keys below a fact that holds remedies. */
  refusalInOne: 'What they turned down is written in one word, with its amount.',
  /** How a remedy that was turned down is written. */
  writeRefusal: (example: string) => `Write ${example}, without a space.`,
};

/** Dates, and what counts from them, that cannot be; days come in as ISO dates. */
const DATES = {
  noDate: (typed: string) => `“${typed}” is no date.`,
  /** Every way in which a date is read. */
  writeDate: 'Write it as 31 Jan, 31 Jan 2026 or 2026-01-31; or say yesterday, last Tuesday, or 2 weeks ago.',
  /** In figures alone, the day may be the month: the two days that it may be, each as people write it. */
  eitherDay: ({ typed, days }: { typed: string; days: readonly string[] }) =>
    `“${typed}” may be ${series(days, 'or')}.`,
  writeMonth: (day: string) => `Write the month as a word: ${day}.`,
  ahead: ({ fact, date, today }: { fact: string; date: string; today: string }) =>
    `“${fact}” (${date}) is after today (${today}).`,
  /** Of a date ahead: the day it was, or another day it is; whoever is asked can only say the first. */
  sayWhen: ({ date, isAsked }: { date: string; isAsked: boolean }) =>
    `Say the day on which it was${isAsked ? '' : `, or today=${date}`}.`,
  /** Two facts that say another day; `is` is what the first would be by the other. */
  atOdds: ({ fact, value, other, than, is }: Record<'fact' | 'value' | 'other' | 'than' | 'is', string>) =>
    `“${fact}” (${value}) is at odds with “${other}” (${than}), by which it’s ${is}.`,
  leaveOneOut: 'Leave one of the two out.',
  /** A count by which its date would be one that it cannot be. */
  outside: ({
    fact,
    count,
    date,
    day,
    low,
    high,
  }: Record<'fact' | 'date' | 'day' | 'low' | 'high', string> & { count: number }) =>
    `By “${fact}” (${count}), “${date}” would be ${day}, which is not between ${low} and ${high}.`,
  tellDate: (date: string) => `Give “${date}” instead.`,
};

/** Facts that nobody has told, where there is nobody to ask. */
const MISSING = {
  heading: (count: number) => (count > 1 ? 'These facts are missing:' : 'This fact is missing:'),
  /** How to give them, with an example of one. */
  give: ({ count, example }: { count: number; example: string }) =>
    `Give ${count > 1 ? 'them' : 'it'} ${count > 1 ? 'as words' : 'as a word'}, such as ${example}, or in a file (--complaint FILE).`,
  /** What a fact may be: its values, or its bounds. */
  allowed: (known: readonly string[]) => `(${known.join(', ')})`,
  bounds: ({ low, high }: { low: string; high: string }) => `(${low} to ${high})`,
};

/** An offer in mind that cannot be weighed as it is named. */
const PROPOSALS = {
  none: 'Nothing is named to weigh.',
  nameWhat: (example: string) => `Name what you have in mind: ${example}.`,
  remediesAre: (remedies: readonly string[]) => `The remedies are ${remedies.join(', ')}.`,
  neither: (name: string) => `“${name}” is neither a remedy nor a fact of this policy.`,
  isFact: (name: string) => `“${name}” is a fact, and has no value here.`,
  twice: (remedy: string) => `“${remedy}” is named twice.`,
  /** Null where it has no amount. */
  nameOnce: (example: string | null) =>
    example === null ? 'Name it once.' : `Name it once, with as much as you mean in all: ${example}.`,
  twoCures: (remedies: readonly string[]) =>
    `An offer puts the goods right once, and ${remedies.join(' and ')} each do that.`,
  oneAtATime: (commands: readonly string[]) => `Weigh them one at a time: ${commands.join(', then ')}.`,
  takesNone: (remedy: string) => `“${remedy}” takes no amount.`,
  /** `part` is what gives a part of the price, where that may have been meant. */
  writeAlone: ({ remedy, label, part }: { remedy: string; label: string; part: string | null }) =>
    `Write it as ${remedy}: ${label}.${part === null ? '' : ` For a part of the price there is ${part}.`}`,
  tooExact: ({ typed, currency, decimals }: { typed: string; currency: string; decimals: number }) =>
    decimals === 0
      ? `“${typed}” has decimals, and ${currency} has none.`
      : `“${typed}” has more decimals than the ${decimals} that ${currency} has.`,
  tooMuch: (typed: string) => `“${typed}” is more than anybody gives.`,
  nothing: (typed: string) => `“${typed}” is nothing to weigh.`,
  /** After how to write it. */
  orLeaveOut: (remedy: string) => `Or leave ${remedy} out.`,
};

/** What is said of the record beside an answer. */
const RECORD = {
  /** Each of these is a fact in a few words: `second contact`. */
  knows: (facts: readonly string[]) => `From the record: ${facts.join(', ')}.`,
  notAsked: 'What the record knows isn’t in this answer, and caps aren’t checked.',
  /** The settings leave out names of staff, and the policy caps what each gives. */
  staffNotKept:
    'Caps per staff can’t be checked here: keep-staff: no in .amendsrc.yaml leaves out who gave what. Take that line out, or those caps out of the policy.',
  /** They were put on a list to be written to before they complained, on a day such as 1 November 2026. */
  wroteTo: (day: string) =>
    `We wrote to them first, on ${day}: see what that mail offered before you offer it again.`,
  /** Numbers of entries of the same matter. */
  notDone: (seqs: readonly string[]) =>
    `Promised in this matter and not said to be done: ${seqs.length === 1 ? 'entry' : 'entries'} ${series(seqs)}.`,
  /** What somebody told that the record knows otherwise, each in a few words. */
  overruled: ({ told, known }: { told: string; known: string }) =>
    `You say “${told}”, and the record says “${known}”: yours counts, and both are kept.`,
  /** Money of this order that came back in another currency: `40 EUR`. */
  givenBackElse: (money: string) => `${money} came back for this order as well, which isn’t counted here.`,
  /** What was given in the same matter or for the same order, each in a few words. */
  givenAlready: (remedies: readonly string[]) =>
    `Given already: ${remedies.join(', ')}. See that nothing is given twice for the same thing.`,
  othersOrder: 'By the record this order was also somebody else’s. Caps go by whoever has less left.',
  putRightBefore: 'By the record this was put right once already, which this policy doesn’t ask about.',
};

/** A decision of before that stands in for its complaint. */
const RECORDED = {
  otherCurrency: ({ name, ours, theirs }: { name: string; ours: string; theirs: string }) =>
    `This decision is in ${theirs}, and “${name}” is in ${ours}.`,
  nameItsPolicy: (currency: string) =>
    `Name the policy that it was made by, or one in ${currency}: --policy NAME.`,
  bareMoney: (fact: string) =>
    `This decision writes “${fact}” in the smallest coin, as amends once did, and a complaint doesn’t.`,
  makeItAgain: 'Make it again with this version of amends, or write its facts as they are told.',
  /** The policy is not the one, or not as it was, that the decision was made by on a day (ISO date). */
  changedPolicy: ({ was, name, today }: { was: string; name: string; today: string }) =>
    `Warning: ${
      was === name
        ? `“${name}” has changed since that decision of ${today}`
        : `that decision of ${today} was made by “${was}”, and this one is by “${name}”`
    }: the answer may be another.`,
};

/**
 * Why what somebody typed about a complaint, or about an offer in mind, cannot be taken, and the way out. What was
 * typed, the names of facts and remedies, and values that could be typed come in as they are.
 */
export const REFUSALS = {
  facts: FACTS,
  dates: DATES,
  missing: MISSING,
  ideas: PROPOSALS,
  recorded: RECORDED,
  record: RECORD,
  unknownRole: (role: string) => `There is no role “${role}” in this policy.`,
  rolesAre: (roles: readonly string[]) => `The roles are: ${roles.join(', ')}.`,
  /** One name that was likely meant. */
  didYouMean: (name: string) => `Did you mean “${name}”?`,
  writeItAs: (example: string) => `Write it as ${example}.`,
  /** How a value is written, by one that may not be what is meant. */
  such: (example: string) => `Write one value, such as ${example}.`,
  /** Not what a figure has to be. */
  notA: {
    money: (typed: string) => `“${typed}” is not an amount of money.`,
    number: (typed: string) => `“${typed}” is not a number.`,
    percent: (typed: string) => `“${typed}” is not a percentage such as 50%.`,
    whole: (typed: string) => `“${typed}” is not a whole number.`,
  },
  /** The policy does not count today: the day (ISO date) from which it does, or until which it did. */
  outside: ({
    policy,
    from,
    until,
    today,
  }: {
    policy: string;
    from: string | null;
    until: string | null;
    today: string;
  }) =>
    `Warning: “${policy}” ${from === null ? `only counted until ${until}` : `only counts from ${from}`}, and today is ${today}.`,
};
