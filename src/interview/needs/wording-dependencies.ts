import type { Facts } from '../../domain/policy/fact.js';
import type { Policy } from '../../domain/policy/policy.js';
import { REMEDY_KINDS } from '../../domain/remedies/kinds.js';
import { placeholdersIn } from '../../domain/values/placeholders.js';
import { liveRules } from './condition-dependencies.js';
import { type FactDependency, onEveryValue } from './fact-dependency.js';

/** The words that are said rest on these: what live rules put into their sentences and notes, and the names people have. */
export function wordingDependencies(policy: Policy, facts: Facts): FactDependency[] {
  const { harm, remedies } = policy;
  const injured = facts['problem'] === 'injury';
  const live = liveRules(policy, facts);
  const spoken = live.filter(({ refer }) => !injured || refer);
  const noted = live.flatMap(({ note = '' }) => note);
  const texts = [...spoken.flatMap(({ say = '', outcome }) => [say, outcome?.reason ?? '']), ...noted];
  const named = texts.flatMap((text) => placeholdersIn(text).map(({ fact }) => fact));
  const felt = Object.values(harm.respect.levels).some((level) => level.is !== 'fixed' || level.value > 0);
  const covered = remedies.some(({ kind }) => REMEDY_KINDS[kind].covers === 'other-costs');
  const spokenOf = [...SPOKEN_OF, ...(felt ? ['treated'] : []), ...(covered ? ['other-costs-known'] : [])];
  return [...named, ...(injured ? [] : spokenOf)].map(onEveryValue);
}

/** What is said of every complaint where nobody is hurt: there nobody is named, and nothing is promised. */
const SPOKEN_OF = ['customer-name', 'contact-person', 'occasion'];
