import type { Facts } from '../../../domain/policy/fact.js';
import { grantsOf } from '../../../domain/policy/policy-parts.js';
import { ifProved } from '../../../lint/index.js';
import { contains, type Region } from '../../../regions/index.js';
import { type JointPolicy, jointPolicy, type PolicyPair } from '../pair/joint-policy.js';
import { pointOf } from '../pair/point-of.js';
import { withLaterContacts } from '../rules/asked-again.js';
import { type RuleChanges, ruleChanges } from '../rules/rule-changes.js';
import { type ChangedRemedy, onlyRemediesIn } from '../sections/remedy-parts.js';
import { sectionChanges } from '../sections/section-changes.js';
import type { IsAlike } from './deciding.js';

/** Which complaints two policies surely answer alike, where nobody else has compared them. */
export function alikeProof(pair: PolicyPair): IsAlike {
  const joint = jointPolicy(pair);
  return alikeBy(pair, joint, ruleChanges(pair, joint));
}

/**
 * Where nothing but rules and figures of remedies has changed: all that lie outside of every region where rules give
 * something else or give such a remedy, with those who ask again, and that turned none of these remedies down.
 */
export function alikeBy(pair: PolicyPair, joint: JointPolicy, { sets, changes }: RuleChanges): IsAlike {
  const remedies = onlyRemediesIn(sectionChanges(pair), pair);
  if (!changes || !remedies) return () => false;
  const giving = ifProved(() => regionsGiving(remedies, joint, sets));
  if (!giving) return () => false;
  const touched = [...changes.map(({ region }) => region), ...giving];
  const regions = touched.map((region) => withLaterContacts(sets, region, pair));
  if (!regions.every((region) => region !== undefined)) return () => false;
  const changed = new Set(remedies.map(({ id }) => id));
  return (facts) => {
    if (hasRefused(facts, changed)) return false;
    const point = pointOf(sets.space, facts);
    return !regions.some((region) => contains(region, point));
  };
}

/** Where rules of either policy give a remedy of which more than the amount has changed: that, rules are compared by. */
function regionsGiving(
  remedies: readonly ChangedRemedy[],
  { rules }: JointPolicy,
  sets: RuleChanges['sets'],
): Region[] {
  const repriced = new Set(remedies.flatMap(({ id, isAmountAlone }) => (isAmountAlone ? [] : [id])));
  return rules
    .filter(({ own }) => grantsOf(own).some(({ remedy }) => repriced.has(remedy)))
    .map(({ joint }) => sets.speaking(joint));
}

/** Of what was turned down without an amount, the remedy's own counts. */
const hasRefused = ({ 'turned-down': refused }: Facts, remedies: ReadonlySet<string>): boolean =>
  typeof refused === 'object' && refused.some(({ remedy }) => remedies.has(remedy));
