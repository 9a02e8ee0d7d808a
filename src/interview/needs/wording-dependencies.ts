import type { Facts } from '../../domain/policy/fact.js';
import type { Policy, Rule } from '../../domain/policy/policy.js';
import { REMEDY_KINDS } from '../../domain/remedies/kinds.js';
import { placeholdersIn } from '../../domain/values/placeholders.js';
import { type FactDependency, onEveryValue } from './fact-dependency.js';

/** The words that are said rest on these: what `live` rules put into their sentences and notes, and the names people have. */
export function wordingDependencies(
  { harm, remedies }: Policy,
  live: readonly Rule[],
  facts: Facts,
): FactDependency[] {
  const injured = facts['problem'] === 'injury';
  const named = live.flatMap((rule) => {
    const { said, noted } = namedBy(rule);
    return !injured || rule.refer ? [...said, ...noted] : noted;
  });
  const felt = Object.values(harm.respect.levels).some((level) => level.is !== 'fixed' || level.value > 0);
  const covered = remedies.some(({ kind }) => REMEDY_KINDS[kind].covers === 'other-costs');
  const spokenOf = [...SPOKEN_OF, ...(felt ? ['treated'] : []), ...(covered ? ['other-costs-known'] : [])];
  return [...named, ...(injured ? [] : spokenOf)].map(onEveryValue);
}

/** The facts that the sentences of a rule name, and its note. */
type NamedFacts = { readonly said: readonly string[]; readonly noted: readonly string[] };

/** A rule is asked again for every complaint that it may fit. */
const NAMED = new WeakMap<Rule, NamedFacts>();

function namedBy(rule: Rule): NamedFacts {
  const known = NAMED.get(rule);
  if (known) return known;
  const { say = '', outcome, note = '' } = rule;
  const factsIn = (text: string): string[] => placeholdersIn(text).map(({ fact }) => fact);
  const named = { said: [say, outcome?.reason ?? ''].flatMap(factsIn), noted: factsIn(note) };
  NAMED.set(rule, named);
  return named;
}

/** What is said of every complaint where nobody is hurt: there nobody is named, and nothing is promised. */
const SPOKEN_OF = ['customer-name', 'contact-person', 'occasion'];
