import type { RemedyAmount } from '../../../domain/policy/amount.js';
import { boundsOf } from '../../../domain/policy/bounds.js';
import type { Policy, Remedy, Rule } from '../../../domain/policy/policy.js';
import { grantsIn } from '../../../domain/policy/policy-parts.js';
import type { NodeView } from '../../document/node-view.js';
import type { Scope } from '../scope/scope.js';
import { extremesOf } from '../values/check-range.js';

/** More sizes of one remedy than these are no help to anybody. */
const MOST_SIZES = 100;

/** More offers than these cannot be weighed while a customer waits. */
const MOST_OFFERS = 20_000;

const WAY_OUT = 'Take a larger step, a smaller at-most, or fewer extras (generosity: extras-at-most).';

/** Says so where a complaint could have more offers than can be weighed. */
export function checkOffers(
  whole: NodeView,
  policy: Pick<Policy, 'remedies' | 'rules' | 'generosity'>,
  scope: Scope,
): void {
  const { remedies, rules, generosity } = policy;
  const sizes = remedies.map((remedy) => mostSizes(whole, remedy, rules, scope));
  const extras = sizes.filter((count) => count > 0);
  const offers = mostChoices(rules) * bundles(extras, generosity.extrasAtMost);
  if (!whole.ok || offers <= MOST_OFFERS) return;
  const message = `One complaint could have ${offers.toLocaleString('en-GB')} offers to weigh; at most ${MOST_OFFERS.toLocaleString('en-GB')} make sense.`;
  whole.at('generosity').at('extras-at-most').report('too-many-offers', message, WAY_OUT);
}

/** In how many sizes a remedy may be given as goodwill; 0 if no rule gives it. */
function mostSizes(whole: NodeView, remedy: Remedy, rules: readonly Rule[], scope: Scope): number {
  const own = whole.at('remedies').at(remedy.id);
  const counts = rules.flatMap((rule) =>
    rule.may.flatMap((grant, at) => {
      if (grant.remedy !== remedy.id) return [];
      const said = grant.amount ? whole.at('rules').at(rule.id).at('may').items()[at] : own;
      return [sizesOf(said ?? own, grant.amount ?? remedy.amount, scope)];
    }),
  );
  return counts.reduce((a, b) => Math.max(a, b), 0);
}

function sizesOf(node: NodeView, amount: RemedyAmount | undefined, scope: Scope): number {
  if (amount?.is !== 'sizes') return 1;
  const { high } = boundsOf(amount, extremesOf(scope));
  const count = Math.floor((high - amount.from) / amount.step) + 1;
  if (count > MOST_SIZES && node.ok) {
    const sized = node.at('amount').exists ? node.at('amount') : node.at('units');
    const message = `This could be offered in ${count.toLocaleString('en-GB')} sizes; at most ${MOST_SIZES} make sense.`;
    sized.report('too-many-offers', message, WAY_OUT);
  }
  return count;
}

/** In how many ways the customer may choose, by the rule that leaves them most. */
function mostChoices(rules: readonly Rule[]): number {
  const ways = rules.map(({ owe }) => owe.reduce((product, owed) => product * grantsIn(owed).length, 1));
  return ways.reduce((a, b) => Math.max(a, b), 1);
}

/** How many bundles of at most `most` extras there are, each extra in one of its sizes. */
function bundles(sizes: readonly number[], most: number): number {
  const bySize = [1];
  for (const count of sizes) {
    for (let held = Math.min(most, bySize.length); held >= 1; held -= 1) {
      bySize[held] = (bySize[held] ?? 0) + (bySize[held - 1] ?? 0) * count;
    }
  }
  return bySize.slice(0, most + 1).reduce((a, b) => a + b, 0);
}
