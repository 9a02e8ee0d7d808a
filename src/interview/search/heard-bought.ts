import type { FactDefinition } from '../../domain/policy/fact.js';
import type { Policy } from '../../domain/policy/policy.js';
import { catalogueFor } from '../../i18n/languages/index.js';
import { readDay } from '../../i18n/values/read-day.js';
import { readStretch } from '../../i18n/values/stretch.js';
import type { Heard } from '../steps/progress.js';
import { asTyped, clauseAround, type ToldWord, toldWords } from './told-words.js';

/** The fact that counts the days since they bought it. */
const DAYS_SINCE = 'days-since-purchase';

/** The most words that a day is told in: `a couple of months ago`. */
const MOST_WORDS = 5;

/** When it was bought, as somebody told it, and the words that tell it. */
type Bought = { readonly day: number; readonly words: string };

/**
 * How many days ago they bought it, as somebody told it with what went wrong: `bought 2 months ago`, `3 weeks old`,
 * `got it last Tuesday`. Nothing where two days are told, or `today` (in days since 1970-01-01) isn't known.
 */
export function boughtIn(policy: Policy, text: string, today: number | undefined): Heard {
  const fact = policy.facts.find(({ name }) => name === DAYS_SINCE);
  if (!fact || today === undefined) return {};
  const words = toldWords(text);
  const told = words.flatMap(
    (_, at) => boughtAt(policy, words, at, today) ?? agedAt(policy, words, at, today) ?? [],
  );
  const [first, second] = told;
  if (!first || second) return {};
  const days = today - first.day;
  return isWithin(fact, days) ? { [DAYS_SINCE]: { value: days, words: first.words } } : {};
}

const isWithin = ({ type }: FactDefinition, days: number): boolean =>
  type.is === 'number' && days >= type.atLeast && days <= type.atMost;

const isIn = (list: string, word: ToldWord | undefined): boolean =>
  word !== undefined && list.split(' ').includes(word.plain);

/** What's told from a word on that says that they bought it: a day, or a stretch of time with `ago` behind it. */
function boughtAt(policy: Policy, words: readonly ToldWord[], at: number, today: number): Bought | undefined {
  const { interview } = catalogueFor(policy);
  const { bought, between, ago } = interview.toldFigures;
  if (!isIn(bought, words[at])) return undefined;
  const { to: end } = clauseAround(words, at);
  for (let from = at + 1; from < end; from += 1) {
    for (let to = Math.min(end, from + MOST_WORDS); to > from; to -= 1) {
      const said = words.slice(from, to);
      const isAgo = isIn(ago, said.at(-1));
      // A stretch without `ago` may be how long it lasted.
      if (!isAgo && readStretch(asTyped(said), interview)) continue;
      const day = readDay(asTyped(said), interview, today);
      if (day !== undefined) return { day, words: asTyped(words.slice(at, to)) };
    }
    if (!isIn(between, words[from])) return undefined;
  }
  return undefined;
}

/** How old it is, where a stretch of time ends at a word and `old` stands behind: `3 weeks old`. */
function agedAt(policy: Policy, words: readonly ToldWord[], at: number, today: number): Bought | undefined {
  const { interview } = catalogueFor(policy);
  const { old, people } = interview.toldFigures;
  const clause = clauseAround(words, at);
  const isOfPeople = words.slice(clause.from, clause.to).some((word) => isIn(people, word));
  if (!isIn(old, words[at]) || isOfPeople) return undefined;
  for (let from = Math.max(clause.from, at - MOST_WORDS); from < at; from += 1) {
    const said = asTyped(words.slice(from, at));
    const day = readStretch(said, interview) ? readDay(said, interview, today) : undefined;
    if (day !== undefined) return { day, words: asTyped(words.slice(from, at + 1)) };
  }
  return undefined;
}
