import type { FactRefusals, IdeaRefusals, MissingWords, RefusalWords } from '../refusal-words.js';

const FIGURES = {
  money: 'an amount',
  number: 'a number',
  whole: 'a whole number',
  percent: 'a percentage',
} as const;

const FACTS: FactRefusals = {
  unknown: (fact) => `There is no fact “${fact}” in this policy.`,
  factsAre: (facts) => `The facts are: ${facts.join(', ')}.`,
  oneValue: (fact) => `“${fact}” takes one value.`,
  noneOf: ({ typed, known }) => `“${typed}” is none of ${known.join(', ')}.`,
  notYesNo: (typed) => `“${typed}” is neither yes nor no.`,
  tooExact: ({ typed, decimals }) =>
    `“${typed}” has more than ${decimals} ${decimals === 1 ? 'decimal' : 'decimals'}.`,
  notBetween: ({ typed, low, high }) => `“${typed}” is not between ${low} and ${high}.`,
  writeWithin: ({ is, example }) => `Write ${FIGURES[is]} that is, such as ${example}.`,
  roundItTo: (rounded) => `Round it, to ${rounded}.`,
  noAmountOf: ({ typed, remedy }) => `“${typed}” is no amount of ${remedy}.`,
  refusalInOne: 'What they turned down is written in one word, with its amount.',
  writeRefusal: (example) => `Write ${example}, without a space.`,
};

const MISSING: MissingWords = {
  heading: (count) => (count > 1 ? 'These facts are missing:' : 'This fact is missing:'),
  give: ({ count, example }) =>
    `Give ${count > 1 ? 'them' : 'it'} ${count > 1 ? 'as words, such as' : 'as a word:'} ${example}, or in a file (--complaint FILE).`,
  allowed: (known) => `(${known.join(', ')})`,
  bounds: ({ low, high }) => `(${low} to ${high})`,
};

const IDEAS: IdeaRefusals = {
  none: 'Nothing is named to weigh.',
  nameWhat: (example) => `Name what you have in mind: ${example}.`,
  remediesAre: (remedies) => `The remedies are ${remedies.join(', ')}.`,
  neither: (name) => `“${name}” is neither a remedy nor a fact of this policy.`,
  isFact: (name) => `“${name}” is a fact, and has no value here.`,
  twice: (remedy) => `“${remedy}” is named twice.`,
  nameOnce: (example) =>
    example === null ? 'Name it once.' : `Name it once, with as much as you mean in all: ${example}.`,
  twoCures: (remedies) => `An offer puts the goods right once, and ${remedies.join(' and ')} each do that.`,
  oneAtATime: (commands) => `Weigh them one at a time: ${commands.join(', then ')}.`,
  takesNone: (remedy) => `“${remedy}” takes no amount.`,
  writeAlone: ({ remedy, label, part }) =>
    `Write it as ${remedy}: ${label}.${part === null ? '' : ` For a part of the price there is ${part}.`}`,
  tooExact: ({ typed, currency, decimals }) =>
    decimals === 0
      ? `“${typed}” has decimals, and ${currency} has none.`
      : `“${typed}” has more decimals than the ${decimals} that ${currency} has.`,
  tooMuch: (typed) => `“${typed}” is more than anybody gives.`,
  nothing: (typed) => `“${typed}” is nothing to weigh.`,
  orLeaveOut: (remedy) => `Or leave ${remedy} out.`,
};

/** Why what somebody typed cannot be taken, and the way out. */
export const REFUSALS: RefusalWords = {
  facts: FACTS,
  missing: MISSING,
  ideas: IDEAS,
  unknownRole: (role) => `There is no role “${role}” in this policy.`,
  rolesAre: (roles) => `The roles are: ${roles.join(', ')}.`,
  didYouMean: (name) => `Did you mean “${name}”?`,
  writeItAs: (example) => `Write it as ${example}.`,
  notA: {
    money: (typed) => `“${typed}” is not an amount of money.`,
    number: (typed) => `“${typed}” is not a number.`,
    percent: (typed) => `“${typed}” is not a percentage such as 50%.`,
    whole: (typed) => `“${typed}” is not a whole number.`,
  },
  outside: ({ policy, from, until, today }) =>
    `Warning: “${policy}” ${from === null ? `only counted until ${until}` : `only counts from ${from}`}, and today is ${today}.`,
};
